package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.fault.Spelling;

/** The entry point: finds the command, runs it, turns what went wrong into text on standard error and an exit code. */
@Command(
        name = "stickney",
        description = "Simulates planetary and space-science missions end to end.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  ./stickney fly mmx",
            "  ./stickney ephemeris mars --center sun --at 2026-11-01T00:00:00",
            "  ./stickney fly --help",
            "",
            "Exit codes: 0 done, 2 the input cannot be used, 3 the model could not (the reason is on standard error)."
        })
public final class Stickney implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    /** Runs one command line; used by {@link #main} and by tests. */
    public static int run(java.io.PrintStream out, java.io.PrintStream err, String... args) {
        PrintWriter results = new PrintWriter(out, false, java.nio.charset.StandardCharsets.UTF_8);
        PrintWriter messages = new PrintWriter(err, true, java.nio.charset.StandardCharsets.UTF_8);
        CommandLine line = commandLine(args);
        line.setOut(results);
        line.setErr(messages);
        int code = line.execute(args);
        results.flush();
        messages.flush();
        return code;
    }

    /** Registers only the command that the arguments name, or all of them when none is named (help, completion). */
    static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new Stickney());
        @Nullable
        String wanted =
                Arrays.stream(args).filter(a -> !a.startsWith("-")).findFirst().orElse(null);
        if (wanted != null && Commands.ALL.containsKey(wanted)) {
            line.addSubcommand(wanted, Commands.create(wanted));
        } else if (!Arrays.asList(args).contains("--version")
                && !Arrays.asList(args).contains("-V")) {
            Commands.ALL.keySet().forEach(name -> line.addSubcommand(name, Commands.create(name)));
        }
        line.setExecutionExceptionHandler((e, command, parsed) -> report(e, command));
        line.setParameterExceptionHandler((e, unused) -> misused(e, wanted));
        line.registerConverter(Long.class, Stickney::whole);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static int report(Exception e, CommandLine command) throws Exception {
        if (e instanceof BadInput bad) {
            command.getErr().println(bad.getMessage());
            return BadInput.EXIT_CODE;
        }
        if (e instanceof NoSolution none) {
            command.getErr().println(none.getMessage());
            return NoSolution.EXIT_CODE;
        }
        throw e;
    }

    /** What nobody asked for, and the nearest option. */
    private static String unmatched(CommandLine.UnmatchedArgumentException e, CommandLine command) {
        String first = e.getUnmatched().get(0);
        if (!first.startsWith("-")) {
            return "found " + first + ", an argument too many; valid: what the help shows.";
        }
        List<String> names = command.getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .toList();
        return "found the option " + first + "; valid: " + String.join(", ", names) + ". "
                + Spelling.didYouMean(first, names).orElse("");
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("found " + text + "; valid: a whole number.");
        }
    }

    private static int misused(CommandLine.ParameterException e, @Nullable String wanted) {
        CommandLine command = e.getCommandLine();
        String message = String.valueOf(e.getMessage());
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            message = unmatched(unmatched, command);
        }
        if (wanted != null && !Commands.ALL.containsKey(wanted)) {
            message = "command: found " + wanted + "; valid: " + String.join(", ", Commands.ALL.keySet()) + ". "
                    + Spelling.didYouMean(wanted, Commands.ALL.keySet()).orElse("");
        }
        command.getErr().println(message.strip());
        command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return BadInput.EXIT_CODE;
    }
}
