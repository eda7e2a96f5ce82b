package space.stickney.mission.matrix;

import java.util.Locale;

/** Whether a limit is kept. */
public enum Verdict {
    MET,
    MISSED,
    /** Nobody can tell: an unknown decides it. */
    INDETERMINATE;

    /** As it stands in files: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
