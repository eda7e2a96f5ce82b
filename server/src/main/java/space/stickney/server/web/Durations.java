package space.stickney.server.web;

import space.stickney.server.runs.Moment;

/** Times for people who wait. */
final class Durations {
    private static final int MINUTE = 60;

    private Durations() {}

    static String progress(Moment m) {
        return (m.stage().isEmpty() ? "begins" : m.stage()) + " · " + text(m.secondsElapsed()) + " so far · "
                + m.secondsLeft().map(s -> "about " + text(s) + " left").orElse("time left not known yet");
    }

    /** "12 s", "3 min 20 s". */
    static String text(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole < MINUTE ? whole + " s" : whole / MINUTE + " min " + whole % MINUTE + " s";
    }
}
