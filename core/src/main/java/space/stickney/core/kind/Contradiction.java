package space.stickney.core.kind;

/**
 * Values of one record that cannot stand together.
 *
 * @param key the component to point at, by its key in the file; empty for the record as a whole
 * @param found what was found, with the values ("periapsis 500 km above apoapsis 400 km")
 * @param valid what would be valid
 */
public record Contradiction(String key, String found, String valid) {}
