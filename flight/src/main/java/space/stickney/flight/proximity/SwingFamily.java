package space.stickney.flight.proximity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * Swinging quasi-satellite orbits: planar, closed after q revolutions, each revolution of another size (the multi-revolutional
 * orbits of Pushparaj, Baresi, Ichinomiya and Kawakatsu 2021, Acta Astronautica 181, 70; they join high and low orbits).
 *
 * <p>They branch off the planar family where k = cos(2 pi p / q). There the two conditions of symmetry after q / 2 revolutions depend on each
 * other: what they do not see is the family itself and a second direction, which starts the branch. It is followed by pseudo-arclength
 * like the family; both senses of the direction give the branch that starts on the large and the one that starts on the small side.
 */
public final class SwingFamily {
    private static final double SHORTEST = 1e-5;
    private static final double STEP = 0.02;
    private static final int LONGEST = 60;

    private final Bifurcation bifurcation;
    private final PlanarCorrector corrector;

    public SwingFamily(Bifurcation bifurcation) {
        if (bifurcation.kind() != Bifurcation.Kind.IN_PLANE || bifurcation.revolutions() < 3) {
            throw new BadInput(
                    "swing orbits", bifurcation.label(), "an in-plane bifurcation of three or more revolutions");
        }
        this.bifurcation = bifurcation;
        this.corrector = new PlanarCorrector(
                new RestrictedFlow(new RestrictedThreeBody(bifurcation.orbit().system())));
    }

    /**
     * The first member of the branch that starts at a distance behind the moon.
     *
     * @param amplitude x0 of the start (m); above or below that of the bifurcation
     */
    public QuasiSatelliteOrbit member(double amplitude) {
        boolean larger = amplitude > bifurcation.orbit().amplitude();
        double n = bifurcation.orbit().system().meanMotion();
        QuasiSatelliteOrbit last = bifurcation.orbit();
        for (QuasiSatelliteOrbit next : members(STEP, LONGEST, larger)) {
            if ((next.amplitude() >= amplitude) == larger) {
                double x = next.amplitude();
                double[] guess = {
                    org.hipparchus.util.FastMath.log(amplitude), next.state()[4] / (n * x), 0.5 * n * next.period()
                };
                return corrector
                        .solve(guess, new double[] {1, 0, 0})
                        .map(m -> corrector.orbit(m.u()))
                        .orElseThrow(() -> ends(next, amplitude));
            }
            last = next;
        }
        throw ends(last, amplitude);
    }

    private NoSolution ends(QuasiSatelliteOrbit last, double amplitude) {
        return new NoSolution("The orbits that branch off at " + bifurcation.label() + " (x0 = "
                + Numbers.fixed(bifurcation.orbit().amplitude() / 1e3, 3) + " km) could be followed to x0 = "
                + Numbers.fixed(last.amplitude() / 1e3, 3) + " km; none starts at "
                + Numbers.fixed(amplitude / 1e3, 3) + " km.");
    }

    /**
     * The first members of the branch.
     *
     * @param step length of a step, as a change of ln x0 and of vy0 / (n x0)
     * @param count most members
     * @param larger whether the crossing at the start moves outward at first
     */
    public List<QuasiSatelliteOrbit> members(double step, int count, boolean larger) {
        QuasiSatelliteOrbit orbit = bifurcation.orbit();
        double n = orbit.system().meanMotion();
        double x = orbit.amplitude();
        int q = bifurcation.revolutions();
        double[] u = {org.hipparchus.util.FastMath.log(x), orbit.state()[4] / (n * x), 0.5 * q * n * orbit.period()};
        double[] row = corrector.branch(u, q);
        double sign = (row[0] > 0) == larger ? 1 : -1;
        double[] direction = {sign * row[0], sign * row[1], sign * row[2]};
        List<QuasiSatelliteOrbit> found = new ArrayList<>();
        double[] at = u;
        double length = step;
        while (found.size() < count && length > SHORTEST) {
            double[] guess = new double[3];
            for (int i = 0; i < 3; i++) {
                guess[i] = at[i] + length * direction[i];
            }
            Optional<PlanarCorrector.Member> next = corrector.solve(guess, direction);
            if (next.isEmpty()) {
                length /= 2;
                continue;
            }
            double[] t = next.get().tangent();
            double along = t[0] * direction[0] + t[1] * direction[1] + t[2] * direction[2];
            double s = along < 0 ? -1 : 1;
            direction = new double[] {s * t[0], s * t[1], s * t[2]};
            at = next.get().u();
            found.add(corrector.orbit(at));
        }
        return found;
    }
}
