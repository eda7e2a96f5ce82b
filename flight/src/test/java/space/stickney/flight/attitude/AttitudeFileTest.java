package space.stickney.flight.attitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.geometry.Observer;

/** A message written and read back: the attitude to the error that the message states, and rounding. */
class AttitudeFileTest {
    private static final double DEG = FastMath.PI / 180;
    private static final double START = 9e8;
    private static final double END = START + 50_000;

    /** A circle of 8 h about every body. */
    private static final Observer CIRCLE = (center, tdb, state) -> {
        double a = 2 * FastMath.PI * (tdb - START) / 28_800;
        state[0] = 30e3 * FastMath.cos(a);
        state[1] = 30e3 * FastMath.sin(a);
        state[2] = 5e3;
    };

    private static final AttitudePlan PLAN = AttitudePlan.of(
            List.of(
                    new AttitudePlan.Wanted(
                            "sky",
                            START,
                            START + 9000,
                            PointingRule.parse("inertial 10 deg,20 deg").law(CIRCLE),
                            Slew.When.LATE),
                    new AttitudePlan.Wanted(
                            "nadir",
                            START + 9000,
                            END,
                            PointingRule.parse("nadir Phobos").law(CIRCLE),
                            Slew.When.LATE)),
            new SlewLimits(0.2 * DEG, 0.005 * DEG));

    private static String text() {
        return new AttitudeMessage(
                        new AttitudeMessage.Header(
                                "TEST", -999, "2026-11-01T00:00:00.000", List.of("A test = nothing.")),
                        PLAN.pieces().stream()
                                .map(p -> new AttitudeMessage.Stretch(p.name(), p.start(), p.end(), p.law()))
                                .toList(),
                        0.01 * DEG,
                        100_000)
                .text();
    }

    @Test
    void readsWhatWasWritten() {
        AttitudeFile file = AttitudeFile.of("attitude.aem", text());
        double farthest = 0;
        for (double t = START; t <= END; t += 7.3) {
            farthest = Math.max(farthest, Rotation.distance(file.at(t), PLAN.at(t)));
        }
        assertThat(farthest).isBetween(1e-8, 0.0101 * DEG);
        assertThat(Rotation.distance(file.at(END), PLAN.at(END))).isLessThan(1e-6);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        String text = text();
        assertThatThrownBy(() -> AttitudeFile.of("a.aem", text).at(END + 1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.aem");
        refused(text.replace("ATTITUDE_DIR = A2B", "ATTITUDE_DIR = B2A"), "ATTITUDE_DIR = B2A");
        refused(text.replace("QUATERNION_TYPE = LAST\n", ""), "QUATERNION_TYPE = nothing");
        refused(text.replace("INTERPOLATION_DEGREE = 7", "INTERPOLATION_DEGREE = 7000"), "7000");
        refused(text.substring(0, text.lastIndexOf("DATA_STOP")), "without its end");
        refused(text.replaceFirst("(?m)^(\\d.*) (\\S+)$", "$1 one"), "one");
        refused(text.replaceFirst("(?m)^\\d.*\\n(?=\\d)", ""), "equally spaced", "less than");
        refused("nothing at all", "no segment");
    }

    private static void refused(String text, String... anyOf) {
        assertThatThrownBy(() -> AttitudeFile.of("a.aem", text))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.aem")
                .satisfies(e -> assertThat(List.of(anyOf)).anyMatch(String.valueOf(e.getMessage())::contains));
    }
}
