package space.stickney.app.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Sample;

/** A sample arrives. */
@Command(
        name = "receive",
        sortOptions = false,
        description = "Receive a sample that was sent or returned.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples receive --ledger ryugu --sample A0001-001 --by NASA"})
final class SamplesReceive extends SamplesMove {
    @Override
    Optional<String> receiver(Sample there) {
        return there.destination();
    }

    @Override
    Act act(Sample there, Optional<String> to) {
        return new Act.Received(there.name());
    }
}
