package space.stickney.core.fault;

import java.util.Optional;

/**
 * One thing that is wrong with what the user gave.
 *
 * @param where the place: a file with line and column, a scenario key, a command-line option
 * @param found what stands there
 * @param valid what would be valid
 * @param hint the nearest valid spelling, or another way out
 */
public record Fault(String where, String found, String valid, Optional<String> hint) {
    public static Fault of(String where, String found, String valid) {
        return new Fault(where, found, valid, Optional.empty());
    }

    public Fault withHint(String text) {
        return new Fault(where, found, valid, Optional.of(text));
    }

    /** One paragraph, as printed on standard error. */
    public String paragraph() {
        return where + ": found " + found + "; valid: " + valid + "."
                + hint.map(h -> " " + h).orElse("");
    }
}
