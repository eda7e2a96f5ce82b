package space.stickney.flight.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Lambert's problem on flat arrays, without allocation: for grids and optimisation. {@link Lambert} is the same for a
 * single problem, with records.
 *
 * <p>The geometry is kept well conditioned for all transfer angles: with d = r1.r2 and h = |r1 x r2|, the sum r1 r2 + d
 * vanishes near 180 degrees and the difference r1 r2 - d near 0; the vanishing one is taken as h^2 over the other. Terminal
 * velocities after Izzo 2015, algorithm 1. An instance holds scratch: one per thread.
 */
public final class LambertKernel {
    /** Numbers per solution: v1 (3, m/s), v2 (3, m/s), semi-major axis (m; negative for a hyperbola). */
    public static final int STRIDE = 7;

    /** Below this sine of the transfer angle the plane of the transfer counts as undefined. */
    public static final double COLLINEAR_SINE = 1e-12;

    private final int maxRevolutions;
    private final double[] x;
    private final LambertRoots roots = new LambertRoots();

    /** Prepares for at most so many full revolutions. */
    public LambertKernel(int maxRevolutions) {
        if (maxRevolutions < 0) {
            throw new IllegalArgumentException("negative number of revolutions: " + maxRevolutions);
        }
        this.maxRevolutions = maxRevolutions;
        this.x = new double[2 * maxRevolutions + 1];
    }

    /** How many numbers the solutions of one problem take at most. */
    public int size() {
        return STRIDE * (2 * maxRevolutions + 1);
    }

    /**
     * All solutions of one problem, in the order: no revolution; one, low; one, high; two, low; and so on. All vectors in
     * one inertial frame, origin at the centre of attraction.
     *
     * @param mu gravitational parameter (m3/s2), positive
     * @param r1 array that holds the first position (m) at index {@code o1}
     * @param r2 array that holds the second position (m) at index {@code o2}
     * @param tof time of flight (s), positive
     * @param nx reference normal: the orbit's angular momentum has a positive component along it (prograde); any length
     * @param out receives {@link #STRIDE} numbers per solution from index {@code o}
     * @return the number of solutions; 0 where the plane or the sense of motion is undefined (transfer angle of 0 or 180
     *     degrees, plane that contains the reference normal) or the input is no problem (time not positive, a null vector)
     */
    public int solve(
            double mu,
            double[] r1,
            int o1,
            double[] r2,
            int o2,
            double tof,
            double nx,
            double ny,
            double nz,
            double[] out,
            int o) {
        double ax = r1[o1];
        double ay = r1[o1 + 1];
        double az = r1[o1 + 2];
        double bx = r2[o2];
        double by = r2[o2 + 1];
        double bz = r2[o2 + 2];
        double hx = ay * bz - az * by;
        double hy = az * bx - ax * bz;
        double hz = ax * by - ay * bx;
        double sense = hx * nx + hy * ny + hz * nz;
        double h2 = hx * hx + hy * hy + hz * hz;
        double aa = ax * ax + ay * ay + az * az;
        double bb = bx * bx + by * by + bz * bz;
        if (!(h2 > COLLINEAR_SINE * COLLINEAR_SINE * aa * bb) || !(tof > 0) || !(mu > 0) || sense == 0) {
            return 0;
        }
        double rr = Math.sqrt(aa * bb);
        double d = ax * bx + ay * by + az * bz;
        double plus = d >= 0 ? rr + d : h2 / (rr - d);
        double minus = d >= 0 ? h2 / (rr + d) : rr - d;
        double a = Math.sqrt(aa);
        double b = Math.sqrt(bb);
        double dx = bx - ax;
        double dy = by - ay;
        double dz = bz - az;
        double c = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double s = 0.5 * (a + b + c);
        double is = 1 / s;
        double lambda = Math.sqrt(0.5 * plus) * is;
        double g = mu * is;
        double swap = sense > 0 ? 1 : -1;
        lambda *= swap;
        double om = c * is;
        double time = tof * is * Math.sqrt(2 * g);
        int count = roots.solve(lambda, om, time, maxRevolutions, x);

        // unit radial and transverse directions, each scaled by 1 / radius for the velocities below
        double gamma = Math.sqrt(0.5 * mu * s);
        double ic = 1 / c;
        double rho = (a - b) * ic;
        double sigma = Math.sqrt(2 * minus) * ic;
        double radial1 = gamma / aa;
        double radial2 = gamma / bb;
        double ih = swap * gamma * sigma / Math.sqrt(h2);
        double t1 = ih / aa;
        double t2 = ih / bb;
        double t1x = t1 * (hy * az - hz * ay);
        double t1y = t1 * (hz * ax - hx * az);
        double t1z = t1 * (hx * ay - hy * ax);
        double t2x = t2 * (hy * bz - hz * by);
        double t2y = t2 * (hz * bx - hx * bz);
        double t2z = t2 * (hx * by - hy * bx);
        for (int k = 0; k < count; k++) {
            double xk = x[k];
            double y = Math.sqrt(om + lambda * lambda * xk * xk);
            double p = lambda * y - xk;
            double q = rho * (lambda * y + xk);
            double lx = lambda * xk;
            double vt = lx >= 0 ? y + lx : om / (y - lx);
            double vr1 = radial1 * (p - q);
            double vr2 = -radial2 * (p + q);
            int i = o + STRIDE * k;
            out[i] = vr1 * ax + vt * t1x;
            out[i + 1] = vr1 * ay + vt * t1y;
            out[i + 2] = vr1 * az + vt * t1z;
            out[i + 3] = vr2 * bx + vt * t2x;
            out[i + 4] = vr2 * by + vt * t2y;
            out[i + 5] = vr2 * bz + vt * t2z;
            out[i + 6] = 0.5 * s / ((1 - xk) * (1 + xk));
        }
        return count;
    }

    /**
     * The transfer of exactly 180 degrees (lambda = 0) in a given plane, or of 0 degrees along the radius (lambda^2 the ratio of
     * the radii; without revolutions, since those would pass through the centre).
     *
     * @param transverse unit vector across r1 in the direction of motion
     */
    int solveCollinear(
            double mu, Vector3D r1, double b, boolean opposite, Vector3D transverse, double tof, double[] out) {
        double a = r1.getNorm();
        double s = opposite ? a + b : Math.max(a, b);
        double c = opposite ? a + b : Math.abs(a - b);
        double lambda = opposite ? 0 : Math.sqrt(Math.min(a, b) / s);
        double om = c / s;
        int count = roots.solve(lambda, om, tof * Math.sqrt(2 * mu / s) / s, opposite ? maxRevolutions : 0, x);
        double gamma = Math.sqrt(0.5 * mu * s);
        double rho = (a - b) / c;
        double sigma = opposite ? 2 * Math.sqrt(a / c * (b / c)) : 0;
        double turn = opposite ? -1 : 1;
        for (int k = 0; k < count; k++) {
            double y = Math.sqrt(om + lambda * lambda * x[k] * x[k]);
            double p = lambda * y - x[k];
            double q = rho * (lambda * y + x[k]);
            double vt = gamma * sigma * (y + lambda * x[k]);
            Vector3D v1 = new Vector3D(gamma * (p - q) / (a * a), r1, vt / a, transverse);
            Vector3D v2 = new Vector3D(-turn * gamma * (p + q) / (a * b), r1, turn * vt / b, transverse);
            int i = STRIDE * k;
            System.arraycopy(v1.toArray(), 0, out, i, 3);
            System.arraycopy(v2.toArray(), 0, out, i + 3, 3);
            out[i + 6] = 0.5 * s / ((1 - x[k]) * (1 + x[k]));
        }
        return count;
    }

    LambertRoots roots() {
        return roots;
    }

    /** The number of full revolutions of the k-th solution: 0, 1, 1, 2, 2, ... */
    public static int revolutions(int k) {
        return (k + 1) / 2;
    }
}
