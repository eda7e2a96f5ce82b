package space.stickney.flight.geometry;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import space.stickney.flight.bodies.IauRotation;

/** The orientation of a body as Hipparchus' rotation: {@code applyTo} turns ICRF components into body-fixed ones. */
public final class Turns {
    /** The matrix is a rotation to rounding; Hipparchus wants to be told what is good enough. */
    private static final double ROUNDING = 1e-12;

    private Turns() {}

    /**
     * At an epoch.
     *
     * @param tdb TDB seconds past J2000
     * @param scratch nine numbers
     */
    public static Rotation of(IauRotation rotation, double tdb, double[] scratch) {
        rotation.toBodyFixed(tdb, scratch);
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = new double[] {scratch[3 * i], scratch[3 * i + 1], scratch[3 * i + 2]};
        }
        return new Rotation(rows, ROUNDING);
    }
}
