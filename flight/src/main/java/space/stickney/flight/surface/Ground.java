package space.stickney.flight.surface;

/** Nearest point of the ground and the direction away from it, filled by a {@link Terrain}; reused, one for each thread. */
public final class Ground {
    final double[] point = new double[3];
    final double[] normal = new double[3];

    /** Coordinate of the point (m), body-fixed. */
    public double point(int axis) {
        return point[axis];
    }

    /** Component of the unit normal, body-fixed, out of the ground. */
    public double normal(int axis) {
        return normal[axis];
    }

    /** Component of a vector along the normal. */
    double along(double[] v, int at) {
        return v[at] * normal[0] + v[at + 1] * normal[1] + v[at + 2] * normal[2];
    }
}
