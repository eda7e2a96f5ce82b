package space.stickney.flight.proximity.keeping;

/** What became of one run: the orbit was kept, or it was lost. */
public sealed interface KeepingRun {
    /** Sum of the impulses made (m/s). */
    double cost();

    /** How many. */
    int maneuvers();

    /** Largest distance from the path of the reference, across it (m), seen four times a revolution of the moon. */
    double largestDeviation();

    /**
     * To the end.
     *
     * @param cost sum of the impulses made (m/s)
     * @param maneuvers how many
     * @param largestDeviation distance from the reference (m)
     */
    record Kept(double cost, int maneuvers, double largestDeviation) implements KeepingRun {}

    /**
     * On the moon.
     *
     * @param tdb when it is there, TDB seconds past J2000
     * @param longitude where, east (rad), planetocentric
     * @param latitude where (rad), planetocentric
     * @param speed over the turning ground (m/s)
     */
    record Impact(
            double cost,
            int maneuvers,
            double largestDeviation,
            double tdb,
            double longitude,
            double latitude,
            double speed)
            implements KeepingRun {}

    /**
     * Away from the moon.
     *
     * @param tdb when it passed the limit, TDB seconds past J2000
     * @param distance from the moon's centre (m)
     */
    record Escape(double cost, int maneuvers, double largestDeviation, double tdb, double distance)
            implements KeepingRun {}
}
