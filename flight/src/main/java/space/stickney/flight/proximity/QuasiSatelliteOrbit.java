package space.stickney.flight.proximity;

/**
 * A periodic quasi-satellite orbit of the circular restricted problem, as the corrector found it.
 *
 * @param system the two bodies
 * @param state at the start, a perpendicular crossing of the x axis or of the xz plane on the far side of the moon: {x, y, z, vx,
 *     vy, vz} relative to the secondary in the turning axes of {@link RestrictedThreeBody} (m, m/s)
 * @param period until the state comes back, in the turning axes (s)
 * @param monodromy transition matrix over the period, row after row
 * @param closure distance between start and end after one period (m)
 * @param stability of the orbit
 */
public record QuasiSatelliteOrbit(
        ThreeBodySystem system,
        double[] state,
        double period,
        double[] monodromy,
        double closure,
        Stability stability) {

    /** Follows an orbit around once and keeps what was found. */
    static QuasiSatelliteOrbit of(RestrictedFlow flow, double[] state, double period, boolean planar) {
        Arc round = flow.arc(0, state, period);
        double[] end = round.state();
        double dx = end[0] - state[0];
        double dy = end[1] - state[1];
        double dz = end[2] - state[2];
        double[] m = round.transition();
        return new QuasiSatelliteOrbit(
                flow.equations().system(),
                state.clone(),
                period,
                m,
                Math.sqrt(dx * dx + dy * dy + dz * dz),
                planar ? Stability.ofPlanar(m) : Stability.ofSpatial(m));
    }

    /** Distance of the starting point from the moon's centre along x (m): what members of the family are named after. */
    public double amplitude() {
        return state[0];
    }

    /** Jacobi constant in canonical units. */
    public double jacobi() {
        return new RestrictedThreeBody(system).canonicalJacobi(state);
    }

    /** How far it goes and how near the moon. */
    public Extent extent() {
        return Extent.of(new RestrictedFlow(new RestrictedThreeBody(system)), state, period);
    }

    /** Equally spaced states of one revolution, the first repeated at the end. */
    public double[][] path(int count) {
        return new RestrictedFlow(new RestrictedThreeBody(system)).samples(0, state, period, count);
    }
}
