package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.inference.Cholesky;

/**
 * The probability of the likelier origin, as it would be with other data. With more or with less data not only the errors are others but
 * the best fit too: of two efficient estimates, of which one uses the data of the other, the difference has the difference of
 * their covariances. So best fits are drawn about the one found with |C - C0| (absolute values of the eigenvalues, in
 * coordinates in which C0 is one), and the median of the probabilities is taken. The same deviates for all questions.
 */
final class OriginForecast {
    private static final int DRAWS = 41;

    private final FormationHypotheses hypotheses;
    private final double[] centre;
    private final double[][] covariance;
    private final Cholesky factor;
    private final boolean isImpact;
    private final double value;
    private final double[][] deviates;

    OriginForecast(Unknowns unknowns, PosteriorShape shape) {
        hypotheses = new FormationHypotheses(unknowns);
        centre = shape.centre();
        covariance = shape.covariance();
        factor = Cholesky.of(covariance);
        double impact = hypotheses.judge(covariance).impact(centre);
        isImpact = impact > 0.5;
        value = isImpact ? impact : 1 - impact;
        RandomGenerator random = new RandomStreams(1).stream("gamma finding origin", 0);
        deviates = new double[DRAWS][centre.length];
        for (double[] unit : deviates) {
            for (int p = 0; p < unit.length; p++) {
                unit[p] = random.nextGaussian();
            }
        }
    }

    /** With the data as they are. */
    double value() {
        return value;
    }

    /** With best fits that the same ground could have given. */
    List<Double> draws() {
        FormationHypotheses.Judge judge = hypotheses.judge(covariance);
        List<Double> draws = new ArrayList<>();
        for (double[] unit : deviates) {
            draws.add(leading(judge, centre, factor.correlate(unit)));
        }
        return draws;
    }

    /** The median under a change. */
    double of(ErrorForecast.Errors errors) {
        FormationHypotheses.Judge judge = hypotheses.judge(errors.covariance());
        RealMatrix root = root(errors.covariance());
        return deviatesSorted(judge, errors.centre(), root)[DRAWS / 2];
    }

    private double[] deviatesSorted(FormationHypotheses.Judge judge, double[] about, RealMatrix root) {
        double[] found = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            found[i] = leading(judge, about, factor.correlate(root.operate(deviates[i])));
        }
        java.util.Arrays.sort(found);
        return found;
    }

    private double leading(FormationHypotheses.Judge judge, double[] about, double[] off) {
        double[] moved = about.clone();
        for (int p = 0; p < moved.length; p++) {
            moved[p] += off[p];
        }
        double impact = judge.impact(moved);
        return isImpact ? impact : 1 - impact;
    }

    /** |W C W^T - 1|^(1/2), W the map that makes C0 one. */
    private RealMatrix root(double[][] c) {
        int d = centre.length;
        double[][] half = new double[d][];
        for (int i = 0; i < d; i++) {
            half[i] = c[i].clone();
            factor.whiten(half[i]);
        }
        double[][] white = new double[d][d];
        for (int j = 0; j < d; j++) {
            double[] column = new double[d];
            for (int i = 0; i < d; i++) {
                column[i] = half[i][j];
            }
            factor.whiten(column);
            for (int i = 0; i < d; i++) {
                white[i][j] = column[i] - (i == j ? 1 : 0);
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (white[i][j] + white[j][i]);
                white[i][j] = mean;
                white[j][i] = mean;
            }
        }
        // of a symmetric matrix the singular values are the absolute eigenvalues; a change of low rank, which has many
        // of nothing but
        // rounding, is beyond the library's eigenvalue search
        SingularValueDecomposition svd = new SingularValueDecomposition(MatrixUtils.createRealMatrix(white));
        double[] roots = svd.getSingularValues();
        for (int i = 0; i < d; i++) {
            roots[i] = roots[i] < 1e-9 ? 0 : FastMath.sqrt(roots[i]);
        }
        return svd.getV().multiply(MatrixUtils.createRealDiagonalMatrix(roots)).multiply(svd.getVT());
    }
}
