package space.stickney.core.kind;

/**
 * Values of one record that cannot stand together.
 *
 * @param key the value to point at, by its path below the record ("periapsis", "phases.launch.mass"); empty for the record
 * @param found what was found, with the values ("periapsis 500 km above apoapsis 400 km")
 * @param valid what would be valid
 */
public record Contradiction(String key, String found, String valid) {}
