package space.stickney.flight.proximity.keeping;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/**
 * How an impulse comes out (Gates 1963): size (1 + s) dv + f, and turned by two small angles at right angles to it.
 *
 * @param size proportional error of the size, 1 sigma
 * @param fixed error of the size that does not depend on it, 1 sigma (m/s)
 * @param pointing error of the direction, 1 sigma on each of two axes (rad)
 * @param smallest impulse that the engines can give (m/s): a smaller one is not made
 */
public record ExecutionErrors(double size, double fixed, double pointing, double smallest) {
    /** A perfect engine. */
    public static final ExecutionErrors NONE = new ExecutionErrors(0, 0, 0, 0);

    public ExecutionErrors {
        if (!(size >= 0 && fixed >= 0 && pointing >= 0 && smallest >= 0)) {
            throw new IllegalArgumentException("execution errors are not negative");
        }
    }

    /** The impulse made for one commanded (m/s); four draws whatever their size. */
    double[] execute(double[] commanded, RandomGenerator random) {
        double proportional = random.nextGaussian();
        double shift = random.nextGaussian();
        double first = pointing * random.nextGaussian();
        double second = pointing * random.nextGaussian();
        double wanted = norm(commanded);
        if (wanted == 0) {
            return new double[3];
        }
        double made = Math.max(0, wanted * (1 + size * proportional) + fixed * shift);
        double[] u = {commanded[0] / wanted, commanded[1] / wanted, commanded[2] / wanted};
        double[] p = perpendicular(u);
        double[] q = {u[1] * p[2] - u[2] * p[1], u[2] * p[0] - u[0] * p[2], u[0] * p[1] - u[1] * p[0]};
        double angle = Math.sqrt(first * first + second * second);
        double cosine = FastMath.cos(angle);
        double sine = angle == 0 ? 0 : FastMath.sin(angle) / angle;
        double[] executed = new double[3];
        for (int k = 0; k < 3; k++) {
            executed[k] = made * (cosine * u[k] + sine * (first * p[k] + second * q[k]));
        }
        return executed;
    }

    /** A unit vector at right angles: across the axis to which u is least inclined. */
    private static double[] perpendicular(double[] u) {
        int least = 0;
        for (int k = 1; k < 3; k++) {
            if (Math.abs(u[k]) < Math.abs(u[least])) {
                least = k;
            }
        }
        double[] p = new double[3];
        double length = Math.sqrt(1 - u[least] * u[least]);
        for (int k = 0; k < 3; k++) {
            p[k] = ((k == least ? 1 : 0) - u[least] * u[k]) / length;
        }
        return p;
    }

    static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
