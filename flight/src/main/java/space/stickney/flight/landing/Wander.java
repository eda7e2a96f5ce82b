package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/** Three independent first-order Gauss-Markov processes in their stationary state (Gelb 1974, section 3.8). */
final class Wander {
    private final double sigma;
    private final double time;
    private final RandomGenerator draw;
    private Vector3D value;

    Wander(double sigma, double time, RandomGenerator draw) {
        this.sigma = sigma;
        this.time = time;
        this.draw = draw;
        this.value = fresh(sigma);
    }

    Vector3D value() {
        return value;
    }

    void advance(double dt) {
        if (sigma > 0) {
            double kept = FastMath.exp(-dt / time);
            value = new Vector3D(kept, value, 1, fresh(sigma * Math.sqrt(1 - kept * kept)));
        }
    }

    private Vector3D fresh(double s) {
        return s == 0
                ? Vector3D.ZERO
                : new Vector3D(s * draw.nextGaussian(), s * draw.nextGaussian(), s * draw.nextGaussian());
    }
}
