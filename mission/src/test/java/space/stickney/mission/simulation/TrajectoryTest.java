package space.stickney.mission.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Attraction;
import space.stickney.flight.dynamics.Environment;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.phase.ManeuverRecord;

/** What any flight must obey, seen on the way from the Earth to Phobos. */
class TrajectoryTest {
    private static final Flown FLOWN = ShortMission.flown();
    private static final FlightRecord RECORD = FLOWN.record();

    private static FlightState sample(Leg leg, int i) {
        Samples s = leg.samples();
        return new FlightState(
                s.tdb(i),
                leg.center(),
                new Vector3D(s.component(i, 0), s.component(i, 1), s.component(i, 2)),
                new Vector3D(s.component(i, 3), s.component(i, 4), s.component(i, 5)),
                3000);
    }

    private static Vector3D jump(double tdb) {
        return RECORD.maneuvers().stream()
                .filter(m -> m.impulsive() && m.tdb() == tdb)
                .map(m -> m.direction().scalarMultiply(m.deltaV()))
                .reduce(Vector3D.ZERO, Vector3D::add);
    }

    /**
     * No gap in time, none in position, and velocities jump by the manoeuvre listed for that instant, or not at all.
     * Rounding at heliocentric distance is 3e-5 m and 4e-12 m/s; the velocity of a burn's last sample and that of the state
     * after it are the same number.
     */
    @Test
    void legsMeet() {
        List<Leg> legs = RECORD.legs();
        assertThat(legs).hasSizeGreaterThan(10);
        assertThat(legs.stream().map(Leg::center).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Naif.EARTH, Naif.SUN, Naif.MARS));
        int jumps = 0;
        for (int i = 1; i < legs.size(); i++) {
            Leg before = legs.get(i - 1);
            Leg after = legs.get(i);
            assertThat(after.start()).isEqualTo(before.end());
            FlightState end = sample(before, before.samples().size() - 1)
                    .about(after.center(), FLOWN.system().ephemeris());
            FlightState start = sample(after, 0);
            assertThat(start.position().distance(end.position()))
                    .as("gap between %s and %s", before.name(), after.name())
                    .isLessThan(1e-3);
            Vector3D expected = jump(after.start());
            jumps += expected.getNorm() > 0 ? 1 : 0;
            assertThat(start.velocity().subtract(end.velocity()).distance(expected))
                    .as("jump between %s and %s at %s", before.name(), after.name(), Utc.text(after.start()))
                    .isLessThan(1e-6);
        }
        assertThat(jumps).isEqualTo((int)
                RECORD.maneuvers().stream().filter(ManeuverRecord::impulsive).count());
    }

    /**
     * Between samples the interpolated path is what the dynamics give: from every twentieth sample of a coast to the middle
     * before the next one. The mass is taken as 3000 kg; half or double the sunlight's push moves nothing in that time.
     */
    @Test
    void theInterpolatedPathIsFlown() {
        Optional<Attraction.Sail> sail = Optional.of(new Attraction.Sail(30, 1.3));
        double[] state = new double[6];
        int checked = 0;
        for (Leg leg : RECORD.legs()) {
            if (!leg.name().equals("coast")) {
                continue;
            }
            Propagation propagation = new Propagation(Environment.about(FLOWN.system(), leg.center()), sail, 1e-4);
            Samples s = leg.samples();
            for (int i = 0; i + 1 < s.size(); i += i < 5 || s.size() < 40 ? 1 : 20) {
                double middle = 0.5 * (s.tdb(i) + s.tdb(i + 1));
                s.at(middle, state);
                FlightState there = propagation.to(sample(leg, i), middle);
                assertThat(there.position().distance(new Vector3D(state[0], state[1], state[2])))
                        .as("%s, %s, sample %d of %d", leg.phase(), Utc.text(middle), i, s.size())
                        .isLessThan(1.0);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(200);
    }

    /** Tsiolkovsky for every burn, and a chain of masses that only burns and jettisons change. */
    @Test
    void massCloses() {
        double mass = RECORD.startMass();
        assertThat(mass).isEqualTo(4000); // 430 + 1850 + 320 + 600 + 800, as the scenario says
        double dropped = 0;
        for (ManeuverRecord m : RECORD.maneuvers()) {
            for (FlightRecord.Dropped d : RECORD.dropped()) {
                if (d.tdb() <= m.tdb() && mass - m.massBefore() > 1) {
                    mass -= d.mass();
                    dropped += d.mass();
                }
            }
            assertThat(m.massBefore()).as(m.name()).isCloseTo(mass, within(1e-9));
            double isp = 316 * 9.80665;
            assertThat(m.massAfter())
                    .as(m.name())
                    .isCloseTo(m.massBefore() * FastMath.exp(-m.deltaV() / isp), within(1e-9));
            assertThat(m.massAfter()).isLessThan(m.massBefore());
            if (!m.impulsive()) {
                // two engines: 2000 N on the way there
                assertThat(m.massBefore() - m.massAfter()).isCloseTo(2000 / isp * m.duration(), within(1e-6));
            }
            mass = m.massAfter();
        }
        double all = RECORD.dropped().stream()
                .mapToDouble(FlightRecord.Dropped::mass)
                .sum();
        assertThat(RECORD.endMass()).isCloseTo(mass - (all - dropped), within(1e-9));
        double parts = RECORD.modules().stream()
                .mapToDouble(r -> r.dry() + r.propellant())
                .sum();
        assertThat(parts).isCloseTo(RECORD.endMass(), within(1e-9));
        assertThat(RECORD.dropped()).hasSize(1);
    }

    /** The two-body estimate for the insertion, and a stay that stays: 100 km across, some 200 km along. */
    @Test
    void theInsertionCostsWhatTwoBodiesSay() {
        double insertion = RECORD.maneuvers().stream()
                .filter(m -> Set.of("capture", "plane change and periapsis raise", "circularisation")
                        .contains(m.name()))
                .mapToDouble(ManeuverRecord::deltaV)
                .sum();
        assertThat(insertion).isBetween(1500.0, 1750.0);
        assertThat((Double) RECORD.facts().get("quasi-satellite.nearest_km")).isBetween(70.0, 110.0);
        assertThat((Double) RECORD.facts().get("quasi-satellite.farthest_km")).isBetween(180.0, 260.0);
        assertThat((Double) RECORD.facts().get("quasi-satellite.stay_days")).isCloseTo(10, within(1e-6));
    }

    /** The capture's periapsis lies where the scenario wants it, within what a last correction five days before leaves. */
    @Test
    void theArrivalMeetsItsAim() {
        assertThat((Double) RECORD.facts().get("orbit-insertion.periapsis_altitude_km"))
                .isCloseTo(500, within(30.0));
        assertThat((Double) RECORD.facts().get("launch.c3_km2_s2")).isLessThan(14);
    }
}
