package space.stickney.flight.proximity;

import org.hipparchus.util.FastMath;

/**
 * A quasi-satellite orbit that swings across the plane with a frequency of its own: a path on a two-dimensional torus, never closed
 * and always nearby ({@link VerticalTorus} computes it).
 *
 * <p>The invariant curve X(theta) holds the states at the times 0, T, 2 T, ...: phi_T(X(theta)) = X(theta + rho).
 *
 * @param system the two bodies
 * @param curve states at {@code curve.length} equal steps of theta, an odd number; the first is a perpendicular crossing of the xz plane
 * @param period T, one revolution about the moon in the turning axes (s)
 * @param rotation rho, advance of the swing across the plane in a revolution, modulo a turn and sign (rad)
 * @param invariance largest distance between phi_T(X) and the curve turned by rho (m): what "closed" means here
 * @param extent of the whole torus
 * @param growth growth of the largest small deviation in a revolution; 1 when it grows in proportion to time only
 */
public record QuasiPeriodicOrbit(
        ThreeBodySystem system,
        double[][] curve,
        double period,
        double rotation,
        double invariance,
        Extent extent,
        double growth) {

    /**
     * Period of the swing across the plane (s): the motion turns by 2 pi - rho or by 2 pi + rho in T (rho is known up to sign and whole turns);
     * beside a moon the attraction makes the swing faster than the planet alone, and a revolution is shorter than the planet's, which leaves the
     * turn nearest to n T from above.
     */
    public double swingPeriod() {
        double natural = system.meanMotion() * period;
        double best = Double.POSITIVE_INFINITY;
        for (int turns = 0; turns <= 2; turns++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double angle = 2 * FastMath.PI * turns + sign * rotation;
                if (angle > natural - 1e-6 && angle < best) {
                    best = angle;
                }
            }
        }
        return 2 * FastMath.PI * period / best;
    }

    /** The state at the start: theta = 0. */
    public double[] state() {
        return curve[0].clone();
    }

    /** Jacobi constant in canonical units. */
    public double jacobi() {
        return new RestrictedThreeBody(system).canonicalJacobi(curve[0]);
    }

    /** The state on the curve at a phase (rad), by trigonometric interpolation. */
    public double[] at(double theta) {
        return interpolate(curve, theta);
    }

    static double[] interpolate(double[][] curve, double theta) {
        int m = curve.length;
        double[] state = new double[6];
        for (int k = 0; k < m; k++) {
            double weight = kernel(m, theta - 2 * FastMath.PI * k / m);
            for (int i = 0; i < 6; i++) {
                state[i] += weight * curve[k][i];
            }
        }
        return state;
    }

    /** Dirichlet's kernel over m points (m odd): (1 + 2 sum cos(j x)) / m. */
    static double kernel(int m, double x) {
        double sum = 1;
        for (int j = 1; j <= m / 2; j++) {
            sum += 2 * FastMath.cos(j * x);
        }
        return sum / m;
    }

    /** Derivative of the kernel by -x. */
    static double kernelSlope(int m, double x) {
        double sum = 0;
        for (int j = 1; j <= m / 2; j++) {
            sum += 2 * j * FastMath.sin(j * x);
        }
        return sum / m;
    }
}
