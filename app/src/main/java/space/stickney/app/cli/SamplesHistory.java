package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Custody;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Sample;
import space.stickney.samples.curation.Subjects;
import space.stickney.samples.store.Ledger;
import space.stickney.samples.store.LedgerStore;

/** What happened, to one sample, through one agency, or at all. */
@Command(
        name = "history",
        description = {
            "The events of a sample with its state and custody, of an agency, or all.",
            "Corrections are shown as recorded; state and custody are with corrections done."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples history --ledger ryugu --sample A0001-001 --as-of 2024-08-22T00:00:00"
        })
final class SamplesHistory implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--sample",
            paramLabel = "NAME",
            description = "Events of this sample; with --lineage also of what it is from.")
    private @Nullable String sample;

    @Option(names = "--lineage", description = "Also the events of the samples that it is from.")
    private boolean lineage;

    @Option(names = "--holder", paramLabel = "AGENCY", description = "Events in which this agency acts or receives.")
    private @Nullable String holder;

    @Mixin
    private final LedgerView time = new LedgerView();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        List<Event> recorded;
        try (LedgerStore store = ledger.open()) {
            Ledger from = LedgerView.reading(ledger.name(), store);
            recorded = LedgerView.events(from, Optional.ofNullable(sample));
        }
        List<Event> seen = recorded.stream()
                .filter(e -> time.view().happened().map(t -> !e.at().isAfter(t)).orElse(true))
                .filter(e -> time.view()
                        .recorded()
                        .map(t -> !e.recorded().isAfter(t))
                        .orElse(true))
                .filter(this::wanted)
                .toList();
        Result result = new Result("samples").input("ledger", ledger.name());
        List<Event> counted = time.view().of(recorded);
        Optional<Sample> one = Optional.ofNullable(sample).map(s -> LedgerView.known(Catalogue.of(counted), s));
        List<Custody> custody = one.map(s -> Custody.of(s.name(), counted)).orElse(List.of());
        one.ifPresent(s -> result.put("sample", SampleText.fields(s))
                .put("custody", custody.stream().map(SampleText::fields).toList()));
        result.put("events", seen.stream().map(SampleText::fields).toList());
        output.print(result, out -> text(out, one, custody, seen));
        return 0;
    }

    private boolean wanted(Event e) {
        Set<String> names = new LinkedHashSet<>(Subjects.samples(e.act()));
        Map<String, Object> fields = EventText.fields(e.act());
        boolean his = holder == null || e.by().equals(holder) || holder.equals(fields.get("to"));
        return his && (sample == null || lineage || names.stream().anyMatch(n -> n.equalsIgnoreCase(sample)));
    }

    private static void text(PrintWriter out, Optional<Sample> one, List<Custody> custody, List<Event> events) {
        one.ifPresent(s -> {
            out.println(SampleText.sample(s));
            if (!s.parents().isEmpty()) {
                out.println("from " + String.join(", ", s.parents()));
            }
            custody.forEach(c -> out.println("  " + SampleText.custody(c)));
        });
        events.forEach(e -> out.println(SampleText.event(e)));
    }
}
