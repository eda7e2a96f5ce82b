package space.stickney.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The sample ledger; each event and each question is a sub-command. */
@Command(
        name = "samples",
        description = {
            "The ledger of returned samples: who holds what, how much is left, under which agreement.",
            "Events are only added, each bound to the one before it by a hash; everything else follows from them. What would break"
                    + " a rule (mass, custody, lineage, terms) is refused, with the numbers, and nothing is written."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SamplesInit.class, SamplesCollection.class, SamplesRegister.class, SamplesWeigh.class, SamplesSplit.class,
            SamplesPool.class, SamplesAnalyse.class, SamplesConsume.class, SamplesEnvironment.class,
                    SamplesReserve.class,
            SamplesAllocate.class, SamplesSend.class, SamplesReceive.class, SamplesReturn.class, SamplesExchange.class,
            SamplesLost.class, SamplesInventory.class, SamplesCorrect.class, SamplesHistory.class, SamplesBalance.class,
            SamplesVerify.class, SamplesExport.class
        },
        footer = {
            "",
            "Example:",
            "  stickney samples init --ledger ryugu",
            "  stickney samples register --ledger ryugu --sample A0001 --collection ryugu --form particle --mass 12.340mg"
                    + " --sigma 10ug --holder JAXA --chamber A",
            "  stickney samples history --ledger ryugu --sample A0001"
        })
final class SamplesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new CommandLine.ParameterException(spec.commandLine(), "Which event or question: " + known + "?");
    }
}
