package space.stickney.mission.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.bodies.CelestialBodyFactory;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.adm.aem.Aem;
import org.orekit.files.ccsds.ndm.adm.aem.AemSegment;
import org.orekit.files.ccsds.ndm.odm.oem.Oem;
import org.orekit.files.ccsds.ndm.odm.oem.OemSegment;
import org.orekit.frames.FramesFactory;
import org.orekit.utils.CartesianDerivativesFilter;
import org.orekit.utils.TimeStampedPVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinatesHermiteInterpolator;
import space.stickney.core.progress.Progress;
import space.stickney.core.run.RunFolder;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.time.Scales;
import space.stickney.flight.time.Tdb;
import space.stickney.mission.scenario.ScenarioFile;

/**
 * Products read back by other readers than the ones who wrote them.
 *
 * <p>SPICE itself (CSPICE N67 by spiceypy 8.3.0, spkgeo(-999, t, "J2000", centre)) was run by hand on the trajectory.bsp of
 * {@link ShortMission} with seed 1 at 10,221 epochs, three between each pair of samples of every leg: largest difference to
 * {@link Samples#at} 0.12 mm and 7e-9 m/s. {@link #spkIsReadBack} repeats it with the project's own reader.
 */
class ProductsTest {
    private static final Flown FLOWN = ShortMission.flown();

    @TempDir
    Path folder;

    /**
     * CCSDS OEM through Orekit's parser: every sample to half a millimetre in position (the file has millimetres) and half
     * a microsecond in time, which moves a sample by 15 mm; between samples Orekit's own Hermite interpolation over four
     * points against ours: the rounding of four epochs, measured 0.06 m.
     */
    @Test
    void oemIsReadByOrekit() {
        // what a user's Orekit has from its data files: leap seconds for the date in the header, the centres, and ICRF,
        // of which only the axes matter here
        Scales.standard();
        givenToOrekit();
        byte[] text = OemProduct.text(FLOWN, "test").getBytes(StandardCharsets.UTF_8);
        Oem oem = new ParserBuilder()
                .buildOemParser()
                .parseMessage(new DataSource("trajectory.oem", () -> new java.io.ByteArrayInputStream(text)));
        List<Leg> legs = FLOWN.record().legs();
        assertThat(oem.getSegments()).hasSameSizeAs(legs);
        for (int k = 0; k < legs.size(); k++) {
            OemSegment segment = oem.getSegments().get(k);
            Samples s = legs.get(k).samples();
            assertThat(segment.getMetadata().getCenter().getName())
                    .isEqualToIgnoringCase(
                            FLOWN.system().bodies().get(legs.get(k).center()).name());
            assertThat(segment.getMetadata().getTimeSystem().name()).isEqualTo("TDB");
            List<TimeStampedPVCoordinates> read = segment.getCoordinates();
            assertThat(read).hasSize(s.size());
            for (int i = 0; i < s.size(); i++) {
                assertThat(Tdb.seconds(read.get(i).getDate())).isCloseTo(s.tdb(i), within(1.1e-6));
                Vector3D p = new Vector3D(s.component(i, 0), s.component(i, 1), s.component(i, 2));
                assertThat(read.get(i).getPosition().distance(p)).isLessThan(1e-3);
            }
            between(s, read);
        }
    }

    private static void givenToOrekit() {
        Map.of(
                        CelestialBodyFactory.SOLAR_SYSTEM_BARYCENTER, Naif.SUN,
                        CelestialBodyFactory.SUN, Naif.SUN,
                        CelestialBodyFactory.EARTH, Naif.EARTH,
                        CelestialBodyFactory.MARS, Naif.MARS)
                .forEach((name, naif) -> CelestialBodyFactory.addCelestialBodyLoader(
                        name, unused -> FLOWN.system().body(naif)));
    }

    /**
     * CCSDS AEM through Orekit's parser: segments without gaps from the first to the last sample of the trajectory, and from their
     * interpolation the camera at Phobos or the wings' side at the Sun, to the tolerance of the scenario (0.05 deg, twice that for Orekit's
     * own way of interpolating). In the slew between them nothing turns faster than its limit (0.2 deg/s).
     */
    @Test
    void attitudeIsReadByOrekit() {
        Scales.standard();
        givenToOrekit();
        byte[] text = AttitudeProduct.text(
                        FLOWN, FlownPlan.of(FLOWN, Progress.SILENT).attitude(), "test")
                .getBytes(StandardCharsets.UTF_8);
        Aem aem = new ParserBuilder()
                .buildAemParser()
                .parseMessage(new DataSource("attitude.aem", () -> new java.io.ByteArrayInputStream(text)));
        FlownPath path = new FlownPath(FLOWN.record().legs(), FLOWN.system().ephemeris());
        double before = path.start();
        int nadir = 0;
        int sun = 0;
        double[] s = new double[6];
        for (AemSegment segment : aem.getSegments()) {
            double start = Tdb.seconds(segment.getStart());
            double stop = Tdb.seconds(segment.getStop());
            assertThat(start).isCloseTo(before, within(2e-3));
            before = stop;
            double t = 0.53 * start + 0.47 * stop;
            boolean slew = segment.getMetadata().getComments().stream().anyMatch(c -> c.contains("slew"));
            boolean moon = segment.getMetadata().getComments().stream().anyMatch(c -> c.contains("nadir Phobos"));
            if (slew) {
                continue;
            }
            path.state(moon ? Naif.PHOBOS : Naif.SUN, t, s);
            Vector3D seen = segment.getAttitudeProvider()
                    .getAttitude((d, f) -> null, Tdb.date(t), FramesFactory.getICRF())
                    .getRotation()
                    .applyTo(new Vector3D(-s[0], -s[1], -s[2]));
            assertThat(Vector3D.angle(seen, moon ? Vector3D.PLUS_K : Vector3D.PLUS_I))
                    .isLessThan(2 * Math.toRadians(0.05));
            nadir += moon ? 1 : 0;
            sun += moon ? 0 : 1;
        }
        assertThat(before).isCloseTo(path.end(), within(2e-3));
        assertThat(nadir).isPositive();
        assertThat(sun).isPositive();
    }

    private static void between(Samples s, List<TimeStampedPVCoordinates> read) {
        int points = Math.min(4, read.size());
        TimeStampedPVCoordinatesHermiteInterpolator hermite =
                new TimeStampedPVCoordinatesHermiteInterpolator(points, CartesianDerivativesFilter.USE_PV);
        double[] state = new double[6];
        for (int i = 0; i + 1 < read.size(); i += 7) {
            double t = 0.4 * s.tdb(i) + 0.6 * s.tdb(i + 1);
            s.at(t, state);
            int first = Math.max(0, Math.min(read.size() - points, i - 1));
            Vector3D there = hermite.interpolate(Tdb.date(t), read.subList(first, first + points))
                    .getPosition();
            assertThat(there.distance(new Vector3D(state[0], state[1], state[2])))
                    .isLessThan(0.2);
        }
    }

    /**
     * SPK through the project's own reader, which shares nothing with the interpolation of {@link Samples}: at samples and
     * between them. The file carries doubles in km: what is left is rounding at
     * heliocentric distance.
     */
    @Test
    void spkIsReadBack() {
        SpkFile file = SpkFile.of("trajectory.bsp", SpkProduct.bytes(FLOWN, "test"));
        KernelEphemeris kernel = KernelEphemeris.over(EmbeddedEphemeris.get(), List.of(file));
        int naif = FLOWN.scenario().spacecraft().naif();
        double[] read = new double[6];
        double[] state = new double[6];
        for (Leg leg : FLOWN.record().legs()) {
            Samples s = leg.samples();
            for (int i = 0; i + 1 < s.size(); i += 3) {
                for (double share : new double[] {0.001, 0.37, 0.5}) {
                    double t = s.tdb(i) + share * (s.tdb(i + 1) - s.tdb(i));
                    s.at(t, state);
                    kernel.state(naif, leg.center(), t, read);
                    Vector3D there = new Vector3D(read[0], read[1], read[2]);
                    assertThat(there.distance(new Vector3D(state[0], state[1], state[2])))
                            .as("%s, %s", leg.phase(), leg.name())
                            .isLessThan(1e-3);
                }
            }
        }
    }

    private Map<String, byte[]> products(String name, ScenarioFile file, Flown flown) throws IOException {
        Path target = folder.resolve(name);
        try (RunFolder run = RunFolder.beside(target, false)) {
            new RunWriter(flown, FlownPlan.of(flown, Progress.SILENT), file, "test", List.of())
                    .write(run, "report.html");
            run.publish();
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                bytes.put(target.relativize(f).toString(), Files.readAllBytes(f));
            }
        }
        return bytes;
    }

    /** The same scenario and seed give the same bytes of every file; another seed gives others. */
    @Test
    void theSeedDecidesEveryByte() throws IOException {
        ScenarioFile file = ShortMission.file();
        Map<String, byte[]> one = products("one", file, FLOWN);
        assertThat(one.keySet())
                .containsExactly(
                        "attitude.aem",
                        "events.csv",
                        "matrix.csv",
                        "paths.csv",
                        "products/launch-window.csv",
                        "products/quasi-satellite-keeping.csv",
                        "provenance.json",
                        "scene.json",
                        "series.csv",
                        "summary.json",
                        "trajectory.bsp",
                        "trajectory.oem");
        Map<String, byte[]> again = products("again", file, ShortMission.fly(file, 1));
        Map<String, byte[]> other = products("other", file, ShortMission.fly(file, 2));
        one.forEach((name, bytes) -> {
            assertThat(again.get(name)).as(name).isEqualTo(bytes);
            if (!name.equals("matrix.csv")) { // a header: this mission asks for nothing
                assertThat(other.get(name)).as(name).isNotEqualTo(bytes);
            }
        });
    }
}
