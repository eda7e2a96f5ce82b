package space.stickney.flight.gravity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Gravity of a body at a point, along body-fixed axes.
 *
 * @param potential positive, as GM/r (m2/s2)
 * @param acceleration the gradient of the potential (m/s2)
 * @param gradient second derivatives of the potential, 3 x 3 (1/s2); NaN on an edge, where it is infinite
 * @param laplacian of the potential (1/s2): 0 outside, -4 pi G rho inside
 * @param inside the body; its surface is not
 */
public record GravityAt(
        double potential, Vector3D acceleration, double[][] gradient, double laplacian, boolean inside) {}
