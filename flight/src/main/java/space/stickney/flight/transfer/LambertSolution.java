package space.stickney.flight.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * One conic through two positions in a given time. Vectors along the axes of the problem's positions, relative to the
 * centre of attraction.
 *
 * @param revolutions full revolutions before the arrival
 * @param branch which of the two solutions with that many revolutions
 * @param v1 velocity at the first position (m/s)
 * @param v2 velocity at the second position (m/s)
 * @param semiMajorAxis semi-major axis (m): negative for a hyperbola, infinite for a parabola
 */
public record LambertSolution(int revolutions, Branch branch, Vector3D v1, Vector3D v2, double semiMajorAxis) {
    /** Which of the solutions with the same number of revolutions. */
    public enum Branch {
        /** The only one: no full revolution. */
        SINGLE,
        /** The one with the smaller semi-major axis, that is the lower energy. */
        LOW,
        /** The one with the larger semi-major axis. */
        HIGH;

        /** The k-th of the kernel's order. */
        static Branch of(int k) {
            return k == 0 ? SINGLE : k % 2 == 1 ? LOW : HIGH;
        }
    }
}
