package space.stickney.app.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.store.Ledger;

/** A correction. */
@Command(
        name = "correct",
        sortOptions = false,
        description = "Restate an earlier event; with the correction, everything recorded must still keep the rules.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples correct --ledger ryugu --event 3 --set mass=3.4mg --reason misread"
        })
final class SamplesCorrect extends SamplesChange {
    @Option(names = "--event", required = true, paramLabel = "N", description = "Its number.")
    @SuppressWarnings("NullAway.Init")
    private Long event;

    @Option(
            names = "--set",
            required = true,
            split = ",",
            paramLabel = "KEY=VALUE,...",
            description = "What should have been recorded.")
    @SuppressWarnings("NullAway.Init")
    private Map<String, String> set;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    Act act(Ledger onto) {
        List<Event> events = onto.events();
        if (event < 1 || event > events.size()) {
            throw new BadInput("--event", String.valueOf(event), "the number of an event, 1 to " + events.size());
        }
        return new Act.Corrected(
                event, EventText.with("--set", events.get((int) (event - 1)).act(), set), reason);
    }
}
