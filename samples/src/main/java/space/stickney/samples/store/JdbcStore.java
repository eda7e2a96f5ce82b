package space.stickney.samples.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.ledger.Chain;

/**
 * A ledger in a database, H2 or PostgreSQL. An append is one transaction that moves the head first: the row's lock lets one writer pass at a time, and the old head in the condition
 * lets only the first of two.
 */
final class JdbcStore implements LedgerStore {
    private static final String MENTION = "insert into mention (subject, seq) values (?, ?)";
    private static final int CHUNK = 500;
    private static final int FETCH = 5000;

    private final Handle handle;

    JdbcStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Head head() {
        return handle.createQuery("select seq, hash, recorded from head where id = 1")
                .map((r, c) -> new Head(r.getLong(1), r.getString(2), Instant.parse(r.getString(3))))
                .one();
    }

    @Override
    public boolean append(Head before, Entry entry) {
        return handle.inTransaction(h -> {
            if (!move(h, before, entry.after())) {
                return false;
            }
            h.execute(
                    "insert into line (seq, line, hash) values (?, ?, ?)",
                    entry.seq(),
                    entry.line(),
                    entry.after().hash());
            mentions(h, entry);
            totals(h, entry);
            return true;
        });
    }

    @Override
    public void restore(LedgerStore from, Head after, Collection<Total> totals) {
        handle.useTransaction(h -> {
            move(h, Head.NONE, after);
            PreparedBatch lines = h.prepareBatch("insert into line (seq, line, hash) values (?, ?, ?)");
            PreparedBatch mentions = h.prepareBatch(MENTION);
            from.forEach(line -> {
                Event e = EventText.read("a line of the ledger", line);
                lines.add(e.seq(), line, Chain.hash(line));
                Entry.mentions(e.act()).forEach(m -> mentions.add(m, e.seq()));
                if (lines.size() >= FETCH) {
                    flush(lines, mentions);
                }
            });
            flush(lines, mentions);
            totals.forEach(t -> total(h, t));
        });
    }

    private static void flush(PreparedBatch lines, PreparedBatch mentions) {
        if (lines.size() > 0) {
            lines.execute();
        }
        if (mentions.size() > 0) {
            mentions.execute();
        }
    }

    /** Whether the head was still where it was. */
    private static boolean move(Handle h, Head before, Head after) {
        return h.execute(
                        "update head set seq = ?, hash = ?, recorded = ? where id = 1 and seq = ? and hash = ?",
                        after.seq(),
                        after.hash(),
                        after.recorded().toString(),
                        before.seq(),
                        before.hash())
                == 1;
    }

    private static void mentions(Handle h, Entry entry) {
        if (entry.mentions().isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch(MENTION);
        entry.mentions().forEach(m -> batch.add(m, entry.seq()));
        batch.execute();
    }

    private static void totals(Handle h, Entry entry) {
        if (entry.anew()) {
            h.execute("delete from total");
        }
        entry.totals().forEach(t -> total(h, t));
    }

    private static void total(Handle h, Total t) {
        int changed = h.execute(
                "update total set happened = ?, sum_ug = ?, variance = ? where subject = ?",
                t.happened().toString(),
                t.sum().micrograms(),
                t.variance(),
                t.subject());
        if (changed == 0) {
            h.execute(
                    "insert into total (subject, happened, sum_ug, variance) values (?, ?, ?, ?)",
                    t.subject(),
                    t.happened().toString(),
                    t.sum().micrograms(),
                    t.variance());
        }
    }

    @Override
    public List<String> linesOf(Collection<String> subjects) {
        TreeMap<Long, String> lines = new TreeMap<>();
        List<String> all = List.copyOf(new LinkedHashSet<>(subjects));
        for (int i = 0; i < all.size(); i += CHUNK) {
            List<String> some = all.subList(i, Math.min(all.size(), i + CHUNK));
            String marks = String.join(", ", some.stream().map(s -> "?").toList());
            var query = handle.createQuery(
                    "select l.seq, l.line from mention m join line l on l.seq = m.seq where m.subject in (" + marks
                            + ")");
            for (int k = 0; k < some.size(); k++) {
                query.bind(k, some.get(k));
            }
            query.map((r, c) -> lines.put(r.getLong(1), r.getString(2)) == null).list();
        }
        return List.copyOf(lines.values());
    }

    @Override
    public Optional<Total> total(String subject) {
        return handle.createQuery("select happened, sum_ug, variance from total where subject = ?")
                .bind(0, subject)
                .map((r, c) ->
                        new Total(subject, Instant.parse(r.getString(1)), new Mass(r.getLong(2)), r.getDouble(3)))
                .findOne();
    }

    /** In a transaction, so that PostgreSQL sends pages of rows and nobody's append shows halfway. */
    @Override
    public void forEach(Consumer<String> reader) {
        handle.useTransaction(h -> {
            try (Stream<String> lines = h
                    .createQuery("select line from line order by seq")
                    .setFetchSize(FETCH)
                    .mapTo(String.class)
                    .stream()) {
                lines.forEach(reader);
            }
        });
    }

    /** Changes tables behind the ledger's back, for tests of {@link Verification}. */
    void edit(String sql) {
        handle.execute(sql);
    }

    @Override
    public void close() {
        handle.close();
    }
}
