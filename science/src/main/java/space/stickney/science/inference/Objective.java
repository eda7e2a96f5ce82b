package space.stickney.science.inference;

/** A sum S = -2 ln(likelihood x priors) + constant to be made small, with what Fisher scoring needs. */
public interface Objective {
    /** Number of parameters. */
    int parameters();

    /** S; infinite where the model is impossible. */
    double value(double[] theta);

    /**
     * Fills half the gradient of S and the Fisher information (the expectation of half the second derivative).
     *
     * @param gradient [parameter]
     * @param information [parameter][parameter]
     */
    void expand(double[] theta, double[] gradient, double[][] information);
}
