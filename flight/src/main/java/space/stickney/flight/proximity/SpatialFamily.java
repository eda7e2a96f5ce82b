package space.stickney.flight.proximity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * Periodic three-dimensional quasi-satellite orbits: q revolutions beside the moon while the motion across the plane swings p times.
 *
 * <p>They branch off the planar family where the vertical index is k = cos(2 pi p / q) (Henon 1973; around Phobos: Canalias, Lorda, Chen and
 * Ikeda 2018). A path that crosses the xz plane at right angles twice is closed: unknown are (x0, z0, vy0, T / 2), the conditions y = vx = vz = 0
 * after half a period, and the family is followed from the bifurcation in the direction of z0 by pseudo-arclength.
 */
public final class SpatialFamily {
    private static final int ITERATIONS = 12;
    private static final double SMALL = 1e-11;
    private static final double SHORTEST = 1e-4;
    private static final double STEP = 0.04;
    private static final int STEPS = 400;

    private final Bifurcation bifurcation;
    private final RestrictedFlow flow;
    private final double n;
    private final double scale;

    public SpatialFamily(Bifurcation bifurcation) {
        if (bifurcation.kind() != Bifurcation.Kind.VERTICAL) {
            throw new BadInput("three-dimensional orbits", bifurcation.label(), "a vertical bifurcation");
        }
        this.bifurcation = bifurcation;
        this.flow =
                new RestrictedFlow(new RestrictedThreeBody(bifurcation.orbit().system()));
        this.n = bifurcation.orbit().system().meanMotion();
        this.scale = bifurcation.orbit().amplitude();
    }

    public Bifurcation bifurcation() {
        return bifurcation;
    }

    /** The member whose largest |z| is this (m). */
    public QuasiSatelliteOrbit member(double z) {
        if (!(z > 0)) {
            throw new BadInput("largest z", Numbers.shortest(z), "a length greater than zero");
        }
        Member before = null;
        double reached = 0;
        for (Member at : walk(z)) {
            double top = orbit(at.u).extent().z();
            if (top >= z) {
                return refine(before, at, z);
            }
            before = at;
            reached = top;
        }
        throw new NoSolution("The orbits that branch off at " + bifurcation.label() + " could be followed to z = "
                + Numbers.fixed(reached / 1e3, 3) + " km; none has z = " + Numbers.fixed(z / 1e3, 3) + " km.");
    }

    private record Member(double[] u, double[] tangent) {}

    /** Members from the plane outward until z0 is beyond the wanted height, or the branch comes back into the plane. */
    private List<Member> walk(double z) {
        List<Member> all = new ArrayList<>();
        QuasiSatelliteOrbit planar = bifurcation.orbit();
        double[] at = {
            planar.amplitude() / scale,
            0,
            planar.state()[4] / (n * scale),
            0.5 * bifurcation.revolutions() * n * planar.period()
        };
        double[] direction = {0, 1, 0, 0};
        double length = Math.min(STEP, 0.3 * z / scale);
        while (all.size() < STEPS && length > SHORTEST) {
            double[] guess = new double[4];
            for (int i = 0; i < 4; i++) {
                guess[i] = at[i] + length * direction[i];
            }
            Optional<Member> next = solve(guess, direction);
            if (next.isEmpty()) {
                length /= 2;
                continue;
            }
            all.add(next.get());
            at = next.get().u;
            direction = next.get().tangent;
            length = Math.min(STEP, 1.5 * length);
            boolean backInPlane = at[1] <= 0;
            if (backInPlane || at[1] * scale > z) {
                break;
            }
        }
        return all;
    }

    /** Largest |z| is a smooth function along the branch: secant between two members, on z0. */
    private QuasiSatelliteOrbit refine(@org.jspecify.annotations.Nullable Member before, Member after, double z) {
        double[] row = {0, 1, 0, 0};
        double b = after.u[1];
        double fb = orbit(after.u).extent().z() - z;
        double[] guess = after.u.clone();
        double a = before == null ? 0 : before.u[1];
        double fa = before == null ? -z : orbit(before.u).extent().z() - z;
        for (int i = 0; i < 20 && Math.abs(fb) > 1e-9 * z; i++) {
            double c = b - fb * (b - a) / (fb - fa);
            guess[1] = c;
            Member there = solve(guess, row)
                    .orElseThrow(() -> new NoSolution("No three-dimensional orbit between two neighbours."));
            a = b;
            fa = fb;
            b = c;
            guess = there.u.clone();
            fb = orbit(guess).extent().z() - z;
        }
        return orbit(guess);
    }

    private QuasiSatelliteOrbit orbit(double[] u) {
        return QuasiSatelliteOrbit.of(flow, state(u), 2 * u[3] / n, false);
    }

    private double[] state(double[] u) {
        return new double[] {u[0] * scale, 0, u[1] * scale, 0, u[2] * n * scale, 0};
    }

    private Optional<Member> solve(double[] guess, double[] row) {
        double[] u = guess.clone();
        for (int i = 0; i < ITERATIONS; i++) {
            double[][] m = new double[4][4];
            double[] right = new double[4];
            try {
                conditions(u, m, right);
            } catch (NoSolution e) {
                return Optional.empty();
            }
            for (int k = 0; k < 4; k++) {
                m[3][k] = row[k];
                right[3] -= row[k] * (u[k] - guess[k]);
            }
            RealVector step;
            RealVector tangent;
            try {
                var solver = new LUDecomposition(new Array2DRowRealMatrix(m, false), 1e-14).getSolver();
                step = solver.solve(new ArrayRealVector(right, false));
                tangent = solver.solve(new ArrayRealVector(new double[] {0, 0, 0, 1}, false));
            } catch (MathRuntimeException e) {
                return Optional.empty();
            }
            double size = step.getLInfNorm();
            if (!(size < 0.5)) {
                return Optional.empty();
            }
            for (int k = 0; k < 4; k++) {
                u[k] += step.getEntry(k);
            }
            if (size < SMALL) {
                return Optional.of(new Member(u, tangent.unitVector().toArray()));
            }
        }
        return Optional.empty();
    }

    private void conditions(double[] u, double[][] m, double[] right) {
        Arc half = flow.arc(0, state(u), u[3] / n);
        double[] s = half.state();
        double[] rate = new double[6];
        flow.equations().derivatives(s, rate);
        double[] phi = half.transition();
        int[] component = {1, 3, 5};
        for (int r = 0; r < 3; r++) {
            int i = component[r];
            double unit = i < 3 ? scale : n * scale;
            m[r][0] = phi[6 * i] * scale / unit;
            m[r][1] = phi[6 * i + 2] * scale / unit;
            m[r][2] = phi[6 * i + 4] * n * scale / unit;
            m[r][3] = rate[i] / n / unit;
            right[r] = -s[i] / unit;
        }
    }
}
