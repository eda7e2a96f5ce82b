package space.stickney.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.run.Numbers;
import space.stickney.samples.cooperation.Fact;
import space.stickney.samples.cooperation.Obligations;
import space.stickney.samples.cooperation.Registry;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.View;
import space.stickney.samples.store.LedgerStore;
import space.stickney.samples.store.LedgerStores;

/** Which promises are kept. */
@Command(
        name = "check",
        description = {
            "Which obligations are met on a day: shares by a ledger, contributions by what the sources say, with margin, time left,"
                    + " source and caveat. What cannot be told is told as undecidable, with the reason.",
            "Exit code 0 whatever the verdicts."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney agreements check --as-of 2024-12-31 --ledger bennu"})
final class AgreementsCheck implements Callable<Integer> {
    @Option(names = "--as-of", paramLabel = "DATE", description = "The day, whole (default: today, UTC).")
    private @Nullable String asOf;

    @Option(names = "--ledger", paramLabel = "L", description = "The ledger that shares are held against.")
    private @Nullable String ledger;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Instant time = Instants.parse("--as-of", asOf)
                .orElseGet(() -> InstantSource.system().instant());
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        Registry registry = Registry.builtIn();
        List<Obligations.Verdict> verdicts = new Obligations(registry, day).check(events());
        Result result = new Result("agreements")
                .put("asOf", day.toString())
                .put(
                        "agreements",
                        registry.agreements().stream()
                                .map(AgreementText::fields)
                                .toList())
                .put(
                        "obligations",
                        verdicts.stream().map(AgreementsCheck::fields).toList())
                .put(
                        "events",
                        registry.events().stream().map(e -> standing(e, day)).toList())
                .input("asOf", day.toString());
        Optional.ofNullable(ledger).ifPresent(l -> result.input("ledger", l));
        output.print(result, out -> verdicts.forEach(v -> text(out, v)));
        return 0;
    }

    private Optional<List<Event>> events() {
        String name = ledger;
        if (name == null) {
            return Optional.empty();
        }
        try (LedgerStore store = LedgerStores.open(name)) {
            return Optional.of(View.NOW.of(LedgerView.reading(name, store).events()));
        }
    }

    private static Map<String, Object> standing(Fact.Happening event, LocalDate day) {
        Map<String, Object> fields = AgreementText.fields(event);
        fields.put("standing", Registry.standing(event, day));
        return fields;
    }

    private static Map<String, Object> fields(Obligations.Verdict v) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", v.id());
        fields.put("agreement", v.agreement());
        fields.put("what", v.what());
        fields.put("met", v.met());
        fields.put("undecidable", v.undecidable());
        fields.put("reason", v.reason());
        fields.put("share", v.share());
        fields.put("margin", v.margin());
        fields.put("timeLeft_d", v.daysLeft());
        fields.put("term_d", v.days());
        fields.put("sources", v.sources());
        fields.put("caveat", v.caveat());
        return fields;
    }

    private static void text(PrintWriter out, Obligations.Verdict v) {
        String verdict = v.met().map(m -> m ? "met" : "not met").orElse("undecidable");
        out.println(v.id() + "  " + verdict + ": " + v.what() + " (" + v.agreement() + ")");
        out.println("    " + v.reason());
        v.margin()
                .ifPresent(m -> out.println("    margin " + Numbers.fixed(100 * m, 1) + " % of the required share"
                        + v.daysLeft()
                                .map(d -> ", " + d + " d left of " + v.days().orElse(d) + " d")
                                .orElse("")));
        out.println("    source " + String.join(", ", v.sources())
                + v.caveat().map(c -> "; caveat: " + c).orElse(""));
    }
}
