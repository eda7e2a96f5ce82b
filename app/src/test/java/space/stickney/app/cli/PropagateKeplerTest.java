package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PropagateKeplerTest {
    private static final String[] VALLADO = {
        "propagate",
        "kepler",
        "--mu",
        "398600.4418 km3/s2",
        "--r",
        "1131.340,-2282.343,6672.423km",
        "--v",
        "-5.64305,4.30333,2.42879km/s",
        "--for",
        "40min"
    };

    /** Vallado 2013, example 2-4; printed to 0.1 m. */
    @Test
    void publishedExample() {
        JsonNode json = CommandLineRun.json(VALLADO);
        assertThat(json.get("schema").asString()).isEqualTo("stickney/propagate/1");
        double[] r = {-4219752.7, 4363029.2, -3958766.6};
        double[] v = {3689.866, -1916.735, -6112.511};
        for (int i = 0; i < 3; i++) {
            assertThat(json.get("r").get(i).asDouble()).isCloseTo(r[i], within(0.2));
            assertThat(json.get("v").get(i).asDouble()).isCloseTo(v[i], within(1e-3));
        }
    }

    @Test
    void goesBackInTime() {
        JsonNode json = CommandLineRun.json(
                "propagate", "kepler", "--mu", "1", "--r", "1,0,0", "--v", "0,1,0", "--for", "-1.5707963267948966");
        assertThat(json.get("r").get(1).asDouble()).isCloseTo(-1, within(1e-14));
    }

    @Test
    void refusesBadInput() {
        assertThat(change("--mu", "0")).contains("--mu");
        assertThat(change("--mu", "3 km")).contains("--mu", "m3/s2");
        assertThat(change("--r", "0,0,0")).contains("--r");
        assertThat(change("--r", "1,2")).contains("--r");
        assertThat(change("--v", "1,2,x")).contains("--v");
        assertThat(change("--for", "soon")).contains("--for");
        assertThat(change("--for", "NaN")).contains("--for");
        assertThat(CommandLineRun.refused("propagate")).contains("kepler");
        assertThat(CommandLineRun.refused("propagate", "keplr")).contains("keplr");
    }

    /** Through the centre there is no state: exit code 3, the reason on standard error. */
    @Test
    void saysWhereAStraightFallEnds() {
        CommandLineRun run = CommandLineRun.of(
                "propagate", "kepler", "--mu", "1", "--r", "1,0,0", "--v", "0,0,0", "--for", "2", "--json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("centre");
    }

    private static String change(String option, String value) {
        String[] args = VALLADO.clone();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(option)) {
                args[i + 1] = value;
            }
        }
        return CommandLineRun.refused(args);
    }
}
