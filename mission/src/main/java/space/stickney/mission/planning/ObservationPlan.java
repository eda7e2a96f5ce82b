package space.stickney.mission.planning;

import java.util.ArrayList;
import java.util.List;
import space.stickney.flight.attitude.Held;

/**
 * Where everything went, and why not elsewhere.
 *
 * @param stretches placed and refused, activity by activity in the order in which they were placed, each in the order of time
 * @param peakFill highest fill of the recorder (bit)
 * @param pointing what the spacecraft must point at for the activities placed, in the order of time
 */
public record ObservationPlan(List<Stretch> stretches, double peakFill, List<Held> pointing) {
    public ObservationPlan {
        stretches = List.copyOf(stretches);
        pointing = List.copyOf(pointing);
    }

    /**
     * A stretch of one activity with one fate.
     *
     * @param activity what
     * @param instrument with what
     * @param target NAIF code of the body looked at
     * @param points whether the spacecraft points at it
     * @param fate placed, or the reason why not
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000
     */
    public record Stretch(
            String activity, String instrument, int target, boolean points, Fate fate, double start, double end) {
        public double duration() {
            return end - start;
        }
    }

    /** What became of a stretch: the first constraint that forbids it, in this order. */
    public enum Fate {
        OUTSIDE("not in a phase named by the activity; not noted"),
        PLACED("placed"),
        TOO_LOW("altitude below the minimum"),
        TOO_HIGH("altitude above the maximum"),
        PHASE_ANGLE("phase angle outside its limits"),
        DARK("ground below not sunlit"),
        NO_LINK("no ground station sees the spacecraft"),
        POINTING("spacecraft points at another target for an activity placed before"),
        POWER("not enough power beside the activities placed before"),
        TURNING("no time to turn to the target or away from it"),
        RECORDER("recorder would overflow"),
        ENOUGH("total wanted reached"),
        TOO_SHORT("free stretch shorter than the minimum duration");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** In words, for people. */
        public String words() {
            return words;
        }
    }

    /** Placed stretches of an instrument in the order of time; touching or overlapping ones of one activity are one. */
    public List<Stretch> placed(String instrument) {
        List<Stretch> found = new ArrayList<>();
        for (Stretch s : stretches) {
            if (s.fate() == Fate.PLACED && s.instrument().equals(instrument)) {
                found.add(s);
            }
        }
        found.sort(java.util.Comparator.comparingDouble(Stretch::start).thenComparing(Stretch::activity));
        return found;
    }

    /** Time of an activity with one fate (s). */
    public double time(String activity, Fate fate) {
        return stretches.stream()
                .filter(s -> s.activity().equals(activity) && s.fate() == fate)
                .mapToDouble(Stretch::duration)
                .sum();
    }
}
