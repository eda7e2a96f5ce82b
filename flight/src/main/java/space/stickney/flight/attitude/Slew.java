package space.stickney.flight.attitude;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;

/**
 * A turn from one attitude to another about one axis (Euler's), from rest to rest in inertial space, as fast as the limits allow. The
 * rates of the laws before and after, some millidegrees a second, are not matched: they jump at its ends.
 *
 * @param start TDB seconds past J2000
 * @param end TDB seconds past J2000
 * @param from attitude at the start
 * @param to attitude at the end
 * @param limits of the spacecraft
 */
public record Slew(double start, double end, Rotation from, Rotation to, SlewLimits limits) implements AttitudeLaw {
    private static final int STEPS = 100;
    private static final double SETTLED = 1e-4;

    /** When a slew between two laws is flown. */
    public enum When {
        /** It begins when the second law should: that comes into force late. */
        LATE,
        /** It ends when the second law begins: the first is left early. */
        EARLY
    }

    /**
     * Between two laws.
     *
     * @param change when the one should give way to the other (TDB seconds past J2000)
     */
    public static Slew between(AttitudeLaw before, AttitudeLaw after, double change, When when, SlewLimits limits) {
        double time = 0;
        for (int i = 0; i < STEPS; i++) {
            double start = when == When.LATE ? change : change - time;
            double end = start + time;
            Rotation from = before.at(start);
            Rotation to = after.at(end);
            double next = limits.time(Rotation.distance(from, to));
            if (Math.abs(next - time) <= SETTLED) {
                return new Slew(start, end, from, to, limits);
            }
            time = next;
        }
        throw new NoSolution("No slew meets a law that turns as fast as the spacecraft can.");
    }

    /** Angle turned from start to end (rad). */
    public double angle() {
        return Rotation.distance(from, to);
    }

    @Override
    public Rotation at(double tdb) {
        double angle = angle();
        if (angle == 0 || tdb >= end) {
            return to;
        }
        // the time found by iteration differs from that of the angle by less than SETTLED: no jump at the end
        double scale = end > start ? limits.time(angle) / (end - start) : 1;
        double turned = limits.turned(angle, (tdb - start) * scale);
        Rotation step = to.compose(from.revert(), RotationConvention.VECTOR_OPERATOR);
        Vector3D axis = step.getAxis(RotationConvention.VECTOR_OPERATOR);
        return new Rotation(axis, turned, RotationConvention.VECTOR_OPERATOR)
                .compose(from, RotationConvention.VECTOR_OPERATOR);
    }
}
