package space.stickney.flight.proximity;

import org.hipparchus.ode.OrdinaryDifferentialEquation;

/**
 * The circular restricted three-body problem: a particle without mass near two bodies that circle each other.
 *
 * <p>Axes turn with the two bodies at the rate n: x from the primary to the secondary, z along the angular momentum, y
 * completes (the secondary moves towards +y). The state is {x, y, z, vx, vy, vz} <em>relative to the secondary</em>, in the
 * units of the {@link ThreeBodySystem} (SI, or canonical); velocities are those seen in the turning axes. With d the position,
 * k1 = GM1 / D^3, k2 = GM2 / D^3, n^2 = k1 + k2:
 *
 * <pre>
 * x'' =  2 n y' + k2 x - k1 (D + x) f - GM2 x / |d|^3
 * y'' = -2 n x' + k2 y - k1 y f       - GM2 y / |d|^3
 * z'' =         - k1 z (1 + f)        - GM2 z / |d|^3
 * 1 + f = (D / r1)^3 = (1 + q)^(-3/2),  q = (2 D x + d^2) / D^2,  f = -q (3 + 3 q + q^2) / (c (1 + c)),  c = (1 + q)^(3/2)
 * </pre>
 *
 * This is the textbook system (Szebehely 1967, eqs. 1.5 and 10.1) after the primary's pull on the secondary and the
 * centrifugal force have been cancelled on paper: written so (Battin 1999, section 8.4, gives f), nothing is lost to rounding beside a moon a
 * thousand times nearer than its planet. Neglected: eccentricity ({@link EllipticThreeBody}), the figures of both bodies, all
 * others. Orekit's independent equations agree: {@code RestrictedThreeBodyTest}.
 */
public final class RestrictedThreeBody implements OrdinaryDifferentialEquation {
    private final ThreeBodySystem system;
    private final double n;
    private final double d;
    private final double k1;
    private final double k2;
    private final double gm1;
    private final double gm2;

    public RestrictedThreeBody(ThreeBodySystem system) {
        this.system = system;
        this.n = system.meanMotion();
        this.d = system.distance();
        this.gm1 = system.gmPrimary();
        this.gm2 = system.gmSecondary();
        this.k1 = gm1 / (d * d * d);
        this.k2 = gm2 / (d * d * d);
    }

    public ThreeBodySystem system() {
        return system;
    }

    @Override
    public int getDimension() {
        return 6;
    }

    @Override
    public double[] computeDerivatives(double t, double[] s) {
        double[] derivatives = new double[6];
        derivatives(s, derivatives);
        return derivatives;
    }

    /** Time derivative of a state. */
    public void derivatives(double[] s, double[] out) {
        double x = s[0];
        double y = s[1];
        double z = s[2];
        double d2 = x * x + y * y + z * z;
        double g = gm2 / (d2 * Math.sqrt(d2));
        double f = farness(x, d2);
        out[0] = s[3];
        out[1] = s[4];
        out[2] = s[5];
        out[3] = 2 * n * s[4] + (k2 - g) * x - k1 * (d + x) * f;
        out[4] = -2 * n * s[3] + (k2 - g - k1 * f) * y;
        out[5] = -(k1 * (1 + f) + g) * z;
    }

    /** f = (D / r1)^3 - 1 without cancellation near the secondary. */
    private double farness(double x, double d2) {
        double q = (2 * d * x + d2) / (d * d);
        double c = (1 + q) * Math.sqrt(1 + q);
        return -q * (3 + q * (3 + q)) / (c * (1 + c));
    }

    /**
     * Second derivatives of the effective potential: the lower left block of the linearised system.
     *
     * @param out {xx, yy, zz, xy, xz, yz} (1/s2)
     */
    public void hessian(double[] s, double[] out) {
        double x = s[0];
        double y = s[1];
        double z = s[2];
        double d2 = x * x + y * y + z * z;
        double g2 = gm2 / (d2 * Math.sqrt(d2));
        double e2 = 3 * g2 / d2;
        double g1 = k1 * (1 + farness(x, d2));
        double xp = d + x;
        double e1 = 3 * g1 / (xp * xp + y * y + z * z);
        double n2 = n * n;
        out[0] = n2 - g1 - g2 + e1 * xp * xp + e2 * x * x;
        out[1] = n2 - g1 - g2 + (e1 + e2) * y * y;
        out[2] = -g1 - g2 + (e1 + e2) * z * z;
        out[3] = e1 * xp * y + e2 * x * y;
        out[4] = e1 * xp * z + e2 * x * z;
        out[5] = (e1 + e2) * y * z;
    }

    /**
     * Twice the effective potential: n^2 (X^2 + Y^2) + 2 GM1 / r1 + 2 GM2 / r2, X and Y from the centre of mass (m2/s2; in canonical
     * units the usual 2 Omega without the constant mu (1 - mu) that some authors add).
     */
    public double effectivePotential(double x, double y, double z) {
        double xp = d + x;
        double r1 = Math.sqrt(xp * xp + y * y + z * z);
        double r2 = Math.sqrt(x * x + y * y + z * z);
        double xc = x + d * (1 - system.massRatio());
        return n * n * (xc * xc + y * y) + 2 * gm1 / r1 + 2 * gm2 / r2;
    }

    /** Jacobi constant (m2/s2, or canonical): 2 Omega - v^2, kept along a motion. */
    public double jacobi(double[] s) {
        return effectivePotential(s[0], s[1], s[2]) - (s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
    }

    /** The Jacobi constant in canonical units, whatever the units of the system. */
    public double canonicalJacobi(double[] s) {
        double v = system.speedUnit();
        return jacobi(s) / (v * v);
    }

    /** Whether a particle with this Jacobi constant (units of the system) can be at a place: the square of its speed is not negative. */
    public boolean isAllowed(double jacobi, double x, double y, double z) {
        return effectivePotential(x, y, z) >= jacobi;
    }

    /**
     * Derivative of the state-transition matrix: A Phi with A = [0 I; H C].
     *
     * @param s state
     * @param phi matrix, 6 x 6, row after row
     * @param out its derivative
     */
    public void variation(double[] s, double[] phi, double[] out) {
        double[] h = new double[6];
        hessian(s, h);
        double w = 2 * n;
        for (int j = 0; j < 6; j++) {
            double px = phi[j];
            double py = phi[6 + j];
            double pz = phi[12 + j];
            out[j] = phi[18 + j];
            out[6 + j] = phi[24 + j];
            out[12 + j] = phi[30 + j];
            out[18 + j] = h[0] * px + h[3] * py + h[4] * pz + w * phi[24 + j];
            out[24 + j] = h[3] * px + h[1] * py + h[5] * pz - w * phi[18 + j];
            out[30 + j] = h[4] * px + h[5] * py + h[2] * pz;
        }
    }
}
