package space.stickney.mission.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;

/** What there is to share, and what is to be done with it. */
@About("The observation plan: what there is to share, and what is to be done with it.")
public record PlanConfiguration(
        @About("grid of the timeline; all times of the plan are multiples of it")
        @In("min")
        @Default("10 min")
        @Between(min = 60, max = 86400)
        double step,

        @About("power for instruments in sunlight; none: not limited") @In("W") @Above(0)
        Optional<Double> power,

        @About("share of that power in shadow") @In("1") @Default("1") @Between(min = 0, max = 1)
        double powerInShadow,

        @About("size of the recorder; none: not limited") @In("Gbit") @Above(0)
        Optional<Double> recorder,

        @About("rate at which the recorder is emptied while a station listens")
        @In("kbit/s")
        @Default("0 kbit/s")
        @Between(min = 0)
        double downlink,

        @About("least angle at the Earth between Sun and spacecraft for a link")
        @In("deg")
        @Default("3 deg")
        @Between(min = 0, max = Math.PI)
        double minimumElongation,

        @About("stations that listen") @Default("[]") List<GroundStation> stations,
        @About("what is to be done") @Default("[]") List<Activity> activities)
        implements Consistent {
    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Activity a : activities) {
            if (!names.add(a.name())) {
                found.add(new Contradiction("activities", "the name " + a.name() + " a second time", "each name once"));
            }
            if (a.groundLink() && stations.isEmpty()) {
                found.add(new Contradiction(
                        "stations", a.name() + " needs a ground link, but no stations", "at least one station"));
            }
        }
        return found;
    }
}
