package space.stickney.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** Into another environment. */
@Command(
        name = "environment",
        sortOptions = false,
        description = "Record that a sample now lies in another environment; air ends its pristine state for ever.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples environment --ledger ryugu --sample A0001 --environment nitrogen --tool PTFE"
        })
final class SamplesEnvironment extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(
            names = "--environment",
            required = true,
            paramLabel = "ENV",
            description = "vacuum, nitrogen, argon, air or unknown.")
    @SuppressWarnings("NullAway.Init")
    private Act.Environment environment;

    @Option(names = "--tool", paramLabel = "NAME", description = "Material of the handling tool.")
    private @Nullable String tool;

    @Override
    Act act(Ledger onto) {
        return new Act.EnvironmentChanged(sample, environment, Optional.ofNullable(tool));
    }
}
