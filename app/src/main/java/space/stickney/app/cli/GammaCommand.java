package space.stickney.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gamma rays and neutrons of a surface; each question is a sub-command. */
@Command(
        name = "gamma",
        description = "Gamma rays and neutrons of a surface under cosmic rays.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GammaLines.class, GammaSimulate.class, GammaFit.class, GammaSpectrum.class},
        footer = {"", "Example:", "  stickney gamma lines --like CI"})
final class GammaCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new CommandLine.ParameterException(spec.commandLine(), "Which question: " + known + "?");
    }
}
