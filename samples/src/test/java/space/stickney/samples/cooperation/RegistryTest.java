package space.stickney.samples.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.Mass;

/** The tests that the collection of facts asks of its reader, and the shares of Ryugu and Bennu. */
class RegistryTest {
    private static final Registry REGISTRY = Registry.builtIn();

    private static Fact.Agreement agreement(String id) {
        return (Fact.Agreement) REGISTRY.fact("id", id);
    }

    private static Fact.Happening event(String id) {
        return (Fact.Happening) REGISTRY.fact("id", id);
    }

    @Test
    void everyFactHasItsSource() {
        assertThat(REGISTRY.facts()).hasSize(8 + 8 + 10 + 2).allSatisfy(f -> {
            assertThat(f.sources()).as(f.id()).isNotEmpty();
            f.sources().forEach(s -> assertThat(REGISTRY.source(s).title()).isNotBlank());
        });
        assertThat(missionFacts())
                .hasSizeGreaterThan(15)
                .allSatisfy(f -> assertThat((List<?>) f.get("sources")).isNotEmpty());
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> missionFacts() {
        return ((List<Map<String, Object>>)
                        Objects.requireNonNull(REGISTRY.text().get("missions")))
                .stream().flatMap(m -> ((List<Map<String, Object>>) Objects.requireNonNull(m.get("facts"))).stream());
    }

    @Test
    void partialDatesSortByTheirEarliestDayAndPrintAsWritten() {
        assertThat(event("E4").date().orElseThrow().earliest()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(event("E6").date().orElseThrow()).hasToString("2017-08");
        assertThat(event("E7").date().orElseThrow()).hasToString("2014");
        assertThatThrownBy(() -> PartialDate.of("d", "2019-02-30", Optional.empty()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> PartialDate.of("d", "19", Optional.empty())).isInstanceOf(BadInput.class);
    }

    @Test
    void whatWasExpectedIsNotToldAsHappened() {
        assertThat(Registry.standing(event("E4"), LocalDate.of(2019, 6, 27))).isEqualTo("future");
        assertThat(Registry.standing(event("E4"), LocalDate.of(2020, 12, 31)))
                .isEqualTo("expected, no record that it happened");
        assertThat(Registry.standing(event("E1"), LocalDate.of(2019, 6, 27))).isEqualTo("past");
        assertThat(Registry.standing(event("E5"), LocalDate.of(2019, 6, 27))).startsWith("undecidable");
        assertThat(Registry.standing(event("E6"), LocalDate.of(2017, 8, 10))).startsWith("undecidable");
    }

    @Test
    void anOrderWithoutDatesIsUndecidable() {
        assertThat(REGISTRY.order(agreement("A4"), agreement("A1"))).isEqualTo(PartialDate.Order.UNDECIDABLE);
        assertThat(REGISTRY.order(agreement("A5"), agreement("A1"))).isEqualTo(PartialDate.Order.BEFORE);
        assertThat(REGISTRY.order(agreement("A1"), agreement("A5"))).isEqualTo(PartialDate.Order.AFTER);
        assertThat(REGISTRY.order(agreement("A1"), agreement("A2"))).isEqualTo(PartialDate.Order.SAME_DAY);
        assertThat(REGISTRY.order(agreement("A3"), agreement("A1"))).isEqualTo(PartialDate.Order.UNDECIDABLE);
    }

    @Test
    void anInferredYearShows() {
        assertThat(agreement("A3").signed().orElseThrow().toString()).startsWith("2019-06 (inferred:");
        assertThat(event("E8").date().orElseThrow().toString()).startsWith("2019-06 (inferred:");
        assertThat(event("E8").written()).contains("signed on June");
    }

    @Test
    void whoProvidedMascot() {
        Fact.Contribution mascot = (Fact.Contribution) REGISTRY.fact("id", "C1");
        assertThat(mascot.providers()).containsExactly("CNES");
        assertThat(mascot.caveat().orElseThrow()).contains("DLR");
        assertThatThrownBy(() -> REGISTRY.fact("ID", "A7"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("A5");
    }

    @Test
    void statusesStepForward() {
        List<Status> steps =
                List.of(Status.UNDER_EXPLORATION, Status.PLANNED, Status.SIGNED, Status.FLOWN, Status.CONTINUING);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i - 1).mayBecome(steps.get(i), "")).isTrue();
            assertThat(steps.get(i).mayBecome(steps.get(i - 1), "")).isFalse();
            assertThat(steps.get(i).mayBecome(steps.get(i - 1), "withdrawn by letter"))
                    .isTrue();
        }
        assertThat(Status.FLOWN.mayBecome(Status.CLOSED, "")).isTrue();
        assertThat(Status.PLANNED.mayBecome(Status.FLOWN, "")).isFalse();
        assertThat(Status.SIGNED.mayBecome(Status.SIGNED, "again")).isFalse();
        assertThat(Status.CODIFIED.mayBecome(Status.SIGNED, "")).isFalse();
        assertThat(Status.SIGNED.mayBecome(Status.CODIFIED, "")).isFalse();
    }

    @Test
    void termsAreInForceWhenTheySurelyAre() {
        assertThat(REGISTRY.terms("A5").orElseThrow().from()).contains(Instant.parse("2014-12-31T00:00:00Z"));
        assertThat(REGISTRY.terms("A5").orElseThrow().parties()).containsExactlyInAnyOrder("NASA", "JAXA");
        assertThat(REGISTRY.terms("A6")).isEmpty();
        assertThat(REGISTRY.terms("A9")).isEmpty();
        assertThat(REGISTRY.terms("AO")
                        .orElseThrow()
                        .longestLoan()
                        .orElseThrow()
                        .toDays())
                .isEqualTo(366);
    }

    private static Event event(List<Event> events, String at, String by, Act act) {
        Instant time = Instant.parse(at);
        Event e = new Event(events.size() + 1L, time, time, by, Optional.empty(), act);
        events.add(e);
        return e;
    }

    /** 121.6 g returned on 2023-09-24; 0.663 g handed over on 2024-08-22: +9.0 % of the required share, on day 333 of 366. */
    private static List<Event> bennu() {
        List<Event> events = new ArrayList<>();
        event(
                events,
                "2023-09-24T15:00:00Z",
                "NASA",
                new Act.CollectionRegistered(
                        "bennu",
                        "OSIRIS-REx",
                        "Bennu",
                        new Mass(121_600_000),
                        new Mass(50_000),
                        "NASA",
                        Act.Naming.FREE));
        event(
                events,
                "2024-02-15T00:00:00Z",
                "NASA",
                new Act.SampleRegistered(
                        "J1",
                        "bennu",
                        Act.Form.AGGREGATE,
                        Optional.empty(),
                        Optional.empty(),
                        new Mass(663_000),
                        new Mass(500),
                        "NASA",
                        Act.Environment.NITROGEN,
                        Act.Provenance.CERTAIN));
        event(events, "2024-08-22T05:00:00Z", "NASA", new Act.Exchanged("J1", "JAXA", "A5"));
        return events;
    }

    private static Obligations.Verdict verdict(String id, LocalDate day, Optional<List<Event>> events) {
        return new Obligations(REGISTRY, day)
                .check(events).stream()
                        .filter(v -> v.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void bennuIsMetWithNinePercentAndThirtyThreeDays() {
        Obligations.Verdict v = verdict("R2", LocalDate.of(2024, 12, 31), Optional.of(bennu()));
        assertThat(v.met()).contains(true);
        assertThat(v.share().orElseThrow()).isCloseTo(0.00545, within(5e-6));
        assertThat(v.margin().orElseThrow()).isCloseTo(0.090, within(5e-4));
        assertThat(v.days()).contains(366L);
        assertThat(v.daysLeft()).contains(33L);
        assertThat(v.reason()).contains("663.000 mg", "121600.000 mg", "608.000 mg", "2024-08-22");
    }

    @Test
    void beforeTheHandOverItIsNotMetYet() {
        Obligations.Verdict v = verdict("R2", LocalDate.of(2024, 8, 21), Optional.of(bennu()));
        assertThat(v.met()).contains(false);
        assertThat(v.daysLeft()).contains(34L);
        assertThat(verdict("R2", LocalDate.of(2024, 8, 22), Optional.of(bennu()))
                        .met())
                .contains(true);
        Obligations.Verdict late = verdict("R2", LocalDate.of(2024, 10, 1), Optional.of(bennu().subList(0, 2)));
        assertThat(late.met()).contains(false);
        assertThat(late.daysLeft()).contains(-7L);
    }

    @Test
    void withoutALedgerOrABaseItIsUndecidable() {
        assertThat(verdict("R1", LocalDate.of(2024, 1, 1), Optional.empty()).undecidable())
                .isTrue();
        assertThat(verdict("R1", LocalDate.of(2024, 1, 1), Optional.of(bennu())).reason())
                .contains("no collection ryugu");
        Obligations.Verdict mass = verdict("C2", LocalDate.of(2024, 1, 1), Optional.empty());
        assertThat(mass.undecidable()).isTrue();
        assertThat(mass.reason()).contains("S0 says: signed");
        assertThat(verdict("C2", LocalDate.of(2019, 6, 26), Optional.empty()).reason())
                .contains("later day");
    }
}
