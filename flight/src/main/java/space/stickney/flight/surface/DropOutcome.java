package space.stickney.flight.surface;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** How a drop ended, when (seconds from the release) and where (m, body-fixed). */
public sealed interface DropOutcome {
    double time();

    Vector3D position();

    /**
     * The lander lies still.
     *
     * @param position of the touching point on the ground
     * @param slope of the ground against the local vertical (rad)
     */
    record AtRest(double time, Vector3D position, double slope) implements DropOutcome {}

    /** The lander left the body's surroundings. */
    record Escaped(double time, Vector3D position) implements DropOutcome {}

    /**
     * The limits were reached before the lander lay still.
     *
     * @param reason which limit
     */
    record DidNotSettle(double time, Vector3D position, String reason) implements DropOutcome {}

    /** One or two words: "at rest", "escaped", "did not settle". */
    default String words() {
        if (this instanceof AtRest) {
            return "at rest";
        }
        return this instanceof Escaped ? "escaped" : "did not settle";
    }
}
