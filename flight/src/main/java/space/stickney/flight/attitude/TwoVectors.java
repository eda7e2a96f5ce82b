package space.stickney.flight.attitude;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * One axis of the spacecraft points exactly, a second one as near as it can: in the half-plane of the first direction and the second
 * (the TRIAD of Black 1964, AIAA Journal 2, 1350). Nadir, tracking and Sun pointing are laws of this form.
 *
 * @param primaryAxis of the spacecraft
 * @param primary where it points
 * @param secondaryAxis of the spacecraft, not along the first
 * @param secondary where it points, as near as possible
 */
public record TwoVectors(Vector3D primaryAxis, Pointing primary, Vector3D secondaryAxis, Pointing secondary)
        implements AttitudeLaw {
    /** Nearer to each other than this, or to opposites (rad), two directions leave the turn about the first open. */
    public static final double PARALLEL = 1e-6;

    public TwoVectors {
        if (parallel(primaryAxis, secondaryAxis)) {
            throw new IllegalArgumentException("the two axes of the spacecraft are parallel");
        }
    }

    /**
     * As an attitude.
     *
     * @throws NoSolution if the directions are parallel
     */
    @Override
    public Rotation at(double tdb) {
        Vector3D first = primary.at(tdb);
        Vector3D second = secondary.at(tdb);
        if (parallel(first, second)) {
            throw new NoSolution("The attitude is not defined at " + Numbers.fixed(tdb, 3)
                    + " s past J2000 TDB: the two directions of its law are parallel.");
        }
        return new Rotation(first, second, primaryAxis, secondaryAxis);
    }

    /** Angle by which the secondary axis misses its direction (rad). */
    public double miss(double tdb) {
        return Vector3D.angle(at(tdb).applyTo(secondary.at(tdb)), secondaryAxis);
    }

    private static boolean parallel(Vector3D a, Vector3D b) {
        double angle = Vector3D.angle(a, b);
        return angle < PARALLEL || FastMath.PI - angle < PARALLEL;
    }
}
