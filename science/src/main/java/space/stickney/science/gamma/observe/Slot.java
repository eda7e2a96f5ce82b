package space.stickney.science.gamma.observe;

import java.util.List;

/**
 * Time of one accumulation. It may be interrupted: what lies farther away goes into another.
 *
 * @param mode of {@link space.stickney.science.gamma.GammaAccumulation}
 * @param steps middles of its steps of {@link Schedule#STEP} (TDB seconds past J2000), in their order
 */
record Slot(String mode, List<Double> steps) {
    Slot {
        steps = List.copyOf(steps);
    }

    /** Begin (TDB seconds past J2000). */
    double start() {
        return steps.get(0) - Schedule.STEP / 2;
    }

    /** End (TDB seconds past J2000). */
    double end() {
        return steps.get(steps.size() - 1) + Schedule.STEP / 2;
    }

    /** Time spent, interruptions left out (s). */
    double length() {
        return steps.size() * Schedule.STEP;
    }
}
