package space.stickney.flight.surface;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;

/**
 * How the ground answers. Each contact draws its restitution and friction from normal distributions cut off at 0 and 1 (friction:
 * at 0), and tilts the normal of the mesh by the slope of a stone that the mesh does not show: Gaussian slopes along two directions,
 * the facets turned away from the lander drawn again.
 *
 * @param restitution mean, 0 to 1
 * @param restitutionSigma standard deviation before the cut
 * @param friction mean coefficient, also that of rest and of sliding
 * @param frictionSigma standard deviation before the cut
 * @param rolling resistance to rolling: largest torque over radius times normal force
 * @param roughness standard deviation of the slope in one direction (rad)
 */
public record SurfaceProperties(
        double restitution,
        double restitutionSigma,
        double friction,
        double frictionSigma,
        double rolling,
        double roughness) {
    private static final int TRIES = 20;

    public SurfaceProperties {
        check("restitution", restitution, 1);
        check("restitution sigma", restitutionSigma, 1);
        check("friction", friction, 100);
        check("friction sigma", frictionSigma, 100);
        check("rolling resistance", rolling, 100);
        check("roughness", roughness, 1);
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new BadInput(
                    name,
                    Double.isFinite(value) ? Numbers.shortest(value) : "no number",
                    "a number from 0 to " + Numbers.shortest(most));
        }
    }

    /** The same at every contact. */
    public static SurfaceProperties smooth(double restitution, double friction) {
        return new SurfaceProperties(restitution, 0, friction, 0, 0, 0);
    }

    /** The means alone, without scatter and roughness. */
    public SurfaceProperties mean() {
        return new SurfaceProperties(restitution, 0, friction, 0, rolling, 0);
    }

    /**
     * Draws the law of one contact. The order of the draws is fixed: restitution, friction, then the normal.
     */
    Impact draw(RandomGenerator random) {
        double e = cut(random, restitution, restitutionSigma, 1);
        double mu = cut(random, friction, frictionSigma, 100);
        return new Impact(e, mu, rolling);
    }

    private static double cut(RandomGenerator random, double mean, double sigma, double most) {
        if (sigma == 0) {
            return mean;
        }
        for (int i = 0; i < TRIES; i++) {
            double value = mean + sigma * random.nextGaussian();
            if (value >= 0 && value <= most) {
                return value;
            }
        }
        return mean;
    }

    /**
     * Normal of the stone that is hit, facing the lander.
     *
     * @param n unit normal of the mesh
     * @param state with the velocity, towards the mesh
     */
    double[] normal(RandomGenerator random, double[] n, double[] state) {
        if (roughness == 0) {
            return n.clone();
        }
        for (int i = 0; i < TRIES; i++) {
            double[] tilted = tilted(n, roughness * random.nextGaussian(), roughness * random.nextGaussian());
            if (state[3] * tilted[0] + state[4] * tilted[1] + state[5] * tilted[2] < 0) {
                return tilted;
            }
        }
        return n.clone();
    }

    /** The normal of a plane with slopes a and b along two directions at right angles to n. */
    private static double[] tilted(double[] n, double a, double b) {
        // any direction across: that of the smallest component is never parallel
        double[] e = {0, 0, 0};
        int k = Math.abs(n[0]) < Math.abs(n[1])
                ? (Math.abs(n[0]) < Math.abs(n[2]) ? 0 : 2)
                : Math.abs(n[1]) < Math.abs(n[2]) ? 1 : 2;
        e[k] = 1;
        double[] p = cross(n, e);
        double size = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        double[] q = cross(n, p);
        double tp = FastMath.tan(Math.max(-1.5, Math.min(1.5, a))) / size;
        double tq = FastMath.tan(Math.max(-1.5, Math.min(1.5, b))) / size;
        double[] m = {n[0] + tp * p[0] + tq * q[0], n[1] + tp * p[1] + tq * q[1], n[2] + tp * p[2] + tq * q[2]};
        double length = Math.sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]);
        return new double[] {m[0] / length, m[1] / length, m[2] / length};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
