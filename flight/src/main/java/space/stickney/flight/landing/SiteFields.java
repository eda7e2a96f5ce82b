package space.stickney.flight.landing;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.Shapes;
import space.stickney.flight.surface.EphemerisSetting;
import space.stickney.flight.surface.PolyhedronSurfaceGravity;
import space.stickney.flight.surface.SurfaceBody;
import space.stickney.flight.surface.SurfaceGravity;
import space.stickney.flight.surface.SurfaceMotion;

/**
 * The free motion about a body of the catalogue in three forms: coarse for searches, the polyhedron of its shape, and the
 * polyhedron tabulated in columns above a site.
 *
 * @param ground the shape and its gravity
 * @param coarse with the attraction of an ellipsoid to degree 2
 * @param full with the attraction of the shape, homogeneous, at the body's gravitational parameter
 */
public record SiteFields(SurfaceBody ground, NearField coarse, NearField full) {
    /** Facets of the ground are 400 m long on Phobos; gravity is served by four times larger areas. */
    private static final int GRAVITY_LEVEL = 4;

    /** Half-width of the wide column (m): the braking to the gate takes place in it. */
    private static final double WIDE = 1500;

    private static final int WIDE_POINTS = 5;
    private static final int NARROW_POINTS = 3;

    /** Levels of the wide column reach this far below the gate, in its height. */
    private static final double WIDE_DEPTH = 0.6;

    /**
     * With the built-in shape of a body, for a span of time.
     *
     * @param tdb its start (TDB seconds past J2000)
     * @param span s
     */
    public static SiteFields of(Body body, Ephemeris ephemeris, double tdb, double span) {
        return of(
                body,
                SurfaceBody.of(body, Shapes.of(body, Shapes.DEFAULT_LEVEL), Shapes.of(body, GRAVITY_LEVEL)),
                ephemeris,
                tdb,
                span);
    }

    /** With another shape of the body, for ground and gravity. */
    public static SiteFields of(Body body, Mesh mesh, Ephemeris ephemeris, double tdb, double span) {
        return of(body, SurfaceBody.of(body, mesh, mesh), ephemeris, tdb, span);
    }

    private static SiteFields of(Body body, SurfaceBody ground, Ephemeris ephemeris, double tdb, double span) {
        EphemerisSetting setting = EphemerisSetting.of(body, ephemeris, tdb, span, 0);
        NearField coarse = new NearField(new SurfaceMotion(Quadrupole.of(body), setting), tdb);
        return new SiteFields(ground, coarse, coarse.with(new PolyhedronSurfaceGravity(ground.gravity())));
    }

    public MeshTree tree() {
        return ground.tree();
    }

    /**
     * Velocity (m/s, body-fixed) with which a free arc in the attraction of the shape leads from one point to another; dear.
     *
     * @param start epoch (TDB seconds past J2000)
     * @param from body-fixed (m)
     * @param time s
     * @param to body-fixed (m)
     * @param guess of the velocity (m/s)
     */
    public Optional<Vector3D> arc(double start, Vector3D from, double time, Vector3D to, Vector3D guess) {
        return BallisticArc.between(full, start, from, time, to, guess).map(BallisticArc::departure);
    }

    /**
     * The motion above a site, fast.
     *
     * @param gate height of the gate over the site (m)
     * @param half half-width of the narrow column from the ground to the gate (m)
     */
    public NearField above(Site site, double gate, double half) {
        SurfaceGravity model = full.motion().gravity();
        double low = Math.max(WIDE_DEPTH * gate, SiteGravity.above(site, tree(), WIDE));
        SurfaceGravity wide = new SiteGravity(site, low, low + gate + 2 * WIDE, WIDE, WIDE_POINTS, model, model);
        double bottom = SiteGravity.above(site, tree(), half);
        return full.with(new SiteGravity(site, bottom, 1.1 * gate + 300, half, NARROW_POINTS, model, wide));
    }
}
