package space.stickney.mission.planning;

import java.util.List;
import space.stickney.flight.attitude.AttitudePlan;
import space.stickney.flight.attitude.AttitudePlan.Piece;

/**
 * The turns that the attitude makes for observations.
 *
 * @param attitude of the flight
 * @param settling time between a turn and what it was made for (s)
 */
public record PlannedTurns(AttitudePlan attitude, double settling) {
    /** Ends of slews are found to 0.1 ms (s). */
    private static final double NEAR = 1e-3;

    /** What the spacecraft points at, for people. */
    String pointing(double tdb) {
        return attitude.piece(tdb).name();
    }

    /** From the begin of the turn to an observation up to this, its begin (s); 0 without a turn. */
    double before(double start) {
        return slews().stream()
                .filter(p -> p.end() <= start + NEAR && p.end() >= start - settling - NEAR)
                .mapToDouble(p -> start - p.start())
                .findFirst()
                .orElse(0);
    }

    /** The turn that begins with the end of an observation (s); 0 without one. */
    double after(double end) {
        return slews().stream()
                .filter(p -> Math.abs(p.start() - end) <= NEAR)
                .mapToDouble(p -> p.end() - p.start())
                .findFirst()
                .orElse(0);
    }

    private List<Piece> slews() {
        return attitude.pieces().stream().filter(Piece::slew).toList();
    }
}
