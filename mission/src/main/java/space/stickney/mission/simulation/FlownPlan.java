package space.stickney.mission.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import space.stickney.core.progress.Progress;
import space.stickney.flight.attitude.AttitudePlan;
import space.stickney.flight.attitude.Held;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.attitude.PointingTimeline;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.mission.planning.ObservationPlan;
import space.stickney.mission.planning.ObservationPlanner;
import space.stickney.mission.planning.PlannedTurns;

/**
 * What the spacecraft does beside flying: its observations and how it is turned for them.
 *
 * @param observations if the scenario has a plan
 * @param attitude of the whole flight
 * @param rules that the attitude follows, each once; its pieces are called by their texts
 * @param settling after a slew (s)
 */
public record FlownPlan(
        Optional<ObservationPlan> observations, AttitudePlan attitude, List<PointingRule> rules, double settling) {
    /** Of a flight. */
    public static FlownPlan of(Flown flown, Progress progress) {
        FlownPath path = new FlownPath(flown.record().legs(), flown.system().ephemeris());
        PointingTimeline usual = FlownPointing.of(flown);
        Optional<ObservationPlan> plan = flown.scenario().plan().map(p -> {
            progress.stage("observation plan");
            return ObservationPlanner.plan(path, p, usual);
        });
        List<Held> observed = plan.map(ObservationPlan::pointing).orElse(List.of());
        List<PointingRule> rules = Stream.concat(usual.usual().stream(), observed.stream())
                .map(Held::rule)
                .distinct()
                .toList();
        return new FlownPlan(plan, usual.plan(observed), rules, usual.settling());
    }

    PlannedTurns turns() {
        return new PlannedTurns(attitude, settling);
    }
}
