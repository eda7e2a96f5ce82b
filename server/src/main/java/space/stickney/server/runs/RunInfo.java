package space.stickney.server.runs;

import java.time.Instant;

/**
 * A finished run, as the list shows it.
 *
 * @param id name of its folder
 * @param start first epoch (UTC), ISO 8601
 * @param end last epoch (UTC), ISO 8601
 * @param met requirements with this verdict, and so for the others
 * @param written when its summary was written
 */
public record RunInfo(
        String id,
        String mission,
        String title,
        long seed,
        String start,
        String end,
        int met,
        int missed,
        int indeterminate,
        Instant written) {}
