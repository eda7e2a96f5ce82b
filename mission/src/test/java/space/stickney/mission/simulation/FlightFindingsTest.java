package space.stickney.mission.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.ManeuverRecord;
import space.stickney.flight.phase.Spacecraft;
import space.stickney.mission.matrix.Matrix;
import space.stickney.mission.scenario.FindingNames;
import space.stickney.mission.simulation.MassReplay.Change;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;

/** Numbers of the flight itself: the mass replay against closed forms, the findings against what a short flight says. */
class FlightFindingsTest {
    private static final double SPEED = 300 * Engine.STANDARD_GRAVITY;

    private static Sourced sourced(double value) {
        return new Sourced(value, Double.toString(value), Provenance.ASSUMED, Optional.empty());
    }

    private static Spacecraft.Module module(String name, double dry, double propellant) {
        return new Spacecraft.Module(
                name,
                sourced(dry),
                Optional.of(sourced(propellant)),
                Optional.of(new Spacecraft.MainEngine(sourced(1000), sourced(300))));
    }

    private static Spacecraft craft() {
        return new Spacecraft(
                "test",
                -999,
                List.of(module("first", 100, 900), module("home", 500, 500)),
                sourced(20),
                sourced(1.3),
                new Spacecraft.BurnErrors(sourced(0), sourced(0)));
    }

    private static ManeuverRecord burn(double tdb, double deltaV, double before, String module) {
        double after = before * FastMath.exp(-deltaV / SPEED);
        return new ManeuverRecord("phase", "burn", tdb, 0, deltaV, deltaV, Vector3D.PLUS_I, before, after, module);
    }

    /** Burns of 500 m/s with the first module, which is dropped with what is left in it at the epoch of that burn; 300 with the second. */
    private static FlightRecord record() {
        ManeuverRecord one = burn(10, 500, 2000, "first");
        double residue = 900 - (2000 - one.massAfter());
        ManeuverRecord two = burn(20, 300, 1000, "home");
        return new FlightRecord(
                List.of(),
                List.of(one, two),
                List.of(),
                Map.of(),
                List.of(),
                2000,
                two.massAfter(),
                List.of(new FlightRecord.Remaining("home", 500, two.massAfter() - 500)),
                List.of(new FlightRecord.Dropped("first", 10, 100 + residue, residue)));
    }

    /** Tsiolkovsky for the stage that comes home: 1000 kg exp(-300 / c), the rest above 500 kg dry. */
    @Test
    void theReplayIsTheRocketEquation() {
        double end = 1000 * FastMath.exp(-300 / SPEED);
        MassReplay.Left left = new MassReplay(record(), craft()).left(Change.NONE);
        assertThat(left.propellant()).isCloseTo(end - 500, within(1e-9));
        assertThat(left.deltaV()).isCloseTo(SPEED * FastMath.log(end / 500), within(1e-9));
    }

    @Test
    void driversFollowTheClosedForm() {
        MassReplay replay = new MassReplay(record(), craft());
        double faster = 1.01 * SPEED;
        double end = 1000 * FastMath.exp(-300 / faster);
        assertThat(replay.left(Change.impulse("home", 1.01)).deltaV())
                .isCloseTo(faster * FastMath.log(end / 500), within(1e-9));
        double heavier = 1025 * FastMath.exp(-300 / SPEED);
        assertThat(replay.left(Change.dry("home", 1.05)).deltaV())
                .isCloseTo(SPEED * FastMath.log(heavier / 525), within(1e-9));
        assertThat(replay.left(Change.deltaV(1.05)).deltaV())
                .as("all of the contingency comes off what is left: the total of the stage is c ln(1000/500)")
                .isCloseTo(SPEED * FastMath.log(2) - 315, within(1e-9));
        assertThat(replay.left(Change.impulse("first", 1.01)).deltaV())
                .as("what the first module keeps is dropped with it")
                .isCloseTo(replay.left(Change.NONE).deltaV(), within(1e-9));
    }

    /** The first module can give c ln(2000/1100) = 1759 m/s; asked for 2000, the second gives the rest of it. */
    @Test
    void aModuleThatRunsDryLeavesTheRestToTheLast() {
        MassReplay replay = new MassReplay(record(), craft());
        double first = SPEED * FastMath.log(2000.0 / 1100);
        double rest = 500 * 4 - first;
        double masses = 1100 * FastMath.exp(-rest / SPEED) - 100;
        double end = masses * FastMath.exp(-4 * 300 / SPEED);
        assertThat(replay.left(Change.deltaV(4)).propellant()).isCloseTo(end - 500, within(1e-9));
    }

    /** Every name promised before the flight is given after it, in the unit promised, and no other. */
    @Test
    void theFlightGivesWhatTheScenarioPromises() {
        Flown flown = ShortMission.flown();
        Map<String, String> given = new LinkedHashMap<>();
        FlightFindings.of(flown).forEach(f -> given.put(f.name(), f.unit()));
        assertThat(new HashMap<>(given)).isEqualTo(new HashMap<>(FindingNames.flight(flown.scenario())));
    }

    @Test
    void theMarginIsThatOfTheSummary() {
        Flown flown = ShortMission.flown();
        Map<?, ?> margin = (Map<?, ?>) new SummaryProduct(flown, ShortMission.file(), List.of(), new Matrix(List.of()))
                .document(List.of(), Map.of())
                .get("margin");
        double left = flown.record().modules().stream()
                .mapToDouble(FlightRecord.Remaining::propellant)
                .sum();
        Finding propellant = find("flight.propellant-margin");
        assertThat(propellant.value()).isCloseTo(left, within(1e-6));
        assertThat((Double) requireNonNull(margin).get("propellant_kg")).isCloseTo(left, within(1e-6));
        assertThat(find("flight.delta-v-margin").value())
                .as("one module left with an engine")
                .isCloseTo((Double) margin.get("deltaV_m_s"), within(1e-6));
        List<String> inputs = new ArrayList<>();
        find("flight.delta-v-margin").drivers().stream().map(Driver::input).forEach(inputs::add);
        assertThat(inputs)
                .contains("spacecraft.modules.return.engine.specific-impulse", "spacecraft.modules.return.mass");
    }

    /** Ten days in one orbit. */
    @Test
    void theStayIsThatOfTheOrbits() {
        Finding stay = find("flight.stay");
        assertThat(stay.value()).isCloseTo(10 * 86400, within(1.0));
        assertThat(stay.history())
                .singleElement()
                .satisfies(r -> assertThat(r.value()).isEqualTo(stay.value()));
    }

    private static Finding find(String name) {
        return FlightFindings.of(ShortMission.flown()).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
