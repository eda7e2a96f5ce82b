package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.StrictYaml;

/** The sections instruments and plan, where they are wrong: each fault with its key and line. */
class InstrumentsTest {
    private static final String HEAD = """
            mission: T
            spacecraft: { name: T, naif: -1, modules: [{ name: bus, mass: 900 kg }] }
            phases: [ { launch: { from: Tanegashima, latitude: 30 deg, window: 2026-10-01..2026-12-31, parking-altitude: 250 km, maximum-c3: 14 km2/s2, injection-error: 3 m/s } } ]
            """;

    private static String refused(String rest) {
        BadInput fault = catchThrowableOfType(
                BadInput.class,
                () -> ScenarioFile.of(
                        StrictYaml.read("x.yaml", HEAD + rest), List.of(), ScenarioFile.kinds(), Epochs.standard()));
        assertThat(fault).isNotNull();
        return String.valueOf(fault.getMessage());
    }

    @Test
    void anInstrumentSaysItsKind() {
        assertThat(refused("instruments: { one: { provider: X } }\n"))
                .contains("x.yaml:4", "instruments.one", "no key kind", "camera, gamma-neutron, sampler");
    }

    @Test
    void aMisspeltKindIsGuessed() {
        assertThat(refused("instruments:\n  one: { kind: camra }\n")).contains("x.yaml:5", "the kind camra", "camera");
    }

    @Test
    void anInstrumentsNameNamesFiles() {
        assertThat(refused("instruments: { 'A B': { kind: sampler } }\n")).contains("A B");
    }

    @Test
    void aPlanNamesKnownInstrumentsAndBodies() {
        String message = refused("""
                plan:
                  activities:
                    - { name: a, instrument: nobody, target: Phobos }
                """);
        assertThat(message).contains("plan.activities", "nobody", "instruments, which is empty");
        assertThat(refused("""
                plan:
                  activities:
                    - { name: a, instrument: one, target: Phobso, minimum-altitude: 5 km, maximum-altitude: 1 km }
                """)).contains("Phobso", "minimum altitude above the maximum");
        assertThat(refused("""
                plan:
                  activities:
                    - { name: a, instrument: one, target: Phobos, ground-link: true }
                """)).contains("needs a ground link, but no stations");
    }
}
