package space.stickney.flight.gravity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.special.elliptic.carlson.CarlsonEllipticIntegral;
import space.stickney.core.fault.BadInput;

/**
 * Gravity of a homogeneous tri-axial ellipsoid in closed form, inside and outside.
 *
 * <p>{@code U = (3/4) GM integral from l to infinity of (1 - sum x_i^2/(a_i^2+s)) ds/D(s)}, {@code D^2 = product (a_i^2+s)}, with l = 0 inside and
 * outside the largest root of {@code sum x_i^2/(a_i^2+l) = 1} (Chandrasekhar 1969, Ellipsoidal figures of equilibrium, chapter 3,
 * theorems 3 and 9; MacMillan 1930, section 32). In Carlson's integrals of {@code q_i = a_i^2 + l}:
 * {@code U = (3/2) GM [RF(q) - (1/3) sum x_i^2 RD_i(q)]} and {@code a_i = -GM x_i RD_i(q)}, the last argument of RD_i being q_i.
 *
 * <p>Validity: homogeneous density, everywhere; continuous on the surface. Accuracy: 1e-13 against the closed forms of sphere and oblate
 * spheroid; independent of {@link PolyhedronGravity}, which converges to it (EllipsoidGravityTest). Immutable.
 */
final class EllipsoidGravity {
    private final double[] squares;
    private final double gm;

    /**
     * @param a semi-axis along x (m); b along y, c along z, in any order of size
     * @param gm gravitational parameter of the body (m3/s2)
     */
    public EllipsoidGravity(double a, double b, double c, double gm) {
        if (!(a > 0 && b > 0 && c > 0 && gm > 0)) {
            throw new BadInput("ellipsoid", a + ", " + b + ", " + c + " m, GM " + gm, "positive axes and GM");
        }
        this.squares = new double[] {a * a, b * b, c * c};
        this.gm = gm;
    }

    /** Positive, as GM/r (m2/s2), at a point (m) along the axes of the ellipsoid. */
    public double potential(Vector3D point) {
        double[] q = confocal(point);
        double sum = 3 * CarlsonEllipticIntegral.rF(q[0], q[1], q[2]);
        double[] x = point.toArray();
        for (int i = 0; i < 3; i++) {
            sum -= x[i] * x[i] * rd(q, i);
        }
        return 0.5 * gm * sum;
    }

    /** Attraction (m/s2) at a point (m) along the axes of the ellipsoid. */
    public Vector3D acceleration(Vector3D point) {
        double[] q = confocal(point);
        return new Vector3D(
                -gm * point.getX() * rd(q, 0), -gm * point.getY() * rd(q, 1), -gm * point.getZ() * rd(q, 2));
    }

    public boolean inside(Vector3D point) {
        return excess(point, 0) < 0;
    }

    /** Squares of the axes of the confocal ellipsoid through an outer point; of the ellipsoid itself for an inner one. */
    private double[] confocal(Vector3D point) {
        double l = inside(point) ? 0 : root(point);
        return new double[] {squares[0] + l, squares[1] + l, squares[2] + l};
    }

    /** The largest root: from the left of it Newton's steps on a convex falling function grow, until rounding stops them. */
    private double root(Vector3D point) {
        double largest = Math.max(squares[0], Math.max(squares[1], squares[2]));
        double l = Math.max(0, point.getNormSq() - largest);
        double before;
        do {
            before = l;
            l += excess(point, l) / slope(point, l);
        } while (l > before);
        return before;
    }

    private double excess(Vector3D p, double l) {
        return p.getX() * p.getX() / (squares[0] + l)
                + p.getY() * p.getY() / (squares[1] + l)
                + p.getZ() * p.getZ() / (squares[2] + l)
                - 1;
    }

    /** Minus the derivative of the excess. */
    private double slope(Vector3D p, double l) {
        double a = p.getX() / (squares[0] + l);
        double b = p.getY() / (squares[1] + l);
        double c = p.getZ() / (squares[2] + l);
        return a * a + b * b + c * c;
    }

    private static double rd(double[] q, int axis) {
        return CarlsonEllipticIntegral.rD(q[(axis + 1) % 3], q[(axis + 2) % 3], q[axis]);
    }
}
