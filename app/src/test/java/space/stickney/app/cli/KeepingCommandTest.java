package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeepingCommandTest {
    /** Percentiles rise, the count is that asked for, Wilson's interval begins at 0 where nothing was lost. */
    @Test
    void givesPercentilesOfTheCost() {
        JsonNode json = CommandLineRun.json(
                "keeping",
                "--amplitude",
                "50km",
                "--months",
                "8",
                "--duration",
                "8d",
                "--horizon",
                "3d",
                "--seed",
                "3");
        assertThat(json.get("schema").asString()).isEqualTo("stickney/keeping/1");
        assertThat(json.get("runs").asInt()).isEqualTo(8);
        assertThat(json.get("lost").asInt()).isZero();
        assertThat(json.get("lossProbability95").get(0).asDouble()).isZero();
        JsonNode cost = json.get("cost_m_s_per_month");
        assertThat(cost.get("p5").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(cost.get("p50").asDouble());
        assertThat(cost.get("p50").asDouble())
                .isLessThanOrEqualTo(cost.get("p95").asDouble());
        assertThat(cost.get("p95").asDouble())
                .isLessThanOrEqualTo(cost.get("p99").asDouble());
    }

    @Test
    void namesTheOptionAtFault() {
        assertThat(CommandLineRun.of("keeping", "--amplitude", "5km").code()).isEqualTo(2);
        assertThat(CommandLineRun.of("keeping", "--amplitude", "5km").err()).startsWith("--amplitude: found 5km");
        assertThat(CommandLineRun.of("keeping", "--amplitude", "20km", "--navigation-correlation", "2")
                        .err())
                .startsWith("--navigation-correlation: found 2");
        assertThat(CommandLineRun.of("keeping", "--amplitude", "20km", "--body", "mars")
                        .err())
                .startsWith("--body: found mars");
    }
}
