package space.stickney.flight.time;

/**
 * A span of time, both ends included.
 *
 * @param from not after {@code until}
 * @param until the end
 */
public record EpochRange(Epoch from, Epoch until) {
    /** Length (s) on the continuous scale TT. */
    public double duration() {
        return until.date().durationFrom(from.date());
    }
}
