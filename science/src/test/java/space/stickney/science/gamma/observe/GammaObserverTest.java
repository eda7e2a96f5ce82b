package space.stickney.science.gamma.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.science.detection.DeadTime;
import space.stickney.science.gamma.Activation;
import space.stickney.science.gamma.CosmicRays;
import space.stickney.science.gamma.FullEnergyArea;
import space.stickney.science.gamma.GammaAccumulation;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.GammaObservation;
import space.stickney.science.gamma.RadiationDamage;
import space.stickney.science.gamma.RadiationMonitor;

class GammaObserverTest {
    private static final CircleFlight SHORT = new CircleFlight(22e3, 0.7, 3, 2, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private Path written(String name, GammaObservation observation) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name));
        observation.write(folder);
        return folder;
    }

    private static boolean sameFiles(Path a, Path b) throws IOException {
        for (String file : List.of("spectra.fits", "geometry.csv", "calibration.json", "monitor.csv")) {
            if (Files.mismatch(a.resolve(file), b.resolve(file)) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        Path many = written("many", TestScene.observe(TestScene.instrument(), SHORT, "CM", 1));
        ForkJoinPool one = new ForkJoinPool(1);
        GammaObservation serial = one.submit(() -> TestScene.observe(TestScene.instrument(), SHORT, "CM", 1))
                .get();
        one.shutdown();
        assertThat(sameFiles(many, written("one", serial))).isTrue();
        Path other = written("other", TestScene.observe(TestScene.instrument(), SHORT, "CM", 2));
        assertThat(sameFiles(many, other)).isFalse();
    }

    /**
     * Another ground and other draws change what was counted alone, the live time that its clock told among it: geometry, calibration and
     * the radiation monitor carry nothing of the truth.
     */
    @Test
    void theTruthIsInTheCountsAlone() throws IOException {
        GammaObservation one = TestScene.observe(TestScene.instrument(), SHORT, "CM", 1);
        GammaObservation two = TestScene.observe(TestScene.instrument(), SHORT, "L", 7);
        assertThat(two.calibration()).isEqualTo(one.calibration());
        Path a = written("a", one);
        Path b = written("b", two);
        assertThat(Files.readString(a.resolve("calibration.json")))
                .isEqualTo(Files.readString(b.resolve("calibration.json")));
        assertThat(Files.mismatch(a.resolve("monitor.csv"), b.resolve("monitor.csv")))
                .isEqualTo(-1);
        List<String> geometry = Files.readAllLines(a.resolve("geometry.csv"));
        List<String> other = Files.readAllLines(b.resolve("geometry.csv"));
        for (int i = 0; i < geometry.size(); i++) {
            assertThat(withoutCounts(other.get(i))).isEqualTo(withoutCounts(geometry.get(i)));
        }
    }

    private static List<String> withoutCounts(String line) {
        List<String> fields = new ArrayList<>(List.of(line.split(",")).subList(0, 36));
        fields.set(2, "live");
        return fields;
    }

    @Test
    void filesReadBackAsWritten() throws IOException {
        GammaObservation observation = TestScene.observe(TestScene.instrument(), SHORT, "CM", 1);
        GammaObservation read = GammaObservation.read(written("x", observation));
        assertThat(read.calibration()).isEqualTo(observation.calibration());
        assertThat(read.accumulations()).hasSameSizeAs(observation.accumulations());
        for (int i = 0; i < read.accumulations().size(); i++) {
            GammaAccumulation r = read.accumulations().get(i);
            GammaAccumulation o = observation.accumulations().get(i);
            assertThat(r.mode()).isEqualTo(o.mode());
            assertThat(r.live()).isEqualTo(o.live());
            assertThat(r.decay()).isEqualTo(o.decay());
            assertThat(r.openness()).isEqualTo(o.openness());
            assertThat(r.mars()).isEqualTo(o.mars());
            assertThat(r.neutronCounts()).isEqualTo(o.neutronCounts());
            assertThat(read.spectra().rows().get(i).counts())
                    .isEqualTo(observation.spectra().rows().get(i).counts());
        }
    }

    @Test
    void brokenFoldersAreRefusedWithThePlace() throws IOException {
        Path folder = written("x", TestScene.observe(TestScene.instrument(), SHORT, "CM", 1));
        Path geometry = folder.resolve("geometry.csv");
        String text = Files.readString(geometry);
        Files.writeString(geometry, text.replaceFirst("cruise", "holiday"));
        assertThatThrownBy(() -> GammaObservation.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("holiday");
        Files.writeString(geometry, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThatThrownBy(() -> GammaObservation.read(folder)).isInstanceOf(BadInput.class);
        Files.writeString(geometry, text);
        Path calibration = folder.resolve("calibration.json");
        Files.writeString(calibration, Files.readString(calibration).replace("\"trapping\"", "\"slapping\""));
        assertThatThrownBy(() -> GammaObservation.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("trapping");
        Files.delete(calibration);
        assertThatThrownBy(() -> GammaObservation.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("calibration.json");
    }

    /** A sphere of the mean radius at 22 km fills 2 pi (1 - sqrt(1 - (11.1/22)^2)) = 0.858 sr; Phobos is not a sphere. */
    @Test
    void geometryIsThatOfThePath() {
        GammaObservation observation = TestScene.observe(TestScene.instrument(), SHORT, "CM", 1);
        double live = 0;
        for (GammaAccumulation row : observation.accumulations()) {
            double openness = sum(row.openness());
            switch (row.mode()) {
                case GammaAccumulation.TARGET -> {
                    assertThat(row.distance()).isCloseTo(22e3, within(1.0));
                    assertThat(row.solidAngle()).isBetween(0.65, 1.2);
                    // Mars takes up to 7 % of the sky of the side turned to it (sheet, 2.6: 3.4 % of 4 pi)
                    assertThat(openness / row.solidAngle()).isBetween(0.85, 0.999);
                    live += row.live();
                }
                case GammaAccumulation.MARS -> {
                    // Mars fills 0.42 sr at the distance of Phobos: 2 pi (1 - sqrt(1 - (3390/9376)^2)) = 0.425
                    assertThat(sum(row.mars())).isCloseTo(0.425, within(0.03));
                    assertThat(row.solidAngle()).isLessThan(0.02);
                }
                default -> assertThat(row.solidAngle() + sum(row.mars())).isZero();
            }
        }
        assertThat(live).isCloseTo(3 * 86400 * 0.964, within(900.0));
    }

    /** Beside Mars and in cruise every row expects nearly the same counts: they scatter as Poisson's law says. */
    @Test
    void countsScatterAsPoissonSays() {
        CircleFlight cruise = new CircleFlight(22e3, 0.7, 0.2, 0, 20);
        GammaObservation observation = TestScene.observe(TestScene.instrument(), cruise, "CM", 3);
        double[] totals = observation.spectra().rows().stream()
                .filter(r -> r.mode().equals(GammaAccumulation.CRUISE) && r.endTdb() - r.startTdb() > 21000)
                .mapToDouble(r -> {
                    double sum = 0;
                    // a narrow band, where the resolution changes nothing
                    for (int i = 2500; i < 2600; i++) {
                        sum += r.counts()[i];
                    }
                    return sum;
                })
                .toArray();
        double mean = java.util.Arrays.stream(totals).average().orElseThrow();
        double variance = java.util.Arrays.stream(totals)
                        .map(t -> (t - mean) * (t - mean))
                        .sum()
                / (totals.length - 1);
        assertThat(totals).hasSizeGreaterThan(70);
        // standard deviation of the ratio: sqrt(2/79) = 0.16
        assertThat(variance / mean).isCloseTo(1, within(0.5));
    }

    /** Fresh 3.5 keV; 4.5 keV after the fluence that the scenario names; annealed after 120 days, nothing left. */
    @Test
    void protonsWidenPeaksUntilAnAnnealing() {
        Workshop workshop = new Workshop(TestScene.instrument());
        double flux = CosmicRays.flux(500);
        RadiationMonitor monitor = RadiationMonitor.constant(TestScene.START, 300 * 86400.0, 1);
        RadiationDamage damage = workshop.damage(monitor, TestScene.START + 300 * 86400.0);
        assertThat(damage.annealings()).hasSize(2);
        assertThat(width(workshop, damage, 0)).isCloseTo(3.5, within(1e-9));
        assertThat(width(workshop, damage, 4e11)).isCloseTo(4.5, within(1e-9));
        double days = 86400.0;
        assertThat(damage.remaining(TestScene.START + 119 * days)).isCloseTo(flux * 119 * days, within(1e5));
        assertThat(damage.remaining(TestScene.START + 121 * days)).isCloseTo(flux * days, within(1e5));
    }

    private static double width(Workshop workshop, RadiationDamage damage, double protons) {
        return workshop.detector(damage, protons, 1).resolution().fwhmKeV(FullEnergyArea.REFERENCE_KEV);
    }

    /**
     * Lines of spacecraft and crystal in cruise: 46Sc (83.8 d) has built up to 1 - 2^(-t/T) of what it has once saturated, 28Al (2.2 min) at
     * once; in units of the strength of cosmic rays. Net counts of the peaks against the continuum beside them.
     */
    @Test
    void activationBuildsUpWithItsHalfLife() {
        GammaNeutron c = TestScene.with("Sc_889.3_bkg", 1, "Al_1778.9_bkg", 1);
        CircleFlight cruise = new CircleFlight(22e3, 0.7, 0.2, 0, 20);
        GammaObservation observation = TestScene.observe(c, cruise, "CM", 5);
        double scandium = 0;
        double aluminium = 0;
        double live = 0;
        double expected = 0;
        for (int i = 0; i < observation.accumulations().size(); i++) {
            GammaAccumulation row = observation.accumulations().get(i);
            if (row.mode().equals(GammaAccumulation.CRUISE)) {
                int[] counts = observation.spectra().rows().get(i).counts();
                scandium += net(counts, 889.3);
                aluminium += net(counts, 1778.9);
                live += row.live();
                double t = 0.5 * (row.start() + row.end()) - TestScene.START;
                expected += row.live() * (1 - FastMath.pow(2, -t / (83.79 * 86400)));
            }
        }
        // some 1.3e5 and 1.6e6 counts, of which the window of 24 keV holds all but the tail's end
        assertThat(aluminium / live).isCloseTo(1, within(0.02));
        assertThat(scandium / expected).isCloseTo(1, within(0.03));
    }

    /** Counts within 12 keV of an energy less the mean of the 24 keV on either side. */
    private static double net(int[] counts, double energy) {
        double sum = 0;
        int middle = (int) (energy / 1.2);
        for (int i = -10; i < 10; i++) {
            sum += counts[middle + i] - 0.5 * (counts[middle + i - 20] + counts[middle + i + 20]);
        }
        return sum;
    }

    /** The clock tells open/(1 + n open tau): the shield vetoes 1 - exp(-1400 x 25 us x rays), events at some 200/s block 0.4 %. */
    @Test
    void liveTimeGoesWithTheRates() {
        GammaObservation observation = TestScene.observe(TestScene.instrument(), SHORT, "CM", 1);
        for (int i = 0; i < observation.accumulations().size(); i++) {
            GammaAccumulation row = observation.accumulations().get(i);
            double events =
                    Arrays.stream(observation.spectra().rows().get(i).counts()).sum() / row.live();
            double hits = 1400 * Activation.of(observation.monitor(), 0).mean(row.start(), row.end());
            double share = new DeadTime(20e-6, 25e-6).liveShare(events, hits);
            double steps = Math.round(row.live() / share / 600);
            assertThat(row.live() / (600 * steps)).isCloseTo(share, within(1e-4));
            assertThat(events).isBetween(100.0, 400.0);
        }
    }

    @Test
    void aSpacecraftFarAwayLearnsNothing() {
        CircleFlight far = new CircleFlight(60e3, 0.7, 1, 0, 0);
        assertThatThrownBy(() -> TestScene.observe(TestScene.instrument(), far, "CM", 1))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("never comes below");
    }

    private static double sum(double[] bins) {
        return java.util.Arrays.stream(bins).sum();
    }
}
