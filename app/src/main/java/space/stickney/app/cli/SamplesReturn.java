package space.stickney.app.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Sample;

/** A loan goes back. */
@Command(
        name = "return",
        sortOptions = false,
        description = "Send a loan back to its owner.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples return --ledger ryugu --sample A0001-001 --by NASA"})
final class SamplesReturn extends SamplesMove {
    @Override
    Optional<String> receiver(Sample there) {
        return Optional.of(there.owner());
    }

    @Override
    Act act(Sample there, Optional<String> to) {
        return new Act.Returned(there.name());
    }
}
