package space.stickney.samples.cooperation;

import java.util.List;
import java.util.Locale;
import space.stickney.core.fault.BadInput;

/** How far a promise has come. The first six are steps; the others are how a source speaks at its date, and lead nowhere. */
public enum Status {
    UNDER_EXPLORATION,
    PLANNED,
    SIGNED,
    FLOWN,
    CONTINUING,
    CLOSED,
    WELCOMED_SIGNATURE_OF_RECENT,
    CODIFIED,
    REAFFIRMED_INTENT,
    FUTURE_AT_TIME_OF_SOURCE;

    private static final List<Status> STEPS = List.of(UNDER_EXPLORATION, PLANNED, SIGNED, FLOWN, CONTINUING, CLOSED);

    static Status of(String where, String text) {
        for (Status s : values()) {
            if (s.toString().equals(text)) {
                return s;
            }
        }
        throw new BadInput(where, text, "a status of the registry");
    }

    boolean step() {
        return STEPS.contains(this);
    }

    /**
     * Whether a record may move a promise on to another status: one step forward, from flown to either end, and back only with a reason.
     *
     * @param reason why, for a step back; blank if none is given
     */
    public boolean mayBecome(Status next, String reason) {
        if (!step() || !next.step()) {
            return false;
        }
        int from = STEPS.indexOf(this);
        int to = STEPS.indexOf(next);
        if (to <= from) {
            return next != this && !reason.isBlank();
        }
        boolean fromFlown = this == FLOWN && next == CLOSED;
        return to == from + 1 || fromFlown;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
