package space.stickney.report.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class PlotsTest {
    /** Closed form: the contour of x^2 + y^2 is a circle; linear interpolation errs by a few thousandths of a step. */
    @Test
    void theContourOfAConeIsOneClosedCircle() {
        int n = 41;
        double[] values = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            values[i] = FastMath.hypot(i % n - 20, (i - i % n) / (double) n - 20);
        }
        List<double[]> chains = new Contours(values, new int[n * n], n, n).at(12.3);
        assertThat(chains).hasSize(1);
        double[] c = chains.get(0);
        for (int i = 0; i < c.length; i += 2) {
            assertThat(FastMath.hypot(c[i] - 20, c[i + 1] - 20)).isCloseTo(12.3, within(0.02));
        }
        assertThat(c[0]).isEqualTo(c[c.length - 2]);
        assertThat(c[1]).isEqualTo(c[c.length - 1]);
        assertThat(c.length).isGreaterThan(150);
    }

    @Test
    void noContourCrossesIntoAnotherZoneOrAHole() {
        int n = 20;
        double[] values = new double[n * n];
        int[] zones = new int[n * n];
        for (int i = 0; i < n * n; i++) {
            zones[i] = i % n < 10 ? 0 : 1;
            values[i] = zones[i] * 100 + (i - i % n) / (double) n;
        }
        List<double[]> chains = new Contours(values, zones, n, n).at(50);
        assertThat(chains).isEmpty();
        values[5 * n + 4] = Double.NaN;
        for (double[] chain : new Contours(values, zones, n, n).at(4.5)) {
            for (int k = 0; k < chain.length; k += 2) {
                assertThat(chain[k]).matches(x -> x <= 9 && (x <= 3 || x >= 5));
            }
        }
    }

    /** Every crossing of every square belongs to exactly one chain, saddles included. */
    @Test
    void noPieceIsLost() {
        int n = 30;
        double[] values = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            values[i] = FastMath.sin(1.3 * (i % n)) * FastMath.cos(1.1 * ((i - i % n) / (double) n));
        }
        int crossings = 0;
        for (int i = 0; i < n * n; i++) {
            crossings += i % n + 1 < n && values[i] >= 0.1 != values[i + 1] >= 0.1 ? 1 : 0;
            crossings += i + n < n * n && values[i] >= 0.1 != values[i + n] >= 0.1 ? 1 : 0;
        }
        int points = 0;
        for (double[] chain : new Contours(values, new int[n * n], n, n).at(0.1)) {
            boolean closed = chain[0] == chain[chain.length - 2] && chain[1] == chain[chain.length - 1];
            points += chain.length / 2 - (closed ? 1 : 0);
        }
        assertThat(points).isEqualTo(crossings);
    }

    @Test
    void axesHaveRoundTicks() {
        assertThat(new Axis(-0.31, 1.04, 0, 100).ticks(8).stream().map(Axis.Tick::label))
                .containsExactly("-0.2", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(new Axis(0, 5000, 0, 100).ticks(5).stream().map(Axis.Tick::label))
                .containsExactly("0", "1000", "2000", "3000", "4000", "5000");
        assertThat(new Axis(2, 4, 100, 0).at(3)).isEqualTo(50);
    }

    /** 2026-11-01 is day 9801 past 2000-01-01 (26 years and 304 days, 7 of them leap days). */
    @Test
    void dateTicksAreMonthsAndYears() {
        Axis axis = new Axis(9801, 9801 + 123, 0, 100);
        assertThat(axis.dates(9).stream().map(Axis.Tick::label)).contains("2027", "Dec", "Feb");
        assertThat(axis.dates(9).get(0).value()).isEqualTo(9801);
        assertThat(new Axis(9801, 9811, 0, 100).dates(11).get(1).label()).isEqualTo("2 Nov");
    }

    @Test
    void thePictureIsWellFormedAndKeepsToTheStylePolicy() throws Exception {
        String svg = Porkchop.draw(data());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg).doesNotContain(" style=").contains("<style>").doesNotContain("NaN");
        assertThat(svg.split("<style>", -1)).hasSize(2);
        assertThat(svg).contains("prefers-color-scheme: dark").contains("a &lt;b&gt; &amp; c");
        assertThat(Porkchop.draw(data())).isEqualTo(svg);
    }

    private static PorkchopData data() {
        int n = 60;
        double[] days = new double[n];
        Arrays.setAll(days, i -> 9700 + 3.0 * i);
        double[] arrivals = new double[n];
        Arrays.setAll(arrivals, i -> 9950 + 4.0 * i);
        double[] c3 = new double[n * n];
        double[] speed = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            c3[i] = 9 + 0.02 * ((i / n - 30) * (i / n - 30) + (i % n - 25) * (i % n - 25));
            speed[i] = i < 40 ? Double.NaN : 2.5 + 0.05 * Math.abs(i % n - 30);
        }
        return new PorkchopData(
                "a <b> & c",
                "x",
                "UTC",
                days,
                arrivals,
                c3,
                speed,
                new int[n * n],
                List.of(new PorkchopData.Mark(9790, 10050, "best")));
    }
}
