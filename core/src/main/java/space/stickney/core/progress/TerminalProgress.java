package space.stickney.core.progress;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * Progress for people, on standard error: on a terminal one line that grows, elsewhere (a log, a pipe) one plain line per
 * stage. Safe for threads; needs no clock, because a line is only written when the whole per cent changes.
 */
public final class TerminalProgress implements Progress {
    private static final int WIDTH = 30;
    private static final String CLEAR_TO_END_OF_LINE = "\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private String stage = "";
    private int percent = -1;

    /**
     * Begins.
     *
     * @param out standard error
     * @param terminal whether lines may be overwritten, see {@link #onTerminal()}
     */
    public TerminalProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether a person is watching. Newer JDKs have a console without a terminal, and only they can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean onTerminal() {
        Map<String, String> environment = System.getenv();
        String term = environment.getOrDefault("TERM", "dumb");
        Console console = System.console();
        if (console == null || term.equals("dumb") || environment.containsKey("CI")) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    @Override
    public synchronized void stage(String name) {
        close();
        stage = name;
        percent = 0;
        if (terminal) {
            draw();
        } else {
            out.println(name);
            out.flush();
        }
    }

    @Override
    public synchronized void fraction(double done) {
        int now = (int) (100 * Math.max(0, Math.min(1, done)));
        if (terminal && !stage.isEmpty() && now != percent) {
            percent = now;
            draw();
        }
    }

    /** Ends the last stage, so that what follows begins on a line of its own. */
    public synchronized void close() {
        if (terminal && !stage.isEmpty()) {
            out.print("\r" + stage + CLEAR_TO_END_OF_LINE + "\n");
            out.flush();
        }
        stage = "";
    }

    private void draw() {
        int filled = percent * WIDTH / 100;
        String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
        out.print("\r" + stage + " [" + bar + "] " + percent + " %" + CLEAR_TO_END_OF_LINE);
        out.flush();
    }
}
