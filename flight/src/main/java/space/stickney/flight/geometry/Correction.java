package space.stickney.flight.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import space.stickney.core.fault.BadInput;

/**
 * What is done about the time that light takes, for light that arrives at the observer; the names and definitions of SPICE (NAIF,
 * "Aberration Corrections Required Reading"): with the light time lt, the target stands where it was at t - lt and is turned as it was
 * then.
 *
 * <p>Next to a body take both corrections or none. Light time alone is wrong by the common motion of the two through the solar system:
 * beside Phobos 24 km/s, 1.6 m at a distance of 20 km, which aberration moves back to where the target is.
 */
public enum Correction {
    /** Geometric: everything at the same instant. */
    NONE(0, false),
    /** Light time, one step of iteration: it is wrong by about lt (v/c)2. */
    LT(1, false),
    /** Light time and stellar aberration: the direction in which a camera sees the target. */
    LT_S(1, true),
    /** Light time, iterated until it stands ("converged Newtonian"). */
    CN(10, false),
    /** Converged light time and stellar aberration. */
    CN_S(10, true);

    private final int steps;
    private final boolean aberrated;

    Correction(int steps, boolean aberrated) {
        this.steps = steps;
        this.aberrated = aberrated;
    }

    /** How often the light time is computed anew, at most; 0 without light time. */
    int steps() {
        return steps;
    }

    /** Whether the motion of the observer turns the direction. */
    public boolean aberrated() {
        return aberrated;
    }

    /** As SPICE writes it: none, lt, lt+s, cn, cn+s. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }

    /** Reads {@link #text}, in upper or lower case. */
    public static Correction parse(String where, String text) {
        for (Correction c : values()) {
            if (c.text().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return c;
            }
        }
        List<String> names = Arrays.stream(values()).map(Correction::text).toList();
        throw new BadInput(where, text, names.stream().collect(Collectors.joining(", ", "one of ", "")));
    }
}
