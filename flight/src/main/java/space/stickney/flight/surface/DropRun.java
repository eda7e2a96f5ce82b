package space.stickney.flight.surface;

/**
 * One run of a campaign.
 *
 * @param number from 0
 * @param drawn errors: east, north, up (m), east, north, up (m/s), spin x, y, z (rad/s), GM (relative)
 * @param path what became of it
 */
public record DropRun(int number, double[] drawn, DropPath path) {
    public DropRun {
        drawn = drawn.clone();
    }

    @Override
    public double[] drawn() {
        return drawn.clone();
    }
}
