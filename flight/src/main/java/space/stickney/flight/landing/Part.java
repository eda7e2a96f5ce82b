package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * One part of a guided flight.
 *
 * @param name of the part
 * @param start TDB seconds past J2000
 * @param duration s
 * @param deltaV integral of the thrust acceleration (m/s); zero in free fall
 * @param direction of the thrust at its start, body-fixed; zero in free fall
 */
public record Part(String name, double start, double duration, double deltaV, Vector3D direction) {
    public double end() {
        return start + duration;
    }
}
