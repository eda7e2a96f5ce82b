package space.stickney.flight.phase;

/**
 * Something that happened on the way.
 *
 * @param tdb TDB seconds past J2000
 * @param phase in which it happened
 * @param kind short name ("periapsis", "umbra-entry", "jettison")
 * @param detail with numbers and units
 */
public record Event(double tdb, String phase, String kind, String detail) {}
