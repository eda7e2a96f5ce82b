package space.stickney.science.inference;

/**
 * Parameters from data with Gaussian errors, correlated or not, and Gaussian priors: damped Gauss-Newton on S = r^T C^-1 r +
 * priors. The data are made independent with the Cholesky factor of C once.
 */
public final class LeastSquaresWithPriors implements Objective {
    private final Model model;
    private final Cholesky covariance;
    private final double[] data;
    private final Priors priors;
    private final double[] predicted;
    private final double[][] jacobian;

    /**
     * A fit to be made.
     *
     * @param data one for each datum of the model
     * @param covariance of the data, [datum][datum]
     */
    public LeastSquaresWithPriors(Model model, double[] data, double[][] covariance, Priors priors) {
        this.model = model;
        this.covariance = Cholesky.of(covariance);
        this.data = data.clone();
        this.priors = priors;
        predicted = new double[data.length];
        jacobian = new double[model.parameters()][data.length];
    }

    /** Minimises from a start inside bounds. */
    public Fit fit(double[] start, Bounds bounds) {
        return DampedScoring.minimise(this, start, bounds);
    }

    /** The same, ended when a step promises less than so much of the objective. */
    public Fit fit(double[] start, Bounds bounds, double settled) {
        return DampedScoring.minimise(this, start, bounds, settled);
    }

    /** The part of S that the data make. */
    public double chiSquare(double[] theta) {
        residuals(theta);
        double sum = 0;
        for (double r : predicted) {
            sum += r * r;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /** Leaves the independent residuals (model - data) in {@link #predicted}. */
    private void residuals(double[] theta) {
        model.predict(theta, predicted);
        for (int i = 0; i < data.length; i++) {
            predicted[i] -= data[i];
        }
        covariance.whiten(predicted);
    }

    @Override
    public int parameters() {
        return model.parameters();
    }

    @Override
    public double value(double[] theta) {
        return chiSquare(theta) + priors.penalty(theta);
    }

    @Override
    public void expand(double[] theta, double[] gradient, double[][] information) {
        residuals(theta);
        model.jacobian(theta, jacobian);
        for (double[] row : jacobian) {
            covariance.whiten(row);
        }
        for (int p = 0; p < jacobian.length; p++) {
            gradient[p] = dot(jacobian[p], predicted);
            for (int q = 0; q <= p; q++) {
                information[p][q] = dot(jacobian[p], jacobian[q]);
                information[q][p] = information[p][q];
            }
        }
        priors.add(theta, gradient, information);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
