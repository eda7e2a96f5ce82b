package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;
import space.stickney.report.run.MatrixDiff;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.MatrixRun;

/** The matrix of a run folder: all rows, one in full, or what changed between two runs. */
@Command(
        name = "matrix",
        description = {
            "The science traceability matrix of a run: each requirement with its predicted value, margin and verdict.",
            "With --row one requirement in full, from its goal to its margin; with --diff what another run changes."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./stickney matrix runs/mmx-1f2e3d4c",
            "  ./stickney matrix runs/mmx-1f2e3d4c --row F5",
            "  ./stickney fly mmx --set spacecraft.modules.return.propellant=760kg --out /tmp/less",
            "  ./stickney matrix runs/mmx-1f2e3d4c --diff /tmp/less",
            "",
            "Margins are positive on the good side of the baseline. Values are in the unit of the requirement."
        })
final class MatrixCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "A run folder, as fly writes it.")
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @Option(
            names = "--diff",
            paramLabel = "RUN2",
            description = "The run to compare with: what changes from RUN to it.")
    private @Nullable Path diff;

    @Option(names = "--row", paramLabel = "ID", description = "One requirement in full.")
    private @Nullable String row;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        MatrixRun first = MatrixRun.read(run);
        List<MatrixRow> rows = row == null ? first.rows() : List.of(find(first, row));
        Result result = new Result("matrix")
                .put("mission", first.mission())
                .put("seed", first.seed())
                .put("matrix", rows.stream().map(MatrixRow::fields).toList());
        result.input("run", run.toString());
        Path other = diff;
        if (other != null) {
            MatrixDiff changes = MatrixDiff.of(first, MatrixRun.read(other), Optional.ofNullable(row));
            result.input("diff", other.toString()).put("diff", changes.fields());
            output.print(result, out -> new MatrixDiffText(changes).print(out, run, other));
        } else if (row != null) {
            output.print(result, out -> new MatrixRowText(first, rows.get(0)).print(out));
        } else {
            output.print(result, out -> MatrixText.table(out, rows));
        }
        return 0;
    }

    private static MatrixRow find(MatrixRun run, String id) {
        return run.row(id).orElseThrow(() -> {
            List<String> ids = run.rows().stream().map(MatrixRow::id).toList();
            String valid = ids.isEmpty() ? "a run with requirements" : "one of " + String.join(", ", ids);
            Fault fault = Fault.of("--row", id, valid);
            return new BadInput(
                    Spelling.didYouMean(id, ids).map(fault::withHint).orElse(fault));
        });
    }
}
