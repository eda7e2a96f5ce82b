package space.stickney.flight.bodies.integration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.EquinoctialElements;
import space.stickney.flight.bodies.Naif;

/**
 * Finds the states of Phobos and Deimos at one epoch, the lag of the tide and the libration of Phobos from positions at
 * other epochs: Gauss-Newton with derivatives by differences of whole integrations, and published values of the two
 * physical parameters as further observations.
 *
 * <p>Both moons are shifted at once for a derivative: what one does to the other is far below the shift itself.
 */
final class MoonFit {
    /** Shifts of the elements a (m), lambda, k, h, q, p for the derivatives: a kilometre or so along the orbit. */
    private static final double[] SHIFTS = {1e-2, 1e-4, 1e-4, 1e-4, 1e-4, 1e-4};

    private static final double MARS_GM = Bodies.standard().get(Naif.MARS).gm();
    private static final double LAG_SHIFT = 0.1;
    private static final double LIBRATION_SHIFT = 0.05;
    private static final double DERIVATIVE_STEP = 1500.0;
    /** JPL MAR099: k2/Q = (1.816 +- 0.084)e-3, as k2 times a lag in time at the tidal frequency of Phobos. */
    static final double PUBLISHED_LAG = 5.776;

    private static final double LAG_SIGMA = 0.27;
    /** JPL MAR099: libration of (1.14 +- 0.03) degrees, over the eccentricity 0.0151. */
    static final double PUBLISHED_LIBRATION = 1.318;

    private static final double LIBRATION_SIGMA = 0.035;

    /**
     * A position from outside.
     *
     * @param tdb TDB seconds past J2000
     * @param moon 0 Phobos, 1 Deimos
     * @param position from Mars, m
     * @param sigma of one coordinate, m
     */
    record Observation(double tdb, int moon, double[] position, double sigma) {}

    private final MartianEnvironment environment;
    private final List<Observation> observations;
    private final double[] epochs;

    MoonFit(MartianEnvironment environment, List<Observation> observations) {
        this.environment = environment;
        this.observations = observations;
        this.epochs = observations.stream()
                .mapToDouble(Observation::tdb)
                .distinct()
                .sorted()
                .toArray();
    }

    MoonParameters fit(MoonParameters first, int iterations) {
        MoonParameters parameters = first;
        RealMatrix jacobian = jacobian(first);
        for (int i = 0; i < iterations; i++) {
            parameters = improved(parameters, jacobian);
        }
        return parameters;
    }

    /** Positions computed minus observed, m, in the order of the observations: three each. */
    double[] residuals(MoonParameters parameters, double step) {
        double[][] states = new double[epochs.length][];
        new MartianMoons(environment, parameters).sample(epochs, step, (index, state) -> states[index] = state.clone());
        double[] residuals = new double[3 * observations.size()];
        for (int i = 0; i < observations.size(); i++) {
            Observation o = observations.get(i);
            double[] state = states[Arrays.binarySearch(epochs, o.tdb())];
            for (int k = 0; k < 3; k++) {
                residuals[3 * i + k] = state[3 * o.moon() + k] - o.position()[k];
            }
        }
        return residuals;
    }

    private MoonParameters improved(MoonParameters parameters, RealMatrix jacobian) {
        double[] residuals = residuals(parameters, MartianMoons.STEP);
        RealMatrix normal = MatrixUtils.createRealMatrix(MoonParameters.COUNT, MoonParameters.COUNT);
        RealVector right = new ArrayRealVector(MoonParameters.COUNT);
        for (int row = 0; row < residuals.length; row++) {
            double sigma = observations.get(row / 3).sigma();
            double[] partials = jacobian.getRow(row);
            add(normal, right, partials, residuals[row] / sigma, sigma);
        }
        prior(normal, right, 12, parameters.tidalLag() - PUBLISHED_LAG, LAG_SIGMA);
        prior(normal, right, 13, parameters.libration() - PUBLISHED_LIBRATION, LIBRATION_SIGMA);
        double[] values = elements(parameters);
        double[] step = solve(normal, right);
        for (int i = 0; i < values.length; i++) {
            values[i] -= step[i];
        }
        return parameters(parameters.epoch(), values);
    }

    /** The unknowns: osculating equinoctial elements of both moons along ICRF axes, lag, libration. */
    private static double[] elements(MoonParameters parameters) {
        double[] values = new double[MoonParameters.COUNT];
        double[] six = new double[6];
        EquinoctialElements.of(parameters.phobos(), MARS_GM, six);
        System.arraycopy(six, 0, values, 0, 6);
        EquinoctialElements.of(parameters.deimos(), MARS_GM, six);
        System.arraycopy(six, 0, values, 6, 6);
        values[12] = parameters.tidalLag();
        values[13] = parameters.libration();
        return values;
    }

    private static MoonParameters parameters(double epoch, double[] values) {
        return new MoonParameters(
                epoch,
                state(Arrays.copyOf(values, 6)),
                state(Arrays.copyOfRange(values, 6, 12)),
                values[12],
                values[13]);
    }

    private static double[] state(double[] elements) {
        double a = elements[EquinoctialElements.A];
        double[] rates = new double[6];
        rates[EquinoctialElements.LAMBDA] = Math.sqrt(MARS_GM / a) / a;
        double[] state = new double[6];
        EquinoctialElements.state(elements, rates, state);
        return state;
    }

    private static void add(
            RealMatrix normal, RealVector right, double[] partials, double weightedResidual, double sigma) {
        for (int i = 0; i < partials.length; i++) {
            right.addToEntry(i, partials[i] / sigma * weightedResidual);
            for (int j = 0; j < partials.length; j++) {
                normal.addToEntry(i, j, partials[i] / sigma * partials[j] / sigma);
            }
        }
    }

    private static void prior(RealMatrix normal, RealVector right, int index, double residual, double sigma) {
        normal.addToEntry(index, index, 1.0 / (sigma * sigma));
        right.addToEntry(index, residual / (sigma * sigma));
    }

    /** Scaled to a unit diagonal, because metres, metres a second and seconds stand side by side. */
    private static double[] solve(RealMatrix normal, RealVector right) {
        int n = right.getDimension();
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = 1.0 / Math.sqrt(normal.getEntry(i, i));
        }
        RealMatrix scaled = MatrixUtils.createRealDiagonalMatrix(scale)
                .multiply(normal)
                .multiply(MatrixUtils.createRealDiagonalMatrix(scale));
        double[] solution = new CholeskyDecomposition(scaled, 1e-12, 1e-20)
                .getSolver()
                .solve(right.ebeMultiply(new ArrayRealVector(scale, false)))
                .toArray();
        for (int i = 0; i < n; i++) {
            solution[i] *= scale[i];
        }
        return solution;
    }

    /** Columns in the order of the parameters; each integration is independent, so that threads change no digit. */
    private RealMatrix jacobian(MoonParameters parameters) {
        double[] reference = residuals(parameters, DERIVATIVE_STEP);
        RealMatrix jacobian = MatrixUtils.createRealMatrix(reference.length, MoonParameters.COUNT);
        double[][] shifted = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> residuals(shifted(parameters, i), DERIVATIVE_STEP))
                .toArray(double[][]::new);
        for (int i = 0; i < 8; i++) {
            for (int row = 0; row < reference.length; row++) {
                int column = i < 6 ? i + 6 * observations.get(row / 3).moon() : 6 + i;
                double shift = i < 6 ? SHIFTS[i] : i == 6 ? LAG_SHIFT : LIBRATION_SHIFT;
                jacobian.setEntry(row, column, (shifted[i][row] - reference[row]) / shift);
            }
        }
        return jacobian;
    }

    private static MoonParameters shifted(MoonParameters parameters, int index) {
        double[] values = elements(parameters);
        if (index < 6) {
            values[index] += SHIFTS[index];
            values[6 + index] += SHIFTS[index];
        } else {
            values[6 + index] += index == 6 ? LAG_SHIFT : LIBRATION_SHIFT;
        }
        return parameters(parameters.epoch(), values);
    }
}
