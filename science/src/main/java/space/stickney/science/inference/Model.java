package space.stickney.science.inference;

import org.hipparchus.util.FastMath;

/** What data are expected for given parameters. An instance is used by one thread at a time. */
public interface Model {
    /** Number of parameters. */
    int parameters();

    /** Number of data. */
    int data();

    /**
     * The expectation of the data.
     *
     * @param theta parameters
     * @param expected filled, one for each datum
     */
    void predict(double[] theta, double[] expected);

    /**
     * Derivatives of the expectation by the parameters; central differences unless a model knows better.
     *
     * @param theta parameters
     * @param jacobian filled, [parameter][datum]
     */
    default void jacobian(double[] theta, double[][] jacobian) {
        double[] moved = theta.clone();
        double[] low = new double[data()];
        for (int p = 0; p < theta.length; p++) {
            double h = step(theta, p);
            moved[p] = theta[p] - h;
            predict(moved, low);
            moved[p] = theta[p] + h;
            predict(moved, jacobian[p]);
            moved[p] = theta[p];
            for (int i = 0; i < low.length; i++) {
                jacobian[p][i] = (jacobian[p][i] - low[i]) / (2 * h);
            }
        }
    }

    /** Step of the central difference of a parameter. */
    default double step(double[] theta, int parameter) {
        return 1e-5 * FastMath.max(FastMath.abs(theta[parameter]), 1e-2);
    }
}
