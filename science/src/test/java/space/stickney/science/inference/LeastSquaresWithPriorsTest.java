package space.stickney.science.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Against closed forms and certified values. A fit ends within 3e-5 sigma of the minimum; tolerances follow. */
class LeastSquaresWithPriorsTest {
    /** Two correlated measurements of one quantity: the best linear estimate is (s2^2 - r s1 s2, ...) weighted (BLUE). */
    @Test
    void correlatedData() {
        double[][] c = {{1, 0.9}, {0.9, 4}};
        Model constant = model(1, 2, (t, e) -> {
            e[0] = t[0];
            e[1] = t[0];
        });
        Fit fit = new LeastSquaresWithPriors(constant, new double[] {1, 2}, c, Priors.none(1))
                .fit(new double[] {0}, Bounds.none(1));
        double sum = c[0][0] + c[1][1] - 2 * c[0][1];
        double w = (c[1][1] - c[0][1]) / sum;
        assertThat(fit.parameters()[0]).isCloseTo(w * 1 + (1 - w) * 2, within(1e-6));
        assertThat(fit.covariance()[0][0]).isCloseTo((c[0][0] * c[1][1] - 0.81) / sum, within(1e-9));
    }

    /** A prior is one more datum: precisions add. */
    @Test
    void priorAddsItsPrecision() {
        Model constant = model(1, 1, (t, e) -> e[0] = t[0]);
        Fit fit = new LeastSquaresWithPriors(
                        constant,
                        new double[] {3},
                        new double[][] {{4}},
                        Priors.none(1).with(0, 1, 1))
                .fit(new double[] {0}, Bounds.none(1));
        assertThat(fit.parameters()[0]).isCloseTo((3 / 4.0 + 1) / (1 / 4.0 + 1), within(1e-6));
        assertThat(fit.sigma(0)).isCloseTo(FastMath.sqrt(1 / 1.25), within(1e-9));
    }

    /** Misra1a of NIST's reference data sets for non-linear regression: certified b1, b2 and their deviations. */
    @Test
    void misra1a() {
        double[] x = {77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0};
        double[] y = {10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78};
        double variance = 1.2455138894e-1 / 12;
        double[][] c = new double[14][14];
        for (int i = 0; i < 14; i++) {
            c[i][i] = variance;
        }
        Model misra = model(2, 14, (t, e) -> {
            for (int i = 0; i < 14; i++) {
                e[i] = t[0] * (1 - FastMath.exp(-t[1] * x[i]));
            }
        });
        Fit fit = new LeastSquaresWithPriors(scaled(misra), y, c, Priors.none(2))
                .fit(new double[] {500, 1}, Bounds.none(2));
        assertThat(fit.parameters()[0]).isCloseTo(2.3894212918e2, within(0.01));
        assertThat(fit.parameters()[1]).isCloseTo(5.5015643181, within(3e-4));
        assertThat(fit.sigma(0)).isCloseTo(2.7070075241, within(0.01));
        assertThat(fit.sigma(1)).isCloseTo(7.2668688436e-2, within(3e-4));
    }

    /** The second parameter in units of 1e-4, near one. */
    private static Model scaled(Model model) {
        return model(2, model.data(), (t, e) -> model.predict(new double[] {t[0], 1e-4 * t[1]}, e));
    }

    private interface Prediction {
        void into(double[] theta, double[] expected);
    }

    private static Model model(int parameters, int data, Prediction prediction) {
        return new Model() {
            @Override
            public int parameters() {
                return parameters;
            }

            @Override
            public int data() {
                return data;
            }

            @Override
            public void predict(double[] theta, double[] expected) {
                prediction.into(theta, expected);
            }
        };
    }
}
