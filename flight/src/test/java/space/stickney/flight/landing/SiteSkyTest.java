package space.stickney.flight.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.shapes.Icosphere;
import space.stickney.flight.shapes.Mesh;

class SiteSkyTest {
    private static final double DAY = 86400;

    private final TurningAxes axes = Ground.axes();

    private final SiteSky sky = new SiteSky(axes, Ground.TREE);

    /** Below the Sun it stands in the zenith, on the far side in the nadir and the body itself is in the way. */
    @Test
    void sunOverItsOwnPointAndNotBehind() {
        Vector3D sun = axes.direction(Naif.SUN, Ground.TDB).normalize();
        SiteSky.View day = look(sun);
        assertEquals(0.5 * Math.PI, day.sunElevation(), 1e-4);
        assertTrue(day.lit() > 0.99 || day.lit() == 0, "lit or in the planet's shadow");
        SiteSky.View night = look(sun.negate());
        assertEquals(-0.5 * Math.PI, night.sunElevation(), 1e-4);
        assertEquals(0, night.lit());
    }

    /** The planet before the Sun puts it out; beside it does not. Angles of the discs at Phobos: 21.2 deg and 0.2 deg. */
    @Test
    void planetEclipsesTheSun() {
        Vector3D sun = new Vector3D(2.2e11, 0, 0);
        Vector3D at = new Vector3D(13e3, 0, 0);
        assertEquals(0, sky.eclipse(at, sun, new Vector3D(9.377e6, 0, 0)));
        assertEquals(1, sky.eclipse(at, sun, new Vector3D(0, 9.377e6, 0)));
        double edge = FastMath.asin(3396190.0 / 9.377e6);
        assertEquals(0.5, sky.eclipse(Vector3D.ZERO, sun, new Vector3D(edge, 0.0).scalarMultiply(9.377e6)), 0.05);
        assertTrue(sky.occulted(at, sun, new Vector3D(9.377e6, 1e6, 0)));
        assertFalse(sky.occulted(at, sun, new Vector3D(9.377e6, 5e6, 0)));
    }

    /**
     * On a sphere without terrain the sunlit fraction of the day is H/pi with cos H = - tan(latitude) tan(declination) (hour angle of
     * sunset). Averaged over the facets of bands of latitude, outside the season of eclipses: within 0.02, the facets being 7 deg wide.
     */
    @Test
    void sunlitFractionOfASphereIsTheHourAngleOfSunset() {
        double from = 8.9e8; // southern summer
        SiteComparison c = sphere(from, from + DAY);
        double declination = axes.direction(Naif.SUN, from).getDelta();
        assertTrue(Math.abs(declination) > Math.toRadians(21.5), "no eclipses at " + Math.toDegrees(declination));
        for (double latitude : new double[] {-45, -20, 0, 20, 45}) {
            double mean = c.scores().stream()
                    .filter(s -> Math.abs(s.site().latitude() - Math.toRadians(latitude)) < Math.toRadians(4))
                    .mapToDouble(SiteScore::sunlit)
                    .average()
                    .orElseThrow();
            double cosine = -FastMath.tan(Math.toRadians(latitude)) * FastMath.tan(declination);
            assertEquals(FastMath.acos(cosine) / Math.PI, mean, 0.02, "latitude " + latitude);
        }
        double pole = c.scores().stream()
                .filter(s -> s.site().latitude() > Math.toRadians(80))
                .mapToDouble(SiteScore::sunlit)
                .max()
                .orElseThrow();
        assertEquals(0, pole, "polar night");
        assertEquals(DAY, night(c, 1.4), 1, "dark for the whole interval");
    }

    /**
     * About an equinox Mars eclipses Phobos on every turn for asin(3396/9377)/pi = 0.118 of it, while the Sun stands over the sub-Mars
     * side: that side has 0.5 - 0.118 of the time Sun, the far side 0.5. Facets within 10 deg, sampled at 1/96 of a turn: 0.02.
     */
    @Test
    void eclipsesTakeTheirShareFromTheNearSide() {
        double equinox = equinox();
        SiteComparison c = sphere(equinox, equinox + DAY);
        assertEquals(0.5 - 0.118, around(c, Vector3D.PLUS_I), 0.02);
        assertEquals(0.5, around(c, Vector3D.MINUS_I), 0.02);
    }

    /** A landing on the night side keeps speed and slope and still is no go, at every run. */
    @Test
    void nightSideIsNoGo() {
        Vector3D away = axes.direction(Naif.SUN, Ground.TDB).normalize().negate();
        Site site = Site.at(Ground.TREE, Ground.FIELD, 0, away.getAlpha(), away.getDelta());
        LandingRuns runs = new LandingRuns(
                Ground.plan(site, true, 1, 1), axes, Ground.TDB, Ground.rest(site.above(20)), List.of(), 0);
        LandingStatistics s =
                LandingStatistics.of(runs.fly(20, new RandomStreams(1), "night"), new Limits(1, 1, 2, 0.1, -2));
        assertEquals(20, kept(s, "vertical_speed"));
        assertEquals(20, kept(s, "slope"));
        assertEquals(0, kept(s, "sun"));
        assertEquals(0, s.go().count());
        // Wilson's interval for none of 20: z^2 / (n + z^2)
        assertEquals(3.8415 / 23.8415, s.go().high(), 1e-4);
    }

    private static int kept(LandingStatistics s, String limit) {
        return Objects.requireNonNull(s.kept().get(limit), limit).count();
    }

    private SiteSky.View look(Vector3D towards) {
        Vector3D ground = Ground.TREE
                .surfacePoint(towards.getAlpha(), towards.getDelta())
                .orElseThrow()
                .position();
        return sky.at(Ground.TDB, ground, towards);
    }

    private SiteComparison sphere(double from, double until) {
        Mesh mesh = Icosphere.ellipsoid("sphere", "test", 3, 11000, 11000, 11000);
        SiteFields fields = SiteFields.of(Ground.PHOBOS, mesh, EmbeddedEphemeris.get(), 0.5 * (from + until) - 60, 120);
        return new SiteComparison(fields, axes, from, until, SiteConstraints.NONE);
    }

    private double equinox() {
        double low = 8.3e8;
        double high = low;
        while (axes.direction(Naif.SUN, low).getDelta()
                        * axes.direction(Naif.SUN, high).getDelta()
                > 0) {
            high += 5 * DAY;
        }
        return high;
    }

    private static double around(SiteComparison c, Vector3D direction) {
        return c.scores().stream()
                .filter(s -> Vector3D.angle(s.site().position(), direction) < Math.toRadians(10))
                .mapToDouble(SiteScore::sunlit)
                .average()
                .orElseThrow();
    }

    private static double night(SiteComparison c, double latitude) {
        return c.scores().stream()
                .filter(s -> s.site().latitude() > latitude)
                .mapToDouble(SiteScore::longestNight)
                .max()
                .orElseThrow();
    }
}
