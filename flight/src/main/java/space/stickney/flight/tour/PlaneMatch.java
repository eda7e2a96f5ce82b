package space.stickney.flight.tour;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * The way from an orbit in one plane onto an ellipse in another, with the periapsis where the orbit is left: the burn at the
 * periapsis tilts the plane a little, and a second burn, where the planes cross in the half of the ellipse around its
 * apoapsis, does the rest. Leaving the whole to the second burn costs up to the sine of the inclination times the speed
 * there; tilting while the burn is large is nearly free. The tilt with the smallest sum is found on a grid of 0.025 deg,
 * which misses the best by less than 0.1 m/s.
 *
 * @param tilt about the direction of the periapsis (rad)
 * @param normal unit normal of the ellipse between the burns
 * @param first size of the burn at the periapsis (m/s)
 * @param second size of the plane change (m/s)
 */
public record PlaneMatch(double tilt, Vector3D normal, double first, double second) {
    private static final double STEP = FastMath.toRadians(0.025);
    private static final int STEPS = 200;

    /**
     * The cheapest match.
     *
     * @param gm of the planet (m3/s2)
     * @param position where the orbit is left (m): the periapsis of the ellipse
     * @param velocity on the orbit that is left (m/s)
     * @param wanted unit normal of the plane to be reached
     * @param apoapsis of the ellipse (m)
     */
    public static PlaneMatch cheapest(
            double gm, Vector3D position, Vector3D velocity, Vector3D wanted, double apoapsis) {
        PlaneMatch best = of(gm, position, velocity, wanted, apoapsis, 0);
        for (int i = 1; i <= STEPS; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                PlaneMatch match = of(gm, position, velocity, wanted, apoapsis, sign * i * STEP);
                best = match.total() < best.total() ? match : best;
            }
        }
        return best;
    }

    private static PlaneMatch of(
            double gm, Vector3D position, Vector3D velocity, Vector3D wanted, double apoapsis, double tilt) {
        Vector3D p = position.normalize();
        Vector3D normal = new Rotation(p, tilt, RotationConvention.VECTOR_OPERATOR)
                .applyTo(position.crossProduct(velocity).normalize());
        double r = position.getNorm();
        double speed = Ellipse.apseSpeed(gm, r, apoapsis);
        double first =
                normal.crossProduct(p).scalarMultiply(speed).subtract(velocity).getNorm();
        return new PlaneMatch(tilt, normal, first, change(normal, wanted, p, gm, r, apoapsis));
    }

    /** Cost of turning an ellipse into another plane at that node which is nearer the apoapsis (m/s). */
    private static double change(
            Vector3D normal, Vector3D wanted, Vector3D periapsis, double gm, double rp, double ra) {
        double inclination = Vector3D.angle(normal, wanted);
        if (inclination < 1e-9) {
            return 0;
        }
        double cosine = -FastMath.abs(node(normal, wanted).dotProduct(periapsis));
        double e = (ra - rp) / (ra + rp);
        double transverse = FastMath.sqrt(gm / (rp * (1 + e))) * (1 + e * cosine);
        return 2 * transverse * FastMath.sin(inclination / 2);
    }

    /** Unit vector along the line where two planes cross. */
    public static Vector3D node(Vector3D normal, Vector3D other) {
        return normal.crossProduct(other).normalize();
    }

    /** m/s. */
    public double total() {
        return first + second;
    }
}
