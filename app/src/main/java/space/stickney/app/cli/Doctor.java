package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import space.stickney.core.fault.NoSolution;

/** Says what is installed, what is missing, and how to get it. */
@Command(
        name = "doctor",
        description = "Say what is installed, what is missing, and how to get it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Only what is marked 'needed' must be there; the rest serves tests and cross-checks.",
            "Exit code 3 if something needed is missing.",
            "",
            "Example:",
            "  ./stickney doctor"
        })
final class Doctor implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        List<Check> checks = Checkup.all();
        List<String> missing = checks.stream()
                .filter(c -> c.needed() && !c.good())
                .map(Check::name)
                .toList();
        Result result = new Result("doctor").put("good", missing.isEmpty()).put("checks", checks);
        output.print(result, out -> checks.forEach(c -> print(c, out)));
        if (missing.isEmpty()) {
            return 0;
        }
        spec.commandLine().getErr().println("needed and not there: " + String.join(", ", missing));
        return NoSolution.EXIT_CODE;
    }

    private static void print(Check check, PrintWriter out) {
        String mark = check.good() ? "ok      " : check.needed() ? "MISSING " : "absent  ";
        out.println(mark + check.name() + ": " + check.found() + (check.good() ? "" : " - " + check.remedy()));
    }
}
