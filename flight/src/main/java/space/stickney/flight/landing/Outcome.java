package space.stickney.flight.landing;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** How a guided flight ended, when and where. */
public sealed interface Outcome {
    /** What all have in common. */
    End end();

    /** Short name for tables. */
    String name();

    /**
     * Where a flight ended.
     *
     * @param tdb TDB seconds past J2000
     * @param position m, body-fixed
     * @param velocity relative to the ground (m/s), body-fixed
     * @param parts flown, the last one perhaps cut short
     */
    record End(double tdb, Vector3D position, Vector3D velocity, List<Part> parts) {
        public End {
            parts = List.copyOf(parts);
        }

        /** What the engines gave in all parts (m/s). */
        public double deltaV() {
            return parts.stream().mapToDouble(Part::deltaV).sum();
        }
    }

    /**
     * Met the ground in free fall.
     *
     * @param end time, place, velocity
     * @param facet of the shape that was met
     * @param slope between the facet's normal and the vertical there (rad)
     * @param vertical speed along the vertical (m/s, positive down)
     * @param lateral speed across the vertical (m/s)
     */
    record Touchdown(End end, int facet, double slope, double vertical, double lateral) implements Outcome {
        @Override
        public String name() {
            return "touchdown";
        }
    }

    /** Flown to the end of the profile, off the ground. */
    record Completed(End end) implements Outcome {
        @Override
        public String name() {
            return "completed";
        }
    }

    /** Met the ground with the engines on. */
    record EarlyContact(End end) implements Outcome {
        @Override
        public String name() {
            return "early-contact";
        }
    }

    /** Given up: by its own knowledge it was outside the corridor. */
    record Aborted(End end, String reason) implements Outcome {
        @Override
        public String name() {
            return "aborted";
        }
    }

    /** Fell for longer than is waited for. */
    record NoContact(End end) implements Outcome {
        @Override
        public String name() {
            return "no-contact";
        }
    }
}
