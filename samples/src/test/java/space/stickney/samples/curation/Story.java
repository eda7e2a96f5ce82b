package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.fault.BadInput;

/** A ledger in memory, told event by event, one a day from the first day of 2021 on. */
public final class Story {
    static final Instant START = Instant.parse("2021-01-01T00:00:00Z");

    /** FREE has no limits; MOU is between NASA and JAXA and allows destructive analysis; AO lends for a year at most; OVER has ended; HALF has a ceiling of 0.5 %. */
    private static final Map<String, Terms> TERMS = Map.of(
            "FREE", terms("FREE", Set.of(), Optional.empty(), Optional.empty(), false, List.of()),
            "MOU", terms("MOU", Set.of("NASA", "JAXA"), Optional.empty(), Optional.empty(), true, List.of()),
            "AO", terms("AO", Set.of(), Optional.empty(), Optional.of(Duration.ofDays(365)), false, List.of()),
            "OVER",
                    terms(
                            "OVER",
                            Set.of(),
                            Optional.of(Instant.parse("2021-01-03T00:00:00Z")),
                            Optional.empty(),
                            false,
                            List.of()),
            "HALF",
                    terms(
                            "HALF",
                            Set.of(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            List.of(new Terms.Ceiling("bennu", "JAXA", 5000))));

    public static final Terms.Source AGREEMENTS = name -> Optional.ofNullable(TERMS.get(name));

    public final List<Event> events = new ArrayList<>();
    public Instant now = START;

    private static Terms terms(
            String name,
            Set<String> parties,
            Optional<Instant> until,
            Optional<Duration> longest,
            boolean destructive,
            List<Terms.Ceiling> ceilings) {
        return new Terms(name, parties, Optional.empty(), until, longest, destructive, ceilings);
    }

    static Mass ug(long micrograms) {
        return new Mass(micrograms);
    }

    static Act.Piece piece(String name, long micrograms, long sigma) {
        return new Act.Piece(name, ug(micrograms), ug(sigma));
    }

    static Act.SampleRegistered registered(String name, long micrograms, long sigma, Act.Environment environment) {
        return new Act.SampleRegistered(
                name,
                "ryugu",
                Act.Form.PARTICLE,
                Optional.empty(),
                Optional.empty(),
                ug(micrograms),
                ug(sigma),
                "JAXA",
                environment,
                Act.Provenance.CERTAIN);
    }

    static Act.Allocated allocated(String name, String to) {
        return new Act.Allocated(name, to, "FREE", Optional.empty());
    }

    /** A0001 of 12.340 mg with 0.010 mg, at JAXA in vacuum. */
    static Story ofOneGrain() {
        return new Story().does("JAXA", registered("A0001", 12340, 10, Act.Environment.VACUUM));
    }

    Event event(String by, Act act) {
        return new Event(events.size() + 1L, now, now, by, Optional.empty(), act);
    }

    public Story does(String by, Act act) {
        return add(event(by, act));
    }

    public Story add(Event e) {
        check(e);
        events.add(e);
        now = now.plus(Duration.ofDays(1));
        return this;
    }

    private void check(Event e) {
        if (e.act() instanceof Act.Corrected) {
            Corrections.check(events, e, AGREEMENTS);
        } else {
            new Rules(catalogue(), AGREEMENTS).check(e);
        }
    }

    /** On loan: granted by JAXA, sent, received. */
    Story lent(String name, String to) {
        return does("JAXA", allocated(name, to))
                .does("JAXA", new Act.Sent(name, to))
                .does(to, new Act.Received(name));
    }

    public Catalogue catalogue() {
        return Catalogue.of(events);
    }

    /** The balance of the one collection. */
    Balance balance() {
        return Objects.requireNonNull(Balance.of(View.NOW.of(events)).get("ryugu"));
    }

    Sample sample(String name) {
        return catalogue().sample(name).orElseThrow();
    }

    /** The refusal of an event that breaks a rule, after which nothing has changed. */
    String refused(String by, Act act) {
        return refused(event(by, act));
    }

    String refused(Event e) {
        Catalogue catalogue = catalogue();
        List<Sample> before = catalogue.samples().toList();
        BadInput refusal = catchThrowableOfType(BadInput.class, () -> {
            if (e.act() instanceof Act.Corrected) {
                Corrections.check(events, e, AGREEMENTS);
            } else {
                new Rules(catalogue, AGREEMENTS).check(e);
            }
        });
        assertThat(refusal).as("a refusal of %s", e.act()).isNotNull();
        assertThat(catalogue.samples().toList()).isEqualTo(before);
        return String.valueOf(refusal.getMessage());
    }
}
