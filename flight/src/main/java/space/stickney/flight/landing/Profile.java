package space.stickney.flight.landing;

import java.util.List;

/**
 * Height over a site as it is to be flown: pieces at rest and pieces from rest to rest, h = h0 + (h1 - h0) (3 x^2 - 2 x^3)
 * with x the elapsed part of the piece. Its greatest speed is 1.5 times the mean, and velocity is continuous.
 *
 * @param pieces in order
 */
public record Profile(List<Piece> pieces) {
    /**
     * A piece.
     *
     * @param name for the record of burns
     * @param duration s
     * @param from height at its start (m)
     * @param to height at its end (m)
     */
    public record Piece(String name, double duration, double from, double to) {
        double height(double t) {
            double x = t / duration;
            return from + (to - from) * x * x * (3 - 2 * x);
        }

        double speed(double t) {
            double x = t / duration;
            return (to - from) * 6 * x * (1 - x) / duration;
        }

        double acceleration(double t) {
            return (to - from) * 6 * (1 - 2 * t / duration) / (duration * duration);
        }
    }

    public Profile {
        pieces = List.copyOf(pieces);
    }

    /** A stay at a height (m) for a time (s). */
    public static Piece hover(String name, double height, double duration) {
        return new Piece(name, duration, height, height);
    }

    /** A move between two heights (m) with a greatest speed (m/s). */
    public static Piece move(String name, double from, double to, double fastest) {
        return new Piece(name, 1.5 * Math.abs(to - from) / fastest, from, to);
    }

    /** Length of all pieces (s). */
    public double duration() {
        double sum = 0;
        for (Piece p : pieces) {
            sum += p.duration();
        }
        return sum;
    }
}
