package space.stickney.mission.simulation;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.EquinoctialElements;

/**
 * The motion of a close moon, many revolutions long, as equinoctial elements that change slowly: at each of evenly spaced epochs those
 * of the ellipse, turning and shrinking evenly, that fits the positions of a stretch around the epoch best. Osculating elements would not do: they follow every
 * revolution where the central body is flattened. What is left, mostly the pull of the planet's unround equator, is a series in the moon's longitude from a
 * meridian of the planet and its anomaly: sines and cosines of {@code j (lambda - turn) + m M}, with M = lambda - atan2(h, k), j from 0 to 4, m from -3 to 3.
 *
 * @param first epoch (TDB seconds past J2000)
 * @param step between epochs (s)
 * @param meanMotion taken out of the mean longitudes (rad/s), counted from the first epoch
 * @param values a (m), lambda (rad), k, h, q, p for each epoch, axes ICRF ({@link EquinoctialElements})
 * @param turn rate of the planet's rotation (rad/s); its angle is counted from the first epoch
 * @param series factors (m) of the cosine and the sine of each argument, in the order of j, then m: outwards, along the motion, along the normal
 */
record MeanElements(double first, double step, double meanMotion, double[] values, double turn, double[] series) {
    private static final int HIGHEST_J = 4;
    private static final int HIGHEST_M = 3;

    /** Arguments of the series: all pairs but j = 0 with m below 1. */
    static final int ARGUMENTS = HIGHEST_M + HIGHEST_J * (2 * HIGHEST_M + 1);

    private static final int SERIES_EPOCHS = 4001;
    private static final int ELEMENTS = 6;
    private static final int UNKNOWNS = 2 * ELEMENTS;
    private static final int POSITIONS = 72;
    private static final int ITERATIONS = 5;
    private static final int NODES = 4;

    /**
     * Fits.
     *
     * @param gm of the planet (m3/s2)
     * @param turn rate of its rotation (rad/s)
     * @param start first epoch that must be covered (TDB seconds past J2000)
     * @param end last one
     * @param step between epochs (s), a few revolutions at least
     */
    static MeanElements of(
            Ephemeris ephemeris, int moon, int planet, double gm, double turn, double start, double end, double step) {
        int n = Math.max(NODES, 2 + (int) FastMath.ceil((end - start) / step));
        double[][] fits = new double[n][];
        for (int i = 0; i < n; i++) {
            fits[i] = fit(ephemeris, moon, planet, gm, start + i * step, 0.5 * step, start, end);
        }
        double mean = fits[n / 2][ELEMENTS + EquinoctialElements.LAMBDA];
        double[] values = new double[ELEMENTS * n];
        double last = 0;
        for (int i = 0; i < n; i++) {
            System.arraycopy(fits[i], 0, values, ELEMENTS * i, ELEMENTS);
            double rest = fits[i][EquinoctialElements.LAMBDA] - mean * i * step;

            rest += 2 * FastMath.PI * FastMath.rint((last - rest) / (2 * FastMath.PI));
            values[ELEMENTS * i + EquinoctialElements.LAMBDA] = rest;
            last = rest;
        }
        MeanElements smooth = new MeanElements(start, step, mean, values, turn, new double[6 * ARGUMENTS]);
        return new MeanElements(start, step, mean, values, turn, smooth.rest(ephemeris, moon, planet, end));
    }

    /** The series that fits what the elements leave. */
    private double[] rest(Ephemeris ephemeris, int moon, int planet, double end) {
        double[][] basis = new double[SERIES_EPOCHS][];
        double[][] left = new double[3][SERIES_EPOCHS];
        double[] state = new double[6];
        double[] place = new double[3];
        for (int i = 0; i < SERIES_EPOCHS; i++) {
            double tdb = first + (end - first) * (i + 0.5) / SERIES_EPOCHS;
            double[] e = elements(tdb);
            place(e, place);
            ephemeris.state(moon, planet, tdb, state);
            basis[i] = basis(e, tdb);
            double[][] axes = axes(e, place);
            for (int axis = 0; axis < 3; axis++) {
                for (int k = 0; k < 3; k++) {
                    left[axis][i] += axes[axis][k] * (state[k] - place[k]);
                }
            }
        }
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(basis, false)).getSolver();
        double[] series = new double[6 * ARGUMENTS];
        for (int axis = 0; axis < 3; axis++) {
            double[] x = solver.solve(new ArrayRealVector(left[axis], false)).toArray();
            System.arraycopy(x, 0, series, 2 * ARGUMENTS * axis, x.length);
        }
        return series;
    }

    private double[] basis(double[] e, double tdb) {
        double phi = e[EquinoctialElements.LAMBDA] - turn * (tdb - first);
        double anomaly =
                e[EquinoctialElements.LAMBDA] - FastMath.atan2(e[EquinoctialElements.H], e[EquinoctialElements.K]);
        double[] basis = new double[2 * ARGUMENTS];
        int at = 0;
        for (int j = 0; j <= HIGHEST_J; j++) {
            for (int m = j == 0 ? 1 : -HIGHEST_M; m <= HIGHEST_M; m++) {
                basis[at++] = FastMath.cos(j * phi + m * anomaly);
                basis[at++] = FastMath.sin(j * phi + m * anomaly);
            }
        }
        return basis;
    }

    /** Outwards, along the motion, normal. */
    private static double[][] axes(double[] e, double[] place) {
        double p = e[EquinoctialElements.P];
        double q = e[EquinoctialElements.Q];
        Vector3D normal = new Vector3D(2 * p, -2 * q, 1 - p * p - q * q).normalize();
        Vector3D out = new Vector3D(place[0], place[1], place[2]).normalize();
        return new double[][] {out.toArray(), normal.crossProduct(out).toArray(), normal.toArray()};
    }

    /** Elements at an epoch and their rates, by the straight line that fits a stretch around it. */
    private static double[] fit(
            Ephemeris ephemeris, int moon, int planet, double gm, double epoch, double half, double start, double end) {
        double low = Math.min(Math.max(epoch - half, start), end - 2 * half);
        double[] state = new double[6];
        ephemeris.state(moon, planet, Math.min(epoch, end), state);
        double[] x = new double[UNKNOWNS];
        EquinoctialElements.of(state, gm, x);
        double rate = Math.sqrt(gm / (x[0] * x[0] * x[0]));
        x[ELEMENTS + EquinoctialElements.LAMBDA] = rate;
        if (epoch > end) {
            x[EquinoctialElements.LAMBDA] += rate * (epoch - end);
        }
        double[] observed = new double[3 * POSITIONS];
        double[] times = new double[POSITIONS];
        for (int i = 0; i < POSITIONS; i++) {
            times[i] = low + 2 * half * (i + 0.5) / POSITIONS - epoch;
            ephemeris.state(moon, planet, epoch + times[i], state);
            System.arraycopy(state, 0, observed, 3 * i, 3);
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            improve(x, times, observed, half);
        }
        return x;
    }

    /** A step of Gauss and Newton with differences for derivatives. */
    private static void improve(double[] x, double[] times, double[] observed, double half) {
        double[][] jacobian = new double[observed.length][UNKNOWNS];
        double[] residual = new double[observed.length];
        double[] there = new double[3];
        double[] moved = new double[3];
        double[] scale = new double[UNKNOWNS];
        for (int u = 0; u < UNKNOWNS; u++) {
            double unit = u % ELEMENTS == EquinoctialElements.A ? x[0] * 1e-6 : 1e-6;
            scale[u] = u < ELEMENTS ? unit : unit / half;
        }
        for (int i = 0; i < times.length; i++) {
            position(x, times[i], there);
            for (int axis = 0; axis < 3; axis++) {
                residual[3 * i + axis] = observed[3 * i + axis] - there[axis];
            }
            for (int u = 0; u < UNKNOWNS; u++) {
                double kept = x[u];
                x[u] += scale[u];
                position(x, times[i], moved);
                x[u] = kept;
                for (int axis = 0; axis < 3; axis++) {
                    jacobian[3 * i + axis][u] = moved[axis] - there[axis];
                }
            }
        }
        double[] step = new QRDecomposition(new Array2DRowRealMatrix(jacobian, false))
                .getSolver()
                .solve(new ArrayRealVector(residual, false))
                .toArray();
        for (int u = 0; u < UNKNOWNS; u++) {
            x[u] += step[u] * scale[u];
        }
    }

    private static void position(double[] x, double dt, double[] position) {
        double[] e = new double[ELEMENTS];
        for (int i = 0; i < ELEMENTS; i++) {
            e[i] = x[i] + x[ELEMENTS + i] * dt;
        }
        place(e, position);
    }

    private static void place(double[] e, double[] position) {
        double[] state = new double[6];
        EquinoctialElements.state(e, new double[ELEMENTS], state);
        System.arraycopy(state, 0, position, 0, 3);
    }

    /** Position (m, ICRF axes) at an epoch: elements by the cubic through the four nearest epochs, and the series. */
    void at(double tdb, double[] position) {
        double[] e = elements(tdb);
        place(e, position);
        double[][] axes = axes(e, position);
        double[] basis = basis(e, tdb);
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            for (int i = 0; i < basis.length; i++) {
                sum += series[basis.length * axis + i] * basis[i];
            }
            for (int k = 0; k < 3; k++) {
                position[k] += axes[axis][k] * sum;
            }
        }
    }

    private double[] elements(double tdb) {
        int n = values.length / ELEMENTS;
        double u = (tdb - first) / step;
        int low = Math.max(0, Math.min(n - NODES, (int) FastMath.floor(u) - 1));
        double[] e = new double[ELEMENTS];
        for (int i = 0; i < NODES; i++) {
            double weight = 1;
            for (int j = 0; j < NODES; j++) {
                weight *= j == i ? 1 : (u - low - j) / (i - j);
            }
            for (int k = 0; k < ELEMENTS; k++) {
                e[k] += weight * values[ELEMENTS * (low + i) + k];
            }
        }
        e[EquinoctialElements.LAMBDA] += meanMotion * (tdb - first);
        return e;
    }
}
