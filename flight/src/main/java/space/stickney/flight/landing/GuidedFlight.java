package space.stickney.flight.landing;

import org.hipparchus.random.RandomGenerator;
import space.stickney.flight.shapes.MeshTree;

/**
 * The plan of a guided flight above a site, down to the ground or up from it: brake to the first height of the profile,
 * follow the profile along the vertical, and, if it is a landing, switch off and fall.
 *
 * <p>Braking: zero-effort-miss, zero-effort-velocity feedback (Guo, Hawkins and Wie 2013, eq. 16, the feedback form of
 * D'Souza 1997), a = 6 ZEM / tgo^2 - 2 ZEV / tgo, which from a course through the gate with the time to go doubled is a
 * constant deceleration. Profile: the free acceleration at the estimated state is balanced and the reference followed,
 * a = -a_free + h'' up + k^2 (r_ref - r) + 2 z k (v_ref - v) with k = {@value DescentRun#BANDWIDTH} rad/s and
 * z = {@value DescentRun#DAMPING}. The engine is throttled at will below its thrust; commands hold for
 * {@value DescentRun#CYCLE} s.
 *
 * @param tree terrain
 * @param field free motion
 * @param site above which it flies
 * @param brakingTime s; zero if it starts at rest on the profile
 * @param profile heights over the site
 * @param land whether the engine is switched off at the end of the profile
 * @param acceleration largest of the engine (m/s2)
 * @param corridor estimated offset from the profile (m) beyond which it is given up, looked at at the end of each piece
 * @param errors with which it is flown
 */
public record GuidedFlight(
        MeshTree tree,
        NearField field,
        Site site,
        double brakingTime,
        Profile profile,
        boolean land,
        double acceleration,
        double corridor,
        Errors errors) {
    /** Name of the part that brakes. */
    public static final String BRAKING = "braking to the gate";

    /** Name of the part without thrust. */
    public static final String FREE_FALL = "free fall";

    /**
     * Flies once.
     *
     * @param tdb start (TDB seconds past J2000)
     * @param state x, y, z (m), velocity (m/s), body-fixed; true
     * @param draw errors are drawn from it
     */
    public Outcome fly(double tdb, double[] state, RandomGenerator draw, PathLog log) {
        return new DescentRun(this, tdb, state, draw, log).fly();
    }

    /** The same plan for another thread. */
    public GuidedFlight copy() {
        return new GuidedFlight(tree, field.copy(), site, brakingTime, profile, land, acceleration, corridor, errors);
    }

    public GuidedFlight with(Errors other) {
        return new GuidedFlight(tree, field, site, brakingTime, profile, land, acceleration, corridor, other);
    }
}
