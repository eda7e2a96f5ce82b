package space.stickney.flight.gravity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orekit.forces.gravity.potential.TideSystem;
import space.stickney.core.constant.Constant;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;

/**
 * The built-in gravity fields: Mars to degree 12 (JGMRO120D), Venus, Earth and Moon to degree 8, and homogeneous Phobos and Deimos to
 * degree 16. Larger ones come from files ({@link GravityFieldReader}).
 *
 * <p>GM is that of the body catalogue, not of the file: JGMRO120D carries the GM of the Mars system, which would count
 * Phobos and Deimos twice. What truncation leaves out, at most and in units of g, measured against degree 50: Mars beyond degree 12
 * 6e-10 at Phobos, 3e-5 at 1000 km and 6e-4 at 300 km altitude. Venus' GM is that of the catalogue too. The Moon's field is in
 * principal axes, 1 km at the surface from the mean-Earth frame of {@link space.stickney.flight.bodies.IauRotation}.
 */
public final class GravityFields {
    private GravityFields() {}

    /** JGMRO120D to degree 12 with the GM of Mars alone. */
    public static SphericalHarmonicField mars() {
        return builtIn("mars-jgmro120d-12x12.txt", "JGMRO120D", Naif.MARS, TideSystem.UNKNOWN, "Konopliv et al. 2016");
    }

    /** EGM96 to degree 8. */
    public static SphericalHarmonicField earth() {
        return builtIn("earth-egm96-8x8.txt", "EGM96", Naif.EARTH, TideSystem.TIDE_FREE, "Lemoine et al. 1998");
    }

    /** GRGM1200A to degree 8, principal axes. */
    public static SphericalHarmonicField moon() {
        return builtIn("moon-8x8.txt", "GRGM1200A", Naif.MOON, TideSystem.UNKNOWN, "Lemoine et al. 2014");
    }

    /** SHGJ180U to degree 8. */
    public static SphericalHarmonicField venus() {
        return builtIn("venus-shgj180u-8x8.txt", "SHGJ180U", Naif.VENUS, TideSystem.UNKNOWN, "Konopliv et al. 1999");
    }

    /**
     * Homogeneous Phobos to degree 16, about its centre of figure; reference radius 14 km. From the shape of Ernst et al. 2023 by
     * {@link PolyhedronHarmonics}. Beyond the sphere of 13.9 km that encloses it; the largest error of truncation on a sphere, relative
     * to the attraction of the polyhedron: 3e-4 at 17 km, 2e-5 at 20 km, 1e-8 at 30 km (to degree 8: 4e-3, 9e-4, 2e-5).
     */
    public static SphericalHarmonicField phobos() {
        return homogeneous("phobos-16x16.gfc", Naif.PHOBOS);
    }

    /**
     * Homogeneous Deimos to degree 16, about its centre of figure; reference radius 9 km. From the shape of Ernst et al. 2023 by
     * {@link PolyhedronHarmonics}. Beyond the sphere of 8.7 km that encloses it; truncation as for {@link #phobos}: 3e-4 at 10.5 km,
     * 7e-6 at 13 km.
     */
    public static SphericalHarmonicField deimos() {
        return homogeneous("deimos-16x16.gfc", Naif.DEIMOS);
    }

    private static SphericalHarmonicField homogeneous(String table, int naif) {
        return new IcgemFile(table + ", shape of Ernst et al. 2023 (CC BY 4.0)", lines(table))
                .read()
                .withGm(Bodies.standard().get(naif).gm(), sourceOfGm(naif));
    }

    private static SphericalHarmonicField builtIn(String table, String name, int naif, TideSystem tide, String source) {
        return new ShaTable(name, lines(table), tide, source)
                .read()
                .withGm(Bodies.standard().get(naif).gm(), sourceOfGm(naif));
    }

    private static String sourceOfGm(int naif) {
        return Bodies.standard()
                .get(naif)
                .constant(Body.GM)
                .map(Constant::source)
                .orElse("body catalogue");
    }

    private static List<String> lines(String table) {
        try (InputStream in = GravityFields.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("built-in table missing: " + table);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("built-in table cannot be read: " + table, e);
        }
    }
}
