package space.stickney.flight.gravity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.orekit.forces.gravity.potential.TideSystem;
import space.stickney.core.constant.Constant;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;

/**
 * The built-in gravity fields: Mars to degree 12 (JGMRO120D), Venus, Earth and Moon to degree 8. Larger ones come from
 * files ({@link GravityFieldReader}).
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

    private static SphericalHarmonicField builtIn(String table, String name, int naif, TideSystem tide, String source) {
        Body body = Bodies.standard().get(naif);
        String gmSource = body.constant(Body.GM).map(Constant::source).orElse("body catalogue");
        try (InputStream in = GravityFields.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("built-in table missing: " + table);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new ShaTable(name, reader.lines().toList(), tide, source)
                    .read()
                    .withGm(body.gm(), gmSource);
        } catch (IOException e) {
            throw new UncheckedIOException("built-in table cannot be read: " + table, e);
        }
    }
}
