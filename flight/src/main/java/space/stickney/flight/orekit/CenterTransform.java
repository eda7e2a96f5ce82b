package space.stickney.flight.orekit;

import org.hipparchus.CalculusFieldElement;
import org.orekit.frames.FieldStaticTransform;
import org.orekit.frames.FieldTransform;
import org.orekit.frames.KinematicTransform;
import org.orekit.frames.StaticTransform;
import org.orekit.frames.Transform;
import org.orekit.frames.TransformProvider;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;

/**
 * From the frame of a parent body to the frame, with parallel axes, of a body that moves about it. The one place that
 * knows Orekit's convention: a Transform takes the coordinates of the old origin in the new frame, which are minus the
 * position of the body. Everything else asks {@link SolarSystem} for frames.
 */
final class CenterTransform implements TransformProvider {
    private final BodyMotion motion;

    /**
     * @param motion motion of the new centre with respect to the old one
     */
    CenterTransform(BodyMotion motion) {
        this.motion = motion;
    }

    @Override
    public Transform getTransform(AbsoluteDate date) {
        return new Transform(date, motion.full(date).negate());
    }

    @Override
    public KinematicTransform getKinematicTransform(AbsoluteDate date) {
        return KinematicTransform.of(date, motion.positionVelocity(date).negate());
    }

    @Override
    public StaticTransform getStaticTransform(AbsoluteDate date) {
        return StaticTransform.of(date, motion.position(date).negate());
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldTransform<T> getTransform(FieldAbsoluteDate<T> date) {
        return new FieldTransform<>(date, motion.full(date).negate());
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldStaticTransform<T> getStaticTransform(FieldAbsoluteDate<T> date) {
        return FieldStaticTransform.of(date, motion.position(date).negate());
    }
}
