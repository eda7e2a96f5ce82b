package space.stickney.science.inference;

/**
 * Parameters from counts: the largest Poisson likelihood times Gaussian priors, by Fisher scoring. Unlike least squares it is
 * right for few counts; the covariance is the inverse of J^T diag(1/mu) J + priors.
 */
public final class PoissonFit implements Objective {
    private final Model model;
    private final double[] counts;
    private final Priors priors;
    private final double[] mu;
    private final double[][] jacobian;

    /**
     * A fit to be made.
     *
     * @param counts one for each datum of the model; need not be whole (expected data)
     */
    public PoissonFit(Model model, double[] counts, Priors priors) {
        this.model = model;
        this.counts = counts.clone();
        this.priors = priors;
        mu = new double[counts.length];
        jacobian = new double[model.parameters()][counts.length];
    }

    /** Minimises from a start inside bounds. */
    public Result fit(double[] start, Bounds bounds) {
        Fit fit = DampedScoring.minimise(this, start, bounds);
        model.predict(fit.parameters(), mu);
        return new Result(fit, PoissonDeviance.of(counts, mu), PoissonDeviance.moments(mu));
    }

    /**
     * A fit to counts with its goodness.
     *
     * @param fit parameters and covariance
     * @param deviance of the counts at the fit
     * @param expected mean and variance of the deviance if the model is right and no parameter were free; each free one
     *     lowers the mean by about 1
     */
    public record Result(Fit fit, double deviance, PoissonDeviance.Moments expected) {}

    @Override
    public int parameters() {
        return model.parameters();
    }

    @Override
    public double value(double[] theta) {
        model.predict(theta, mu);
        double s = PoissonDeviance.of(counts, mu) + priors.penalty(theta);
        return Double.isNaN(s) ? Double.POSITIVE_INFINITY : s;
    }

    @Override
    public void expand(double[] theta, double[] gradient, double[][] information) {
        model.predict(theta, mu);
        model.jacobian(theta, jacobian);
        int n = model.parameters();
        for (int p = 0; p < n; p++) {
            double[] jp = jacobian[p];
            double g = 0;
            for (int i = 0; i < mu.length; i++) {
                g += mu[i] > 0 ? jp[i] * (1 - counts[i] / mu[i]) : jp[i];
            }
            gradient[p] = g;
            for (int q = 0; q <= p; q++) {
                information[p][q] = product(jp, jacobian[q]);
                information[q][p] = information[p][q];
            }
        }
        priors.add(theta, gradient, information);
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < mu.length; i++) {
            sum += mu[i] > 0 ? a[i] * b[i] / mu[i] : 0;
        }
        return sum;
    }
}
