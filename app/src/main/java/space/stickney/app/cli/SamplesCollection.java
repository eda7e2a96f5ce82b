package space.stickney.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** Material came back. */
@Command(
        name = "collection",
        sortOptions = false,
        description =
                "Register what a mission brought back: its mass is the base of shares, and its samples are no more than that.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples collection --ledger ryugu --collection ryugu --mission Hayabusa2 --body Ryugu --mass 5.4g --sigma 50mg --holder JAXA --naming ryugu"
        })
final class SamplesCollection extends SamplesChange {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Name, such as ryugu.")
    @SuppressWarnings("NullAway.Init")
    private String collection;

    @Option(names = "--mission", required = true, paramLabel = "NAME", description = "The mission.")
    @SuppressWarnings("NullAway.Init")
    private String mission;

    @Option(names = "--body", required = true, paramLabel = "NAME", description = "Where it is from.")
    @SuppressWarnings("NullAway.Init")
    private String body;

    @Option(names = "--mass", required = true, paramLabel = "M", description = "Returned mass, such as 5.4g.")
    @SuppressWarnings("NullAway.Init")
    private String mass;

    @Option(names = "--sigma", required = true, paramLabel = "M", description = "Its standard uncertainty.")
    @SuppressWarnings("NullAway.Init")
    private String sigma;

    @Option(names = "--holder", required = true, paramLabel = "AGENCY", description = "Who has it.")
    @SuppressWarnings("NullAway.Init")
    private String holder;

    @Option(
            names = "--naming",
            defaultValue = "free",
            paramLabel = "RULE",
            description = "Names of its samples: ryugu, orex or free (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Act.Naming naming;

    @Override
    Act act(Ledger onto) {
        return new Act.CollectionRegistered(
                collection, mission, body, mass("--mass", mass), mass("--sigma", sigma), holder, naming);
    }
}
