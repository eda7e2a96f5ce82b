package space.stickney.samples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.Terms;
import space.stickney.samples.ledger.Chain;

/** What every store that can be written must do; run against each. */
abstract class StoreContract {
    static final Terms.Source ANY = name -> Optional.of(
            new Terms(name, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), true, List.of()));
    static final Instant START = Instant.parse("2021-01-01T00:00:00Z");

    /** The name of a ledger that is not there yet. */
    abstract String fresh();

    /** One second a call. */
    static InstantSource clock() {
        long[] calls = {0};
        return () -> START.plusSeconds(++calls[0]);
    }

    static Draft draft(Act act) {
        return new Draft(Optional.empty(), Optional.empty(), Optional.empty(), act);
    }

    static Act grain(String name, long micrograms) {
        return new Act.SampleRegistered(
                name,
                "ryugu",
                Act.Form.PARTICLE,
                Optional.empty(),
                Optional.empty(),
                new Mass(micrograms),
                new Mass(10),
                "JAXA",
                Act.Environment.NITROGEN,
                Act.Provenance.CERTAIN);
    }

    @Test
    void linesComeBackInOrder() {
        String name = fresh();
        List<String> lines = new ArrayList<>();
        try (LedgerStore store = LedgerStores.create(name)) {
            assertThat(store.head()).isEqualTo(Head.NONE);
            Ledger ledger = new Ledger(store, ANY, clock());
            lines.add(ledger.record(draft(grain("A0001", 12340))).line());
            lines.add(ledger.record(draft(grain("A0002", 5))).line());
            lines.add(ledger.record(draft(new Act.Consumed("A0001", new Mass(40))))
                    .line());
            lines.add(ledger.record(draft(new Act.Lost("A0002", "箱 'quoted'; drop table line; --")))
                    .line());
        }
        try (LedgerStore store = LedgerStores.open(name)) {
            List<String> read = new ArrayList<>();
            store.forEach(read::add);
            assertThat(read).isEqualTo(lines);
            assertThat(store.linesOf(List.of("sample/a0001"))).containsExactly(lines.get(0), lines.get(2));
            assertThat(store.linesOf(List.of("sample/a0001", "sample/a0002", "sample/a0001")))
                    .isEqualTo(lines);
            assertThat(store.linesOf(List.of("sample/x' or '1'='1"))).isEmpty();
            assertThat(store.head().hash()).isEqualTo(Chain.hash(lines.get(3)));
            assertThat(Verification.of(store, ANY))
                    .isEqualTo(new Verification(4, Chain.hash(lines.get(3)), Optional.empty(), true, Optional.empty()));
        }
    }

    @Test
    void aRefusedEventLeavesNothing() {
        try (LedgerStore store = LedgerStores.create(fresh())) {
            Ledger ledger = new Ledger(store, ANY, clock());
            ledger.record(draft(grain("A0001", 12340)));
            Head before = store.head();
            assertThatThrownBy(() -> ledger.record(draft(grain("A0001", 12340))))
                    .isInstanceOf(BadInput.class);
            assertThatThrownBy(() -> ledger.record(draft(new Act.Consumed("A0009", new Mass(1)))))
                    .isInstanceOf(BadInput.class);
            assertThatThrownBy(() -> ledger.record(draft(new Act.Consumed("A0001", new Mass(99999)))))
                    .isInstanceOf(BadInput.class);
            assertThat(store.head()).isEqualTo(before);
            assertThat(ledger.events()).hasSize(1);
        }
    }

    @Test
    void anAppendAfterAnOldHeadDoesNothing() {
        try (LedgerStore store = LedgerStores.create(fresh())) {
            Head old = store.head();
            Ledger.Recorded first = new Ledger(store, ANY, clock()).record(draft(grain("A0001", 5)));
            Entry late = Entry.of(first.event(), first.line(), new Head(1, first.hash(), START), new Catalogue());
            assertThat(store.append(old, late)).isFalse();
            assertThat(Verification.of(store, ANY).events()).isEqualTo(1);
        }
    }

    @Test
    void madeOnceOpenedIfThere() {
        String name = fresh();
        assertThatThrownBy(() -> LedgerStores.open(name))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("samples init");
        LedgerStores.create(name).close();
        assertThatThrownBy(() -> LedgerStores.create(name))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("already");
        LedgerStores.open(name).close();
    }

    /** Ten times: a grain, two that allocate it at the same moment. */
    @Test
    void ofTwoAllocationsOneWins() throws Exception {
        String name = fresh();
        LedgerStores.create(name).close();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 10; i++) {
            String grain = "A000" + i;
            try (LedgerStore store = LedgerStores.open(name)) {
                new Ledger(store, ANY, () -> START.plusSeconds(9999)).record(draft(grain(grain, 5)));
            }
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<String>> results = pool.invokeAll(
                    List.of(allocation(name, grain, "NASA", together), allocation(name, grain, "CNES", together)));
            List<String> texts = List.of(results.get(0).get(), results.get(1).get());
            assertThat(texts.stream().filter(String::isEmpty))
                    .as(texts.toString())
                    .hasSize(1);
            assertThat(texts.stream().filter(t -> t.contains("rule custody") && t.contains("allocated to")))
                    .as(texts.toString())
                    .hasSize(1);
        }
        pool.shutdown();
        try (LedgerStore store = LedgerStores.open(name)) {
            Verification found = Verification.of(store, ANY);
            assertThat(found.whole()).as(found.toString()).isTrue();
            assertThat(found.events()).isEqualTo(20);
        }
    }

    private static Callable<String> allocation(String name, String grain, String to, CyclicBarrier together) {
        return () -> {
            try (LedgerStore store = LedgerStores.open(name)) {
                together.await();
                new Ledger(store, ANY, () -> START.plusSeconds(9999))
                        .record(draft(new Act.Allocated(grain, to, "A5", Optional.empty())));
                return "";
            } catch (BadInput e) {
                return String.valueOf(e.getMessage());
            }
        };
    }

    /** Four writers, thirty grains each. */
    @Test
    void writersTakeTurns() throws Exception {
        String name = fresh();
        LedgerStores.create(name).close();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 1; w <= 4; w++) {
            String stem = "A" + w + "0";
            writers.add(() -> {
                try (LedgerStore store = LedgerStores.open(name)) {
                    for (int i = 10; i < 40; i++) {
                        new Ledger(store, ANY, () -> START).record(draft(grain(stem + i, 5)));
                    }
                }
                return null;
            });
        }
        for (Future<Void> f : pool.invokeAll(writers)) {
            f.get();
        }
        pool.shutdown();
        try (LedgerStore store = LedgerStores.open(name)) {
            assertThat(Verification.of(store, ANY).whole()).isTrue();
            assertThat(store.head().seq()).isEqualTo(120);
        }
    }

    /** Sums after a correction are those of the corrected events. */
    @Test
    void aCorrectionIsRecordedAndSumsFollow() {
        try (LedgerStore store = LedgerStores.create(fresh())) {
            Ledger ledger = new Ledger(store, ANY, clock());
            ledger.record(draft(new Act.CollectionRegistered(
                    "ryugu", "Hayabusa2", "Ryugu", new Mass(10_000), new Mass(0), "JAXA", Act.Naming.RYUGU)));
            ledger.record(draft(grain("A0001", 9000)));
            assertThatThrownBy(() -> ledger.record(draft(grain("A0002", 5000))))
                    .hasMessageContaining("rule mass-conservation");
            Ledger.Recorded made = ledger.record(draft(new Act.Corrected(2, grain("A0001", 900), "a digit too many")));
            assertThat(made.event().by()).isEqualTo("JAXA");
            ledger.record(draft(grain("A0002", 5000)));
            assertThatThrownBy(() -> ledger.record(draft(new Act.Corrected(2, grain("A0001", 9000), "no"))))
                    .hasMessageContaining("at event 4");
            assertThat(store.total("registered/ryugu").orElseThrow().sum()).isEqualTo(new Mass(5900));
            assertThat(Verification.of(store, ANY).whole()).isTrue();
            assertThat(Lineage.events(store, List.of("A0001"))).hasSize(2);
        }
    }

    @Test
    void aClockThatIsWrongIsRefused() {
        try (LedgerStore store = LedgerStores.create(fresh())) {
            new Ledger(store, ANY, () -> START).record(draft(grain("A0001", 5)));
            Ledger.Recorded soon =
                    new Ledger(store, ANY, () -> START.minusSeconds(60)).record(draft(grain("A0002", 5)));
            assertThat(soon.event().recorded()).isEqualTo(START);
            Ledger wrong = new Ledger(store, ANY, () -> START.minusSeconds(3600));
            assertThatThrownBy(() -> wrong.record(draft(grain("A0003", 5))))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("clock");
        }
    }

    @Test
    void anEditBehindTheBackIsFound() {
        String name = fresh();
        try (LedgerStore store = LedgerStores.create(name)) {
            Ledger ledger = new Ledger(store, ANY, clock());
            for (int i = 1; i < 6; i++) {
                ledger.record(draft(grain("A000" + i, 5)));
            }
            edit(store, "update line set line = replace(line, '\"mass_ug\":5', '\"mass_ug\":6') where seq = 3");
            Verification edited = Verification.of(store, ANY);
            assertThat(edited.firstBroken().orElseThrow().seq()).isEqualTo(4);
            edit(store, "update line set line = replace(line, '\"mass_ug\":6', '\"mass_ug\":5') where seq = 3");
            assertThat(Verification.of(store, ANY).whole()).isTrue();
            edit(store, "update line set line = replace(line, '\"mass_ug\":5', '\"mass_ug\":6') where seq = 5");
            assertThat(Verification.of(store, ANY).headKept()).isFalse();
            edit(store, "delete from line where seq = 5");
            assertThat(Verification.of(store, ANY).headKept()).isFalse();
            edit(store, "delete from line where seq = 2");
            assertThat(Verification.of(store, ANY).firstBroken().orElseThrow().seq())
                    .isEqualTo(2);
        }
    }

    /** A ledger taken over has the same lines and goes on under the same rules; one that is not whole is not taken. */
    @Test
    void aLedgerIsTakenOver() {
        String name = fresh();
        try (LedgerStore store = LedgerStores.create(fresh());
                LedgerStore copy = LedgerStores.create(name)) {
            Ledger ledger = new Ledger(store, ANY, clock());
            ledger.record(draft(new Act.CollectionRegistered(
                    "ryugu", "Hayabusa2", "Ryugu", new Mass(10_000), new Mass(0), "JAXA", Act.Naming.RYUGU)));
            ledger.record(draft(grain("A0001", 9000)));
            ledger.record(draft(new Act.Corrected(2, grain("A0001", 8000), "misread")));
            Ledger onto = new Ledger(copy, ANY, () -> START.plusSeconds(60));
            assertThat(onto.restore(store, Verification.required("the other", store, ANY)))
                    .isEqualTo(store.head())
                    .isEqualTo(copy.head());
            assertThat(onto.events()).isEqualTo(ledger.events());
            assertThat(Verification.of(copy, ANY).whole()).isTrue();
            assertThatThrownBy(() -> onto.record(draft(grain("A0002", 2500))))
                    .hasMessageContaining("rule mass-conservation");
            onto.record(draft(grain("A0002", 2000)));
            edit(store, "update line set line = replace(line, '9000', '9001') where seq = 2");
            assertThatThrownBy(() -> Verification.required("the other", store, ANY))
                    .hasMessageContaining("breaks at event 3");
        }
    }

    /** A process that appends is killed: the chain is whole, and every event that it printed is there. */
    @Test
    void aKillLosesNothingThatWasPrinted() throws Exception {
        String name = fresh();
        LedgerStores.create(name).close();
        for (int round = 1; round <= 3; round++) {
            Process process = AppendForever.start(name, "A" + round);
            List<String> printed = new ArrayList<>();
            try (BufferedReader out = process.inputReader()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    printed.add(line);
                    if (printed.size() == 100 + 37 * round) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            process.waitFor();
            assertThat(printed).hasSizeGreaterThan(100);
            try (LedgerStore store = LedgerStores.open(name)) {
                Verification found = Verification.of(store, ANY);
                assertThat(found.whole()).as(found.toString()).isTrue();
                Set<String> lines = new HashSet<>();
                store.forEach(lines::add);
                assertThat(lines).containsAll(printed.subList(0, printed.size() - 1));
            }
        }
    }

    private static void edit(LedgerStore store, String sql) {
        ((JdbcStore) store).edit(sql);
    }
}
