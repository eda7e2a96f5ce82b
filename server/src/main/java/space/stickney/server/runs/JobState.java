package space.stickney.server.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a run that was asked for has come. */
public enum JobState {
    QUEUED,
    RUNNING,
    FINISHED,
    /** The model could not, or the input cannot be used after all; the message says why. */
    FAILED,
    CANCELLED,
    /** The server stopped, or was killed, before the run was done. */
    INTERRUPTED;

    /** As answers and the journal write it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
