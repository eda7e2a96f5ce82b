package space.stickney.flight.landing;

import space.stickney.flight.bodies.Body;
import space.stickney.flight.surface.SurfaceGravity;

/**
 * A homogeneous triaxial ellipsoid seen from some distance: point mass and second degree (MacCullagh's formula; Murray and
 * Dermott 1999, eq. 5.35), U = GM/r + (3 GM / 10 r^5) (a^2 x^2 + b^2 y^2 + c^2 z^2) - (GM / 10 r^3) (a^2 + b^2 + c^2).
 *
 * <p>For the search of transfers only, which are then mended in the full model: at two kilometres above Phobos the terms
 * left out are 2 % of the attraction.
 *
 * @param gm gravitational parameter (m3/s2)
 * @param a2 square of the semi-axis along x (m2); b2 along y, c2 along z
 */
record Quadrupole(double gm, double a2, double b2, double c2) implements SurfaceGravity {
    static Quadrupole of(Body body) {
        return new Quadrupole(
                body.gm(),
                body.radiusA() * body.radiusA(),
                body.radiusB() * body.radiusB(),
                body.radiusC() * body.radiusC());
    }

    @Override
    public double potential(double x, double y, double z) {
        double r2 = x * x + y * y + z * z;
        double r3 = gm / (r2 * Math.sqrt(r2));
        double form = a2 * x * x + b2 * y * y + c2 * z * z;
        return r3 * (r2 + 0.3 * form / r2 - 0.1 * (a2 + b2 + c2));
    }

    @Override
    public void acceleration(double x, double y, double z, double[] out) {
        double r2 = x * x + y * y + z * z;
        double r3 = gm / (r2 * Math.sqrt(r2));
        double r5 = r3 / r2;
        double form = a2 * x * x + b2 * y * y + c2 * z * z;
        double common = -r3 + 0.3 * (a2 + b2 + c2) * r5 - 1.5 * form * r5 / r2;
        out[0] = (common + 0.6 * a2 * r5) * x;
        out[1] = (common + 0.6 * b2 * r5) * y;
        out[2] = (common + 0.6 * c2 * r5) * z;
    }

    @Override
    public String description() {
        return "triaxial ellipsoid to degree 2";
    }
}
