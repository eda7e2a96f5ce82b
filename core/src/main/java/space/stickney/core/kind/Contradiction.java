package space.stickney.core.kind;

import java.util.Optional;

/**
 * Values of one record that cannot stand together.
 *
 * @param key the value to point at, by its path below the record ("periapsis", "phases.launch.mass"); empty for the record
 * @param found what was found, with the values ("periapsis 500 km above apoapsis 400 km")
 * @param valid what would be valid
 * @param hint the nearest valid spelling, or another way out
 */
public record Contradiction(String key, String found, String valid, Optional<String> hint) {
    public Contradiction(String key, String found, String valid) {
        this(key, found, valid, Optional.empty());
    }
}
