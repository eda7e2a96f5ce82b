package space.stickney.samples.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;

/**
 * Opens ledgers by their names: a file (embedded H2, with or without its {@code .mv.db}), a JDBC URL of PostgreSQL, an export {@code *.jsonl}. With {@code WRITE_DELAY=0} H2 has
 * written what it has committed.
 */
public final class LedgerStores {
    private static final String VALID = "a file, jdbc:postgresql://…, or an export *.jsonl";
    private static final String SUFFIX = ".mv.db";
    private static final int TRIES = 100;
    private static final long PAUSE_MS = 100;

    private LedgerStores() {}

    /**
     * Opens a ledger that is there.
     *
     * @throws BadInput if it is not
     * @throws NoSolution if another process holds it for ten seconds, or the server cannot be reached
     */
    public static LedgerStore open(String name) {
        if (name.endsWith(".jsonl")) {
            return new FileStore(Path.of(name));
        }
        if (!isUrl(name) && !Files.exists(database(name))) {
            throw new BadInput(
                    "--ledger", name + ", where no ledger is", VALID + "; 'stickney samples init' makes one");
        }
        String url = isUrl(name) ? name : h2(name) + ";IFEXISTS=TRUE";
        Handle handle = connect(name, url);
        if (!Schema.exists(handle)) {
            handle.close();
            throw new BadInput("--ledger", name + ", a database without a ledger", "'stickney samples init' first");
        }
        if (!Schema.current(handle)) {
            Schema.migrate(url);
        }
        return new JdbcStore(handle);
    }

    /**
     * Makes an empty ledger.
     *
     * @throws BadInput if there is one already
     */
    public static LedgerStore create(String name) {
        if (name.endsWith(".jsonl")) {
            throw new BadInput("--ledger", name + ", an export, which is read only", "a file or jdbc:postgresql://…");
        }
        String url = isUrl(name) ? name : h2(name);
        if (!isUrl(name)) {
            Path file = database(name);
            Path folder = file.toAbsolutePath().getParent();
            if (Files.exists(file)) {
                throw new BadInput("--ledger", name + ", where a ledger is already", "a new name");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                throw new BadInput(
                        "--ledger", name + ", in a folder that does not exist", "a file in an existing folder");
            }
        }
        Handle handle = connect(name, url);
        if (Schema.exists(handle)) {
            handle.close();
            throw new BadInput("--ledger", name + ", where a ledger is already", "an empty database");
        }
        Schema.migrate(url);
        return new JdbcStore(handle);
    }

    private static boolean isUrl(String name) {
        if (name.startsWith("jdbc:") && !name.startsWith("jdbc:postgresql:")) {
            throw new BadInput("--ledger", name, VALID);
        }
        return name.startsWith("jdbc:");
    }

    private static Path database(String name) {
        if (name.isBlank() || name.contains(";") || name.indexOf('\0') >= 0) {
            throw new BadInput("--ledger", name, VALID);
        }
        return Path.of(stem(name) + SUFFIX);
    }

    private static String stem(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private static String h2(String name) {
        return "jdbc:h2:file:" + Path.of(stem(name)).toAbsolutePath() + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
    }

    private static Handle connect(String name, String url) {
        for (int i = 1; ; i++) {
            try {
                return Jdbi.create(url).open();
            } catch (ConnectionException e) {
                if (!(e.getCause() instanceof SQLException cause)) {
                    throw e;
                }
                if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1 || i == TRIES) {
                    throw refusal(name, cause);
                }
                pause();
            }
        }
    }

    private static RuntimeException refusal(String name, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new NoSolution("The ledger " + name + " has been held by another process for 10 s.", cause);
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("08")) {
            return new NoSolution("The ledger " + name + " cannot be reached: " + reason, cause);
        }
        return new BadInput("--ledger", name + ", which cannot be opened (" + reason + ")", VALID);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoSolution("Interrupted while waiting for the ledger.", e);
        }
    }
}
