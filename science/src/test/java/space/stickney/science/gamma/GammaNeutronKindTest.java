package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.progress.Progress;
import space.stickney.science.gamma.observe.CircleFlight;
import space.stickney.science.gamma.observe.TestScene;
import space.stickney.science.instrument.Finding;
import space.stickney.science.scene.Composition;

/**
 * The whole way: an ordinary chondrite where a carbonaceous one was expected. Yields, nuclear data, efficiency and noise are drawn; the
 * retrieval has the files alone.
 */
class GammaNeutronKindTest {
    private static final Composition TRUE = Composition.named("L");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, Finding> findings;

    @BeforeAll
    static void observeAndRetrieve() throws IOException {
        GammaObservation observation =
                TestScene.observe(TestScene.instrument(), new CircleFlight(22e3, 0.7, 40, 20, 10), "L", 2);
        Path folder = Files.createDirectories(temp.resolve("observations").resolve("megane"));
        Path products = Files.createDirectories(temp.resolve("products"));
        observation.write(folder);
        GammaDesign.of(TestScene.instrument(), observation).write(folder);
        findings = new GammaNeutronKind()
                .retrieve(folder, products, Progress.SILENT).stream()
                        .collect(Collectors.toMap(Finding::name, Function.identity()));
    }

    @Test
    void everyAnnouncedFindingIsGiven() {
        assertThat(findings.keySet())
                .containsExactlyInAnyOrderElementsOf(new GammaNeutronKind().findings(TestScene.instrument()));
    }

    /** Within four of its own standard errors: 16 elements, log-normal errors with tails. */
    @Test
    void theTrueCompositionIsFoundWithinItsErrors() {
        for (String symbol : List.of("O", "Mg", "Al", "Si", "S", "K", "Ca", "Fe", "Ni", "Th")) {
            Finding error = finding(symbol + ".error");
            Finding fraction = finding(symbol + ".fraction");
            if (error.unknown().isEmpty()) {
                double pull = FastMath.log(fraction.value() / TRUE.fraction(symbol)) / error.value();
                assertThat(pull).as(symbol).isBetween(-4.0, 4.0);
            }
        }
    }

    /** CM, which somebody may have expected, holds 1.4 % of hydrogen, an L chondrite a hundredth of that. */
    @Test
    void aWrongExpectationIsFoundOut() {
        double hydrogen = finding("H.fraction").value();
        double sigma = finding("H.error").value();
        double expected = Composition.named("CM").fraction("H");
        assertThat(FastMath.log(expected / hydrogen) / sigma).isGreaterThan(2);
        assertThat(hydrogen).isLessThan(0.1 * expected);
    }

    @Test
    void partsAddUpAndDrawsSurroundTheValue() {
        for (String symbol : List.of("Fe", "Si", "Th")) {
            Finding f = finding(symbol + ".error");
            double statistical = f.spread().statistical().orElseThrow();
            double systematic = f.spread().systematic().orElseThrow();
            assertThat(FastMath.hypot(statistical, systematic)).isCloseTo(f.value(), within(1e-9));
            assertThat(f.spread().draws().stream().mapToDouble(d -> d).min().orElseThrow())
                    .isLessThan(f.value());
            assertThat(f.spread().draws().stream().mapToDouble(d -> d).max().orElseThrow())
                    .isGreaterThan(f.value());
        }
    }

    /** More continuum, worse; more data, never worse; what is known exactly no longer errs. */
    @Test
    void driversAndHistoryPointTheRightWay() {
        for (String symbol : List.of("Fe", "O", "Th", "K")) {
            Finding f = finding(symbol + ".error");
            for (Finding.Driver d : f.drivers()) {
                if (d.input().startsWith("yields.")) {
                    // a yield has no better end
                    assertThat(d.valueAtLow()).as(d.input()).isPositive().isFinite();
                    assertThat(d.valueAtHigh()).as(d.input()).isPositive().isFinite();
                    continue;
                }
                double better = d.input().endsWith("efficiency") || d.input().startsWith("time")
                        ? d.valueAtHigh()
                        : d.valueAtLow();
                double worse = d.input().endsWith("efficiency") || d.input().startsWith("time")
                        ? d.valueAtLow()
                        : d.valueAtHigh();
                assertThat(better).as(symbol + " " + d.input()).isLessThanOrEqualTo(worse);
            }
            for (int i = 1; i < f.history().size(); i++) {
                assertThat(f.history().get(i).value())
                        .isLessThanOrEqualTo(f.history().get(i - 1).value() * (1 + 1e-9));
            }
            int last = f.history().size() - 1;
            assertThat(f.history().get(last).value()).isCloseTo(f.value(), within(1e-6 * f.value()));
        }
    }

    /** All 40 days at 22 km are below one mean radius (11.1 km) of altitude: 96.7 % of them live behind a shield that 7 and 3 % of sky less hits. */
    @Test
    void exposureIsCounted() {
        assertThat(finding("exposure.low").value()).isCloseTo(40 * 86400 * 0.964, within(12000.0));
    }

    @Test
    void productsAreWhereTheEvidenceSays() {
        for (Finding f : findings.values()) {
            assertThat(temp.resolve(f.evidence().product())).isRegularFile();
            assertThat(f.evidence().chain()).isNotEmpty();
        }
    }

    private static Finding finding(String name) {
        return java.util.Objects.requireNonNull(findings.get(name));
    }
}
