package space.stickney.server.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run that was asked for, as the journal holds it.
 *
 * @param id of the run, which is the name of its folder
 * @param mission short name
 * @param changes of the scenario, as {@code --set} takes them
 * @param user who asked for it
 * @param stages how long each stage took, once it has finished
 * @param message why it failed
 */
public record Job(
        String id,
        String mission,
        String title,
        long seed,
        List<String> changes,
        boolean replace,
        String user,
        JobState state,
        Instant submitted,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<String> message,
        List<Stage> stages) {
    /** Begun. */
    Job begun(Instant now) {
        return new Job(
                id,
                mission,
                title,
                seed,
                changes,
                replace,
                user,
                JobState.RUNNING,
                submitted,
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Over, one way or another. */
    Job ended(JobState how, Instant now, Optional<String> why, List<Stage> took) {
        return new Job(
                id, mission, title, seed, changes, replace, user, how, submitted, started, Optional.of(now), why, took);
    }
}
