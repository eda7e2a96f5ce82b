package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.fault.BadInput;

/** The option --set, on the file good.yaml. */
class ChangeTest {
    private static TestFile read(String... changes) throws IOException {
        return ReadingTest.read(ReadingTest.resource("good.yaml"), changes);
    }

    private static TestKinds.StartConfiguration start(String... changes) throws IOException {
        return (TestKinds.StartConfiguration)
                read(changes).scenario().phases().get(0).configuration();
    }

    private static TestKinds.StayConfiguration stay(int phase, String... changes) throws IOException {
        return (TestKinds.StayConfiguration)
                read(changes).scenario().phases().get(phase).configuration();
    }

    @Test
    void namesAnItemByKindNumberOrName() throws IOException {
        assertThat(start("phases.test-start.mass=3900kg").mass().value()).isEqualTo(3900);
        assertThat(start("phases.0.mass=3900kg").mass().value()).isEqualTo(3900);
        assertThat(start("phases.0.test-start.mass=3900kg").mass().value()).isEqualTo(3900);
        assertThat(stay(1, "phases.1.apoapsis=70 km").apoapsis()).isEqualTo(7e4);
        assertThat(stay(2, "phases.1.apoapsis=70 km").apoapsis()).isEqualTo(2e4);
        assertThat(read("spacecraft.modules.return.mass=900")
                        .scenario()
                        .spacecraft()
                        .modules()
                        .get(1)
                        .mass()
                        .value())
                .isEqualTo(900);
        assertThat(read("requirements.M1.1.baseline=<= 5 %")
                        .scenario()
                        .requirements()
                        .get(0)
                        .baseline())
                .hasToString("<= 5 %");
    }

    @Test
    void aNewValueDoesNotKeepTheOldSourceUnlessOnlyTheNumberIsChanged() throws IOException {
        assertThat(start("phases.test-start.mass=3900kg").mass().source()).isEmpty();
        assertThat(start("phases.test-start.mass.value=3900kg").mass().source()).contains("press figures");
    }

    @Test
    void addsKeysAndTakesListsAndMaps() throws IOException {
        assertThat(start("phases.test-start.headings=[north, south-east]").headings())
                .hasSize(2);
        assertThat(start("phases.test-start.guidance.fine=true").guidance().fine())
                .isTrue();
        assertThat(stay(1, "phases.1.cameras.tele={field-of-view: 2 deg}").cameras())
                .containsOnlyKeys("tele");
        assertThat(read("seed=9").scenario().seed()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phases.tset-start.mass=1 kg | --set phases.tset-start.mass=1 kg: found tset-start in phases; valid: in phases 0 test-start, 1 test-stay, 2 test-stay. Did you mean test-start?
            phases.test-stay.apoapsis=1 km | --set phases.test-stay.apoapsis=1 km: found more than one test-stay in phases; valid: its number in place of its name, in phases 0 test-start, 1 test-stay, 2 test-stay.
            phases.3.apoapsis=1 km | --set phases.3.apoapsis=1 km: found 3 in phases; valid: in phases 0 test-start, 1 test-stay, 2 test-stay.
            phases.0.mas=1 kg | --set phases.0.mas=1 kg phases.test-start: found the key mas; valid: the keys from, window, mass, inclination, corrections, headings, guidance. Did you mean mass?
            phases.0.mass=1 km | --set phases.0.mass=1 km phases.test-start.mass: found 1 km (the unit km (m) cannot stand for kg; use a unit such as 1.5 kg); valid: a number with a unit such as 1.5 kg, greater than 0 kg, at most 10000 kg.
            mission.name=x | --set mission.name=x: found the path mission.name, but mission is Test; valid: a path to a value of the file.
            seed | --set: found seed; valid: key.path=value, such as phases.quasi-satellite.amplitude=80km.
            seed= | --set: found seed=; valid: key.path=value, such as phases.quasi-satellite.amplitude=80km.
            =3 | --set: found =3; valid: key.path=value, such as phases.quasi-satellite.amplitude=80km.
            a..b=3 | --set a..b=3: found an empty key in the path; valid: key.path=value, such as phases.quasi-satellite.amplitude=80km.
            seed=[1 | --set seed=[1: found while parsing a flow sequence: expected ',' or ']', but got <stream end>; valid: YAML that can be read.
            """)
    void refusesWhatNamesNothing(String change, String message) {
        assertThatThrownBy(() -> read(change)).isInstanceOf(BadInput.class).hasMessage(message);
    }

    @Test
    void aPathMayBeGivenOnce() {
        assertThatThrownBy(() -> read("seed=1", "seed=2")).hasMessageContaining("a second time");
    }

    @Test
    void theHashFollowsWhatIsSaidAndNothingElse() throws IOException {
        String hash = read().hash();
        assertThat(hash).matches("[0-9a-f]{64}");
        String text = ReadingTest.resource("good.yaml");
        String other = text.replace("seed: 7", "seed:   7   # seven")
                .replace("from: Tanegashima\n", "from: 'Tanegashima'\n\n");
        assertThat(other).isNotEqualTo(text);
        assertThat(ReadingTest.read(other).hash()).isEqualTo(hash);
        assertThat(read("seed=7").hash()).isEqualTo(hash);
        assertThat(read("seed=8").hash()).isNotEqualTo(hash);
        assertThat(read("phases.test-start.mass=4000 kg").hash()).isNotEqualTo(hash);
    }
}
