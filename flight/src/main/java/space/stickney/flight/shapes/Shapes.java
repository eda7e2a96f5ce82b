package space.stickney.flight.shapes;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;

/**
 * The built-in shapes: Phobos, Deimos and Ryugu from spherical harmonics of published models (the header of each table names authors,
 * licence and what is left out), every other body with published radii as a triaxial ellipsoid. Body-fixed axes, origin at the centre of
 * figure: where a homogeneous body has its centre of mass, which is what ephemerides give.
 *
 * <p>Meshes are icospheres of 20 x 4^level facets. Chords lie below the surface: an ellipsoid's mesh of level 5 lacks 0.054 % of
 * its volume, 0.0135 % at level 6.
 */
public final class Shapes {
    /** 20,480 facets: edges of about 400 m on Phobos, 16 m on Ryugu. */
    public static final int DEFAULT_LEVEL = 5;

    private static final Set<String> TABLES = Set.of("Phobos", "Deimos", "Ryugu");

    private Shapes() {}

    /** The default shape of a body at the default resolution. */
    public static Mesh of(String body) {
        return of(body, DEFAULT_LEVEL);
    }

    /**
     * The default shape of a body: harmonics if there are any, otherwise the ellipsoid.
     *
     * @param body name, alias or NAIF code
     * @param level how often the icosahedron's facets are cut into four, 0 to {@value Icosphere#FINEST}
     */
    public static Mesh of(String body, int level) {
        return of(Bodies.standard().find(body), level);
    }

    /** As {@link #of(String, int)}, for a body of the caller's own catalogue too. */
    public static Mesh of(Body body, int level) {
        Optional<ShapeTable> table = harmonics(body.name());
        if (table.isEmpty()) {
            return ellipsoid(body, level);
        }
        RadiusHarmonics harmonics = table.get().harmonics();
        Mesh mesh = Icosphere.mesh(body.name(), table.get().credit(), level, harmonics::radius);
        // truncation and chords move the centre by a few metres
        return mesh.shifted(mesh.centroid().negate());
    }

    /** The table of a body whose radius is built in as harmonics. */
    public static Optional<ShapeTable> harmonics(String body) {
        return TABLES.contains(body)
                ? Optional.of(ShapeTable.builtIn(body.toLowerCase(Locale.ROOT) + ".csv"))
                : Optional.empty();
    }

    /** The ellipsoid of a body's published semi-axes. */
    public static Mesh ellipsoid(Body body, int level) {
        String source = "ellipsoid, "
                + body.constant(Body.RADIUS_A).map(c -> c.source()).orElse("no published radii");
        return Icosphere.ellipsoid(body.name(), source, level, body.radiusA(), body.radiusB(), body.radiusC());
    }
}
