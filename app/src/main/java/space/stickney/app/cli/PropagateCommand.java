package space.stickney.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Follows a motion through time; each model of the forces is a sub-command. */
@Command(
        name = "propagate",
        description = "Follow a motion through time.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PropagateKepler.class, PropagateCr3bp.class},
        footer = {
            "",
            "Example:",
            "  stickney propagate kepler --mu \"398600.4418 km3/s2\" --r 7000,0,0km --v 0,7.5,1km/s --for 1h"
        })
final class PropagateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new CommandLine.ParameterException(spec.commandLine(), "Which model: " + known + "?");
    }
}
