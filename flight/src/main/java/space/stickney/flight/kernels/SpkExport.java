package space.stickney.flight.kernels;

import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Ephemeris;

/**
 * The motion of a body in any ephemeris as data of an SPK segment, as few as a tolerance allows.
 *
 * <p>The span is cut in 1, 2, 4, ... records (Chebyshev, degree 13) or steps (Lagrange of 12 states, Hermite of 8); the first
 * division whose largest error of position stays below the tolerance is taken. The error is measured on what a reader makes
 * of the bytes, half-way between the points that the data meet exactly, where it is largest.
 *
 * @param data the segment
 * @param error largest error of position found (m)
 */
public record SpkExport(SpkData data, double error) {
    private static final int DEGREE = 13;
    private static final int HERMITE_WINDOW = 8;
    private static final int LAGRANGE_WINDOW = 12;
    private static final double SHORTEST = 1;
    private static final long MOST_DOUBLES = 64L << 20;

    /**
     * Exports a motion.
     *
     * @param type 2, 3, 9 or 13
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000, later
     * @param tolerance of the position (m)
     * @throws BadInput if the tolerance cannot be met
     */
    public static SpkExport of(
            Ephemeris ephemeris, int target, int center, int type, double start, double end, double tolerance) {
        ChebyshevFit.Motion motion =
                (tdb, state) -> ephemeris.state(target, center, Math.min(Math.max(tdb, start), end), state);
        double best = Double.POSITIVE_INFINITY;
        for (int pieces = 1; pieces == 1 || (end - start) / pieces >= SHORTEST; pieces *= 2) {
            if ((long) pieces * (type == 3 ? 86 : 44) > MOST_DOUBLES) {
                break;
            }
            SpkData data = data(motion, type, start, end, pieces);
            double error = error(data, motion, start, end, pieces, tolerance);
            if (error <= tolerance) {
                return new SpkExport(data, error);
            }
            best = Math.min(best, error);
        }
        throw new BadInput(
                "--tolerance",
                Numbers.shortest(tolerance) + " m, which no division of the span reaches (the best: "
                        + Numbers.fixed(best, 6) + " m)",
                "a larger tolerance, or a shorter span");
    }

    private static SpkData data(ChebyshevFit.Motion motion, int type, double start, double end, int pieces) {
        if (type == 2 || type == 3) {
            return ChebyshevFit.fit(type, motion, start, (end - start) / pieces, pieces, DEGREE);
        }
        int window = type == 13 ? HERMITE_WINDOW : LAGRANGE_WINDOW;
        int count = Math.max(pieces + 1, window);
        double[] epochs = new double[count];
        double[] states = new double[6 * count];
        double[] state = new double[6];
        for (int i = 0; i < count; i++) {
            epochs[i] = i == count - 1 ? end : start + (end - start) / (count - 1) * i;
            motion.state(epochs[i], state);
            for (int k = 0; k < 6; k++) {
                states[6 * i + k] = state[k] / 1000;
            }
        }
        return new StateData(type, window, epochs, states);
    }

    /** The largest error, or the first that exceeds the tolerance. */
    private static double error(
            SpkData data, ChebyshevFit.Motion motion, double start, double end, int pieces, double tolerance) {
        byte[] bytes = new SpkWriter("", java.util.List.of())
                .segment(1, 0, start, end, "", data)
                .bytes();
        SpkSegment segment = SpkFile.of("draft", bytes).segments().get(0);
        double[] found = new double[6];
        double[] expected = new double[6];
        double largest = 0;
        double length = (end - start) / pieces;
        for (int piece = 0; piece < pieces; piece++) {
            for (int j = 0; j < DEGREE; j++) {
                double s = 0.5 - 0.5 * FastMath.cos(FastMath.PI * (j + 0.5) / DEGREE);
                double tdb = Math.min(start + (piece + s) * length, end);
                java.util.Arrays.fill(found, 0.0);
                segment.add(tdb, 1, found);
                motion.state(tdb, expected);
                double x = found[0] - expected[0];
                double y = found[1] - expected[1];
                double z = found[2] - expected[2];
                largest = Math.max(largest, Math.sqrt(x * x + y * y + z * z));
            }
            if (largest > tolerance) {
                return largest;
            }
        }
        return largest;
    }
}
