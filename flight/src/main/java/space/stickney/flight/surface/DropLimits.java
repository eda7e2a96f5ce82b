package space.stickney.flight.surface;

import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;

/**
 * When to give up.
 *
 * @param contacts most contacts
 * @param duration longest time (s)
 */
public record DropLimits(int contacts, double duration) {
    /** A thousand contacts or a day. */
    public static final DropLimits USUAL = new DropLimits(1000, 86400);

    public DropLimits {
        if (contacts < 1 || !(duration > 0)) {
            throw new BadInput(
                    "limits of a drop",
                    contacts + " contacts, " + (Double.isFinite(duration) ? Numbers.shortest(duration) : "no number")
                            + " s",
                    "positive limits");
        }
    }
}
