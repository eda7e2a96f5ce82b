package space.stickney.science.inference;

/** Mean and covariance of what was seen so far (Welford 1962). */
final class RunningCovariance {
    private final double[] mean;
    private final double[][] sum;
    private int n;

    RunningCovariance(int d) {
        mean = new double[d];
        sum = new double[d][d];
    }

    void add(double[] x) {
        n++;
        int d = mean.length;
        double[] before = new double[d];
        for (int i = 0; i < d; i++) {
            before[i] = x[i] - mean[i];
            mean[i] += before[i] / n;
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i][j] += before[i] * (x[j] - mean[j]);
                sum[j][i] = sum[i][j];
            }
        }
    }

    /** With a guess that counts as ten samples for each dimension, so that it is positive definite from the start. */
    double[][] blendedWith(double[][] guess) {
        int d = mean.length;
        double weight = 10.0 * d;
        double[][] blend = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                blend[i][j] = (sum[i][j] + weight * guess[i][j]) / (n + weight);
            }
        }
        return blend;
    }
}
