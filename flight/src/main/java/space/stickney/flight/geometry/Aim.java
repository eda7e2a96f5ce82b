package space.stickney.flight.geometry;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * An instrument that looks at a body: a view of the body and how the instrument is turned to it.
 *
 * @param view of the body
 * @param surface of the body
 * @param toInstrument turns body-fixed vectors into instrument axes, boresight +z
 */
public record Aim(BodyView view, Surface surface, Rotation toInstrument) {
    /** From an attitude: turns ICRF components into instrument axes. */
    public static Aim of(BodyView view, Surface surface, Rotation icrfToInstrument) {
        Vector3D x = view.toFixed().applyTo(icrfToInstrument.applyInverseTo(Vector3D.PLUS_I));
        Vector3D z = view.toFixed().applyTo(icrfToInstrument.applyInverseTo(Vector3D.PLUS_K));
        return new Aim(view, surface, new Rotation(z, x, Vector3D.PLUS_K, Vector3D.PLUS_I));
    }

    /** Where a direction in instrument axes meets the surface. */
    public Optional<Spot> intercept(Vector3D direction) {
        return surface.intercept(view.observer(), toInstrument.applyInverseTo(direction));
    }

    /** Direction of a body-fixed place in instrument axes, not normalised (m). */
    public Vector3D direction(Vector3D place) {
        return toInstrument.applyTo(place.subtract(view.observer()));
    }
}
