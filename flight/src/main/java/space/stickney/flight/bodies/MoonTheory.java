package space.stickney.flight.bodies;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;

/**
 * The motion of a moon of Mars as elements with a series: slow parts as Chebyshev polynomials of time, and what repeats
 * within a revolution of the moon or a turn of Mars as harmonics of both angles.
 *
 * <pre>
 * element(t) = slow(t) + sum c M exp(i (j lambda + k theta)),   M = 1, z, z*, s or s*
 * z = slow k + i h,   s = slow q + i p,   lambda = slow mean longitude,   theta = turn of Mars
 * </pre>
 *
 * <p>for the three complex numbers a / a0 + i lambda, k + i h and q + i p of equinoctial elements along axes close to
 * the equator of Mars. The factors M are the first order of d'Alembert's rule: a harmonic that belongs to the
 * eccentricity or the inclination grows and turns with it. Velocity is the derivative of position. Made by the package
 * integration from an integration; what the series loses against it stands in docs/ephemeris.md.
 */
public final class MoonTheory {
    /** How many of the elements' complex numbers there are. */
    public static final int FUNCTIONS = 3;

    public static final int MULTIPLIERS = 5;
    private static final int ELEMENTS = 6;

    /** A turn (rad), and what its double leaves of 2 pi. */
    private static final double TURN = 2 * FastMath.PI;

    private static final double TURN_REST = 2.4492935982947064e-16;

    /**
     * One harmonic.
     *
     * @param function 0: a / a0 + i lambda, 1: k + i h, 2: q + i p
     * @param j multiple of the moon's mean longitude
     * @param k multiple of the turn of Mars
     * @param multiplier 0: 1, 1: z, 2: z*, 3: s, 4: s*
     * @param re real part of the coefficient
     * @param im imaginary part
     */
    public record Term(int function, int j, int k, int multiplier, double re, double im) {}

    /**
     * What does not depend on time.
     *
     * @param axes rows are the axes of the elements along ICRF
     * @param semiMajorAxis a0, m
     * @param meanMotion rad/s, taken out of the slow mean longitude
     * @param spin rate of theta, rad/s
     * @param start first epoch, TDB seconds past J2000
     * @param window length of a Chebyshev window, s
     * @param degree of the polynomials
     */
    public record Frame(
            double[] axes,
            double semiMajorAxis,
            double meanMotion,
            double spin,
            double start,
            double window,
            int degree) {}

    /** All harmonics of one argument. */
    private record Argument(int j, int k, double rate, int[] functions, int[] multipliers, double[] re, double[] im) {}

    /** Scratch of one thread: evaluating allocates nothing. */
    private static final class Work {
        final double[] elements = new double[ELEMENTS];
        final double[] rates = new double[ELEMENTS];
        final double[] local = new double[6];
        final double[] moon;
        final double[] mars;
        final double[] factors = new double[2 * MULTIPLIERS];

        Work(int highestJ, int highestK) {
            moon = new double[2 * highestJ + 2];
            mars = new double[2 * highestK + 2];
        }
    }

    private final Frame frame;
    private final List<Term> terms;
    private final Argument[] arguments;
    private final double[] slow;
    private final int windows;
    private final double[] axes;
    private final ThreadLocal<Work> work;

    /**
     * Puts a theory together.
     *
     * @param slow for each window the coefficients of a / a0, lambda - n (t - start), k, h, q, p
     */
    public MoonTheory(Frame frame, List<Term> terms, double[] slow) {
        this.frame = frame;
        this.terms = List.copyOf(terms);
        this.slow = slow.clone();
        this.windows = slow.length / (ELEMENTS * (frame.degree() + 1));
        this.arguments = arguments(frame, terms);
        this.axes = frame.axes().clone();
        int highestJ = terms.stream().mapToInt(t -> Math.abs(t.j())).max().orElse(0);
        int highestK = terms.stream().mapToInt(t -> Math.abs(t.k())).max().orElse(0);
        this.work = ThreadLocal.withInitial(() -> new Work(highestJ, highestK));
    }

    private static Argument[] arguments(Frame frame, List<Term> terms) {
        List<Argument> list = new ArrayList<>();
        List<Term> left = new ArrayList<>(terms);
        while (!left.isEmpty()) {
            int j = left.get(0).j();
            int k = left.get(0).k();
            List<Term> same =
                    left.stream().filter(t -> t.j() == j && t.k() == k).toList();
            left.removeAll(same);
            list.add(new Argument(
                    j,
                    k,
                    j * frame.meanMotion() + k * frame.spin(),
                    same.stream().mapToInt(Term::function).toArray(),
                    same.stream().mapToInt(Term::multiplier).toArray(),
                    same.stream().mapToDouble(Term::re).toArray(),
                    same.stream().mapToDouble(Term::im).toArray()));
        }
        return list.toArray(Argument[]::new);
    }

    public double start() {
        return frame.start();
    }

    public double end() {
        return frame.start() + windows * frame.window();
    }

    public List<Term> terms() {
        return terms;
    }

    /** Adds sign times the state from the centre of Mars: m and m/s, ICRF axes. */
    public void add(double tdb, double sign, double[] state) {
        Work w = work.get();
        elements(tdb, w.elements, w.rates);
        EquinoctialElements.state(w.elements, w.rates, w.local);
        double[] local = w.local;
        for (int axis = 0; axis < 3; axis++) {
            state[axis] += sign * (axes[axis] * local[0] + axes[3 + axis] * local[1] + axes[6 + axis] * local[2]);
            state[axis + 3] += sign * (axes[axis] * local[3] + axes[3 + axis] * local[4] + axes[6 + axis] * local[5]);
        }
    }

    /** Elements (m, rad, 1) and their rates (per second) in the frame of the theory. */
    public void elements(double tdb, double[] elements, double[] rates) {
        slow(tdb, elements, rates);
        Work w = work.get();
        factors(elements, w.factors);
        double lambda = elements[EquinoctialElements.LAMBDA];
        double theta = frame.spin() * tdb;
        powers(FastMath.cos(lambda), FastMath.sin(lambda), w.moon);
        powers(FastMath.cos(theta), FastMath.sin(theta), w.mars);
        for (Argument argument : arguments) {
            int j = 2 * Math.abs(argument.j);
            int k = 2 * Math.abs(argument.k);
            double ji = argument.j < 0 ? -w.moon[j + 1] : w.moon[j + 1];
            double ki = argument.k < 0 ? -w.mars[k + 1] : w.mars[k + 1];
            double er = w.moon[j] * w.mars[k] - ji * ki;
            double ei = w.moon[j] * ki + ji * w.mars[k];
            harmonics(argument, er, ei, w.factors, elements, rates);
        }
        elements[EquinoctialElements.A] *= frame.semiMajorAxis();
        rates[EquinoctialElements.A] *= frame.semiMajorAxis();
    }

    private static void harmonics(
            Argument argument, double er, double ei, double[] factors, double[] elements, double[] rates) {
        for (int i = 0; i < argument.functions.length; i++) {
            int factor = 2 * argument.multipliers[i];
            double mr = factors[factor] * er - factors[factor + 1] * ei;
            double mi = factors[factor] * ei + factors[factor + 1] * er;
            double re = argument.re[i] * mr - argument.im[i] * mi;
            double im = argument.re[i] * mi + argument.im[i] * mr;
            int at = 2 * argument.functions[i];
            elements[at] += re;
            elements[at + 1] += im;
            rates[at] -= argument.rate * im;
            rates[at + 1] += argument.rate * re;
        }
    }

    /** 1, z, z*, s, s*. Their own slow change is left out of the rates: 1e-6 m/s. */
    private static void factors(double[] slowElements, double[] factors) {
        factors[0] = 1.0;
        factors[1] = 0.0;
        factors[2] = slowElements[EquinoctialElements.K];
        factors[3] = slowElements[EquinoctialElements.H];
        factors[4] = factors[2];
        factors[5] = -factors[3];
        factors[6] = slowElements[EquinoctialElements.Q];
        factors[7] = slowElements[EquinoctialElements.P];
        factors[8] = factors[6];
        factors[9] = -factors[7];
    }

    /** Real and imaginary parts of exp(i n x) for n from 0 on. */
    private static void powers(double cos, double sin, double[] result) {
        result[0] = 1.0;
        result[1] = 0.0;
        for (int n = 2; n < result.length; n += 2) {
            double re = result[n - 2];
            double im = result[n - 1];
            result[n] = re * cos - im * sin;
            result[n + 1] = re * sin + im * cos;
        }
    }

    /** Slow elements, with a / a0 in the place of a. */
    public void slow(double tdb, double[] elements, double[] rates) {
        int window = Math.min((int) ((tdb - frame.start()) / frame.window()), windows - 1);
        double half = 0.5 * frame.window();
        double x = (tdb - (frame.start() + window * frame.window()) - half) / half;
        int coefficients = frame.degree() + 1;
        for (int element = 0; element < ELEMENTS; element++) {
            int first = (window * ELEMENTS + element) * coefficients;
            double b1 = 0.0;
            double b2 = 0.0;
            double d1 = 0.0;
            double d2 = 0.0;
            for (int k = coefficients - 1; k > 0; k--) {
                double d = 2.0 * (x * d1 + b1) - d2;
                double b = 2.0 * x * b1 - b2 + slow[first + k];
                d2 = d1;
                d1 = d;
                b2 = b1;
                b1 = b;
            }
            elements[element] = x * b1 - b2 + slow[first];
            rates[element] = (x * d1 - d2 + b1) / half;
        }
        elements[EquinoctialElements.LAMBDA] += turned(frame.meanMotion(), tdb - frame.start());
        rates[EquinoctialElements.LAMBDA] += frame.meanMotion();
    }

    /**
     * Rate times time less whole turns, to the last digit of an angle below pi. Rounded as a plain product of 2e5 rad, the moon would
     * jump about by 0.3 mm, which a month beside it turns into tens of metres.
     */
    private static double turned(double rate, double time) {
        double product = rate * time;
        double rounded = Math.fma(rate, time, -product);
        double turns = Math.rint(product / TURN);
        return Math.fma(-turns, TURN, product) - turns * TURN_REST + rounded;
    }

    /** The table as text, to be read again by {@link MoonTable}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("frame");
        for (double axis : frame.axes()) {
            head.append(',').append(Numbers.shortest(axis));
        }
        lines.add(head.toString());
        lines.add("scale," + Numbers.shortest(frame.semiMajorAxis()) + ',' + Numbers.shortest(frame.meanMotion()) + ','
                + Numbers.shortest(frame.spin()) + ',' + Numbers.shortest(frame.start()) + ','
                + Numbers.shortest(frame.window()) + ',' + frame.degree());
        for (Term t : terms) {
            lines.add("term," + t.function() + ',' + t.j() + ',' + t.k() + ',' + t.multiplier() + ','
                    + Numbers.shortest(t.re()) + ',' + Numbers.shortest(t.im()));
        }
        int row = ELEMENTS * (frame.degree() + 1);
        for (int window = 0; window < windows; window++) {
            StringBuilder line = new StringBuilder("slow");
            for (int i = 0; i < row; i++) {
                line.append(',').append(Numbers.shortest(slow[window * row + i]));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
