package space.stickney.mission.document;

import java.util.Optional;
import space.stickney.core.quantity.Provenance;

/**
 * A value as it was given, so that a run can say on what it rests.
 *
 * @param key its path in the file, "phases.launch.mass"
 * @param text as written
 * @param origin who gave it
 * @param kind how it came to be known, if that was stated
 * @param source author and title, or the reason of an assumption, if that was stated
 */
public record Given(String key, String text, Origin origin, Optional<Provenance> kind, Optional<String> source) {
    /** Who gave a value. */
    public enum Origin {
        FILE,
        /** An option of the command line ({@code --set}). */
        OPTION,
        /** Nobody: the program's default. */
        DEFAULT
    }

    /** Whether the value is an assumption: stated as one, or nobody's but the program's. */
    public boolean isAssumption() {
        return origin == Origin.DEFAULT
                || kind.filter(k -> k == Provenance.ASSUMED).isPresent();
    }
}
