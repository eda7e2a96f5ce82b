package space.stickney.flight.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.bodies.CelestialBodies;
import org.orekit.bodies.CelestialBody;
import org.orekit.data.DirectoryCrawler;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.utils.TimeStampedPVCoordinates;
import space.stickney.flight.ReferenceData;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Tdb;

/** Against published test positions and two other programs. */
class SpkReaderTest {
    private static final double AU_KM = 149597870.7;

    /** The rows of reference-states.csv that are direct evaluations of DE440; they have 1e-6 km and 1e-12 km/s. */
    @Test
    void de440GivesTheReferenceStates() throws IOException {
        KernelEphemeris kernels = open("de440s-2023-2026.bsp");
        int rows = 0;
        double[] state = new double[6];
        for (String line : Files.readAllLines(ReferenceData.path("ephemeris/reference-states.csv"))) {
            String[] f = line.split(",");
            boolean inside = f[0].startsWith("2023") || f[0].startsWith("2024") || f[0].startsWith("2025");
            if (!inside || !line.contains("DE440")) {
                continue;
            }
            double tdb = (Double.parseDouble(f[1]) - 2451545.0) * 86400;
            kernels.state(Integer.parseInt(f[3]), Integer.parseInt(f[4]), tdb, state);
            for (int i = 0; i < 3; i++) {
                assertThat(state[i] / 1000).as(line).isCloseTo(Double.parseDouble(f[5 + i]), within(2e-6));
                assertThat(state[3 + i] / 1000).as(line).isCloseTo(Double.parseDouble(f[8 + i]), within(2e-12));
            }
            rows++;
        }
        assertThat(rows).isEqualTo(36);
    }

    /**
     * JPL's own test positions (testpo.430: target, center, coordinate in AU or AU/day at the first of each month), where
     * the excerpts of DE430 cover both bodies: one point (Earth, Mercury, 2015-03-01). JPL asks for 1e-13 AU.
     */
    @Test
    void de430GivesTheTestPositionsOfJpl() throws IOException {
        KernelEphemeris kernels = KernelEphemeris.of(List.of(
                SpkFile.open(ReferenceData.path("ephemeris/de430-2015-03-02.bsp")),
                SpkFile.open(ReferenceData.path("ephemeris/de430-2006-2008-sun-mars.bsp"))));
        int[] naif = {0, 1, 2, 399, 4, 5, 6, 7, 8, 9, 301, 10, 0, 3};
        int points = 0;
        for (String line : Files.readAllLines(ReferenceData.path("ephemeris/testpo.430"))) {
            String[] f = line.trim().split("\\s+");
            boolean row = f.length == 7 && f[0].equals("430");
            if (!row || Integer.parseInt(f[3]) > 13 || Integer.parseInt(f[4]) > 13) {
                continue;
            }
            double tdb = (Double.parseDouble(f[2]) - 2451545.0) * 86400;
            int target = naif[Integer.parseInt(f[3])];
            int center = naif[Integer.parseInt(f[4])];
            if (!kernels.covers(target, center, tdb)) {
                continue;
            }
            double[] state = new double[6];
            kernels.state(target, center, tdb, state);
            int i = Integer.parseInt(f[5]) - 1;
            double found = state[i] / 1000 / AU_KM * (i < 3 ? 1 : 86400);
            assertThat(found).as(line).isCloseTo(Double.parseDouble(f[6]), within(1e-13));
            points++;
        }
        assertThat(points).isEqualTo(1);
    }

    /**
     * Orekit 13.1.8 reads the same DE440 from JPL's binary file (lnxp2023.430, which holds DE440 despite its name):
     * independent code and another format.
     */
    @Test
    void orekitReadsTheSameFromJplsBinaryFile() {
        LazyLoadedDataContext context = new LazyLoadedDataContext();
        context.getDataProvidersManager()
                .addProvider(new DirectoryCrawler(
                        ReferenceData.path("ephemeris/orekit-de").toFile()));
        context.getCelestialBodies().addDefaultCelestialBodyLoader("lnxp2023\\.430");
        CelestialBodies bodies = context.getCelestialBodies();
        Map<Integer, CelestialBody> pairs = Map.of(
                Naif.MARS_BARYCENTER, bodies.getMars(),
                Naif.EARTH, bodies.getEarth(),
                Naif.MOON, bodies.getMoon(),
                Naif.JUPITER_BARYCENTER, bodies.getJupiter(),
                Naif.MERCURY_BARYCENTER, bodies.getMercury());
        KernelEphemeris kernels = open("de440s-2023-2026.bsp");
        double[] state = new double[6];
        for (double day = 8408.0; day < 8500; day += 7.3) {
            double tdb = day * 86400;
            for (Map.Entry<Integer, CelestialBody> pair : pairs.entrySet()) {
                TimeStampedPVCoordinates pv = pair.getValue()
                        .getPVCoordinates(
                                Tdb.date(tdb),
                                bodies.getSun().getInertiallyOrientedFrame().getParent());
                kernels.state(pair.getKey(), Naif.SUN, tdb, state);
                Vector3D sun = bodies.getSun()
                        .getPosition(
                                Tdb.date(tdb),
                                bodies.getSun().getInertiallyOrientedFrame().getParent());
                Vector3D expected = pv.getPosition().subtract(sun);
                Vector3D found = new Vector3D(state[0], state[1], state[2]);
                // 1e-6 km; distances of 1e9 km are rounded to 1.2e-7 km
                assertThat(Vector3D.distance(found, expected))
                        .as(pair.getKey() + " at " + day)
                        .isLessThan(1e-3);
            }
        }
    }

    /** A center of mass that is 0.1 m from the planet: MAR097, 499 with respect to 4 (README of the data). */
    @Test
    void marsIsNearItsBarycenter() {
        KernelEphemeris kernels = open("mar097-2006-2008-mars499.bsp");
        double[] state = new double[6];
        kernels.state(Naif.MARS, Naif.MARS_BARYCENTER, 2.2e8, state);
        assertThat(new Vector3D(state[0], state[1], state[2]).getNorm()).isBetween(0.01, 0.5);
        kernels.state(Naif.MARS, Naif.SUN, 2.2e8, state);
        assertThat(new Vector3D(state[0], state[1], state[2]).getNorm()).isBetween(2.06e11, 2.50e11);
    }

    /**
     * Closed form: the two segments of a body join without a step at the seam of de441-1969.bsp, 1969-07-30T00:00 TDB. A
     * double resolves 0.12 microseconds there, which is 7 mm at 60 km/s.
     */
    @ParameterizedTest
    @CsvSource({"10,0", "4,10", "399,10", "301,399", "199,10"})
    void segmentsJoinAtTheirSeam(int target, int center) {
        KernelEphemeris kernels = open("de441-1969.bsp");
        double[] before = new double[6];
        double[] at = new double[6];
        double[] after = new double[6];
        double seam = -9.6012e8;
        kernels.state(target, center, seam - 1e-3, before);
        kernels.state(target, center, seam, at);
        kernels.state(target, center, seam + 1e-3, after);
        for (int i = 0; i < 3; i++) {
            assertThat(after[i] - before[i]).isCloseTo(2e-3 * at[3 + i], within(1e-2));
            assertThat(at[i]).isCloseTo(0.5 * (before[i] + after[i]), within(1e-2));
        }
    }

    private static KernelEphemeris open(String name) {
        return KernelEphemeris.of(List.of(SpkFile.open(ReferenceData.path("ephemeris/" + name))));
    }
}
