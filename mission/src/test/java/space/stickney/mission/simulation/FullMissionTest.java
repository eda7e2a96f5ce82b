package space.stickney.mission.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import space.stickney.core.progress.Progress;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.ManeuverRecord;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.ScenarioFile;

/** The whole of missions/mmx.yaml, with its seed: the checks of the project's plan, and the entry that was asked for. */
class FullMissionTest {
    private static Flown fly() {
        Path mmx = Path.of(System.getProperty("stickney.root", "..")).resolve("missions/mmx.yaml");
        ScenarioFile file = ScenarioFile.read(mmx, List.of(), Epochs.standard());
        return new MissionFlight(file.scenario(), EmbeddedEphemeris.get(), Progress.SILENT)
                .fly(file.scenario().seed());
    }

    private static double fact(Flown flown, String name) {
        return (Double) Objects.requireNonNull(flown.record().facts().get(name), name);
    }

    @Test
    void theMissionComesHome() {
        Flown flown = fly();
        FlightRecord record = flown.record();
        // two-body estimates: insertion about 1.6 km/s, escape about 1.5 km/s, entry near 12 km/s
        List<Map<String, Object>> checks = new Checks(flown).all();
        assertThat(checks)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(c -> assertThat(c.get("ok")).as("%s", c).isEqualTo(true));
        // the last correction is made a day out, with 1 km and 5 mm/s known: a kilometre at the interface, that is 0.01
        // deg
        // of latitude and about as much of flight-path angle (measured: 0.008, 0.002 and 0.015 deg)
        assertThat(fact(flown, "entry.altitude_km")).isCloseTo(120, within(1e-3));
        assertThat(fact(flown, "entry.flightPathAngle_deg")).isCloseTo(-12, within(0.1));
        assertThat(fact(flown, "entry.latitude_deg")).isCloseTo(-31, within(0.1));
        assertThat(fact(flown, "entry.longitude_deg")).isCloseTo(133, within(0.1));
        assertThat(fact(flown, "entry.speed_km_s")).isBetween(11.5, 12.2);
        // the dates of the announced mission, within the windows of the scenario
        assertThat(Utc.text(flown.start())).startsWith("2026-1");
        assertThat(Utc.text(flown.end())).startsWith("2031-");
        assertThat(record.dropped())
                .extracting(FlightRecord.Dropped::module)
                .containsExactly("propulsion", "IDEFIX", "exploration");
        assertThat(record.modules()).extracting(FlightRecord.Remaining::name).containsExactly("return");
        assertThat(record.modules().get(0).propellant()).isBetween(0.0, 800.0);
        // the tour of Deimos: twelve passes, each within what navigation leaves (about 1 km, see FlybyTourTest)
        assertThat(record.facts().get("flyby-tour.flybys")).isEqualTo(12);
        assertThat(fact(flown, "flyby-tour.nearest_km")).isCloseTo(50, within(4.0));
        double used = record.maneuvers().stream()
                .mapToDouble(m -> m.massBefore() - m.massAfter())
                .sum();
        double dropped = record.dropped().stream()
                .mapToDouble(FlightRecord.Dropped::mass)
                .sum();
        assertThat(record.startMass() - used - dropped).isCloseTo(record.endMass(), within(1e-6));
        double keeping = record.maneuvers().stream()
                .filter(m -> m.name().startsWith("station-keeping"))
                .mapToDouble(ManeuverRecord::deltaV)
                .sum();
        // three years in eight quasi-satellite orbits: what stable orbits need (measured 2.7 m/s, most after the entry)
        assertThat(keeping).isLessThan(5);
    }
}
