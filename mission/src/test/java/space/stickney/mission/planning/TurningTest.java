package space.stickney.mission.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.run.Csv;
import space.stickney.flight.attitude.AttitudePlan;
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
 * Plans of a slow spacecraft that rests 30 km from Phobos, towards the Sun, for three days: phases one, two, three of a day each. Times
 * of slews follow from the angle between the attitudes at their ends, (angle/rate + rate/acceleration).
 */
class TurningTest {
    private static final double DAY = 86400;
    private static final double STEP = 600;
    private static final double START = 9.0e8;
    private static final double DEG = FastMath.PI / 180;
    private static final double RATE = 0.02 * DEG;
    private static final double ACCELERATION = 0.001 * DEG;
    private static final double SETTLING = 200;
    private static final FlownPath PATH = path();

    private static FlownPath path() {
        double[] sun = new double[6];
        EmbeddedEphemeris.get().state(Naif.SUN, Naif.PHOBOS, START, sun);
        Vector3D place = new Vector3D(sun[0], sun[1], sun[2]).normalize().scalarMultiply(30e3);
        List<Leg> legs = new java.util.ArrayList<>();
        for (String phase : List.of("one", "two", "three")) {
            Samples samples = new Samples(Naif.PHOBOS);
            double start = START + legs.size() * DAY;
            for (double t = start; t <= start + DAY; t += 3600) {
                samples.add(t, place.getX(), place.getY(), place.getZ(), 0, 0, 0);
            }
            legs.add(new Leg(phase, "coast", samples));
        }
        return new FlownPath(legs, EmbeddedEphemeris.get());
    }

    private static PointingTimeline usual(PointingRule... rules) {
        AttitudeSettings settings =
                new AttitudeSettings(Map.of(), RATE, ACCELERATION, SETTLING, Slew.When.LATE, 1e-3, 200_000);
        List<Held> held = new java.util.ArrayList<>();
        for (PointingRule rule : rules) {
            double start = START + held.size() * 3 * DAY / rules.length;
            held.add(new Held(rule, start, start + 3 * DAY / rules.length));
        }
        return new PointingTimeline(held, PATH::state, settings);
    }

    private static Activity activity(String name, int priority, String target, double minimum, String... phases) {
        return new Activity(
                name,
                "one",
                target,
                List.of(phases),
                priority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                true,
                0,
                0,
                minimum,
                Optional.empty());
    }

    private static ObservationPlan plan(PointingTimeline usual, Activity... activities) {
        PlanConfiguration configuration = new PlanConfiguration(
                STEP, Optional.empty(), 1, Optional.empty(), 0, 0, List.of(), List.of(activities));
        return ObservationPlanner.plan(PATH, configuration, usual);
    }

    private static Vector3D seen(AttitudePlan attitude, int target, double tdb) {
        double[] s = new double[6];
        PATH.state(target, tdb, s);
        return attitude.at(tdb).applyTo(new Vector3D(-s[0], -s[1], -s[2]));
    }

    private static void onTarget(ObservationPlan plan, AttitudePlan attitude) {
        int placed = 0;
        for (Stretch s : plan.stretches()) {
            for (double t = s.start(); s.fate() == Fate.PLACED && t <= s.end(); t += 20) {
                assertThat(Vector3D.angle(seen(attitude, s.target(), t), Vector3D.PLUS_K))
                        .as("%s %s", s.activity(), t - START)
                        .isLessThan(1e-7);
                placed++;
            }
        }
        assertThat(placed).isPositive();
    }

    /** Every slew is as long as its angle asks for, ends before the settling of what it was made for, and keeps the rate. */
    private static void slewsKeepTheLimits(AttitudePlan attitude) {
        for (AttitudePlan.Piece p : attitude.pieces()) {
            if (p.slew()) {
                double angle = Rotation.distance(p.law().at(p.start()), p.law().at(p.end()));
                double time = angle > RATE * RATE / ACCELERATION
                        ? angle / RATE + RATE / ACCELERATION
                        : 2 * FastMath.sqrt(angle / ACCELERATION);
                assertThat(p.end() - p.start()).isCloseTo(time, within(1e-3));
            }
        }
    }

    /** What has priority is placed whole; the other gives way by just the steps that turn and settling take. */
    @Test
    void theLessImportantMakesRoomForTheTurns() {
        PointingTimeline usual = usual(PointingRule.nadir(Bodies.standard().get(Naif.PHOBOS)));
        ObservationPlan plan =
                plan(usual, activity("phobos", 5, "Phobos", 0), activity("deimos", 9, "Deimos", 0, "two"));
        AttitudePlan attitude = usual.plan(plan.pointing());
        onTarget(plan, attitude);
        slewsKeepTheLimits(attitude);
        assertThat(plan.time("deimos", Fate.PLACED)).isEqualTo(DAY);
        assertThat(plan.time("phobos", Fate.POINTING)).isEqualTo(DAY);
        List<AttitudePlan.Piece> slews =
                attitude.pieces().stream().filter(AttitudePlan.Piece::slew).toList();
        assertThat(slews).hasSize(2);
        List<Stretch> refused =
                plan.stretches().stream().filter(s -> s.fate() == Fate.TURNING).toList();
        assertThat(refused).hasSize(2);
        for (int i = 0; i < 2; i++) {
            AttitudePlan.Piece slew = slews.get(i);
            double needed = slew.end() - slew.start() + SETTLING;
            assertThat(refused.get(i).duration()).isEqualTo(STEP * Math.ceil(needed / STEP));
        }
        // turned late enough that it settles just before Deimos, and back as soon as that ends
        assertThat(slews.get(0).end()).isCloseTo(START + DAY - SETTLING, within(1e-3));
        assertThat(slews.get(1).start()).isCloseTo(START + 2 * DAY, within(600 + 1e-3));
    }

    /** Nobody else needs the time: the activity is placed whole, from its first step to its last. */
    @Test
    void turnsFromTheUsualRuleAndBack() {
        PointingTimeline usual = usual(PointingRule.SUN);
        ObservationPlan plan = plan(usual, activity("deimos", 9, "Deimos", 0, "two"));
        AttitudePlan attitude = usual.plan(plan.pointing());
        onTarget(plan, attitude);
        slewsKeepTheLimits(attitude);
        assertThat(plan.time("deimos", Fate.PLACED)).isEqualTo(DAY);
        assertThat(attitude.pieces().stream().map(AttitudePlan.Piece::name))
                .containsExactly("sun", "slew to nadir Deimos", "nadir Deimos", "slew to sun", "sun");
        AttitudePlan.Piece there = attitude.pieces().get(1);
        AttitudePlan.Piece back = attitude.pieces().get(3);
        assertThat(there.end()).isCloseTo(START + DAY - SETTLING, within(1e-3));
        assertThat(back.start()).isCloseTo(START + 2 * DAY, within(1e-3));
        List<List<String>> rows = Csv.read("plan.csv", PlanProduct.csv(plan, new PlannedTurns(attitude, SETTLING)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get(8)).isEqualTo("nadir Deimos");
        assertThat(Double.parseDouble(rows.get(1).get(9))).isCloseTo(START + DAY - there.start(), within(0.51));
        assertThat(Double.parseDouble(rows.get(1).get(10))).isCloseTo(back.end() - back.start(), within(0.51));
    }

    /** At the begin of the flight there is nothing before: the first steps are refused, and too short a rest with them. */
    @Test
    void noTimeAtTheBegin() {
        PointingTimeline usual = usual(PointingRule.SUN);
        ObservationPlan plan = plan(usual, activity("phobos", 9, "Phobos", 0, "one"));
        AttitudePlan attitude = usual.plan(plan.pointing());
        onTarget(plan, attitude);
        double turning = plan.time("phobos", Fate.TURNING);
        AttitudePlan.Piece slew = attitude.pieces().get(1);
        assertThat(slew.slew()).isTrue();
        assertThat(turning).isEqualTo(STEP * Math.ceil((slew.end() - slew.start() + SETTLING) / STEP));
        assertThat(plan.time("phobos", Fate.PLACED)).isEqualTo(DAY - turning);
        ObservationPlan whole = plan(usual, activity("phobos", 9, "Phobos", DAY, "one"));
        assertThat(whole.time("phobos", Fate.PLACED)).isZero();
        assertThat(whole.time("phobos", Fate.TOO_SHORT)).isEqualTo(DAY - turning);
    }

    /** Between two observations in a short time the usual rule is left out; what follows a place of the target is left as it is. */
    @Test
    void theUsualRuleGivesWay() {
        PointingRule track = PointingRule.parse("track Phobos 0 deg,10 deg");
        PointingTimeline usual = usual(PointingRule.SUN, track, PointingRule.SUN);
        ObservationPlan plan = plan(usual, activity("phobos", 9, "Phobos", 0), activity("deimos", 5, "Deimos", 0));
        AttitudePlan attitude = usual.plan(plan.pointing());
        assertThat(plan.pointing().stream().map(h -> h.rule().text()))
                .containsExactly("nadir Phobos", "track Phobos 0.000 deg,10.000 deg", "nadir Phobos");
        assertThat(attitude.pieces().stream().filter(AttitudePlan.Piece::slew).map(AttitudePlan.Piece::name))
                .containsExactly(
                        "slew to nadir Phobos", "slew to track Phobos 0.000 deg,10.000 deg", "slew to nadir Phobos");
        slewsKeepTheLimits(attitude);
        // there is nothing left for Deimos but steps too near to the others
        assertThat(plan.time("deimos", Fate.PLACED)).isZero();
        assertThat(plan.time("deimos", Fate.TURNING)).isEqualTo(plan.time("phobos", Fate.TURNING));
    }
}
