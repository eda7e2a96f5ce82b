package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Balance;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.Sample;
import space.stickney.samples.store.LedgerStore;

/** Where the mass is. */
@Command(
        name = "balance",
        description = {
            "Where the mass of each collection is, to the microgram; or what one agency holds; or one sample.",
            "registered + weighing differences = held + on the way + consumed + handling losses + lost + deaccessioned."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples balance --ledger ryugu --as-of 2021-12-31T00:00:00"})
final class SamplesBalance implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(names = "--sample", paramLabel = "NAME", description = "One sample.")
    private @Nullable String sample;

    @Option(names = "--holder", paramLabel = "AGENCY", description = "The samples that one agency holds.")
    private @Nullable String holder;

    @Mixin
    private final LedgerView time = new LedgerView();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        List<Event> recorded;
        try (LedgerStore store = ledger.open()) {
            recorded = LedgerView.events(LedgerView.reading(ledger.name(), store), Optional.ofNullable(sample));
        }
        List<Event> events = time.view().of(recorded);
        Catalogue catalogue = Catalogue.of(events);
        Result result = new Result("samples").input("ledger", ledger.name());
        time.asOf().ifPresent(t -> result.put("asOf", t));
        if (sample != null) {
            Sample one = LedgerView.known(catalogue, sample);
            result.put("samples", List.of(SampleText.fields(one)));
            output.print(result, out -> out.println(SampleText.sample(one)));
        } else if (holder != null) {
            List<Sample> held = catalogue
                    .samples()
                    .filter(s -> s.holder().equals(Optional.of(holder)))
                    .toList();
            Mass sum = held.stream().map(Sample::mass).reduce(Mass.ZERO, Mass::plus);
            result.put("holder", holder).put("mass_ug", sum.micrograms());
            result.put("samples", held.stream().map(SampleText::fields).toList());
            output.print(result, out -> {
                held.forEach(s -> out.println(SampleText.sample(s)));
                out.println(holder + " holds " + held.size() + " samples, " + sum);
            });
        } else {
            Map<String, Balance> balances = Balance.of(events);
            result.put(
                    "collections",
                    balances.values().stream().map(SamplesBalance::fields).toList());
            result.put("holders", holders(balances));
            output.print(result, out -> balances.values().forEach(b -> text(out, b)));
        }
        return 0;
    }

    private static List<Map<String, Object>> holders(Map<String, Balance> balances) {
        Map<String, Mass> sums = new TreeMap<>();
        balances.values().forEach(b -> b.held().forEach((h, m) -> sums.merge(h, m, Mass::plus)));
        List<Map<String, Object>> holders = new ArrayList<>();
        sums.forEach((h, m) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("holder", h);
            fields.put("mass_ug", m.micrograms());
            holders.add(fields);
        });
        return holders;
    }

    private static Map<String, Object> fields(Balance b) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("collection", b.collection());
        fields.put("total_ug", b.total().map(Mass::micrograms));
        fields.put("registered_ug", b.registered().micrograms());
        fields.put("weighingDifference_ug", b.difference().micrograms());
        Map<String, Object> held = new LinkedHashMap<>();
        b.held().forEach((h, m) -> held.put(h, m.micrograms()));
        fields.put("held_ug", held);
        fields.put("inTransit_ug", b.inTransit().micrograms());
        fields.put("consumed_ug", b.consumed().micrograms());
        fields.put("handlingLoss_ug", b.handling().micrograms());
        fields.put("lost_ug", b.lost().micrograms());
        fields.put("deaccessioned_ug", b.deaccessioned().micrograms());
        fields.put("open_ug", b.open().micrograms());
        return fields;
    }

    private static void text(PrintWriter out, Balance b) {
        out.println(b.collection() + b.total().map(t -> ", " + t + " returned").orElse(""));
        out.println("  registered " + b.registered() + ", weighing differences " + b.difference());
        b.held().forEach((h, m) -> out.println("  held by " + h + " " + m));
        Map<String, Mass> rest = new LinkedHashMap<>();
        rest.put("on the way", b.inTransit());
        rest.put("consumed", b.consumed());
        rest.put("handling losses", b.handling());
        rest.put("lost", b.lost());
        rest.put("deaccessioned", b.deaccessioned());
        rest.forEach((what, m) -> {
            if (m.micrograms() != 0) {
                out.println("  " + what + " " + m);
            }
        });
        out.println("  open " + b.open());
    }
}
