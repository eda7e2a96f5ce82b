package space.stickney.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The cooperation of the agencies; each question is a sub-command. */
@Command(
        name = "agreements",
        description = "Who promised what to whom, from published sources, and which promises a ledger shows as kept.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AgreementsList.class, AgreementsShow.class, AgreementsCheck.class},
        footer = {"", "Example:", "  stickney agreements show A5"})
final class AgreementsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new CommandLine.ParameterException(spec.commandLine(), "Which question: " + known + "?");
    }
}
