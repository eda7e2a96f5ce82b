package space.stickney.samples.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lines of a ledger, in order. */
public interface LedgerStore extends AutoCloseable {
    Head head();

    /**
     * Adds a line and what follows from it, all or nothing; once this returns true it survives a kill.
     *
     * @param before the end after which it was made
     * @return false, and nothing is done, if the ledger has grown since
     */
    boolean append(Head before, Entry entry);

    /**
     * Fills an empty ledger with the lines of another, all or nothing.
     *
     * @param after the end of the other
     * @param totals the sums that follow from its events
     */
    void restore(LedgerStore from, Head after, Collection<Total> totals);

    /** The lines that mention one of these subjects, in order, each once. */
    List<String> linesOf(Collection<String> subjects);

    /** A running sum. */
    Optional<Total> total(String subject);

    /** All lines in order. */
    void forEach(Consumer<String> reader);

    @Override
    void close();
}
