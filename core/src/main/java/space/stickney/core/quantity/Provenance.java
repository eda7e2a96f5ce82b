package space.stickney.core.quantity;

/** How a value came to be known. */
public enum Provenance {
    /** What the project plans; it can still change. */
    PLANNED,
    /** What was said in public, before or after the fact. */
    ANNOUNCED,
    /** What was worked out afterwards, from telemetry or tracking. */
    RECONSTRUCTED,
    /** What was measured. */
    MEASURED,
    /** What nobody has published: the author of the scenario took it, and says why in the source. */
    ASSUMED
}
