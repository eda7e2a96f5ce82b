package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.run.Json;
import space.stickney.mission.document.Given;
import space.stickney.mission.matrix.Matrix;
import space.stickney.mission.matrix.RowFields;
import space.stickney.mission.scenario.Criterion;
import space.stickney.mission.scenario.Requirement;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;
import space.stickney.science.instrument.Finding.Evidence;
import space.stickney.science.instrument.Finding.Spread;
import tools.jackson.databind.JsonNode;

/** The matrix of run folders made by hand: table, one row in full, differences, and what is refused. */
class MatrixCommandTest {
    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void runs() throws IOException {
        first = run("first", 0.08, "40 d");
        second = run("second", 0.095, "10 d");
    }

    /** Iron with an error of some fraction: an assumed continuum moves it by 2 % up; silicon has no finding. */
    private Path run(String name, double error, String stay) throws IOException {
        Finding fe = Finding.of(
                        "megane.Fe.error",
                        "%",
                        error,
                        Evidence.of(
                                "products/megane-elements.csv", List.of("scene", "spectra", "fit"), List.of("model")))
                .with(new Spread(List.of(error - 0.01, error, error + 0.01), Optional.of(0.03), Optional.of(0.07)))
                .withDrivers(List.of(new Driver(
                        "background.continuum",
                        "0.005 1/s/keV",
                        error - 0.01,
                        "0.05 1/s/keV",
                        error + 0.015,
                        Provenance.ASSUMED)));
        List<Given> given = List.of(
                new Given(
                        "requirements.M1.1.baseline",
                        "<= 10 %",
                        Given.Origin.FILE,
                        Optional.of(Provenance.ASSUMED),
                        Optional.of("a paper")),
                new Given(
                        "instruments.megane.background.continuum",
                        "0.02 1/s/keV",
                        Given.Origin.FILE,
                        Optional.of(Provenance.ASSUMED),
                        Optional.empty()),
                new Given("phases.quasi-satellite.for", stay, Given.Origin.FILE, Optional.empty(), Optional.empty()));
        Matrix matrix = Matrix.of(
                List.of(requirement("M1.1", Optional.of("megane.Fe.error")), requirement("M1.2", Optional.empty())),
                List.of(fe),
                given);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("schema", "stickney/fly/1");
        summary.put("mission", "TEST");
        summary.put("seed", 1);
        summary.put("matrix", matrix.rows().stream().map(RowFields::of).toList());
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("summary.json"), Json.pretty(summary));
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("schema", "stickney/provenance/1");
        provenance.put("values", given);
        Files.writeString(run.resolve("provenance.json"), Json.pretty(provenance));
        return run;
    }

    private static Requirement requirement(String id, Optional<String> evaluate) {
        return new Requirement(
                id,
                "origin of Phobos",
                Optional.of("composition"),
                Optional.of("captured or not"),
                "a mass fraction",
                Optional.of("lines"),
                "relative uncertainty",
                Optional.of("1 sigma"),
                evaluate,
                Criterion.of("<= 10 %"),
                Criterion.of("<= 20 %"),
                Optional.empty(),
                Optional.of("MEGANE"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("elements"),
                Optional.of("NASA"),
                Optional.empty(),
                List.of());
    }

    @Test
    void theTableFitsATerminalAndSaysWhyARowIsUndecided() {
        CommandLineRun run = CommandLineRun.of("matrix", first.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(120));
        assertThat(run.out())
                .contains("1 met, 0 missed, 1 indeterminate of 2")
                .containsPattern(
                        "M1\\.1 +a mass fraction +8 % \\(7\\.32\\.\\.8\\.68\\) +<= 10 % +\\+20\\.0 % +met +background\\.continuum")
                .contains("M1.2  undecided: nothing computes it: the requirement names no finding");
    }

    @Test
    void theJsonHoldsTheRowsOfTheRun() {
        JsonNode json = CommandLineRun.json("matrix", first.toString());
        assertThat(json.get("schema").asString()).isEqualTo("stickney/matrix/1");
        JsonNode row = json.get("matrix").get(0);
        assertThat(List.copyOf(row.propertyNames()).subList(0, 8))
                .containsExactly("id", "requirement", "predicted", "p16", "p84", "margin", "verdict", "drivers");
        assertThat(row.get("predicted").asDouble()).isEqualTo(8);
        assertThat(row.get("drivers").get(0).get("input").asString()).isEqualTo("background.continuum");
    }

    @Test
    void aRowInFullGoesFromGoalToMarginAndNamesTheScenarioValues() {
        CommandLineRun run = CommandLineRun.of("matrix", first.toString(), "--row", "M1.1");
        assertThat(run.out())
                .contains("goal ", "origin of Phobos", "hypothesis", "captured or not", "NASA")
                .contains("statistical part", "3 %", "systematic part", "7 %")
                .contains("products/megane-elements.csv", "scene", "spectra", "fit")
                .contains("requirements.M1.1.baseline = <= 10 % (assumed: a paper)")
                .contains("instruments.megane.background.continuum = 0.02 1/s/keV (assumed)")
                .contains("not modelled before links");
    }

    /** 9.5 % and 1.5 % more by the continuum are over 10 %. */
    @Test
    void aDifferenceNamesVerdictsNumbersAndValues() {
        CommandLineRun run = CommandLineRun.of("matrix", first.toString(), "--diff", second.toString());
        assertThat(run.out())
                .contains("phases.quasi-satellite.for", "40 d -> 10 d")
                .contains("Verdicts changed: 1; other changes: 0; unchanged: 1")
                .contains("M1.1   met -> indeterminate, a mass fraction")
                .contains("predicted 8 % (7.32..8.68) -> 9.5 % (8.82..10.18); margin +20.0 % -> +5.0 %")
                .contains("background.continuum (assumed, 0.005 1/s/keV to 0.05 1/s/keV) decides it: 11 % at");
        JsonNode diff = CommandLineRun.json("matrix", first.toString(), "--diff", second.toString())
                .get("diff");
        assertThat(diff.get("changed").get(0).get("before").get("verdict").asString())
                .isEqualTo("met");
        assertThat(diff.get("changed").get(0).get("after").get("verdict").asString())
                .isEqualTo("indeterminate");
        assertThat(diff.get("values").get(0).get("after").asString()).isEqualTo("10 d");
        assertThat(diff.get("unchanged").asInt()).isEqualTo(1);
    }

    /** 8 % and 8.00001 % are printed alike. */
    @Test
    void aDifferenceBehindThePrintedDigitsIsNone() throws IOException {
        Path third = run("third", 0.0800001, "40 d");
        JsonNode diff = CommandLineRun.json("matrix", first.toString(), "--diff", third.toString())
                .get("diff");
        assertThat(diff.get("changed").size()).isZero();
        assertThat(diff.get("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        assertThat(CommandLineRun.of("matrix", first.toString(), "--diff", first.toString())
                        .out())
                .contains("Scenario values changed: 0", "Verdicts changed: 0; other changes: 0; unchanged: 2");
    }

    @Test
    void mistakesAreToldAndNothingIsPrinted() throws IOException {
        CommandLineRun row = CommandLineRun.of("matrix", first.toString(), "--row", "M11");
        assertThat(row.code()).isEqualTo(2);
        assertThat(row.out()).isEmpty();
        assertThat(row.err()).contains("--row: found M11; valid: one of M1.1, M1.2.", "Did you mean M1.1?");
        CommandLineRun none =
                CommandLineRun.of("matrix", folder.resolve("nowhere").toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("found no folder; valid: a run folder as fly writes it");
        Files.writeString(second.resolve("summary.json"), "{ \"schema\": ");
        CommandLineRun damaged = CommandLineRun.of("matrix", first.toString(), "--diff", second.toString());
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(damaged.out()).isEmpty();
        assertThat(damaged.err()).contains("damaged JSON");
    }
}
