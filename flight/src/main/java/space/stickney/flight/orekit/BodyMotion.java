package space.stickney.flight.orekit;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.FieldPVCoordinates;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.time.Tdb;

/**
 * Motion of one body with respect to another, ICRF axes, in Orekit's types. Acceleration is the five-point difference of
 * the ephemeris' velocities (error (n h)^4 / 30 of the acceleration, 1e-9 for Phobos), one-sided at the edges of coverage.
 *
 * <p>For field dates the motion is the Taylor series to second order about the real date, exact for first and second
 * derivatives with respect to time; this is all that state-transition matrices and event detection need. Velocities are
 * per second of TDB, which differs from the SI second of dates by 3e-10 at most and is not corrected.
 */
final class BodyMotion {
    private static final double STEP = 60.0;
    /** First derivative on five points: offsets in steps, then weights times twelve (Abramowitz and Stegun 1964, 25.3.6). */
    private static final double[][] CENTRAL = {{-2, -1, 1, 2}, {1, -8, 8, -1}};

    private static final double[][] FORWARD = {{0, 1, 2, 3, 4}, {-25, 48, -36, 16, -3}};
    private static final double[][] BACKWARD = {{0, -1, -2, -3, -4}, {25, -48, 36, -16, 3}};

    private final Ephemeris ephemeris;
    private final int target;
    private final int center;

    BodyMotion(Ephemeris ephemeris, int target, int center) {
        this.ephemeris = ephemeris;
        this.target = target;
        this.center = center;
    }

    Vector3D position(AbsoluteDate date) {
        double[] s = state(date);
        return new Vector3D(s[0], s[1], s[2]);
    }

    /** Position and velocity, acceleration left at zero. */
    PVCoordinates positionVelocity(AbsoluteDate date) {
        double[] s = state(date);
        return new PVCoordinates(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]));
    }

    PVCoordinates full(AbsoluteDate date) {
        double tdb = Tdb.seconds(date);
        double[] s = state(date);
        return new PVCoordinates(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]), acceleration(tdb));
    }

    <T extends CalculusFieldElement<T>> FieldVector3D<T> position(FieldAbsoluteDate<T> date) {
        AbsoluteDate real = date.toAbsoluteDate();
        if (date.durationFrom(real).isZero()) {
            return new FieldVector3D<>(date.getField(), position(real));
        }
        return full(date).getPosition();
    }

    <T extends CalculusFieldElement<T>> FieldPVCoordinates<T> full(FieldAbsoluteDate<T> date) {
        AbsoluteDate real = date.toAbsoluteDate();
        return new FieldPVCoordinates<>(date.getField(), full(real)).shiftedBy(date.durationFrom(real));
    }

    private Vector3D acceleration(double tdb) {
        if (target == center) {
            return Vector3D.ZERO;
        }
        try {
            return difference(tdb, CENTRAL);
        } catch (BadInput edge) {
            return atEdge(tdb);
        }
    }

    private Vector3D atEdge(double tdb) {
        try {
            return difference(tdb, FORWARD);
        } catch (BadInput end) {
            return difference(tdb, BACKWARD);
        }
    }

    private Vector3D difference(double tdb, double[][] formula) {
        double[] sum = new double[3];
        for (int i = 0; i < formula[0].length; i++) {
            double[] s = state(tdb + formula[0][i] * STEP);
            for (int k = 0; k < 3; k++) {
                sum[k] += formula[1][i] * s[3 + k];
            }
        }
        return new Vector3D(1.0 / (12.0 * STEP), new Vector3D(sum));
    }

    /** Moved on by the rest of the seconds that a double has no room for. */
    private double[] state(AbsoluteDate date) {
        double[] s = state(Tdb.seconds(date));
        double rest = Tdb.rest(date);
        for (int k = 0; k < 3; k++) {
            s[k] += rest * s[3 + k];
        }
        return s;
    }

    private double[] state(double tdb) {
        double[] state = new double[6];
        if (target != center) {
            ephemeris.state(target, center, tdb, state);
        }
        return state;
    }
}
