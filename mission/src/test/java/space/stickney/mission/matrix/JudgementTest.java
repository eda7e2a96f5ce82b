package space.stickney.mission.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.random.RandomStreams;
import space.stickney.mission.scenario.Criterion;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;
import space.stickney.science.instrument.Finding.Reached;
import space.stickney.science.instrument.Finding.Spread;

/** The rules of the verdict, each with the smallest case that shows it. Values are fractions, limits in per cent. */
class JudgementTest {
    private static Judgement judge(String limit, Finding finding) {
        return Judgement.of(Criterion.of(limit), Optional.of(finding.name()), Optional.of(finding), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "<= 10 %, 0.08, MET", "<= 10 %, 0.10, MET", "<= 10 %, 0.12, MISSED",
        ">= 10 %, 0.08, MISSED", ">= 10 %, 0.10, MET", ">= 10 %, 0.12, MET"
    })
    void aPlainNumberIsJudgedByItself(String limit, double value, Verdict verdict) {
        Judgement j = judge(limit, Findings.of(value));
        assertThat(j.verdict()).isEqualTo(verdict);
        assertThat(j.reasons()).isEmpty();
        assertThat(j.probability()).as("no draws, no probability").isEmpty();
    }

    @Test
    void withoutAFindingNothingIsMet() {
        Judgement none = Judgement.of(Criterion.of("<= 10 %"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(none.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(none.reasons()).containsExactly("nothing computes it: the requirement names no finding");
        Judgement lost = Judgement.of(
                Criterion.of("<= 10 %"), Optional.of("megane.Fe.error"), Optional.empty(), Optional.empty());
        assertThat(lost.reasons()).containsExactly("the run holds no finding megane.Fe.error");
    }

    @Test
    void anUnknownKeepsItsReasonAndItsBestValue() {
        Judgement j = judge("<= 10 %", Findings.of(0.02).unknown("no background run is scheduled"));
        assertThat(j.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(j.reasons()).containsExactly("no background run is scheduled");
        assertThat(j.margin()).hasValueSatisfying(m -> assertThat(m).isCloseTo(0.08, within(1e-12)));
    }

    @Test
    void noNumberIsIndeterminateAndAnInfiniteErrorIsMissed() {
        assertThat(judge("<= 10 %", Findings.of(Double.NaN)).verdict()).isEqualTo(Verdict.INDETERMINATE);
        Judgement infinite = judge("<= 10 %", Findings.of(Double.POSITIVE_INFINITY));
        assertThat(infinite.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(infinite.margin()).isEmpty();
    }

    /** Value 8 %, limit 10 %: the driver's end at 11 % turns it, that at 9.9 % does not. */
    @ParameterizedTest
    @CsvSource({
        "0.08, 0.07, 0.11, ASSUMED, INDETERMINATE",
        "0.08, 0.11, 0.07, ASSUMED, INDETERMINATE",
        "0.08, 0.07, 0.099, ASSUMED, MET",
        "0.08, 0.07, 0.11, MEASURED, MET",
        "0.08, 0.07, 0.11, PLANNED, MET",
        "0.08, 0.07, 0.11, ANNOUNCED, MET",
        "0.12, 0.09, 0.13, ASSUMED, INDETERMINATE",
        "0.12, 0.101, 0.13, ASSUMED, MISSED",
        "0.12, 0.09, 0.13, MEASURED, MISSED",
        "0.08, 0.07, NaN, ASSUMED, INDETERMINATE",
        "0.08, 0.07, Infinity, ASSUMED, INDETERMINATE"
    })
    void anAssumedInputThatTurnsItLeavesItOpen(
            double value, double low, double high, Provenance kind, Verdict verdict) {
        Driver driver = Findings.driver("instruments.megane.continuum", low, high, kind);
        Judgement j = judge("<= 10 %", Findings.of(value).withDrivers(List.of(driver)));
        assertThat(j.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.INDETERMINATE) {
            assertThat(j.reasons()).singleElement().asString().startsWith("instruments.megane.continuum (assumed");
        }
    }

    /** Two assumed inputs of 1.5 % each bring 8 % to 9.5 % alone and to 10.12 % together: 8 + 1.5 sqrt 2. */
    @Test
    void inputsThatTurnItOnlyTogetherAreNamedTogether() {
        Driver a = Findings.driver("a", 0.08, 0.095, Provenance.ASSUMED);
        Driver b = Findings.driver("b", 0.095, 0.07, Provenance.ASSUMED);
        Judgement both = judge("<= 10 %", Findings.of(0.08).withDrivers(List.of(a, b)));
        assertThat(both.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(both.reasons())
                .containsExactly("no assumed input alone, but 2 together (added in quadrature) decide it: 10.12 %");
        assertThat(judge("<= 10.2 %", Findings.of(0.08).withDrivers(List.of(a, b)))
                        .verdict())
                .isEqualTo(Verdict.MET);
        Driver measured = Findings.driver("b", 0.095, 0.07, Provenance.MEASURED);
        assertThat(judge("<= 10 %", Findings.of(0.08).withDrivers(List.of(a, measured)))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    /** 0, 1, ..., 10 %: the quantile 0.9 is 9 %, 0.1 is 1 % (definition 7 of Hyndman and Fan, no interpolation needed here). */
    @ParameterizedTest
    @CsvSource({
        "<= 9 %, 0.9, MET", "<= 8.9 %, 0.9, MISSED", "<= 8.9 %, 0.5, MET",
        ">= 1 %, 0.9, MET", ">= 1.1 %, 0.9, MISSED", ">= 1.1 %, 0.5, MET"
    })
    void aConfidenceIsJudgedByDraws(String limit, double confidence, Verdict verdict) {
        double[] draws = new double[11];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = i / 100.0;
        }
        Finding f = Findings.drawn(0.05, draws);
        Judgement j = Judgement.of(Criterion.of(limit), Optional.of(f.name()), Optional.of(f), Optional.of(confidence));
        assertThat(j.verdict()).isEqualTo(verdict);
    }

    @Test
    void aConfidenceWithoutDrawsIsIndeterminate() {
        Finding f = Findings.of(0.01);
        Judgement j = Judgement.of(Criterion.of("<= 10 %"), Optional.of(f.name()), Optional.of(f), Optional.of(0.9));
        assertThat(j.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(j.reasons()).singleElement().asString().contains("90 %", "no runs were drawn");
    }

    @Test
    void theProbabilityIsTheShareOfGoodDraws() {
        Judgement j = judge("<= 10 %", Findings.drawn(0.09, 0.08, 0.09, 0.10, 0.11, Double.NaN));
        assertThat(j.probability()).contains(0.6);
        assertThat(j.verdict()).as("judged is the predicted value").isEqualTo(Verdict.MET);
    }

    @Test
    void reachedIsTheFirstEpochFromWhichOnItHolds() {
        Finding f = Findings.of(0.05)
                .withHistory(List.of(
                        new Reached(100, 0.2),
                        new Reached(200, 0.09),
                        new Reached(300, 0.11),
                        new Reached(400, 0.08),
                        new Reached(500, 0.05)));
        assertThat(judge("<= 10 %", f).reached()).contains(400.0);
        assertThat(judge("<= 30 %", f).reached()).contains(100.0);
        assertThat(judge("<= 4 %", f).reached()).isEmpty();
    }

    /** Positive on the good side, as a share of the limit; none where the limit is no yardstick. */
    @Test
    void marginsHaveOneSign() {
        assertThat(judge("<= 10 %", Findings.of(0.08)).relativeMargin().orElseThrow())
                .isCloseTo(0.2, within(1e-12));
        assertThat(judge(">= 10 %", Findings.of(0.12)).relativeMargin().orElseThrow())
                .isCloseTo(0.2, within(1e-12));
        assertThat(judge(">= 10 %", Findings.of(0.08)).relativeMargin().orElseThrow())
                .isCloseTo(-0.2, within(1e-12));
        assertThat(judge("<= -10 %", Findings.of(-0.12)).relativeMargin().orElseThrow())
                .isCloseTo(0.2, within(1e-12));
        assertThat(judge("<= 0 %", Findings.of(-0.12)).relativeMargin()).isEmpty();
        assertThat(judge("<= 0 %", Findings.of(-0.12)).margin()).contains(0.12);
    }

    /** Drawn findings and limits: tightening a limit never moves the verdict towards met. */
    @ParameterizedTest
    @ValueSource(strings = {"<=", ">="})
    void aTighterLimitNeverImprovesAVerdict(String sign) {
        for (int item = 0; item < 400; item++) {
            RandomGenerator random = new RandomStreams(7).stream("tighter " + sign, item);
            Finding finding = drawn(random);
            Optional<Double> confidence =
                    random.nextBoolean() ? Optional.empty() : Optional.of(0.5 + 0.49 * random.nextDouble());
            List<Verdict> verdicts = new ArrayList<>();
            for (int step = 0; step <= 60; step++) { // from loose to tight
                double limit = sign.equals("<=") ? 1.5 - step * 0.04 : -0.9 + step * 0.04;
                Criterion criterion = Criterion.of(sign + " " + limit);
                verdicts.add(Judgement.of(criterion, Optional.of("x"), Optional.of(finding), confidence)
                        .verdict());
            }
            List<Verdict> order = List.of(Verdict.MET, Verdict.INDETERMINATE, Verdict.MISSED);
            assertThat(verdicts.stream().map(order::indexOf).toList())
                    .as("item %d, %s", item, finding)
                    .isSorted();
        }
    }

    private static Finding drawn(RandomGenerator random) {
        List<Double> draws = new ArrayList<>();
        for (int i = random.nextInt(4) * 7; i > 0; i--) {
            draws.add(0.3 + 0.3 * random.nextGaussian());
        }
        List<Driver> drivers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Provenance kind = random.nextBoolean() ? Provenance.ASSUMED : Provenance.MEASURED;
            drivers.add(Findings.driver("d" + i, random.nextGaussian(), random.nextGaussian(), kind));
        }
        return Findings.of(0.3 + 0.3 * random.nextGaussian())
                .with(Spread.of(draws))
                .withDrivers(drivers);
    }
}
