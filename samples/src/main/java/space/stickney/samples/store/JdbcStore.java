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
import space.stickney.samples.curation.Mass;

/**
 * A ledger in a database, H2 or PostgreSQL. An append is one transaction that moves the head first: the row's lock lets one writer pass at a time, and the old head in the condition
 * lets only the first of two.
 */
final class JdbcStore implements LedgerStore {
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
            int moved = h.execute(
                    "update head set seq = ?, hash = ?, recorded = ? where id = 1 and seq = ? and hash = ?",
                    entry.seq(),
                    entry.after().hash(),
                    entry.after().recorded().toString(),
                    before.seq(),
                    before.hash());
            if (moved == 0) {
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

    private static void mentions(Handle h, Entry entry) {
        if (entry.mentions().isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("insert into mention (subject, seq) values (?, ?)");
        entry.mentions().forEach(m -> batch.add(m, entry.seq()));
        batch.execute();
    }

    private static void totals(Handle h, Entry entry) {
        if (entry.anew()) {
            h.execute("delete from total");
        }
        for (Total t : entry.totals()) {
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
