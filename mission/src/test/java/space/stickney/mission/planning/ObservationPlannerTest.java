package space.stickney.mission.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import space.stickney.flight.attitude.AttitudeSettings;
import space.stickney.flight.attitude.Held;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.attitude.PointingTimeline;
import space.stickney.flight.attitude.Slew;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.phase.Leg;
import space.stickney.mission.planning.ObservationPlan.Fate;
import space.stickney.mission.planning.ObservationPlan.Stretch;

/**
 * Plans along an invented path: ten days on a straight line away from Phobos, 1 km in 10 minutes from 20 km on, in the direction
 * of the Sun at the start. Expected times follow from the line in closed form.
 */
class ObservationPlannerTest {
    private static final double DAY = 86400;
    private static final double STEP = 600;
    private static final double START = 9.0e8;
    private static final double SPEED = 1000 / STEP;
    private static final double RADIUS = Bodies.standard().get(Naif.PHOBOS).meanRadius();

    private static FlownPath path(double days) {
        double[] sun = new double[6];
        EmbeddedEphemeris.get().state(Naif.SUN, Naif.PHOBOS, START, sun);
        double r = Math.sqrt(sun[0] * sun[0] + sun[1] * sun[1] + sun[2] * sun[2]);
        Samples samples = new Samples(Naif.PHOBOS);
        for (double t = 0; t <= days * DAY; t += 3600) {
            double d = (RADIUS + 20e3 + SPEED * t) / r;
            double v = SPEED / r;
            samples.add(START + t, d * sun[0], d * sun[1], d * sun[2], v * sun[0], v * sun[1], v * sun[2]);
        }
        return new FlownPath(List.of(new Leg("away", "coast", samples)), EmbeddedEphemeris.get());
    }

    /** Usually turned to Phobos, with wheels so strong that turning takes no time. */
    private static ObservationPlan plan(FlownPath path, PlanConfiguration configuration) {
        AttitudeSettings settings = new AttitudeSettings(Map.of(), 1e3, 1e3, 0, Slew.When.LATE, 1e-3, 200_000);
        return ObservationPlanner.plan(path, configuration, usual(path, settings));
    }

    private static PointingTimeline usual(FlownPath path, AttitudeSettings settings) {
        return new PointingTimeline(
                List.of(new Held(PointingRule.nadir(Bodies.standard().get(Naif.PHOBOS)), path.start(), path.end())),
                path::state,
                settings);
    }

    private static Activity activity(String name, int priority, String target, double power, double rate) {
        return new Activity(
                name,
                "one",
                target,
                List.of(),
                priority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                true,
                power,
                rate,
                0,
                Optional.empty());
    }

    private static Activity low(Activity a, double altitude, double minimum) {
        return new Activity(
                a.name(),
                a.instrument(),
                a.target(),
                a.phases(),
                a.priority(),
                Optional.empty(),
                Optional.of(altitude),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                true,
                a.power(),
                a.dataRate(),
                minimum,
                Optional.empty());
    }

    private static PlanConfiguration configuration(
            Optional<Double> power, Optional<Double> recorder, double downlink, Activity... activities) {
        List<GroundStation> all = List.of(
                new GroundStation("a", 0, 0, 0),
                new GroundStation("b", 0, 2 * Math.PI / 3, 0),
                new GroundStation("c", 0, -2 * Math.PI / 3, 0));
        return new PlanConfiguration(
                STEP, power, 1, recorder, downlink, 0.05, downlink > 0 ? all : List.of(), List.of(activities));
    }

    @Test
    void altitudeLimitsAreMetToAStep() {
        Activity near = low(activity("near", 5, "Phobos", 0, 0), 50e3, 0);
        ObservationPlan plan = plan(path(1), configuration(Optional.empty(), Optional.empty(), 0, near));
        // from 20 to 50 km at 1 km a step: 30 steps, at the end 114 more above
        assertThat(plan.time("near", Fate.PLACED)).isEqualTo(30 * STEP);
        assertThat(plan.time("near", Fate.TOO_HIGH)).isEqualTo(114 * STEP);
        assertThat(plan.placed("one").get(0).start()).isEqualTo(START);
    }

    @Test
    void aStretchShorterThanTheMinimumIsRefusedWithItsReason() {
        Activity near = low(activity("near", 5, "Phobos", 0, 0), 50e3, 31 * STEP);
        ObservationPlan plan = plan(path(1), configuration(Optional.empty(), Optional.empty(), 0, near));
        assertThat(plan.time("near", Fate.PLACED)).isZero();
        assertThat(plan.time("near", Fate.TOO_SHORT)).isEqualTo(30 * STEP);
    }

    @Test
    void theHigherPriorityPointsTheSpacecraft() {
        Activity deimos = low(activity("moon", 9, "Deimos", 0, 0), 1e10, 0);
        Activity phobos = activity("phobos", 5, "Phobos", 0, 0);
        ObservationPlan plan = plan(path(1), configuration(Optional.empty(), Optional.empty(), 0, phobos, deimos));
        assertThat(plan.stretches().get(0).activity()).isEqualTo("moon");
        assertThat(plan.time("phobos", Fate.POINTING)).isEqualTo(plan.time("moon", Fate.PLACED));
        assertThat(plan.time("phobos", Fate.PLACED)).isZero();
    }

    @Test
    void powerIsSharedInTheOrderOfPriorities() {
        Activity first = activity("first", 9, "Phobos", 60, 0);
        Activity second = activity("second", 5, "Phobos", 50, 0);
        Activity third = activity("third", 1, "Phobos", 40, 0);
        ObservationPlan plan =
                plan(path(1), configuration(Optional.of(100.0), Optional.empty(), 0, third, second, first));
        assertThat(plan.time("first", Fate.PLACED)).isEqualTo(DAY);
        assertThat(plan.time("second", Fate.POWER)).isEqualTo(DAY);
        assertThat(plan.time("third", Fate.PLACED)).isEqualTo(DAY);
    }

    @Test
    void withoutALinkTheRecorderFillsOnceAndThenRefuses() {
        Activity loud = activity("loud", 5, "Phobos", 0, 1000);
        ObservationPlan plan = plan(path(1), configuration(Optional.empty(), Optional.of(1000 * 20 * STEP), 0, loud));
        assertThat(plan.time("loud", Fate.PLACED)).isEqualTo(20 * STEP);
        assertThat(plan.time("loud", Fate.RECORDER)).isEqualTo(DAY - 20 * STEP);
        assertThat(plan.peakFill()).isEqualTo(1000 * 20 * STEP);
    }

    /** What is placed later may not make a recorder overflow that was promised to what was placed before. */
    @Test
    void neverMoreThanTheRecorderHolds() {
        double size = 1000 * 20 * STEP;
        Activity precious = low(activity("precious", 9, "Phobos", 0, 700), 120e3, 0);
        Activity filler = activity("filler", 1, "Phobos", 0, 900);
        for (double downlink : new double[] {0, 100, 800, 2000}) {
            ObservationPlan plan =
                    plan(path(3), configuration(Optional.empty(), Optional.of(size), downlink, precious, filler));
            assertThat(plan.peakFill()).isLessThanOrEqualTo(size * (1 + 1e-12));
            ObservationPlan alone =
                    plan(path(3), configuration(Optional.empty(), Optional.of(size), downlink, precious));
            assertThat(plan.time("precious", Fate.PLACED)).isEqualTo(alone.time("precious", Fate.PLACED));
        }
    }

    @Test
    void stationsAroundTheEquatorHearWhereverNoBodyStandsBetween() {
        Activity talk = new Activity(
                "talk",
                "one",
                "Phobos",
                List.of(),
                5,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                true,
                0,
                0,
                0,
                Optional.empty());
        ObservationPlan plan = plan(path(3), configuration(Optional.empty(), Optional.empty(), 1, talk));
        double heard = plan.time("talk", Fate.PLACED) / (3 * DAY);
        // Mars hides the Earth for at most asin(3390/9376)/180 deg of each revolution of Phobos: 0.118 (12 % with
        // Phobos' own disc)
        assertThat(heard).isBetween(0.85, 1.0);
        assertThat(plan.time("talk", Fate.NO_LINK) / (3 * DAY)).isCloseTo(1 - heard, within(1e-12));
    }

    @Test
    void theTotalEndsAnActivity() {
        Activity some = new Activity(
                "some",
                "one",
                "Phobos",
                List.of(),
                5,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                true,
                0,
                0,
                0,
                Optional.of(6 * 3600.0));
        ObservationPlan plan = plan(path(1), configuration(Optional.empty(), Optional.empty(), 0, some));
        assertThat(plan.time("some", Fate.PLACED)).isEqualTo(6 * 3600);
        assertThat(plan.time("some", Fate.ENOUGH)).isEqualTo(18 * 3600);
    }

    /** The line towards the Sun: the ground below is lit, and no longer when Phobos enters the shadow of Mars. */
    @Test
    void theGroundIsDarkInTheShadowOfMars() {
        Activity lit = new Activity(
                "lit",
                "one",
                "Phobos",
                List.of(),
                5,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                true,
                0,
                0,
                0,
                Optional.empty());
        ObservationPlan plan = plan(path(10), configuration(Optional.empty(), Optional.empty(), 0, lit));
        double revolution = 7.6538 * 3600;
        List<Stretch> dark =
                plan.stretches().stream().filter(s -> s.fate() == Fate.DARK).toList();
        assertThat(dark).isNotEmpty();
        for (Stretch s : dark) {
            // the shadow is as wide as Mars: at most 2 asin(3396/9376)/360 deg of a revolution, 54 min
            assertThat(s.duration()).isLessThanOrEqualTo(0.118 * revolution + 2 * STEP);
        }
        for (int i = 1; i < dark.size(); i++) {
            double n = (dark.get(i).start() - dark.get(0).start()) / revolution;
            assertThat(n).isCloseTo(Math.rint(n), within(0.05));
        }
    }
}
