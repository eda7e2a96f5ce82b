package space.stickney.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import space.stickney.samples.cooperation.Fact;
import space.stickney.samples.cooperation.Registry;

/** One fact of the registry in full. */
@Command(
        name = "show",
        description =
                "Show an agreement with what is promised under it, or an event, contribution or share, with source and caveat.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  stickney agreements show A5", "  stickney agreements show C1"})
final class AgreementsShow implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Such as A5 (agreement), E4 (event), C1 (contribution), R2 (share).")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Registry registry = Registry.builtIn();
        Fact fact = registry.fact("ID", id);
        List<Fact> under = registry.facts().filter(f -> isUnder(f, id)).toList();
        Result result = new Result("agreements")
                .put("agreements", List.of(AgreementText.fields(fact)))
                .put("under", under.stream().map(AgreementText::fields).toList());
        List<Map<String, Object>> order = new ArrayList<>();
        if (fact instanceof Fact.Agreement a) {
            registry.agreements().stream().filter(b -> !b.id().equals(a.id())).forEach(b -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("agreement", b.id());
                row.put(
                        "order",
                        registry.order(a, b).name().toLowerCase(Locale.ROOT).replace('_', ' '));
                order.add(row);
            });
            result.put("order", order);
        }
        result.put(
                "sources",
                fact.sources().stream()
                        .map(registry::source)
                        .map(AgreementText::fields)
                        .toList());
        output.print(result, out -> {
            AgreementText.fields(fact).forEach((k, v) -> print(out, k, v));
            fact.sources()
                    .forEach(s -> out.println(
                            "source " + s + ": " + registry.source(s).title()));
            under.forEach(f -> out.println("under it " + AgreementText.line(f)));
            order.forEach(o -> out.println("against " + o.get("agreement") + ": " + o.get("order")));
        });
        return 0;
    }

    private static void print(java.io.PrintWriter out, String key, Object value) {
        Object there =
                value instanceof Optional<?> o ? o.map(Object.class::cast).orElse("") : value;
        String text = there instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : there.toString();
        if (!text.isEmpty()) {
            out.println(key + ": " + text);
        }
    }

    private static boolean isUnder(Fact f, String id) {
        if (f instanceof Fact.Contribution c) {
            return c.agreement().equals(Optional.of(id));
        } else if (f instanceof Fact.Share s) {
            return s.agreement().equals(id);
        }
        return f instanceof Fact.Happening h && h.agreements().contains(id);
    }
}
