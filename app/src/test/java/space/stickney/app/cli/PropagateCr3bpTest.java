package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PropagateCr3bpTest {
    private static JsonNode run(String ratio, String state, String time) {
        return CommandLineRun.json("propagate", "cr3bp", "--mu-ratio", ratio, "--state=" + state, "--for", time);
    }

    /** Arenstorf's orbit (Hairer, Norsett and Wanner 1993, eq. II.0.1) comes back after 17.0652165601579625588917206249. */
    @Test
    void arenstorfOrbitCloses() {
        JsonNode json =
                run("0.012277471", "0.994,0,0,0,-2.00158510637908252240537862224,0", "17.0652165601579625588917206249");
        double[] start = {0.994, 0, 0, 0, -2.00158510637908252240537862224, 0};
        for (int i = 0; i < 6; i++) {
            // the orbit passes the Moon three times: it multiplies rounding by some 1e8
            assertThat(json.get("state").get(i).asDouble()).isCloseTo(start[i], within(i < 3 ? 1e-5 : 1e-3));
        }
        assertThat(json.get("jacobiEnd").asDouble())
                .isCloseTo(json.get("jacobiStart").asDouble(), within(1e-12));
    }

    /** x^2 + y^2 + 2 (1 - mu) / r1 + 2 mu / r2 - v^2 at a place where it is plain: mu = 0, circular orbit of radius 1: 1 + 2 - 0 = 3. */
    @Test
    void jacobiConstantByHand() {
        JsonNode json = run("0", "0,1,0,0,0,0", "5");
        assertThat(json.get("schema").asString()).isEqualTo("stickney/propagate/1");
        assertThat(json.get("jacobiStart").asDouble()).isCloseTo(3, within(1e-15));
        assertThat(json.get("state").get(1).asDouble()).isCloseTo(1, within(1e-12));
    }

    @Test
    void goesBack() {
        JsonNode there = run("0.01215058560962404", "1.0829,0,-0.2022,0,-0.2010,0", "2");
        StringBuilder end = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            end.append(i == 0 ? "" : ",").append(there.get("state").get(i).asDouble());
        }
        JsonNode back = run("0.01215058560962404", end.toString(), "-2");
        assertThat(back.get("state").get(0).asDouble()).isCloseTo(1.0829, within(1e-10));
        assertThat(back.get("jacobiEnd").asDouble())
                .isCloseTo(there.get("jacobiStart").asDouble(), within(1e-13));
    }

    @Test
    void refusesBadInput() {
        assertThat(refused("--mu-ratio", "0.7")).contains("--mu-ratio", "0.5");
        assertThat(refused("--mu-ratio", "NaN")).contains("--mu-ratio");
        assertThat(refused("--state", "1,2,3")).contains("--state", "six");
        assertThat(refused("--state", "1,0,0,0,x,0")).contains("--state");
        assertThat(refused("--state", "0.9,0,0,0,0,0")).contains("--state", "centres");
        assertThat(refused("--for", "long")).contains("--for");
    }

    private static String refused(String option, String value) {
        String[] args = {"propagate", "cr3bp", "--mu-ratio", "0.1", "--state", "0.5,0.5,0,0,0,0", "--for", "1"};
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(option)) {
                args[i + 1] = value;
            }
        }
        return CommandLineRun.refused(args);
    }
}
