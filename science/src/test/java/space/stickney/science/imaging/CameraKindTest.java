package space.stickney.science.imaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static space.stickney.science.imaging.CameraConfiguration.Aim.CENTRE;
import static space.stickney.science.imaging.CameraConfiguration.Aim.MOSAIC;
import static space.stickney.science.imaging.CameraConfiguration.Purpose.FLYBY;
import static space.stickney.science.imaging.CameraConfiguration.Purpose.MAP;
import static space.stickney.science.imaging.CameraConfiguration.Purpose.SITES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.progress.Progress;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.science.instrument.Finding;

/** The whole way: path, images, log, findings. */
final class CameraKindTest {
    private static final double RANGE = 60_000;
    private static final CameraKind KIND = new CameraKind();

    @TempDir
    private Path temporary;

    /** A circle about Phobos in the ICRF xy plane, four turns in two days. */
    private static FlightRecord circle(Map<String, Object> facts) {
        double rate = 2 * FastMath.PI / 43_200;
        return Flown.record(
                Naif.PHOBOS,
                172_800,
                t -> new Vector3D(RANGE * FastMath.cos(rate * t), RANGE * FastMath.sin(rate * t), 0),
                facts);
    }

    private Map<String, Finding> findings(String name, CameraConfiguration camera, FlightRecord record, int body)
            throws IOException {
        Path folder = temporary.resolve("observations").resolve(name);
        Path products = Files.createDirectories(temporary.resolve("products"));
        KIND.observe(camera, Flown.observing(record, body, folder));
        List<Finding> all = KIND.retrieve(folder, products, Progress.SILENT);
        assertThat(all.stream().map(Finding::name)).containsExactlyElementsOf(KIND.findings(camera));
        return all.stream().collect(java.util.stream.Collectors.toMap(Finding::name, f -> f));
    }

    private static CameraConfiguration mapper() {
        return Flown.camera(List.of(Flown.activity("Phobos", MAP, CENTRE, 100_000, 3600)));
    }

    /**
     * At 60 km from the centre the ground of Phobos lies 46 to 51 km away, so that pixels of 0.1 mrad are 4.6 to 5.1 m at the point
     * below, and larger by the root of the cosine of 1.3 rad at the limit of the emission angle: 60 km / 0.517 at most.
     */
    @Test
    void resolutionIsThatOfTheRange() throws IOException {
        Map<String, Finding> found = findings("wide", mapper(), circle(Map.of()), Naif.PHOBOS);
        double over = requireNonNull(found.get("global-map-resolution")).value();
        assertThat(over).isBetween(4.6, 1e-4 * RANGE / 0.517);
        List<Shot> shots = ImageLog.read(temporary.resolve("observations/wide"));
        assertThat(shots).hasSizeGreaterThan(30).allSatisfy(s -> {
            assertThat(s.position().getNorm()).isCloseTo(RANGE, within(200.0)); // of the polynomial between samples
            assertThat(s.tdb() % 3600).isZero(); // whole multiples of the cadence
            // the log gives positions to 0.01 m: 1.7e-7 of 60 km
            assertThat(Vector3D.angle(s.boresight(), s.position().negate())).isLessThan(3e-7);
            assertThat(s.along().dotProduct(s.boresight())).isCloseTo(0, within(1e-7));
        });
        double mapped = requireNonNull(found.get("global-map")).value();
        assertThat(mapped).isBetween(0.01, 0.99);
        assertThat(requireNonNull(found.get("global-map")).history())
                .isSortedAccordingTo((a, b) -> Double.compare(a.value(), b.value()));
        assertThat(requireNonNull(found.get("global-map")).evidence().dataBits())
                .contains(shots.size() * 3527.0 * 3527 * 12 * 0.5);
    }

    /** Over a sphere the point below moves by v/h in a camera that turns with v/d. */
    @Test
    void driftOfThePointBelow() {
        Vantage vantage =
                new Vantage(Flown.path(circle(Map.of())), Bodies.standard().get(Naif.PHOBOS));
        vantage.at(Flown.START + 7000);
        Vector3D down = vantage.position().normalize().negate();
        double range = vantage.position().getNorm();
        double across = vantage.velocity().crossProduct(down).getNorm();
        double h = range - 11_000;
        assertThat(vantage.drift(down, h)).isCloseTo(across * (1 / h - 1 / range), within(1e-12));
        assertThat(vantage.drift(down, range)).isCloseTo(0, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        CameraConfiguration camera =
                Flown.camera(400, 1e-4, 1e-3, 0.1, List.of(Flown.activity("Phobos", MAP, MOSAIC, 100_000, 3600)));
        findings("one", camera, circle(Map.of()), Naif.PHOBOS);
        byte[] first = Files.readAllBytes(temporary.resolve("observations/one/images.csv"));
        byte[] map = Files.readAllBytes(temporary.resolve("products/one-coverage.csv"));
        findings("one", camera, circle(Map.of()), Naif.PHOBOS);
        assertThat(Files.readAllBytes(temporary.resolve("observations/one/images.csv")))
                .isEqualTo(first);
        assertThat(Files.readAllBytes(temporary.resolve("products/one-coverage.csv")))
                .isEqualTo(map);
    }

    /** A mosaic of a narrow camera maps more than the same camera pointed at the centre. */
    @Test
    void aMosaicMapsMoreThanTheCentre() throws IOException {
        Map<CameraConfiguration.Aim, Double> mapped = new EnumMap<>(CameraConfiguration.Aim.class);
        for (CameraConfiguration.Aim aim : CameraConfiguration.Aim.values()) {
            CameraConfiguration camera =
                    Flown.camera(1000, 5e-5, 0, 0, List.of(Flown.activity("Phobos", MAP, aim, 100_000, 1800)));
            mapped.put(
                    aim,
                    requireNonNull(findings(aim.name(), camera, circle(Map.of()), Naif.PHOBOS)
                                    .get("global-map"))
                            .value());
        }
        assertThat(mapped.getOrDefault(MOSAIC, 0.0)).isGreaterThan(1.3 * mapped.getOrDefault(CENTRE, 1.0));
    }

    /** Errors of pointing are drawn with the sigma of the scenario. */
    @Test
    void pointingErrorsHaveTheirSize() throws IOException {
        double sigma = 2e-3;
        CameraConfiguration camera =
                Flown.camera(3000, 1e-4, sigma, 0.25, List.of(Flown.activity("Phobos", MAP, CENTRE, 100_000, 300)));
        findings("shaky", camera, circle(Map.of()), Naif.PHOBOS);
        List<Shot> shots = ImageLog.read(temporary.resolve("observations/shaky"));
        double square = shots.stream()
                .mapToDouble(s -> Vector3D.angle(s.boresight(), s.position().negate()))
                .map(x -> x * x)
                .average()
                .orElseThrow();
        // mean square of two axes; 4 sigma of a mean of n exponentials
        double n = shots.size();
        assertThat(square / (2 * sigma * sigma)).isCloseTo(1, within(4 / Math.sqrt(n)));
        double lost = shots.stream().filter(s -> !s.arrived()).count() / n;
        assertThat(lost).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / n)));
    }

    /** A straight pass 50 km from Deimos: its ground reaches 4.9 to 8.2 km from the centre towards the camera. */
    @Test
    void aFlybyIsAsSharpAsItsDistance() throws IOException {
        Vector3D past = sunwards(Naif.DEIMOS).scalarMultiply(50_000);
        Vector3D way = past.orthogonal().scalarMultiply(350);
        FlightRecord record = Flown.record(Naif.DEIMOS, 3600, t -> past.add(way.scalarMultiply(t - 1800)), Map.of());
        CameraConfiguration camera = Flown.camera(List.of(Flown.activity("Deimos", FLYBY, CENTRE, 100_000, 30)));
        Map<String, Finding> found = findings("pass", camera, record, Naif.DEIMOS);
        assertThat(requireNonNull(found.get("deimos-resolution")).value())
                .isBetween(1e-4 * (50_000 - 8_500), 1e-4 * (50_000 - 4_500));
        // from 50 km within 74 degrees of emission: cap of 74 - asin(6/50 sin 74), 65 to 69 degrees; two ends of the
        // pass see more
        assertThat(requireNonNull(found.get("deimos-seen")).value()).isBetween(0.25, 0.5);
    }

    @Test
    void aSiteIsLookedAtBeforeItsLandingOnly() throws IOException {
        Map<String, Object> facts = Map.of("orbit.site_longitude_deg", 20.0, "orbit.site_latitude_deg", 10.0);
        CameraConfiguration camera = Flown.camera(List.of(Flown.activity("Phobos", SITES, CENTRE, 100_000, 1800)));
        // the only phase is the landing: nothing can be seen before it
        Map<String, Finding> early = findings("early", camera, circle(facts), Naif.PHOBOS);
        assertThat(requireNonNull(early.get("site-looks")).value()).isZero();
        assertThat(requireNonNull(early.get("site-resolution")).value()).isGreaterThan(20_000);
        Map<String, Finding> none = findings("none", camera, circle(Map.of()), Naif.PHOBOS);
        assertThat(requireNonNull(none.get("site-resolution")).unknown()).contains("the flight has no landing");
    }

    private static Vector3D sunwards(int body) {
        double[] s = new double[6];
        space.stickney.flight.bodies.EmbeddedEphemeris.get().state(Naif.SUN, body, Flown.START + 1800, s);
        return new Vector3D(s[0], s[1], s[2]).normalize();
    }
}
