package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command gamma lines as a user sees it. */
class GammaLinesTest {
    @TempDir
    Path folder;

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("ground.yaml"), text).toString();
    }

    private static JsonNode line(JsonNode result, String id) {
        for (JsonNode line : result.get("lines")) {
            if (line.get("id").asString().equals(id)) {
                return line;
            }
        }
        throw new AssertionError("no line " + id);
    }

    /** K 1461 keV of lunar soil: 2.349 photons/(cm2 min) (reference sheet); cosmic rays do not move it. */
    @Test
    void fieldsOfTheContract() throws Exception {
        JsonNode moon = CommandLineRun.json("gamma", "lines", "--like", "Moon");
        assertThat(moon.get("schema").asString()).isEqualTo("stickney/gamma/1");
        JsonNode potassium = line(moon, "K_1460.8_dec");
        assertThat(potassium.get("energy_keV").asDouble()).isEqualTo(1460.822);
        assertThat(potassium.get("element").asString()).isEqualTo("K");
        assertThat(potassium.get("process").asString()).isEqualTo("natural");
        assertThat(potassium.get("surfaceFlux_per_cm2_min").asDouble()).isCloseTo(2.349, Offset.offset(.007));
        for (String band : new String[] {"thermal", "epithermal", "fast"}) {
            assertThat(moon.get("neutrons").get(band).asDouble()).as(band).isPositive();
        }
        assertThat(moon.get("provenance").get("assumptions").get(0).asString()).contains("from memory");
        JsonNode active = CommandLineRun.json("gamma", "lines", "--like", "Moon", "--modulation", "1000");
        assertThat(line(active, "K_1460.8_dec").get("surfaceFlux_per_cm2_min").asDouble())
                .isEqualTo(potassium.get("surfaceFlux_per_cm2_min").asDouble());
        assertThat(active.get("neutrons").get("fast").asDouble())
                .isLessThan(0.5 * moon.get("neutrons").get("fast").asDouble());
    }

    /** Percent, ppb and plain numbers are the same fractions: 58 ppb of Th, 0.12 % of K, in quartz of 99.88 %. */
    @Test
    void readsFractionsInAllUnits() throws Exception {
        String text = "elements:\n  Si: 46.7 %\n  O: 53.18 %\n  K: 0.0012\n  Th: 58 ppb\n";
        JsonNode result = CommandLineRun.json("gamma", "lines", "--composition", file(text));
        assertThat(result.get("composition").get("K").asDouble()).isCloseTo(.0012, Offset.offset(1e-9));
        assertThat(result.get("composition").get("Th").asDouble()).isCloseTo(58e-9, Offset.offset(1e-13));
        assertThat(result.get("residual").asDouble()).isCloseTo(-58e-9, Offset.offset(1e-12));
    }

    @Test
    void temperatureMovesThermalNeutrons() throws Exception {
        JsonNode cold = CommandLineRun.json("gamma", "lines", "--like", "L", "--temperature", "150K");
        JsonNode warm = CommandLineRun.json("gamma", "lines", "--like", "L", "--temperature", "350 K");
        assertThat(warm.get("neutrons").get("thermal").asDouble())
                .isGreaterThan(cold.get("neutrons").get("thermal").asDouble());
    }

    @Test
    void faultsNameFileLineAndKey() throws Exception {
        assertFault("elements:\n  Fe: 20 %\n  Oo: 40 %\n", ":3:7 elements.Oo", "Did you mean");
        assertFault("elements:\n  Fe: -20 %\n", ":2:7 elements.Fe", "outside 0 to 1");
        assertFault("elements:\n  Fe: 20 %\n  Fe: 10 %\n", ":3:", "Fe");
        assertFault("oxides:\n  FeOx: 20 %\n", ":2:9 oxides.FeOx", "the element Ox");
        assertFault("oxides:\n  (FeO): 20 %\n", ":2:10 oxides.(FeO)", "formula");
        assertFault("oxide:\n  FeO: 20 %\n", ":1:1", "Did you mean oxides?");
        assertFault("elements: {}\n", "ground.yaml", "exactly one");
        assertFault("like: CI\nelements:\n  Fe: 1\n", "ground.yaml", "exactly one");
    }

    private void assertFault(String text, String place, String words) throws Exception {
        CommandLineRun run = CommandLineRun.of("gamma", "lines", "--composition", file(text));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(place).contains(words);
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(CommandLineRun.of("gamma", "lines").err()).contains("--composition, --like");
        assertThat(CommandLineRun.of("gamma", "lines", "--like", "Cl").err()).contains("Did you mean CI?");
        assertThat(CommandLineRun.of("gamma", "lines", "--like", "CI", "--temperature", "-5")
                        .err())
                .contains("--temperature");
        assertThat(CommandLineRun.of("gamma", "lines", "--like", "CI", "--modulation", "-1")
                        .err())
                .contains("--modulation");
        assertThat(CommandLineRun.of("gamma").err()).contains("lines");
    }

    @Test
    void textIsATable() {
        CommandLineRun run = CommandLineRun.of("gamma", "lines", "--like", "CI");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("CI chondrites").contains("7631.1  Fe  capture");
    }

    /** In the middle of 2009 the annual mean of the neutron monitors is 271 MV (Usoskin et al. 2011, table online). */
    @Test
    void aDateHasItsPotential() {
        JsonNode date = CommandLineRun.json("gamma", "lines", "--like", "Moon", "--at", "2009-07-02T12:00:00");
        assertThat(date.at("/provenance/inputs/modulation_MV").asDouble()).isCloseTo(271, within(0.2));
        assertThat(CommandLineRun.refused("gamma", "lines", "--like", "Moon", "--at", "1920-01-01 TDB"))
                .contains("from 1937 on");
        assertThat(CommandLineRun.refused(
                        "gamma", "lines", "--like", "Moon", "--at", "2009-07-02", "--modulation", "500"))
                .contains("one of them");
    }
}
