package space.stickney.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** A yearly inventory. */
@Command(
        name = "inventory",
        sortOptions = false,
        description = "Report what one holds.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples inventory --ledger ryugu --holder NASA --samples A0001-001"})
final class SamplesInventory extends SamplesChange {
    @Option(names = "--holder", required = true, paramLabel = "AGENCY", description = "Who reports.")
    @SuppressWarnings("NullAway.Init")
    private String holder;

    @Option(names = "--samples", required = true, paramLabel = "NAME,...", description = "What it holds.")
    @SuppressWarnings("NullAway.Init")
    private String samples;

    @Override
    Act act(Ledger onto) {
        return new Act.InventoryReported(holder, List.of(samples.split(",", -1)));
    }
}
