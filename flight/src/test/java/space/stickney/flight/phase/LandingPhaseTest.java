package space.stickney.flight.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.progress.Progress;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.landing.TurningAxes;
import space.stickney.flight.orekit.SolarSystem;

/** A landing and a rehearsal from a quasi-satellite orbit of 20 x 27 km, flown once each. */
class LandingPhaseTest {
    private static final SolarSystem SYSTEM = new SolarSystem(EmbeddedEphemeris.get());
    private static final double TDB = 9e8;
    private static final FlightRecord LANDING = fly(false, 20);
    private static final FlightRecord REHEARSAL = fly(true, 20);

    private static Sourced value(double x) {
        return new Sourced(x, Double.toString(x), Provenance.ASSUMED, Optional.empty());
    }

    private static Spacecraft spacecraft() {
        return new Spacecraft(
                "test",
                -999,
                List.of(
                        new Spacecraft.Module("rover", value(25), Optional.empty(), Optional.empty()),
                        new Spacecraft.Module(
                                "return",
                                value(900),
                                Optional.of(value(800)),
                                Optional.of(new Spacecraft.MainEngine(value(1000), value(316))))),
                value(30),
                value(1.3),
                new Spacecraft.BurnErrors(value(0.002), value(0.002)));
    }

    private static LandingPhase.Configuration configuration(boolean rehearsal, double latitude) {
        return new LandingPhase.Configuration(
                "Phobos",
                new LandingPhase.Place(Math.toRadians(30), Math.toRadians(latitude)),
                86400,
                value(2000),
                300,
                40,
                60,
                value(20),
                1,
                0.2,
                rehearsal,
                rehearsal
                        ? Optional.of(
                                new LandingPhase.Rover("rover", value(25), value(0.25), value(0.4), value(0.6), 10))
                        : Optional.empty(),
                value(9000),
                1800,
                3600,
                value(20),
                value(0.005),
                new LandingPhase.Descent(10, 0.01, 600, 60, 1000, 0.5, 0.01, 0.0087),
                value(0.003),
                value(0.087),
                new LandingPhase.Go(0.6, 0.3, 1, 0.17, -1.6),
                150,
                30);
    }

    private static FlightRecord fly(boolean rehearsal, double latitude) {
        Voyage voyage = new Voyage(SYSTEM, spacecraft(), new RandomStreams(1), Progress.SILENT);
        voyage.enter("landing");
        TurningAxes axes = axes();
        FlightState s = axes.toInertial(TDB, new double[] {-20e3, 0, 0, 0, 12.2, 0}, Naif.MARS, 1725);
        voyage.begin(TDB, Naif.MARS, s.position(), s.velocity());
        new LandingPhase().fly(configuration(rehearsal, latitude), voyage, new Ahead(List.of()));
        return voyage.record();
    }

    private static TurningAxes axes() {
        return new TurningAxes(SYSTEM.ephemeris(), SYSTEM.bodies().get(Naif.PHOBOS));
    }

    private static double fact(FlightRecord record, String name) {
        return ((Number) Objects.requireNonNull(record.facts().get("landing." + name), name)).doubleValue();
    }

    /** Legs follow each other without a gap in time or place; the path never lies below the ground by more than a footprint's height. */
    @Test
    void legsMeet() {
        for (FlightRecord record : List.of(LANDING, REHEARSAL)) {
            for (int i = 1; i < record.legs().size(); i++) {
                Samples before = record.legs().get(i - 1).samples();
                Samples after = record.legs().get(i).samples();
                int last = before.size() - 1;
                String where = record.legs().get(i).name();
                assertEquals(before.lastTdb(), after.firstTdb(), 1e-6, where);
                for (int axis = 0; axis < 3; axis++) {
                    assertEquals(before.component(last, axis), after.component(0, axis), 1e-4, where);
                }
            }
        }
    }

    /** On the ground the interpolated path stays at the place of contact in turning axes: 1 cm, from samples 5 minutes apart. */
    @Test
    void stayIsAtRestOnTheTurningBody() {
        Leg stay = LANDING.legs().stream()
                .filter(l -> l.name().equals("on the ground"))
                .findFirst()
                .orElseThrow();
        assertTrue(stay.end() - stay.start() >= 9000 - 1);
        TurningAxes axes = axes();
        double[] first = new double[6];
        double[] s = new double[6];
        double[] at = new double[6];
        for (int i = 0; i <= 97; i++) {
            double t = stay.start() + i * (stay.end() - stay.start()) / 97;
            stay.samples().at(t, s);
            axes.toBodyFixed(
                    new FlightState(t, Naif.MARS, new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]), 0),
                    i == 0 ? first : at);
            if (i > 0) {
                assertEquals(0, Math.hypot(at[0] - first[0], Math.hypot(at[1] - first[1], at[2] - first[2])), 0.01);
            }
        }
    }

    /** Propellant by Tsiolkovsky from the sum of the burns; the sum of the parts is the total to the execution errors. */
    @Test
    void costsAddUp() {
        double sum =
                LANDING.maneuvers().stream().mapToDouble(ManeuverRecord::deltaV).sum();
        assertEquals(fact(LANDING, "total_m_s"), sum, 0.01 * sum);
        double mass = LANDING.startMass() * Math.exp(-sum / (316 * 9.80665));
        assertEquals(mass, LANDING.endMass(), 1e-6 * mass);
    }

    /** Contact at the speed of a fall from 20 m at the site's gravity, to the spread of the altimeter and the descent. */
    @Test
    void touchesDownAtTheSpeedOfTheFall() {
        double g = 1e-3 * fact(LANDING, "site_gravity_mm_s2");
        assertEquals(Math.sqrt(2 * g * 20), fact(LANDING, "touchdown_vertical_m_s"), 0.05);
        assertEquals("touchdown", LANDING.facts().get("landing.outcome"));
        assertEquals(1.0, fact(LANDING, "go"));
        assertTrue(LANDING.events().stream().anyMatch(e -> e.kind().equals("sampling")));
    }

    /** Ends in the orbit that was left: the state reached against the free flight of the start, within its navigation. */
    @Test
    void returnsIntoTheOrbit() {
        assertTrue(fact(LANDING, "orbit_error_m") < 300);
        assertTrue(fact(REHEARSAL, "orbit_error_m") < 300);
    }

    /** The rover leaves with its mass, falls 40 m and comes to rest. */
    @Test
    void rehearsalDropsTheRover() {
        assertEquals("completed", REHEARSAL.facts().get("landing.outcome"));
        assertEquals(1, REHEARSAL.dropped().size());
        double g = 1e-3 * fact(REHEARSAL, "site_gravity_mm_s2");
        assertEquals(Math.sqrt(2 * 40 / g), fact(REHEARSAL, "rover_fall_s"), 10);
        assertTrue(fact(REHEARSAL, "rover_first_contact_p99_m") > 0);
        assertEquals("at rest", REHEARSAL.facts().get("landing.rover_outcome"));
    }

    /** In the polar night every run lands and none is a go. */
    @Test
    void polarNightIsNoGo() {
        // the Sun stands at 7 deg south
        FlightRecord north = fly(false, 85);
        assertEquals(0.0, fact(north, "keep_sun"));
        assertEquals(0.0, fact(north, "go"));
    }

    @Test
    void withoutAnOrbitAtMarsThereIsNoLanding() {
        Voyage voyage = new Voyage(SYSTEM, spacecraft(), new RandomStreams(1), Progress.SILENT);
        voyage.begin(TDB, Naif.SUN, new Vector3D(1.5e11, 0, 0), new Vector3D(0, 3e4, 0));
        NoSolution none = assertThrows(
                NoSolution.class, () -> new LandingPhase().fly(configuration(false, 0), voyage, new Ahead(List.of())));
        assertTrue(String.valueOf(none.getMessage()).contains("quasi-satellite"));
    }
}
