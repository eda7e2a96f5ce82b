package space.stickney.science.gamma;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.inference.LeastSquaresWithPriors;

/**
 * What the errors of a retrieval would be, had something been otherwise: covariance of the best fit with the counting noise of each line
 * changed as its counts would change. A line of S counts on a window of T counts in all has a relative variance T / S2; the noise
 * of the fit is scaled by the ratio of that after and before the change. The window is two widths of a peak.
 *
 * <p>Derivatives stay as they are. Where the posterior was sampled, the linear map that takes the covariance of the best fit to that of
 * the samples takes all forecasts along, and errors are scaled so that nothing changed gives the error of the samples.
 *
 * <p>A yield that is other than assumed moves the data: these are made anew and fitted ({@link #moved}).
 */
final class ErrorForecast {
    private static final double KNOWN = 1e-6;

    private final CompositionRetrieval.Fitted fitted;
    private final PosteriorShape shape;
    private final double[][] carrier;
    private final double[] stretch;
    private final double[][] jacobian;
    private final double[][] noise;
    private final double[] nuclear;
    private final double[] total;
    private final double[] signal;
    private final double[] peak;
    private final double[] mars;
    private final double[] law;
    private final double[][] slopes;

    /**
     * Something otherwise; factors are 1 for what stays.
     *
     * @param exposure factor of the live time
     * @param continuum factor of the continuum law b0
     * @param resolution factor of the widths
     * @param area factor of the effective area
     * @param mars share of Mars' lines that is there
     */
    record Change(double exposure, double continuum, double resolution, double area, double mars) {
        static final Change NONE = new Change(1, 1, 1, 1, 1);

        static Change exposure(double factor) {
            return new Change(factor, 1, 1, 1, 1);
        }

        static Change continuum(double factor) {
            return new Change(1, factor, 1, 1, 1);
        }

        static Change resolution(double factor) {
            return new Change(1, 1, factor, 1, 1);
        }

        static Change area(double factor) {
            return new Change(1, 1, 1, factor, 1);
        }

        static Change mars(double share) {
            return new Change(1, 1, 1, 1, share);
        }
    }

    /**
     * Errors under a change.
     *
     * @param centre of the posterior of all parameters; that of the retrieval unless the data move
     * @param covariance of them
     * @param relative 1 sigma of ln w, by element in the order of the unknowns
     * @param statistical the part from counting
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Errors(double[] centre, double[][] covariance, double[] relative, double[] statistical) {}

    ErrorForecast(CompositionRetrieval.Retrieved retrieved, SummedObservation observation, GammaDesign design) {
        fitted = retrieved.fitted();
        shape = retrieved.shape();
        int[] lines = fitted.lines();
        int n = fitted.data().length;
        double[] theta = fitted.solution().fit().parameters();
        jacobian = new double[theta.length][n];
        fitted.model().jacobian(theta, jacobian);
        noise = new double[n][n];
        nuclear = new double[n];
        total = new double[lines.length];
        signal = new double[lines.length];
        peak = new double[lines.length];
        mars = new double[lines.length];
        law = new double[lines.length];
        for (int i = 0; i < n; i++) {
            double expected = fitted.predicted()[i];
            double own = i < lines.length ? Unknowns.nuclearNoise(lines[i]) : 0;
            nuclear[i] = (own * own + CompositionFit.MODEL_SIGMA * CompositionFit.MODEL_SIGMA) * expected * expected;
            for (int j = 0; j < n; j++) {
                noise[i][j] = i < lines.length && j < lines.length
                        ? fitted.peaks().covariance()[lines[i]][lines[j]]
                        : i == j ? Math.max(fitted.solution().covariance()[i][i] - nuclear[i], KNOWN * nuclear[i]) : 0;
            }
        }
        for (int i = 0; i < lines.length; i++) {
            counts(i, lines[i], observation, design);
        }
        slopes = new double[fitted.unknowns().elements().size()][];
        for (int e = 0; e < slopes.length; e++) {
            slopes[e] = CompositionFit.slopes(fitted.unknowns(), theta, e);
        }
        stretch = new double[slopes.length];
        Arrays.fill(stretch, 1);
        carrier = new double[theta.length][theta.length];
        for (int p = 0; p < theta.length; p++) {
            carrier[p][p] = 1;
        }
        Errors linear = errors(Change.NONE);
        double[][] map = shape.carrier(linear.covariance);
        for (int p = 0; p < theta.length; p++) {
            carrier[p] = map[p];
        }
        for (int e = 0; e < stretch.length; e++) {
            stretch[e] = shape.sigma(e) / linear.relative[e];
        }
    }

    private void counts(int i, int line, SummedObservation observation, GammaDesign design) {
        PeakFit.Peaks peaks = fitted.peaks();
        GammaDetector detector = fitted.energy().detector();
        double energy = LineTable.standard().line(line).energyKeV();
        double area = detector.fullEnergyArea(energy, 1);
        double width = 2 * detector.resolution().fwhmKeV(energy);
        int from = (int) FastMath.floor(detector.scale().channel(energy - width / 2));
        int to = (int) FastMath.ceil(detector.scale().channel(energy + width / 2));
        double live = 0;
        for (PeakFit.Peaks.Stretch s : peaks.stretches()) {
            if (observation.groups().get(s.group()).target()) {
                for (int c = Math.max(from, s.from()); c < Math.min(to, s.from() + s.fit().length); c++) {
                    total[i] += s.fit()[c - s.from()];
                }
            }
        }
        for (SummedObservation.Group g : observation.groups()) {
            live += g.target() ? g.live() : 0;
        }
        signal[i] = area * fitted.predicted()[i] * peaks.exposure()[line];
        mars[i] = area * Math.max(0, peaks.mars()[line]);
        peak[i] = signal[i] + mars[i] + area * Math.max(0, peaks.spacecraft()[line]);
        law[i] = live * design.continuum() * FastMath.pow(energy / 1000, -design.slope()) * width;
        total[i] = Math.max(total[i], Math.max(peak[i], law[i]));
    }

    /** Elements, in the order of the errors. */
    List<String> elements() {
        return fitted.unknowns().elements();
    }

    Errors errors(Change change) {
        int n = noise.length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = FastMath.sqrt(i < total.length ? ratio(i, change) : 1 / change.exposure);
        }
        double[][] counting = new double[n][n];
        double[][] all = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                counting[i][j] = scale[i] * scale[j] * noise[i][j];
                all[i][j] = counting[i][j] + (i == j ? nuclear[i] : 0);
            }
        }
        double[] sigma = fitted.unknowns().priors().sigma();
        return errors(shape.centre(), covariance(all, sigma, sigma.length), covariance(counting, sigma, slopes.length));
    }

    private Errors errors(double[] centre, double[][] linear, double[][] part) {
        double[] relative = new double[slopes.length];
        double[] statistical = new double[slopes.length];
        for (int e = 0; e < slopes.length; e++) {
            relative[e] = stretch[e] * FastMath.sqrt(CompositionFit.variance(slopes[e], linear));
            statistical[e] = FastMath.sqrt(CompositionFit.variance(slopes[e], part));
        }
        return new Errors(centre, PosteriorShape.carried(carrier, linear), relative, statistical);
    }

    /**
     * What would be found had a factor been other than the fit has it: the data move as the model says, counting noise with the
     * counts, and one Newton step with the same priors leads from there to the best fit, as the centre moves. Not more, since the fit could
     * fall into the other hump of carbon and oxygen, and an error that jumps with it is none of the yield.
     *
     * @param parameter index among the unknowns
     * @param by how much its logarithm is moved
     */
    Errors moved(int parameter, double by) {
        double[] theta = fitted.solution().fit().parameters();
        double[] nature = theta.clone();
        nature[parameter] += by;
        int n = noise.length;
        double[] expected = new double[n];
        fitted.model().predict(nature, expected);
        double[] data = fitted.data().clone();
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            double factor = expected[i] / fitted.predicted()[i];
            data[i] += expected[i] - fitted.predicted()[i];
            double before = i < total.length ? total[i] : 1;
            double after = i < total.length ? total[i] + (factor - 1) * signal[i] : factor;
            scale[i] = FastMath.sqrt(after / before);
        }
        double[][] counting = new double[n][n];
        double[][] all = new double[n][n];
        for (int i = 0; i < n; i++) {
            double factor = expected[i] / fitted.predicted()[i];
            for (int j = 0; j < n; j++) {
                counting[i][j] = scale[i] * scale[j] * noise[i][j];
                all[i][j] = counting[i][j] + (i == j ? nuclear[i] * factor * factor : 0);
            }
        }
        LeastSquaresWithPriors problem = new LeastSquaresWithPriors(
                fitted.model(), data, all, fitted.unknowns().priors());
        double[] off = new double[theta.length];
        double[][] information = new double[theta.length][theta.length];
        problem.expand(nature, off, information);
        Cholesky factor = Cholesky.of(information);
        factor.solve(off);
        double[] centre = shape.centre().clone();
        for (int p = 0; p < centre.length; p++) {
            centre[p] += nature[p] - off[p] - theta[p];
        }
        double[] sigma = fitted.unknowns().priors().sigma();
        return errors(centre, factor.inverse(), covariance(counting, sigma, slopes.length));
    }

    /** The same with the logarithm of the factor at a value. */
    Errors at(int parameter, double logarithm) {
        return moved(parameter, logarithm - fitted.solution().fit().parameters()[parameter]);
    }

    /** Index of an unknown by its name, if there is one. */
    OptionalInt unknown(String name) {
        int at = fitted.unknowns().names().indexOf(name);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Variance of a line after the change over the variance before. */
    private double ratio(int i, Change c) {
        double rest = total[i] - peak[i] - Math.min(law[i], total[i] - peak[i]);
        double continuum = Math.min(law[i], total[i] - peak[i]);
        double after =
                c.area * (peak[i] - (1 - c.mars) * mars[i]) + c.resolution * (c.area * rest + c.continuum * continuum);
        return after / total[i] / (c.area * c.area * c.exposure);
    }

    /** Inverse of J C^-1 J^T and the priors, for the first parameters. */
    private double[][] covariance(double[][] data, double[] sigma, int parameters) {
        Cholesky factor = Cholesky.of(data);
        double[][] white = new double[parameters][];
        for (int p = 0; p < parameters; p++) {
            white[p] = jacobian[p].clone();
            factor.whiten(white[p]);
        }
        double[][] information = new double[parameters][parameters];
        for (int p = 0; p < parameters; p++) {
            for (int q = 0; q <= p; q++) {
                double sum = 0;
                for (int i = 0; i < white[p].length; i++) {
                    sum += white[p][i] * white[q][i];
                }
                information[p][q] = sum;
                information[q][p] = sum;
            }
            information[p][p] += 1 / (sigma[p] * sigma[p]);
        }
        return Cholesky.of(information).inverse();
    }

    PosteriorShape shape() {
        return shape;
    }

    Unknowns unknowns() {
        return fitted.unknowns();
    }
}
