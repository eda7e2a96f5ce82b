package space.stickney.server.runs;

import java.util.Optional;

/**
 * A job and how far it is.
 *
 * @param progress of a job that runs
 * @param waiting how many jobs are before it in the queue
 */
public record JobView(Job job, Optional<Moment> progress, int waiting) {}
