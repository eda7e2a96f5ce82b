package space.stickney.mission.simulation;

import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/** Epochs of products: ISO 8601, UTC, milliseconds. */
final class Utc {
    private Utc() {}

    static String text(double tdb) {
        String text = Epochs.standard().format(Tdb.date(tdb), Scale.UTC, 3);
        return text.endsWith("UTC") ? text.substring(0, text.length() - 3) : text.replace("Z", "");
    }
}
