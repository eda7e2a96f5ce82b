package space.stickney.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** SPICE kernels: what is in them, the states they give, and writing them. */
@Command(
        name = "kernel",
        description = "SPICE kernels: what is in them, the states they give, and new ones.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KernelInfo.class, KernelStates.class, KernelWrite.class},
        footer = {
            "",
            "Examples:",
            "  stickney kernel info de440s.bsp",
            "  stickney kernel states de440s.bsp --target mars-barycenter --center sun --at 2026-11-01TDB",
            "  stickney kernel write --body phobos --center mars --from 2026-01-01 --until 2027-01-01 --out phobos.bsp"
        })
final class KernelCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command: info, states or write?");
    }
}
