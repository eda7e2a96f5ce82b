package space.stickney.flight.geometry;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.Shapes;

/**
 * A triaxial ellipsoid, (x/a)2 + (y/b)2 + (z/c)2 = 1, in closed form. Immutable.
 *
 * <p>The nearest point is (a2 x/(t + a2), ...) with t >= 0 the root of (a x/(t + a2))2 + ... = 1 (Eberly 2013, "Distance from a point to
 * an ellipse, an ellipsoid, or a hyperellipsoid"), found by Newton's method from below: the function is convex and falling.
 */
public final class EllipsoidSurface implements Surface {
    private final Body body;
    private final double a;
    private final double b;
    private final double c;

    /** With the published radii of a body. */
    public EllipsoidSurface(Body body) {
        this.body = body;
        a = body.radiusA();
        b = body.radiusB();
        c = body.radiusC();
    }

    @Override
    public Optional<Spot> intercept(Vector3D origin, Vector3D direction) {
        Vector3D o = scaled(origin);
        Vector3D d = scaled(direction);
        double dd = d.getNormSq();
        // the point of the ray nearest to the centre, then half a chord back: no digits are lost far away
        Vector3D foot = o.subtract(d.scalarMultiply(o.dotProduct(d) / dd));
        double inside = 1 - foot.getNormSq();
        if (o.dotProduct(d) >= 0 || inside < 0) {
            return Optional.empty();
        }
        Vector3D p = foot.subtract(d.scalarMultiply(FastMath.sqrt(inside / dd)));
        return Optional.of(spot(new Vector3D(a * p.getX(), b * p.getY(), c * p.getZ())));
    }

    @Override
    public Spot nearest(Vector3D place) {
        double ax = a * place.getX();
        double by = b * place.getY();
        double cz = c * place.getZ();
        if (!(scaled(place).getNormSq() >= 1)) {
            throw new IllegalArgumentException("a place inside the ellipsoid");
        }
        double t = 0;
        for (int i = 0; i < 100; i++) {
            double x = ax / (t + a * a);
            double y = by / (t + b * b);
            double z = cz / (t + c * c);
            double f = x * x + y * y + z * z - 1;
            double slope = -2 * (x * x / (t + a * a) + y * y / (t + b * b) + z * z / (t + c * c));
            double step = -f / slope;
            t += step;
            if (Math.abs(step) <= 1e-16 * t) {
                break;
            }
        }
        t = Math.max(0, t);
        return spot(new Vector3D(a * ax / (t + a * a), b * by / (t + b * b), c * cz / (t + c * c)));
    }

    @Override
    public Optional<Spot> at(double longitude, double latitude) {
        Vector3D u = new Vector3D(longitude, latitude);
        return Optional.of(spot(u.scalarMultiply(1 / scaled(u).getNorm())));
    }

    @Override
    public boolean faces(Spot spot, Vector3D place) {
        return spot.normal().dotProduct(place.subtract(spot.position())) > 0;
    }

    @Override
    public Mesh facets() {
        return Shapes.ellipsoid(body, Shapes.DEFAULT_LEVEL);
    }

    @Override
    public Surface copy() {
        return this;
    }

    @Override
    public String description() {
        return "ellipsoid of half-axes " + km(a) + ", " + km(b) + ", " + km(c) + " km";
    }

    private static String km(double metres) {
        return Numbers.fixed(metres / 1e3, 2);
    }

    private Vector3D scaled(Vector3D v) {
        return new Vector3D(v.getX() / a, v.getY() / b, v.getZ() / c);
    }

    private Spot spot(Vector3D p) {
        return new Spot(p, new Vector3D(p.getX() / (a * a), p.getY() / (b * b), p.getZ() / (c * c)).normalize());
    }
}
