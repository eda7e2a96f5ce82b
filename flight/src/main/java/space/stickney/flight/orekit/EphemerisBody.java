package space.stickney.flight.orekit;

import java.util.OptionalInt;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.bodies.CelestialBody;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.FieldPVCoordinates;
import org.orekit.utils.TimeStampedFieldPVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinates;
import space.stickney.flight.bodies.Body;

/**
 * A body as Orekit's force models and event detectors take it. In a frame centred at another body of the solar system the
 * ephemeris is asked for the two bodies directly, with no loss by differences of large numbers; in any other frame the
 * position goes through Orekit's transforms.
 */
final class EphemerisBody implements CelestialBody {
    private final SolarSystem system;
    private final Body body;

    EphemerisBody(SolarSystem system, Body body) {
        this.system = system;
        this.body = body;
    }

    @Override
    public Vector3D getPosition(AbsoluteDate date, Frame frame) {
        OptionalInt center = system.centerOf(frame);
        if (center.isPresent()) {
            return system.motion(body.naif(), center.getAsInt()).position(date);
        }
        return getInertiallyOrientedFrame().getStaticTransformTo(frame, date).transformPosition(Vector3D.ZERO);
    }

    @Override
    public TimeStampedPVCoordinates getPVCoordinates(AbsoluteDate date, Frame frame) {
        OptionalInt center = system.centerOf(frame);
        if (center.isPresent()) {
            return new TimeStampedPVCoordinates(
                    date, system.motion(body.naif(), center.getAsInt()).full(date));
        }
        return getInertiallyOrientedFrame()
                .getTransformTo(frame, date)
                .transformPVCoordinates(
                        new TimeStampedPVCoordinates(date, Vector3D.ZERO, Vector3D.ZERO, Vector3D.ZERO));
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldVector3D<T> getPosition(FieldAbsoluteDate<T> date, Frame frame) {
        OptionalInt center = system.centerOf(frame);
        if (center.isPresent()) {
            return system.motion(body.naif(), center.getAsInt()).position(date);
        }
        return getInertiallyOrientedFrame()
                .getStaticTransformTo(frame, date)
                .transformPosition(FieldVector3D.getZero(date.getField()));
    }

    @Override
    public <T extends CalculusFieldElement<T>> TimeStampedFieldPVCoordinates<T> getPVCoordinates(
            FieldAbsoluteDate<T> date, Frame frame) {
        OptionalInt center = system.centerOf(frame);
        if (center.isPresent()) {
            FieldPVCoordinates<T> pv =
                    system.motion(body.naif(), center.getAsInt()).full(date);
            return new TimeStampedFieldPVCoordinates<>(date, pv);
        }
        FieldVector3D<T> zero = FieldVector3D.getZero(date.getField());
        return getInertiallyOrientedFrame()
                .getTransformTo(frame, date)
                .transformPVCoordinates(new TimeStampedFieldPVCoordinates<>(date, zero, zero, zero));
    }

    @Override
    public String getName() {
        return body.name();
    }

    @Override
    public double getGM() {
        return body.gm();
    }

    @Override
    public Frame getInertiallyOrientedFrame() {
        return system.inertialFrame(body.naif());
    }

    @Override
    public Frame getBodyOrientedFrame() {
        return system.bodyFixedFrame(body.naif());
    }
}
