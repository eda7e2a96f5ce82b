package space.stickney.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Balance;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.Terms;
import space.stickney.samples.curation.View;
import space.stickney.samples.ledger.Chain;
import space.stickney.samples.store.Draft;
import space.stickney.samples.store.Ledger;
import space.stickney.samples.store.LedgerStore;
import space.stickney.samples.store.LedgerStores;
import space.stickney.samples.store.Verification;

/**
 * A ledger of many events on the embedded store: a sample registered, split in two, one part used up a little, again and again. An append is checked by the rules, committed and on the
 * disk; verification and balance read everything.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1400m")
public class SampleLedgerBenchmark {
    private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");
    private static final Terms.Source NONE = name -> Optional.empty();

    @Param("1000000")
    private int events;

    private Path folder = Path.of(".");
    private Optional<LedgerStore> open = Optional.empty();
    private int added;

    @Setup
    public void fill() throws IOException {
        folder = Files.createTempDirectory("stickney-bench");
        Path lines = folder.resolve("lines.jsonl");
        String prev = Chain.ORIGIN;
        try (var out = Files.newBufferedWriter(lines, StandardCharsets.UTF_8)) {
            for (int i = 0; i < events; i++) {
                Event e = new Event(i + 1L, START, START, "JAXA", Optional.empty(), act(i));
                String line = EventText.line(e, prev);
                out.write(line + "\n");
                prev = Chain.hash(line);
            }
        }
        LedgerStore store = LedgerStores.create(folder.resolve("ledger").toString());
        try (LedgerStore from = LedgerStores.open(lines.toString())) {
            ledger(store).restore(from, Verification.required("lines", from, NONE));
        }
        open = Optional.of(store);
    }

    private static Act act(int i) {
        String name = "G" + i / 3;
        return switch (i % 3) {
            case 0 -> registered(name);
            case 1 -> {
                Act.Piece a = new Act.Piece(name + "-1", new Mass(5000), new Mass(10));
                Act.Piece b = new Act.Piece(name + "-2", new Mass(4990), new Mass(10));
                yield new Act.Split(name, List.of(a, b), new Mass(10));
            }
            default -> new Act.Consumed(name + "-1", new Mass(120));
        };
    }

    private static Act registered(String name) {
        return new Act.SampleRegistered(
                name,
                "bench",
                Act.Form.PARTICLE,
                Optional.empty(),
                Optional.empty(),
                new Mass(10_000),
                new Mass(10),
                "JAXA",
                Act.Environment.NITROGEN,
                Act.Provenance.CERTAIN);
    }

    private static Ledger ledger(LedgerStore store) {
        return new Ledger(store, NONE, () -> START);
    }

    @TearDown
    public void remove() throws IOException {
        open.ifPresent(LedgerStore::close);
        for (String name : Set.of("lines.jsonl", "ledger.mv.db", "ledger.trace.db")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Benchmark
    public String append() {
        Act act = registered("B" + added++);
        return ledger(open.orElseThrow())
                .record(new Draft(Optional.empty(), Optional.empty(), Optional.empty(), act))
                .hash();
    }

    @Benchmark
    public List<Event> history() {
        return ledger(open.orElseThrow()).events(List.of("G" + events / 7 + "-1"));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 2)
    public List<Object> verifyAndBalance() {
        List<Object> found = new ArrayList<>();
        found.add(Verification.of(open.orElseThrow(), NONE));
        found.add(Balance.of(View.NOW.of(ledger(open.orElseThrow()).events())));
        return found;
    }
}
