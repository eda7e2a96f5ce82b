package space.stickney.server.web;

import java.util.Optional;
import space.stickney.server.runs.Job;
import space.stickney.server.runs.JobState;
import space.stickney.server.runs.JobView;
import space.stickney.server.runs.Moment;
import space.stickney.server.runs.RunInfo;

/**
 * A run, finished or not, as lists show it.
 *
 * @param run what its folder holds; only of a finished one
 * @param job how it was made; none if the command line made it
 * @param progress only of one that runs
 * @param waiting how many are before it in the queue
 */
public record RunRow(
        String id,
        String mission,
        String title,
        long seed,
        JobState state,
        Optional<RunInfo> run,
        Optional<Job> job,
        Optional<Moment> progress,
        int waiting) {
    static RunRow of(RunInfo run, Optional<JobView> job) {
        return new RunRow(
                run.id(),
                run.mission(),
                run.title(),
                run.seed(),
                JobState.FINISHED,
                Optional.of(run),
                job.map(JobView::job),
                Optional.empty(),
                0);
    }

    static RunRow of(JobView view) {
        Job job = view.job();
        return new RunRow(
                job.id(),
                job.mission(),
                job.title(),
                job.seed(),
                job.state(),
                Optional.empty(),
                Optional.of(job),
                view.progress(),
                view.waiting());
    }

    /** The day on which it was finished, or asked for (UTC). */
    public String date() {
        return run.map(r -> r.written().toString())
                .or(() -> job.map(j -> j.ended().orElse(j.submitted()).toString()))
                .map(t -> t.substring(0, 16).replace('T', ' '))
                .orElse("");
    }

    /** The fraction that is done, in whole per cent. */
    public int percent() {
        return progress.map(p -> (int) (100 * p.fraction())).orElse(0);
    }

    /** Stage and time left, for people. */
    public String progressText() {
        return progress.map(Durations::progress)
                .orElse(waiting == 0 ? "starts as soon as there is room" : waiting + " before it in the queue");
    }
}
