package space.stickney.flight.geometry;

/**
 * Whether an instrument looks in a direction: its field of view and its attitude at each instant of a path. Asked by many threads
 * at once. {@link TurnedField} is one.
 */
@FunctionalInterface
public interface InView {
    /**
     * Whether the field of view holds a direction.
     *
     * @param step number of the instant in the path
     * @param dx direction from the spacecraft, of any length, body-fixed; dy and dz likewise
     */
    boolean sees(int step, double dx, double dy, double dz);

    /** Sees everything. */
    static InView everywhere() {
        return (step, dx, dy, dz) -> true;
    }
}
