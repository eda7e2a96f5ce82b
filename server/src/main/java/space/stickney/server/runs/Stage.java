package space.stickney.server.runs;

/**
 * A stage of a run that is over.
 *
 * @param seconds that it took
 */
public record Stage(String name, double seconds) {}
