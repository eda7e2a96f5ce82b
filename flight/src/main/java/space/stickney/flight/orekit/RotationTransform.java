package space.stickney.flight.orekit;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldRotation;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.RotationOrder;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.FieldSinCos;
import org.hipparchus.util.SinCos;
import org.orekit.frames.FieldStaticTransform;
import org.orekit.frames.FieldTransform;
import org.orekit.frames.StaticTransform;
import org.orekit.frames.Transform;
import org.orekit.frames.TransformProvider;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.time.Tdb;

/**
 * From ICRF axes to body-fixed axes about the same centre, with angular velocity and acceleration in body-fixed axes as
 * Orekit wants them: with psi = W, {@code omega = (phi' sin theta sin psi + theta' cos psi, phi' sin theta cos psi -
 * theta' sin psi, phi' cos theta + psi')} and its derivative with respect to time.
 */
final class RotationTransform implements TransformProvider {
    private final IauRotation rotation;

    RotationTransform(IauRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public Transform getTransform(AbsoluteDate date) {
        double[] e = rotation.eulerAngles(Tdb.seconds(date));
        SinCos theta = FastMath.sinCos(e[1]);
        SinCos psi = FastMath.sinCos(e[2]);
        double st = theta.sin();
        double ct = theta.cos();
        double sp = psi.sin();
        double cp = psi.cos();
        Vector3D rate = new Vector3D(e[3] * st * sp + e[4] * cp, e[3] * st * cp - e[4] * sp, e[3] * ct + e[5]);
        Vector3D acceleration = new Vector3D(
                e[6] * st * sp + e[7] * cp + e[3] * e[4] * ct * sp + e[5] * rate.getY(),
                e[6] * st * cp - e[7] * sp + e[3] * e[4] * ct * cp - e[5] * rate.getX(),
                e[6] * ct - e[3] * e[4] * st + e[8]);
        return new Transform(date, turn(e), rate, acceleration);
    }

    @Override
    public StaticTransform getStaticTransform(AbsoluteDate date) {
        return StaticTransform.of(date, turn(rotation.eulerAngles(Tdb.seconds(date))));
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldTransform<T> getTransform(FieldAbsoluteDate<T> date) {
        T[] e = rotation.eulerAngles(seconds(date));
        FieldSinCos<T> theta = e[1].sinCos();
        FieldSinCos<T> psi = e[2].sinCos();
        T ct = theta.cos();
        T cross = e[3].multiply(e[4]);
        T node = e[3].multiply(theta.sin());
        T nodeRate = e[6].multiply(theta.sin()).add(cross.multiply(ct));
        T x = node.multiply(psi.sin()).add(e[4].multiply(psi.cos()));
        T y = node.multiply(psi.cos()).subtract(e[4].multiply(psi.sin()));
        FieldVector3D<T> rate = new FieldVector3D<>(x, y, e[3].multiply(ct).add(e[5]));
        FieldVector3D<T> acceleration = new FieldVector3D<>(
                nodeRate.multiply(psi.sin()).add(e[7].multiply(psi.cos())).add(e[5].multiply(y)),
                nodeRate.multiply(psi.cos()).subtract(e[7].multiply(psi.sin())).subtract(e[5].multiply(x)),
                e[6].multiply(ct).subtract(cross.multiply(theta.sin())).add(e[8]));
        return new FieldTransform<>(date, turn(e), rate, acceleration);
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldStaticTransform<T> getStaticTransform(FieldAbsoluteDate<T> date) {
        return FieldStaticTransform.of(date, turn(rotation.eulerAngles(seconds(date))));
    }

    private static <T extends CalculusFieldElement<T>> T seconds(FieldAbsoluteDate<T> date) {
        AbsoluteDate real = date.toAbsoluteDate();
        return date.durationFrom(real).add(Tdb.seconds(real));
    }

    private static Rotation turn(double[] e) {
        return new Rotation(RotationOrder.ZXZ, RotationConvention.FRAME_TRANSFORM, e[0], e[1], e[2]);
    }

    private static <T extends CalculusFieldElement<T>> FieldRotation<T> turn(T[] e) {
        return new FieldRotation<>(RotationOrder.ZXZ, RotationConvention.FRAME_TRANSFORM, e[0], e[1], e[2]);
    }
}
