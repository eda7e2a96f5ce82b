package space.stickney.flight.bodies.integration;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.EquinoctialElements;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.MoonTheory;
import space.stickney.flight.bodies.Naif;

/**
 * Turns the integrated motion of one moon into elements with a series.
 *
 * <p>Osculating elements at equal steps are split by a low-pass filter into slow parts and harmonics; the harmonics are
 * fitted by least squares on the slow parts, taken off the elements, and the rest is filtered again, until both stand
 * still. The filter is a Blackman-Harris window of {@link #HALF_WIDTH} on either side, applied as 2 F - F F so that it
 * leaves polynomials of the third degree as they are.
 */
final class MoonSeries {
    static final double WINDOW = 32.0 * NBodySystem.DAY;
    /** How far the integration must reach beyond the span of the series. */
    static final double MARGIN = 26.0 * NBodySystem.DAY;

    private static final int DEGREE = 8;
    private static final double HALF_WIDTH = 12.0 * NBodySystem.DAY;
    private static final int ELEMENTS = 6;
    private static final int ROUNDS = 3;
    private static final double MARS_GM = Bodies.standard().get(Naif.MARS).gm();

    private final double start;
    private final int windows;
    private final double first;
    private final double step;
    private final double[][] elements;
    private final double[] axes;
    private final double semiMajorAxis;
    private final double meanMotion;
    private final double[] filter;
    private final double negligible;

    /**
     * Takes the samples of one moon.
     *
     * @param start of the series, TDB seconds past J2000
     * @param windows how many windows of 32 days
     * @param first epoch of the first sample, {@link #MARGIN} before the start
     * @param step between the samples, s
     * @param states position (m) and velocity (m/s) from Mars, ICRF axes
     * @param negligible harmonics that move the moon by less are left out, m
     */
    MoonSeries(double start, int windows, double first, double step, double[][] states, double negligible) {
        this.start = start;
        this.windows = windows;
        this.first = first;
        this.step = step;
        this.negligible = negligible;
        this.axes = equator();
        this.elements = new double[ELEMENTS][states.length];
        this.meanMotion = elements(states);
        this.semiMajorAxis = elements[EquinoctialElements.A][0];
        for (int i = 0; i < states.length; i++) {
            elements[EquinoctialElements.A][i] /= semiMajorAxis;
        }
        this.filter = filter((int) Math.rint(HALF_WIDTH / step));
    }

    /** Axes of Mars' equator at J2000, x towards its node on the ICRF equator. */
    private static double[] equator() {
        IauRotation mars = Bodies.standard().get(Naif.MARS).needRotation();
        double alpha = mars.poleRightAscension(0.0);
        double delta = mars.poleDeclination(0.0);
        double sa = FastMath.sin(alpha);
        double ca = FastMath.cos(alpha);
        double sd = FastMath.sin(delta);
        double cd = FastMath.cos(delta);
        return new double[] {-sa, ca, 0.0, -ca * sd, -sa * sd, cd, ca * cd, sa * cd, sd};
    }

    /** Osculating elements of all samples, without the mean motion, which is returned. */
    private double elements(double[][] states) {
        double[] local = new double[6];
        double[] six = new double[6];
        double last = 0.0;
        double turns = 0.0;
        for (int i = 0; i < states.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                local[axis] = axes[3 * axis] * states[i][0]
                        + axes[3 * axis + 1] * states[i][1]
                        + axes[3 * axis + 2] * states[i][2];
                local[3 + axis] = axes[3 * axis] * states[i][3]
                        + axes[3 * axis + 1] * states[i][4]
                        + axes[3 * axis + 2] * states[i][5];
            }
            EquinoctialElements.of(local, MARS_GM, six);
            if (six[EquinoctialElements.LAMBDA] < last - FastMath.PI) {
                turns += MathUtils.TWO_PI;
            }
            last = six[EquinoctialElements.LAMBDA];
            six[EquinoctialElements.LAMBDA] += turns;
            for (int k = 0; k < ELEMENTS; k++) {
                elements[k][i] = six[k];
            }
        }
        double[] lambda = elements[EquinoctialElements.LAMBDA];
        int n = lambda.length - 1;
        double motion = (lambda[n] - lambda[0]) / (n * step);
        for (int i = 0; i <= n; i++) {
            lambda[i] -= motion * (first + i * step - start);
        }
        return motion;
    }

    /** The symmetric kernel 2 F - F F of a Blackman-Harris window, from its centre outwards. */
    private static double[] filter(int half) {
        double[] window = new double[2 * half + 1];
        double sum = 0.0;
        for (int i = 0; i < window.length; i++) {
            double x = FastMath.PI * i / half;
            window[i] = 0.35875
                    - 0.48829 * FastMath.cos(x)
                    + 0.14128 * FastMath.cos(2.0 * x)
                    - 0.01168 * FastMath.cos(3.0 * x);
            sum += window[i];
        }
        for (int i = 0; i < window.length; i++) {
            window[i] /= sum;
        }
        double[] kernel = new double[2 * half + 1];
        for (int shift = 0; shift <= 2 * half; shift++) {
            double twice = 0.0;
            for (int i = shift; i <= 2 * half; i++) {
                twice += window[i] * window[i - shift];
            }
            kernel[shift] = (shift <= half ? 2.0 * window[half + shift] : 0.0) - twice;
        }
        return kernel;
    }

    MoonTheory fit() {
        double[] slow = slow(elements);
        List<MoonTheory.Term> terms = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            MoonTheory theory = theory(List.of(), slow);
            terms = new HarmonicFit(theory, MartianEnvironment.SPIN, meanMotion, semiMajorAxis)
                    .fit(first, step, inside(), elements, negligible);
            slow = slow(withoutHarmonics(theory(terms, slow)));
        }
        return theory(terms, slow);
    }

    private MoonTheory theory(List<MoonTheory.Term> terms, double[] slow) {
        return new MoonTheory(
                new MoonTheory.Frame(axes, semiMajorAxis, meanMotion, MartianEnvironment.SPIN, start, WINDOW, DEGREE),
                terms,
                slow);
    }

    /** Indices of the samples inside the span of the series: first and one past the last. */
    private int[] inside() {
        int from = (int) Math.ceil((start - first) / step);
        int to = (int) Math.floor((start + windows * WINDOW - first) / step);
        return new int[] {from, to};
    }

    private double[][] withoutHarmonics(MoonTheory theory) {
        double[][] rest = new double[ELEMENTS][elements[0].length];
        double[] all = new double[ELEMENTS];
        double[] slow = new double[ELEMENTS];
        double[] rates = new double[ELEMENTS];
        for (int i = 0; i < rest[0].length; i++) {
            double tdb = first + i * step;
            theory.elements(tdb, all, rates);
            theory.slow(tdb, slow, rates);
            all[EquinoctialElements.A] /= semiMajorAxis;
            for (int k = 0; k < ELEMENTS; k++) {
                rest[k][i] = elements[k][i] - (all[k] - slow[k]);
            }
        }
        return rest;
    }

    /** Filters at the Chebyshev points of every window and fits the polynomials: they join without a step. */
    private double[] slow(double[][] from) {
        double[] table = new double[windows * ELEMENTS * (DEGREE + 1)];
        double[] values = new double[DEGREE + 1];
        for (int window = 0; window < windows; window++) {
            for (int element = 0; element < ELEMENTS; element++) {
                for (int i = 0; i <= DEGREE; i++) {
                    double x = 2 * i == DEGREE ? 0.0 : FastMath.cos(FastMath.PI * i / DEGREE);
                    values[i] = filtered(from[element], start + (window + 0.5 + 0.5 * x) * WINDOW);
                }
                chebyshev(values, table, (window * ELEMENTS + element) * (DEGREE + 1));
            }
        }
        return table;
    }

    private static void chebyshev(double[] values, double[] table, int at) {
        for (int k = 0; k <= DEGREE; k++) {
            double sum = 0.0;
            for (int i = 0; i <= DEGREE; i++) {
                double weight = i == 0 || i == DEGREE ? 0.5 : 1.0;
                sum += weight * values[i] * FastMath.cos(FastMath.PI * ((i * k) % (2 * DEGREE)) / DEGREE);
            }
            table[at + k] = (k == 0 || k == DEGREE ? 1.0 : 2.0) * sum / DEGREE;
        }
    }

    /** The filtered value at any epoch: filtered at four neighbouring samples, and the cubic through them. */
    private double filtered(double[] from, double tdb) {
        double x = (tdb - first) / step;
        int i = (int) Math.floor(x);
        double t = x - i;
        return -t * (t - 1.0) * (t - 2.0) / 6.0 * filteredAt(from, i - 1)
                + (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0 * filteredAt(from, i)
                - (t + 1.0) * t * (t - 2.0) / 2.0 * filteredAt(from, i + 1)
                + (t + 1.0) * t * (t - 1.0) / 6.0 * filteredAt(from, i + 2);
    }

    private double filteredAt(double[] from, int center) {
        double sum = filter[0] * from[center];
        for (int shift = 1; shift < filter.length; shift++) {
            sum += filter[shift] * (from[center - shift] + from[center + shift]);
        }
        return sum;
    }

    static List<String> header(String name) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + name + " about Mars: slow equinoctial elements and harmonics (see class MoonTheory).");
        lines.add("# Made by EphemerisGenerator from the project's own integration; docs/ephemeris.md says how.");
        lines.add("# frame: axes along ICRF, by rows");
        lines.add(
                "# scale: a0 (m), mean motion (rad/s), turn of Mars (rad/s), start (TDB s past J2000), window (s), degree");
        lines.add("# term: function, j, k, multiplier, real and imaginary part of the coefficient");
        lines.add("# slow: a window: Chebyshev coefficients of a/a0, lambda - n (t - start), k, h, q, p");
        return lines;
    }
}
