package space.stickney.flight.transfer;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * Turns a hyperbola about its asymptote so that its periapsis lies in a given plane (the orbit plane of a moon). The line
 * of apses is then the line of nodes, and a plane change at the far apoapsis costs least.
 *
 * <p>With S the direction of the excess velocity, e the eccentricity, B the unit vector from the planet to the asymptote
 * and sigma = +1 for an arrival, -1 for a departure, the periapsis is p = sigma S / e + sqrt(1 - 1/e^2) B. From p.N = 0:
 * B.N = -sigma (S.N) / sqrt(e^2 - 1). Of the two solutions the one with the angular momentum nearer N is taken.
 */
public final class ApseInPlane {
    /**
     * The orbit found.
     *
     * @param b unit vector from the planet to the asymptote
     * @param periapsis unit vector
     * @param normal unit vector of the angular momentum
     */
    public record Solution(Vector3D b, Vector3D periapsis, Vector3D normal) {}

    private ApseInPlane() {}

    /** For an arriving hyperbola; empty if the asymptote is too steep over the plane. */
    public static Optional<Solution> arriving(Vector3D asymptote, double eccentricity, Vector3D planeNormal) {
        return solve(asymptote, eccentricity, planeNormal, 1);
    }

    /** For a departing hyperbola. */
    public static Optional<Solution> departing(Vector3D asymptote, double eccentricity, Vector3D planeNormal) {
        return solve(asymptote, eccentricity, planeNormal, -1);
    }

    private static Optional<Solution> solve(Vector3D s, double e, Vector3D plane, double sigma) {
        Vector3D n = plane.normalize();
        double alongS = s.dotProduct(n);
        Vector3D across = new Vector3D(1, n, -alongS, s); // N without its part along S
        double reach = across.getNorm();
        double wanted = -sigma * alongS / FastMath.sqrt(e * e - 1);
        if (reach < 1e-12 || Math.abs(wanted) > reach) {
            return Optional.empty();
        }
        Vector3D u = across.normalize();
        Vector3D w = s.crossProduct(u);
        double cosine = wanted / reach;
        double sine = FastMath.sqrt(1 - cosine * cosine);
        Solution one = of(s, e, new Vector3D(cosine, u, sine, w), sigma);
        Solution two = of(s, e, new Vector3D(cosine, u, -sine, w), sigma);
        return Optional.of(one.normal().dotProduct(n) >= two.normal().dotProduct(n) ? one : two);
    }

    private static Solution of(Vector3D s, double e, Vector3D b, double sigma) {
        double root = FastMath.sqrt(1 - 1 / (e * e));
        Vector3D p = new Vector3D(sigma / e, s, root, b);
        // arriving: motion runs from -S towards p, h = p x q with B = S x h, so h = B x S; departing alike
        Vector3D h = b.crossProduct(s);
        return new Solution(b, p, h);
    }
}
