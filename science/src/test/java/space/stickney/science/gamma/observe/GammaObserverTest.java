package space.stickney.science.gamma.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.science.detection.Resolution;
import space.stickney.science.gamma.FullEnergyArea;
import space.stickney.science.gamma.GammaAccumulation;
import space.stickney.science.gamma.GammaObservation;

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
        for (String file : List.of("spectra.fits", "geometry.csv", "calibration.json")) {
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

    /** Another ground and other draws change counts alone: geometry and calibration carry nothing of the truth. */
    @Test
    void theTruthIsInTheCountsAlone() throws IOException {
        GammaObservation one = TestScene.observe(TestScene.instrument(), SHORT, "CM", 1);
        GammaObservation two = TestScene.observe(TestScene.instrument(), SHORT, "L", 7);
        assertThat(two.calibration()).isEqualTo(one.calibration());
        Path a = written("a", one);
        Path b = written("b", two);
        assertThat(Files.readString(a.resolve("calibration.json")))
                .isEqualTo(Files.readString(b.resolve("calibration.json")));
        List<String> geometry = Files.readAllLines(a.resolve("geometry.csv"));
        List<String> other = Files.readAllLines(b.resolve("geometry.csv"));
        for (int i = 0; i < geometry.size(); i++) {
            assertThat(withoutCounts(other.get(i))).isEqualTo(withoutCounts(geometry.get(i)));
        }
    }

    private static List<String> withoutCounts(String line) {
        return List.of(line.split(",")).subList(0, 36);
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
        assertThat(live).isCloseTo(3 * 86400 * 0.95, within(600.0));
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

    @Test
    void annealingSetsTheWidth() {
        Workshop workshop = new Workshop(TestScene.instrument());
        assertThat(workshop.resolution(0).fwhmKeV(FullEnergyArea.REFERENCE_KEV)).isCloseTo(3.5, within(1e-9));
        assertThat(workshop.resolution(1).fwhmKeV(FullEnergyArea.REFERENCE_KEV)).isCloseTo(4.5, within(1e-9));
        Resolution between = workshop.resolution(0.5);
        double meanSquare = FastMath.sqrt((3.5 * 3.5 + 4.5 * 4.5) / 2);
        assertThat(between.fwhmKeV(FullEnergyArea.REFERENCE_KEV)).isCloseTo(meanSquare, within(1e-9));
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
