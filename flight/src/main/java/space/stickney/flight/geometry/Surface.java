package space.stickney.flight.geometry;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.shapes.Mesh;

/** The surface of a body, body-fixed axes, metres: an ellipsoid or a mesh. Implementations may keep scratch space: one for each thread. */
public sealed interface Surface permits EllipsoidSurface, MeshSurface {
    /**
     * The first point at which a ray from outside meets the surface.
     *
     * @param origin of the ray (m)
     * @param direction of any length
     */
    Optional<Spot> intercept(Vector3D origin, Vector3D direction);

    /** The point nearest to a place outside. */
    Spot nearest(Vector3D place);

    /** The outermost point in a direction from the centre. */
    Optional<Spot> at(double longitude, double latitude);

    /**
     * Whether nothing of the surface stands between a spot of it and a place far away or near; the spot itself faces the place.
     *
     * @param place body-fixed (m)
     */
    boolean faces(Spot spot, Vector3D place);

    /** Facets that stand for the surface where areas are added up. */
    Mesh facets();

    /** One for another thread. */
    Surface copy();

    /** For people: "ellipsoid 13.0 x 11.4 x 9.1 km" or the source of the shape. */
    String description();
}
