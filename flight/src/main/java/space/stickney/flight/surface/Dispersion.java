package space.stickney.flight.surface;

import org.hipparchus.random.RandomGenerator;
import space.stickney.core.fault.BadInput;

/**
 * One-sigma errors of a release, Gaussian and independent.
 *
 * @param lateral position east and north (m)
 * @param vertical position along the radius (m)
 * @param lateralSpeed velocity east and north (m/s)
 * @param verticalSpeed velocity along the radius (m/s)
 * @param spin each component (rad/s)
 * @param gm of the body, relative
 */
public record Dispersion(
        double lateral, double vertical, double lateralSpeed, double verticalSpeed, double spin, double gm) {
    public static final Dispersion NONE = new Dispersion(0, 0, 0, 0, 0, 0);

    public Dispersion {
        boolean good = lateral >= 0 && vertical >= 0 && lateralSpeed >= 0 && verticalSpeed >= 0 && spin >= 0 && gm >= 0;
        if (!good) {
            throw new BadInput("dispersion", "a negative standard deviation", "values from 0");
        }
    }

    /** East, north, up (m), east, north, up (m/s), spin x, y, z (rad/s), GM (1); drawn in this order. */
    double[] draw(RandomGenerator random) {
        double[] sigma = {lateral, lateral, vertical, lateralSpeed, lateralSpeed, verticalSpeed, spin, spin, spin, gm};
        double[] drawn = new double[sigma.length];
        for (int i = 0; i < sigma.length; i++) {
            drawn[i] = sigma[i] * random.nextGaussian();
        }
        return drawn;
    }
}
