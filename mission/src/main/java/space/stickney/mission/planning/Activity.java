package space.stickney.mission.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.flight.bodies.Bodies;

/** Something that an instrument shall do, and when it may. */
@About("Something that an instrument shall do, and when it may.")
public record Activity(
        @About("its name, for the plan and the products") String name,
        @About("the instrument, as named under instruments") String instrument,
        @About("the body looked at") String target,

        @About("phases in which it may run, by name or kind; none: all") @Default("[]")
        List<String> phases,

        @About("activities with higher numbers are placed first; equal ones in the order of the file")
        @Default("5")
        @Between(min = 0, max = 100)
        int priority,

        @About("least altitude over the mean radius of the target") @In("km")
        Optional<Double> minimumAltitude,

        @About("greatest altitude over the mean radius of the target") @In("km")
        Optional<Double> maximumAltitude,

        @About("least phase angle: Sun, target, spacecraft") @In("deg") @Between(min = 0, max = Math.PI)
        Optional<Double> minimumPhase,

        @About("greatest phase angle: Sun, target, spacecraft") @In("deg") @Between(min = 0, max = Math.PI)
        Optional<Double> maximumPhase,

        @About("whether the ground below the spacecraft must be sunlit") @Default("false")
        boolean lit,

        @About("whether a ground station must see the spacecraft") @Default("false")
        boolean groundLink,

        @About("whether the spacecraft must point at the target; two activities point together only at one target")
        @Default("true")
        boolean points,

        @About("power it takes") @In("W") @Default("0 W") @Between(min = 0)
        double power,

        @About("data it makes") @In("bit/s") @Default("0 bit/s") @Between(min = 0)
        double dataRate,

        @About("shortest stretch worth starting") @In("h") @Default("0 h") @Between(min = 0)
        double minimumDuration,

        @About("no more than this in all") @In("d") @Above(0)
        Optional<Double> total)
        implements Consistent {
    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        if (!Bodies.standard().knows(target)) {
            found.add(new Contradiction("target", target, "a body such as Phobos, Deimos, Mars"));
        }
        ordered("altitude", minimumAltitude, maximumAltitude, found);
        ordered("phase", minimumPhase, maximumPhase, found);
        return found;
    }

    private static void ordered(String what, Optional<Double> low, Optional<Double> high, List<Contradiction> found) {
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            found.add(new Contradiction(
                    "minimum-" + what, "a minimum " + what + " above the maximum", "a minimum below the maximum"));
        }
    }
}
