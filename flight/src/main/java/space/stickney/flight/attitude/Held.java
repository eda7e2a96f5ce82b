package space.stickney.flight.attitude;

/**
 * A rule that holds for a time.
 *
 * @param start TDB seconds past J2000
 * @param end TDB seconds past J2000
 */
public record Held(PointingRule rule, double start, double end) {
    public double duration() {
        return end - start;
    }

    /** What of it lies within an interval; its duration is not positive if nothing does. */
    Held within(double from, double until) {
        return new Held(rule, Math.max(start, from), Math.min(end, until));
    }
}
