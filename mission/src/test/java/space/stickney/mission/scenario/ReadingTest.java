package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import space.stickney.core.quantity.Provenance;
import space.stickney.mission.document.Given;
import space.stickney.mission.document.StrictYaml;

class ReadingTest {
    static String resource(String name) throws IOException {
        try (InputStream in = ReadingTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static TestFile read(String text, String... changes) {
        return TestFile.read(StrictYaml.read("test.yaml", text), changes);
    }

    @Test
    void readsEveryTypeOfValue() throws IOException {
        TestFile.Mission scenario = read(resource("good.yaml")).scenario();
        assertThat(scenario.mission()).isEqualTo("Test");
        assertThat(scenario.seed()).isEqualTo(7);
        TestFile.Part propulsion = scenario.spacecraft().modules().get(0);
        assertThat(propulsion.mass().value()).isEqualTo(1200);
        assertThat(propulsion.mass().text()).isEqualTo("1.2 t");
        assertThat(propulsion.mass().source()).contains("half of the launch mass");
        assertThat(propulsion.engine().orElseThrow().specificImpulse().kind()).isEqualTo(Provenance.ASSUMED);
        assertThat(scenario.spacecraft().modules().get(1).engine()).isEmpty();
        var start = (TestKinds.StartConfiguration) scenario.phases().get(0).configuration();
        assertThat(start.window().duration()).isEqualTo(91 * 86400.0);
        assertThat(start.mass().value()).isEqualTo(4000);
        assertThat(start.inclination()).isCloseTo(0.5235987755982988, within(1e-16));
        assertThat(start.corrections()).isEqualTo(3);
        assertThat(start.headings()).containsExactly(TestKinds.Heading.SOUTH_EAST);
        assertThat(start.guidance()).isEqualTo(new TestKinds.Guidance(true, Optional.empty()));
        var stay = (TestKinds.StayConfiguration) scenario.phases().get(1).configuration();
        assertThat(stay.periapsis()).isEqualTo(5e4);
        assertThat(stay.apoapsis()).isEqualTo(1e5);
        assertThat(stay.duration()).contains(60 * 86400.0);
        var second = (TestKinds.StayConfiguration) scenario.phases().get(2).configuration();
        assertThat(second.cameras()).containsOnlyKeys("wide");
        assertThat(scenario.requirements().get(0).baseline()).hasToString("<= 10 %");
        assertThat(scenario.phases()).extracting("path").containsExactly("phases.test-start", "phases.1", "phases.2");
    }

    @Test
    void keepsWhereEachValueComesFrom() throws IOException {
        TestFile file = read(resource("good.yaml"), "phases.test-start.corrections=4");
        assertThat(file.given())
                .contains(new Given(
                        "phases.test-start.mass",
                        "4000 kg",
                        Given.Origin.FILE,
                        Optional.of(Provenance.ASSUMED),
                        Optional.of("press figures")))
                .contains(new Given(
                        "phases.test-start.corrections", "4", Given.Origin.OPTION, Optional.empty(), Optional.empty()));
        assertThat(file.assumptions())
                .extracting(Given::key)
                .containsExactly(
                        "spacecraft.modules.propulsion.mass",
                        "phases.test-start.mass",
                        "phases.test-start.inclination",
                        "phases.test-start.guidance.fine");
    }
}
