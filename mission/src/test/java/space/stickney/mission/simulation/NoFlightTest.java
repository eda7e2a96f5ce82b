package space.stickney.mission.simulation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import space.stickney.core.fault.NoSolution;
import space.stickney.mission.scenario.ScenarioFile;

/** Missions that cannot be flown say why, with the budget up to there. */
class NoFlightTest {
    @Test
    void tooLittlePropellantNamesTheModule() {
        ScenarioFile file = ShortMission.file(text -> text.replace("1850 kg", "400 kg"));
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> ShortMission.fly(file, 1))
                .withMessageContaining("Phase orbit-insertion")
                .withMessageContaining("Not enough propellant: capture needs")
                .withMessageContaining("the module propulsion has")
                .withMessageContaining("Budget up to there")
                .withMessageContaining("cruise, correction 1");
    }

    @Test
    void windowsWithoutATransferSaySo() {
        ScenarioFile file = ShortMission.file(text -> text.replace("{ value: 14 km2/s2", "{ value: 5 km2/s2"));
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> ShortMission.fly(file, 1))
                .withMessageContaining("Phase launch: No transfer in the windows of launch and arrival")
                .withMessageContaining("5.00 km2/s2");
        ScenarioFile backwards =
                ShortMission.file(text -> text.replace("2027-06-01..2028-03-31", "2025-06-01..2026-03-31"));
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> ShortMission.fly(backwards, 1))
                .withMessageContaining("No transfer in the windows");
    }

    @Test
    void missionsInTheWrongOrderAreRefused() {
        ScenarioFile file = ShortMission.file(text -> {
            int launch = text.indexOf("  - launch:");
            return text.substring(0, launch) + text.substring(text.indexOf("  - cruise:"));
        });
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> ShortMission.fly(file, 1))
                .withMessageContaining("needs a launch");
    }
}
