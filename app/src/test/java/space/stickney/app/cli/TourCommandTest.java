package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Resonant orbits on the command line; the numbers are held by ResonantOrbitTest. */
class TourCommandTest {
    /** Deimos' period is 1.26244 d (Sinclair 1989), the interval of 3:5 three of it; 309.6 m/s by the energy integral. */
    @Test
    void theTableHasTheOrbitsAskedFor() {
        JsonNode rows = CommandLineRun.json("tour", "--of", "deimos", "--resonances", "3:5,4:7")
                .get("orbits");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(0).get("interval_s").asDouble() / 86400).isCloseTo(3 * 360 / 285.1618875, within(1e-5));
        assertThat(rows.get(0).get("flybySpeed_m_s").asDouble()).isCloseTo(309.6, within(0.1));
    }

    @Test
    void impossibleOrbitsEndWithTheReason() {
        CommandLineRun deep = CommandLineRun.of("tour", "--of", "deimos", "--resonances", "1:3");
        assertThat(deep.code()).isEqualTo(3);
        assertThat(deep.err()).contains("1:3 orbit with Deimos is impossible");
        assertThat(CommandLineRun.of("tour", "--of", "deimos", "--resonances", "5:3")
                        .code())
                .isEqualTo(3);
        assertThat(CommandLineRun.of("tour", "--of", "phobos", "--from", "deimos")
                        .code())
                .isEqualTo(3);
        assertThat(CommandLineRun.refused("tour", "--of", "deimos", "--resonances", "x"))
                .contains("--resonances");
        assertThat(CommandLineRun.refused("tour", "--of", "mars")).contains("phobos or deimos");
    }
}
