package space.stickney.samples.cooperation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;
import space.stickney.samples.curation.Terms;
import space.stickney.samples.ledger.CanonicalJson;

/** The facts built in, and the terms of agreements that follow from them. */
public record Registry(
        List<Fact.Source> sources,
        List<Fact.Agreement> agreements,
        List<Fact.Happening> events,
        List<Fact.Contribution> contributions,
        List<Fact.Share> shares,
        Map<String, Object> text)
        implements Terms.Source {
    private static final String FILE = "registry.json";

    public static Registry builtIn() {
        try (InputStream in = Objects.requireNonNull(Registry.class.getResourceAsStream(FILE))) {
            return of(CanonicalJson.read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Registry of(Map<String, Object> file) {
        return new Registry(
                items(file, "sources").map(Registry::source).toList(),
                items(file, "agreements").map(Registry::agreement).toList(),
                items(file, "events").map(Registry::event).toList(),
                items(file, "contributions").map(Registry::contribution).toList(),
                items(file, "shares").map(Registry::share).toList(),
                file);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> items(Map<String, Object> file, String key) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(file.get(key))).stream();
    }

    private static Fact.Source source(Map<String, Object> m) {
        return new Fact.Source(text(m, "id"), text(m, "title"), date(m, "dated"), maybe(m, "note"));
    }

    private static Fact.Agreement agreement(Map<String, Object> m) {
        return new Fact.Agreement(
                text(m, "id"),
                text(m, "title"),
                texts(m, "parties"),
                date(m, "signed"),
                Status.of(FILE, text(m, "status")),
                texts(m, "missions"),
                maybe(m, "scope"),
                number(m, "longestLoan_d"),
                texts(m, "sources"),
                maybe(m, "caveat"));
    }

    private static Fact.Happening event(Map<String, Object> m) {
        return new Fact.Happening(
                text(m, "id"),
                date(m, "date"),
                maybe(m, "written"),
                maybe(m, "place"),
                text(m, "kind"),
                text(m, "what"),
                maybe(m, "status").map(s -> Status.of(FILE, s)),
                texts(m, "agreements"),
                texts(m, "missions"),
                texts(m, "sources"),
                maybe(m, "caveat"));
    }

    private static Fact.Contribution contribution(Map<String, Object> m) {
        return new Fact.Contribution(
                text(m, "id"),
                maybe(m, "mission"),
                text(m, "item"),
                texts(m, "providers"),
                maybe(m, "recipient"),
                Status.of(FILE, text(m, "status")),
                maybe(m, "agreement"),
                maybe(m, "outside"),
                texts(m, "sources"),
                maybe(m, "caveat"));
    }

    private static Fact.Share share(Map<String, Object> m) {
        return new Fact.Share(
                text(m, "id"),
                text(m, "agreement"),
                text(m, "collection"),
                text(m, "to"),
                number(m, "minimum_ppm").orElseThrow(),
                date(m, "after"),
                number(m, "within_months"),
                texts(m, "sources"),
                maybe(m, "caveat"));
    }

    private static String text(Map<String, Object> m, String key) {
        return maybe(m, key).orElseThrow(() -> new BadInput(FILE, m + " without " + key, "a fact with it"));
    }

    private static Optional<String> maybe(Map<String, Object> m, String key) {
        @Nullable Object value = m.get(key);
        return Optional.ofNullable((String) value);
    }

    private static Optional<Long> number(Map<String, Object> m, String key) {
        @Nullable Object value = m.get(key);
        return Optional.ofNullable((Long) value);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> m, String key) {
        return m.containsKey(key) ? (List<String>) Objects.requireNonNull(m.get(key)) : List.of();
    }

    private static Optional<PartialDate> date(Map<String, Object> m, String key) {
        return maybe(m, key).map(t -> PartialDate.of(FILE, t, maybe(m, "dateInferred")));
    }

    /** The fact of an identifier: an agreement, event, contribution or share. */
    public Fact fact(String where, String id) {
        List<Fact> all = facts().toList();
        return all.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = all.stream().map(Fact::id).toList();
            Fault fault = Fault.of(where, id, "one of " + String.join(", ", ids));
            return new BadInput(
                    Spelling.didYouMean(id, ids).map(fault::withHint).orElse(fault));
        });
    }

    public Stream<Fact> facts() {
        return Stream.of(agreements, events, contributions, shares).flatMap(List::stream);
    }

    public Fact.Source source(String id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether one agreement came before another, as far as the sources tell. */
    public PartialDate.Order order(Fact.Agreement a, Fact.Agreement b) {
        return PartialDate.order(a.signed(), b.signed());
    }

    /**
     * How an event stands on a day. What a source expected is never told as happened: for that a later record is needed.
     *
     * @return "future", "past", "expected, no record that it happened", "undecidable: …"
     */
    public static String standing(Fact.Happening event, LocalDate day) {
        if (event.date().isEmpty()) {
            return "undecidable: the source gives no date";
        }
        PartialDate date = event.date().get();
        boolean expected = event.status().equals(Optional.of(Status.FUTURE_AT_TIME_OF_SOURCE));
        if (day.isBefore(date.earliest())) {
            return "future";
        } else if (expected) {
            return "expected, no record that it happened";
        }
        return day.isBefore(date.latest()) ? "undecidable: the source gives only " + date : "past";
    }

    /**
     * What an agreement lets its parties do with samples. It is in force when it surely is: from the end of the day, month or year of its signature. One that is only planned is not.
     */
    @Override
    public Optional<Terms> terms(String agreement) {
        return agreements.stream()
                .filter(a -> a.id().equals(agreement) && a.status() != Status.PLANNED)
                .findFirst()
                .map(a -> new Terms(
                        a.id(),
                        Set.copyOf(a.parties()),
                        a.signed().map(s -> start(s.latest())),
                        Optional.empty(),
                        a.longestLoan().map(Duration::ofDays),
                        false,
                        List.of()));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
