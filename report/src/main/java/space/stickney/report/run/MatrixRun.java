package space.stickney.report.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The matrix of a run, with the scenario values that it was flown with.
 *
 * @param mission short name
 * @param seed of the run
 * @param rows in the order of the scenario
 * @param values of the scenario by key, as {@code provenance.json} lists them
 */
public record MatrixRun(String mission, String seed, List<MatrixRow> rows, Map<String, Value> values) {
    /** A value of the scenario: as written, how it is known ("assumed"), and where from; the last two may be empty. */
    public record Value(String text, String kind, String source) {}

    /**
     * Reads {@code summary.json} and {@code provenance.json}.
     *
     * @throws space.stickney.core.fault.BadInput if one is missing or damaged
     */
    public static MatrixRun read(Path folder) {
        return RunReader.matrix(folder);
    }

    public Optional<MatrixRow> row(String id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
