package space.stickney.server.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import space.stickney.core.progress.Cancelled;
import space.stickney.core.progress.Progress;

/** Hears of the stages of one run, times them, and stops the run when asked to. Safe for threads. */
final class JobProgress implements Progress {
    private static final double NANOSECONDS = 1e9;

    private final Pace pace;
    private final LongSupplier clock;
    private final List<Stage> done = new ArrayList<>();
    private String stage = "";
    private double fraction;
    private long since;
    private volatile boolean cancelled;

    /**
     * Begins.
     *
     * @param clock nanoseconds, monotonic
     */
    JobProgress(Pace pace, LongSupplier clock) {
        this.pace = pace;
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    @Override
    public void stage(String name) {
        pulse();
        synchronized (this) {
            endStage();
            stage = name;
            fraction = 0;
        }
    }

    @Override
    public void fraction(double part) {
        pulse();
        synchronized (this) {
            fraction = Math.max(0, Math.min(1, part));
        }
    }

    @Override
    public void pulse() {
        if (cancelled) {
            throw new Cancelled("the run was cancelled");
        }
    }

    /** From now on the next word of the run stops it. */
    void cancel() {
        cancelled = true;
    }

    /** Where the run is. */
    synchronized Moment now() {
        return pace.at(List.copyOf(done), stage, seconds(), fraction);
    }

    /** All stages with their times. */
    synchronized List<Stage> ended() {
        endStage();
        stage = "";
        return List.copyOf(done);
    }

    private void endStage() {
        if (!stage.isEmpty()) {
            done.add(new Stage(stage, seconds()));
        }
        since = clock.getAsLong();
    }

    private double seconds() {
        return (clock.getAsLong() - since) / NANOSECONDS;
    }
}
