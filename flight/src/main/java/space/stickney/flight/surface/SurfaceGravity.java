package space.stickney.flight.surface;

/**
 * A small body's own gravity, along axes fixed to it with the origin at its centre of mass. Implementations may keep
 * working arrays: one for each thread.
 */
public interface SurfaceGravity {
    /** Potential (m2/s2), positive, at a position (m). */
    double potential(double x, double y, double z);

    /**
     * Acceleration at a position.
     *
     * @param x position (m), body-fixed axes; y and z likewise
     * @param acceleration receives x, y, z (m/s2), body-fixed axes
     */
    void acceleration(double x, double y, double z, double[] acceleration);

    /** One for another thread; itself if it keeps nothing. */
    default SurfaceGravity copy() {
        return this;
    }

    /** In words, for the provenance. */
    String description();

    /** A point mass (m3/s2) at the origin. */
    static SurfaceGravity pointMass(double gm) {
        return new SurfaceGravity() {
            @Override
            public double potential(double x, double y, double z) {
                return gm / Math.sqrt(x * x + y * y + z * z);
            }

            @Override
            public void acceleration(double x, double y, double z, double[] acceleration) {
                double r2 = x * x + y * y + z * z;
                double k = -gm / (r2 * Math.sqrt(r2));
                acceleration[0] = k * x;
                acceleration[1] = k * y;
                acceleration[2] = k * z;
            }

            @Override
            public String description() {
                return "point mass";
            }
        };
    }

    /** The same field, stronger by a factor. */
    default SurfaceGravity times(double factor) {
        SurfaceGravity one = this;
        return new SurfaceGravity() {
            @Override
            public double potential(double x, double y, double z) {
                return factor * one.potential(x, y, z);
            }

            @Override
            public void acceleration(double x, double y, double z, double[] acceleration) {
                one.acceleration(x, y, z, acceleration);
                acceleration[0] *= factor;
                acceleration[1] *= factor;
                acceleration[2] *= factor;
            }

            @Override
            public SurfaceGravity copy() {
                return one.copy().times(factor);
            }

            @Override
            public String description() {
                return one.description();
            }
        };
    }
}
