package space.stickney.flight.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Ephemeris;

/** Closed forms: segments in which a body stands still or moves straight, so that every sum is known exactly. */
class KernelEphemerisTest {
    private static final double[] STATE = new double[6];

    /** A body at rest at x km. */
    private static SpkWriter rest(SpkWriter writer, int target, int center, double start, double end, double x) {
        ChebyshevData data = new ChebyshevData(2, start, end - start, 1, new double[] {x, 0, 0, 0, 0, 0});
        return writer.segment(target, center, start, end, target + "/" + center, data);
    }

    private static SpkWriter writer() {
        return new SpkWriter("test", List.of());
    }

    private static SpkFile file(String name, SpkWriter writer) {
        return SpkFile.of(name, writer.bytes());
    }

    private static double x(Ephemeris ephemeris, int target, int center, double tdb) {
        ephemeris.state(target, center, tdb, STATE);
        return STATE[0] / 1000;
    }

    /** NAIF, "SPK Required Reading": the last segment of a file and the last file loaded go first; ends are included. */
    @Test
    void laterSegmentsAndLaterFilesGoFirst() {
        SpkWriter writer = writer();
        rest(writer, 4, 0, 0, 100, 1);
        rest(writer, 4, 0, 40, 60, 2);
        SpkFile a = file("a.bsp", writer);
        SpkFile b = file("b.bsp", rest(writer(), 4, 0, 50, 80, 3));
        KernelEphemeris first = KernelEphemeris.of(List.of(a));
        assertThat(x(first, 4, 0, 39.999)).isEqualTo(1);
        assertThat(x(first, 4, 0, 40)).isEqualTo(2);
        assertThat(x(first, 4, 0, 60)).isEqualTo(2);
        assertThat(x(first, 4, 0, 60.001)).isEqualTo(1);
        KernelEphemeris both = KernelEphemeris.of(List.of(a, b));
        assertThat(x(both, 4, 0, 45)).isEqualTo(2);
        assertThat(x(both, 4, 0, 50)).isEqualTo(3);
        assertThat(x(both, 4, 0, 80)).isEqualTo(3);
        assertThat(x(both, 4, 0, 100)).isEqualTo(1);
        assertThat(both.source(4, 0, 45)).isEqualTo("a.bsp");
        assertThat(both.source(4, 0, 70)).isEqualTo("b.bsp");
        KernelEphemeris reversed = KernelEphemeris.of(List.of(b, a));
        assertThat(x(reversed, 4, 0, 70)).isEqualTo(1);
    }

    /** Phobos and Deimos meet at Mars: 5e9 km to the barycenter are not added and taken away, which would cost 1e-6 km. */
    @Test
    void chainsEndWhereTheyMeet() {
        SpkWriter writer = writer();
        rest(writer, 4, 0, 0, 100, 5e9 + 0.1);
        rest(writer, 499, 4, 0, 100, 1e-7);
        rest(writer, 401, 499, 0, 100, 9375.123456789);
        rest(writer, 402, 499, 0, 100, 23458.987654321);
        rest(writer, 10, 0, 0, 100, 7);
        KernelEphemeris kernels = KernelEphemeris.of(List.of(file("m.bsp", writer)));
        assertThat(x(kernels, 402, 401, 5)).isCloseTo(23458.987654321 - 9375.123456789, within(1e-11));
        assertThat(x(kernels, 401, 4, 5)).isCloseTo(9375.123456789 + 1e-7, within(1e-11));
        assertThat(x(kernels, 499, 401, 5)).isCloseTo(-9375.123456789, within(1e-11));
        assertThat(x(kernels, 401, 10, 5)).isCloseTo(5e9 + 9368.2234569, within(1e-5));
        assertThat(x(kernels, 401, 401, 5)).isZero();
    }

    @Test
    void saysWhichKernelCoversWhat() {
        SpkWriter writer = writer();
        rest(writer, 4, 0, 0, 86400, 1);
        rest(writer, 4, 0, 2 * 86400, 3 * 86400, 1);
        rest(writer, 10, 0, 0, 3 * 86400, 1);
        KernelEphemeris kernels = KernelEphemeris.of(List.of(file("gap.bsp", writer)));
        assertThatThrownBy(() -> x(kernels, 4, 10, 1.5 * 86400))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no way from 4 to 10 at 2000-01-03T00:00:00.000 TDB")
                .hasMessageContaining(
                        "4 with respect to 0 from 2000-01-01T12:00:00 to 2000-01-02T12:00:00 TDB (gap.bsp)")
                .hasMessageContaining("4 with respect to 0 from 2000-01-03T12:00:00 to 2000-01-04T12:00:00 TDB");
        assertThatThrownBy(() -> x(kernels, 401, 10, 0)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> x(kernels, 4, 10, Double.NaN)).isInstanceOf(RuntimeException.class);
    }

    /** Segments that lead in a circle end in an error, not in a loop. */
    @Test
    void circlesAreRefused() {
        SpkWriter writer = writer();
        rest(writer, 4, 499, 0, 100, 1);
        rest(writer, 499, 4, 0, 100, 1);
        rest(writer, 10, 0, 0, 100, 1);
        KernelEphemeris kernels = KernelEphemeris.of(List.of(file("circle.bsp", writer)));
        assertThatThrownBy(() -> x(kernels, 4, 10, 5)).isInstanceOf(BadInput.class);
    }

    /** Another ephemeris whose barycenter lies 117 km from that of the kernels: 10 at 0, 4 at 1000, 499 at 1001, ... */
    private static final class Other implements Ephemeris {
        @Override
        public void state(int target, int center, double tdb, double[] state) {
            java.util.Arrays.fill(state, 0, 6, 0.0);
            state[0] = 1000 * (place(target) - place(center));
        }

        private static double place(int body) {
            return switch (body) {
                case 0 -> 117;
                case 10 -> 0;
                case 3 -> 500;
                case 399 -> 501;
                case 4 -> 1000;
                case 499 -> 1001;
                case 401 -> 1010;
                case 2000001 -> 2000;
                default -> throw new BadInput("other", "body " + body, "another");
            };
        }

        @Override
        public String source(int target, int center, double tdb) {
            place(target);
            place(center);
            return "other";
        }
    }

    @Test
    void theFallbackIsNeverMixedAtTheBarycenter() {
        SpkWriter writer = writer();
        rest(writer, 4, 0, 0, 100, 3000);
        rest(writer, -48, 499, 0, 100, 0.5);
        Ephemeris mars = KernelEphemeris.over(new Other(), List.of(file("mars.bsp", writer)));
        // the Sun is not in the kernel: both come from the other one, 1000 km, and not 3000 - (0 - 117)
        assertThat(x(mars, 4, 10, 5)).isEqualTo(1000);
        assertThat(x(mars, 499, 10, 5)).isEqualTo(1001);
        assertThat(x(mars, 4, 0, 5)).isEqualTo(3000);
        assertThat(x(mars, -48, 401, 5)).isEqualTo(0.5 + 1001 - 1010);
        assertThat(x(mars, -48, 10, 5)).isEqualTo(1001.5);
        assertThat(x(mars, 399, 3, 5)).isEqualTo(1);
        assertThat(mars.source(399, 3, 5)).isEqualTo("other");
        assertThat(mars.source(-48, 401, 5))
                .isEqualTo("mars.bsp + other (499 with respect to 4) + other (401 with respect to 4)");

        rest(writer, 10, 0, 0, 100, 100);
        Ephemeris both = KernelEphemeris.over(new Other(), List.of(file("both.bsp", writer)));
        assertThat(x(both, 4, 10, 5)).isEqualTo(2900);
        assertThat(x(both, 499, 10, 5)).isEqualTo(2901);
        assertThat(x(both, 401, 10, 5)).isEqualTo(2910);
        assertThat(x(both, 2000001, 10, 5)).isEqualTo(2000);
        assertThat(both.source(4, 10, 5)).isEqualTo("both.bsp");
        // the Earth is not: the Sun of the other one goes with it
        assertThat(x(both, 399, 10, 5)).isEqualTo(501);
        // outside the span of the kernel everything is the other's
        assertThat(x(both, 4, 10, 200)).isEqualTo(1000);
        assertThat(both.source(4, 10, 200)).isEqualTo("other");
        assertThatThrownBy(() -> x(both, -99, 10, 5)).isInstanceOf(BadInput.class);
    }

    @Test
    void isSafeForThreadsAndAllocatesNothing() {
        KernelEphemeris kernels = KernelEphemeris.of(List.of(SpkFile.of("all.bsp", SampleMotion.ofEachType())));
        int[] targets = {-1002, -1003, -1008, -1009, -1012, -1013};
        double[] expected = new double[6];
        long differences = IntStream.range(0, 20000)
                .parallel()
                .filter(i -> {
                    double[] a = new double[6];
                    double[] b = new double[6];
                    double tdb = SampleMotion.START + i;
                    kernels.state(targets[i % 6], 499, tdb, a);
                    SampleMotion.state(tdb, b);
                    return Math.abs(a[0] - b[0]) > 1 || Math.abs(a[4] - b[4]) > 1e-2;
                })
                .count();
        assertThat(differences).isZero();
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < 20000; i++) {
            kernels.state(targets[i % 6], 499, SampleMotion.START + i, expected);
        }
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        // six doubles for each state would be 1.3 MB
        assertThat(bytes).isLessThan(100_000);
    }
}
