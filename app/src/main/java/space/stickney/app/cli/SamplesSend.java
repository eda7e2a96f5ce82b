package space.stickney.app.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Sample;

/** A granted sample leaves. */
@Command(
        name = "send",
        sortOptions = false,
        description = "Send a granted sample; until it is received nobody holds it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples send --ledger ryugu --sample A0001-001 --to NASA"})
final class SamplesSend extends SamplesMove {
    @Override
    Optional<String> receiver(Sample there) {
        return there.loan().map(Sample.Loan::to);
    }

    @Override
    Act act(Sample there, Optional<String> to) {
        return new Act.Sent(there.name(), to.or(() -> receiver(there)).orElse(there.owner()));
    }
}
