package space.stickney.flight.transfer;

import org.hipparchus.util.FastMath;

/**
 * The time of flight as a function of Lancaster and Blanchard's variable x.
 *
 * <p>T = sqrt(2 mu / s^3) t is the time in units of the geometry (s: semi-perimeter of the triangle of the focus and the two
 * points, c: its chord), lambda^2 = 1 - c/s, lambda &lt; 0 when the transfer angle exceeds 180 degrees, and the semi-major
 * axis is a = s / (2 (1 - x^2)): x &lt; 1 ellipse, x = 1 parabola, x &gt; 1 hyperbola. With y = sqrt(1 - lambda^2 (1 - x^2)),
 * eta = y - lambda x and z = (1 - lambda - x eta) / 2 (Izzo 2015, eqs. 18, 20):
 *
 * <pre>
 *   T = [ (psi + N pi) / sqrt|1 - x^2| - x + lambda y ] / (1 - x^2),  cos psi = x y + lambda (1 - x^2)    (18)
 *   T = (2/3) eta^3 F(3, 1; 5/2; z) + 2 lambda eta + N pi / (1 - x^2)^(3/2)                               (20)
 * </pre>
 *
 * <p>Equation (20) has no cancellation and is used for -1 &lt;= z &lt;= 1/2 with the tabulated F, which covers the neighbourhood of
 * the parabola on both sides; (18) elsewhere, where it is well conditioned. Accuracy: 2e-13 relative against a 50-digit
 * evaluation for -0.999 &lt; x &lt; 1000 (LambertTablesTest).
 */
final class TimeEquation {
    private TimeEquation() {}

    /**
     * T at x.
     *
     * @param x above -1; below 1 if there are revolutions
     * @param y sqrt(1 - lambda^2 + lambda^2 x^2)
     * @param e 1 - x^2
     * @param lambda signed parameter of the geometry
     * @param om 1 - lambda^2, without cancellation
     * @param revolutions N
     */
    static double time(double x, double y, double e, double lambda, double om, int revolutions) {
        double eta = eta(x, y, lambda, om);
        double z = 0.5 * (1 - lambda - x * eta);
        if (z > HypergeometricTable.HIGHEST) {
            double root = Math.sqrt(e);
            double psi = ArcTable.angle(root * eta, x * y + lambda * e);
            return ((psi + revolutions * FastMath.PI) / root - x + lambda * y) / e;
        }
        double direct = z < HypergeometricTable.LOWEST
                ? hyperbolic(x, y, e, lambda, eta)
                : eta * (eta * eta * (2.0 / 3) * HypergeometricTable.f(z) + 2 * lambda);
        return revolutions == 0 ? direct : direct + revolutions * FastMath.PI / (e * Math.sqrt(e));
    }

    /** y - lambda x, without cancellation. */
    static double eta(double x, double y, double lambda, double om) {
        double lx = lambda * x;
        return lx > 0 ? om / (y + lx) : y - lx;
    }

    private static double hyperbolic(double x, double y, double e, double lambda, double eta) {
        double root = Math.sqrt(-e);
        double psi = FastMath.log(x * y + lambda * e + root * eta);
        return (x - lambda * y - psi / root) / -e;
    }
}
