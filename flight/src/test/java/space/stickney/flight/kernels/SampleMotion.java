package space.stickney.flight.kernels;

import java.util.List;
import org.hipparchus.util.FastMath;

/** A motion of about the size and period of Phobos' that is no polynomial, and SPK files made of it. */
final class SampleMotion {
    static final double START = 8.4e8;
    private static final double W = 2 * FastMath.PI / 27554;

    private SampleMotion() {}

    /** m and m/s. */
    static void state(double tdb, double[] state) {
        double u = W * (tdb - START);
        double v = 1.7 * u;
        state[0] = 9.376e6 * FastMath.cos(u) + 1.4e5 * FastMath.cos(v);
        state[1] = 9.300e6 * FastMath.sin(u) - 1.4e5 * FastMath.sin(v);
        state[2] = 1.8e5 * FastMath.sin(u + 0.3);
        state[3] = -9.376e6 * W * FastMath.sin(u) - 2.38e5 * W * FastMath.sin(v);
        state[4] = 9.300e6 * W * FastMath.cos(u) - 2.38e5 * W * FastMath.cos(v);
        state[5] = 1.8e5 * W * FastMath.cos(u + 0.3);
    }

    /** A segment of each type, targets -1002 to -1013; comments of more than one record. */
    static byte[] ofEachType() {
        List<String> comments = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> "line " + i + " of a comment area that fills more than one record")
                .toList();
        SpkWriter writer = new SpkWriter("one segment of each type", comments);
        ChebyshevData type2 = ChebyshevFit.fit(2, SampleMotion::state, START, 5000, 4, 13);
        writer.segment(-1002, 499, START, START + 20000, "type 2", type2);
        ChebyshevData type3 = ChebyshevFit.fit(3, SampleMotion::state, START, 5000, 4, 13);
        writer.segment(-1003, 499, START, START + 20000, "type 3", type3);
        add(writer, -1008, 8, 8, equal(61));
        add(writer, -1009, 9, 11, free(250));
        add(writer, -1012, 12, 6, equal(61));
        add(writer, -1013, 13, 7, free(250));
        return writer.bytes();
    }

    private static void add(SpkWriter writer, int target, int type, int window, double[] epochs) {
        double[] states = new double[6 * epochs.length];
        double[] one = new double[6];
        for (int i = 0; i < epochs.length; i++) {
            state(epochs[i], one);
            for (int k = 0; k < 6; k++) {
                states[6 * i + k] = one[k] / 1000;
            }
        }
        StateData data = new StateData(type, window, epochs, states);
        writer.segment(target, 499, epochs[0], epochs[epochs.length - 1], "type " + type, data);
    }

    private static double[] equal(int count) {
        double[] epochs = new double[count];
        for (int i = 0; i < count; i++) {
            epochs[i] = START + 350.0 * i;
        }
        return epochs;
    }

    /** Steps between 50 and 150 s. */
    private static double[] free(int count) {
        double[] epochs = new double[count];
        for (int i = 0; i < count; i++) {
            epochs[i] = START + 100.0 * i + 25 * FastMath.sin(2.3 * i) + (i == 0 ? 0 : 1);
        }
        return epochs;
    }

    /** Seventy segments, so that three summary records are linked, each with another constant distance. */
    static byte[] ofManySegments() {
        SpkWriter writer = new SpkWriter("many segments", List.of());
        for (int i = 0; i < 70; i++) {
            double distance = 1000.0 + i;
            ChebyshevData data = new ChebyshevData(2, START, 1000, 1, new double[] {distance, 0, i, 0.5, 0, 0});
            writer.segment(-3000 - i, 499, START, START + 1000, "segment " + i, data);
        }
        return writer.bytes();
    }
}
