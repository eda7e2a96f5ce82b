package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;

/**
 * Whether an instrument looks in a direction: its field of view and its attitude at each instant of a path. Asked by many threads
 * at once.
 */
@FunctionalInterface
public interface InView {
    /**
     * Whether the field of view holds a direction.
     *
     * @param step number of the instant in the path
     * @param dx direction from the spacecraft, of any length, body-fixed; dy and dz likewise
     */
    boolean sees(int step, double dx, double dy, double dz);

    /** Sees everything. */
    static InView everywhere() {
        return (step, dx, dy, dz) -> true;
    }

    /**
     * A circle about the direction to the body's centre.
     *
     * @param halfAngle rad
     */
    static InView nadirCone(BodyFixedPath path, double halfAngle) {
        double least = FastMath.cos(halfAngle);
        return (step, dx, dy, dz) -> {
            double x = path.craft[3 * step];
            double y = path.craft[3 * step + 1];
            double z = path.craft[3 * step + 2];
            double product = Math.sqrt((x * x + y * y + z * z) * (dx * dx + dy * dy + dz * dz));
            return -(x * dx + y * dy + z * dz) >= least * product;
        };
    }
}
