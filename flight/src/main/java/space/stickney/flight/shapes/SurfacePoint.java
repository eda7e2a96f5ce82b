package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * A place on a surface.
 *
 * @param position body-fixed (m)
 * @param normal outward unit normal of the facet
 * @param facet number of the facet
 */
public record SurfacePoint(Vector3D position, Vector3D normal, int facet) {}
