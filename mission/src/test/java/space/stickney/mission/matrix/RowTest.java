package space.stickney.mission.matrix;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.fault.BadInput;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.run.Csv;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;
import space.stickney.science.instrument.Finding.Evidence;
import space.stickney.science.instrument.Finding.Spread;

/** A row as a whole: percentiles, sigma, what it meets, and the files that hold it. */
class RowTest {
    /** Draws 1, 2, 3, 4: quantile p at 1 + 3 p (Hyndman and Fan 1996, definition 7): 1.48, 2.5, 3.52. */
    @Test
    void percentilesInterpolateBetweenDraws() {
        Row row = Findings.row("<= 300 %", "<= 300 %", Findings.drawn(2.5, 4, 2, 3, 1));
        assertThat(row.percentile(16).orElseThrow()).isCloseTo(1.48, within(1e-12));
        assertThat(row.percentile(50).orElseThrow()).isCloseTo(2.5, within(1e-12));
        assertThat(row.percentile(84).orElseThrow()).isCloseTo(3.52, within(1e-12));
        assertThat(row.sigma().orElseThrow()).isCloseTo(1.02, within(1e-12));
        assertThat(row.marginInSigma(row.baseline()).orElseThrow()).isCloseTo(0.5 / 1.02, within(1e-12));
    }

    /** Without draws 3 % and 4 % make 5 %. */
    @Test
    void partsAddInQuadratureWhereNothingWasDrawn() {
        Finding f = Findings.of(0.10).with(new Spread(List.of(), Optional.of(0.03), Optional.of(0.04)));
        Row row = Findings.row("<= 20 %", "<= 30 %", f);
        assertThat(row.sigma().orElseThrow()).isCloseTo(0.05, within(1e-15));
        assertThat(row.marginInSigma(row.baseline()).orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(row.marginInSigma(row.threshold()).orElseThrow()).isCloseTo(4, within(1e-12));
        assertThat(row.percentile(16)).isEmpty();
        assertThat(Findings.row("<= 20 %", "<= 30 %", Findings.of(0.1)).sigma()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.05, BASELINE, MET",
        "0.15, 0.15, THRESHOLD, MISSED",
        "0.25, 0.25, NONE, MISSED",
        "0.05, 0.15, THRESHOLD, INDETERMINATE",
        "0.05, 0.25, UNDECIDED, INDETERMINATE",
        "0.15, 0.25, UNDECIDED, MISSED"
    })
    void meetsIsTheStrictestLimitThatHoldsForSure(double value, double atHigh, Row.Meets meets, Verdict verdict) {
        Driver d = Findings.driver("input", value, atHigh, Provenance.ASSUMED);
        Row row = Findings.row("<= 10 %", "<= 20 %", Findings.of(value).withDrivers(List.of(d)));
        assertThat(row.meets()).isEqualTo(meets);
        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @Test
    void driversAreRankedByTheirSwing() {
        Finding f = Findings.of(0.05)
                .withDrivers(List.of(
                        Findings.driver("small", 0.049, 0.051, Provenance.ASSUMED),
                        Findings.driver("large", 0.06, 0.02, Provenance.ASSUMED),
                        Findings.driver("none", 0.05, 0.05, Provenance.ASSUMED)));
        assertThat(Findings.row("<= 10 %", "<= 20 %", f).drivers())
                .extracting(Driver::input)
                .containsExactly("large", "small", "none");
    }

    @Test
    void aLimitInAUnitThatTheFindingHasNotIsBadInput() {
        assertThatThrownBy(() -> Findings.row("<= 10 m", "<= 20 m", Findings.of(0.1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("requirements.T1.baseline")
                .hasMessageContaining("a limit in a unit such as %");
    }

    /** The CSV has the fields of the JSON as columns, with the same texts for scalars. */
    @Test
    void bothFilesSayTheSame() {
        Finding f = Findings.drawn(0.08, 0.07, 0.08, 0.09)
                .withDrivers(List.of(Findings.driver("a.key", 0.07, 0.09, Provenance.MEASURED)));
        Matrix matrix = Matrix.of(List.of(Findings.requirement("<= 10 %", "<= 20 %")), List.of(f), List.of());
        List<List<String>> csv = Csv.read("matrix.csv", RowFields.csv(matrix));
        Map<String, Object> fields = RowFields.of(matrix.rows().get(0));
        assertThat(csv).hasSize(2);
        assertThat(csv.get(0)).isEqualTo(List.copyOf(fields.keySet()));
        assertThat(csv.get(0).subList(0, 8))
                .as("the contract of the command line")
                .containsExactly("id", "requirement", "predicted", "p16", "p84", "margin", "verdict", "drivers");
        int i = 0;
        for (Object value : fields.values()) {
            assertThat(csv.get(1).get(i++)).isEqualTo(RowFields.cell(value));
        }
        assertThat(RowFields.csv(new Matrix(List.of())))
                .isEqualTo(RowFields.csv(matrix).lines().findFirst().orElseThrow() + "\n");
    }

    /** 8 % against 10 %: margin 20 %; numbers in the unit of the limit. */
    @Test
    void numbersStandInTheUnitOfTheLimit() {
        Map<String, Object> fields = RowFields.of(Findings.row("<= 10 %", "<= 20 %", Findings.drawn(0.08, 0.08)));
        assertThat((Double) ((Optional<?>) requireNonNull(fields.get("predicted"))).orElseThrow())
                .isCloseTo(8, within(1e-12));
        assertThat((Double) ((Optional<?>) requireNonNull(fields.get("margin"))).orElseThrow())
                .isCloseTo(20, within(1e-9));
        assertThat((Double) ((Optional<?>) requireNonNull(fields.get("marginAbsolute"))).orElseThrow())
                .isCloseTo(2, within(1e-12));
        assertThat(fields)
                .containsEntry("unit", "%")
                .containsEntry("verdict", "met")
                .containsEntry("meets", "baseline")
                .containsEntry("draws", 1);
    }

    @Test
    void aDateIsATextAndItsMarginDays() {
        Finding f = Finding.of(Findings.NAME, "UTC", 1e9, Evidence.of("summary.json", List.of(), List.of()));
        Map<String, Object> fields = RowFields.of(Findings.row("<= 2031-12-31", "<= 2032-12-31", f));
        // 1e9 s of TDB past J2000 (2000-01-01T12:00 TDB) are 11574 d 1 h 46 min 40 s; TDB - UTC is 69.184 s
        assertThat(fields.get("predicted")).hasToString("Optional[2031-09-09T13:45:30.817]"); // TDB - TT: 1 ms
        assertThat(fields.get("margin")).isEqualTo(Optional.empty());
        assertThat((Double) ((Optional<?>) requireNonNull(fields.get("marginAbsolute"))).orElseThrow())
                .isCloseTo(113 - (13 * 3600 + 45 * 60 + 30.816) / 86400, within(1e-6));
        assertThat(fields).containsEntry("marginAbsoluteUnit", "d");
    }

    @Test
    void noNumberIsAbsentInFiles() {
        Map<String, Object> fields = RowFields.of(Findings.row("<= 10 %", "<= 20 %", Findings.of(Double.NaN)));
        assertThat(fields.get("predicted")).isEqualTo(Optional.empty());
        assertThat(fields).containsEntry("verdict", "indeterminate").containsEntry("meets", "undecided");
        Map<String, Object> finding = FindingFields.of(Findings.drawn(Double.NaN, Double.POSITIVE_INFINITY));
        assertThat(finding.get("value")).isEqualTo(Optional.empty());
        assertThat(finding.get("draws")).isEqualTo(List.of(Optional.empty()));
    }
}
