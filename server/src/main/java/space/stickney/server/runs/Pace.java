package space.stickney.server.runs;

import java.util.List;
import java.util.Optional;

/**
 * Estimates how far a run is. If a run of the same mission was timed, from how long its stages took; else by counting the stages,
 * which is too coarse to tell the time that is left.
 */
final class Pace {
    /** A stage that takes longer than last time stays below its end. */
    private static final double NEARLY = 0.98;

    /** Below this fraction a time left would be a guess. */
    private static final double ENOUGH = 0.02;

    private final List<Stage> reference;
    private final int stages;

    /**
     * A pace.
     *
     * @param reference stages of a run of the same mission; empty if none was timed
     * @param stages how many there will be at most
     */
    Pace(List<Stage> reference, int stages) {
        this.reference = List.copyOf(reference);
        this.stages = stages;
    }

    /**
     * Where a run is.
     *
     * @param done stages that are over
     * @param stage that is under way
     * @param inStage seconds since it began
     * @param fraction of it, if it tells
     */
    Moment at(List<Stage> done, String stage, double inStage, double fraction) {
        double before = done.stream().mapToDouble(Stage::seconds).sum();
        double elapsed = before + inStage;
        double total = reference.stream().mapToDouble(Stage::seconds).sum();
        int index = index(done.size(), stage);
        if (index < 0 || total <= 0) {
            double counted = (done.size() + Math.min(fraction, NEARLY)) / Math.max(stages + 1, done.size() + 1);
            return new Moment(stage, fraction, Math.min(NEARLY, counted), elapsed, Optional.empty());
        }
        double past =
                reference.subList(0, index).stream().mapToDouble(Stage::seconds).sum();
        double here = reference.get(index).seconds();
        double slower = past > 1 ? before / past : 1;
        double share = Math.min(NEARLY, Math.max(fraction, here <= 0 ? 0 : inStage / (here * slower)));
        double whole = Math.min(NEARLY, (past + share * here) / total);
        Optional<Double> left = whole < ENOUGH ? Optional.of(total) : Optional.of(elapsed * (1 - whole) / whole);
        return new Moment(stage, fraction, whole, elapsed, left);
    }

    /** The same stage at the same place, or the first of its name after it; -1 if the reference has none. */
    private int index(int from, String stage) {
        for (int i = from; i < reference.size(); i++) {
            if (reference.get(i).name().equals(stage)) {
                return i;
            }
        }
        return -1;
    }
}
