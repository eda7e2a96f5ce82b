package space.stickney.flight.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Closed forms: states to elements and back, and the two-body rate of the mean longitude. */
class EquinoctialElementsTest {
    private static final double GM = 4.2828e13;

    /** A state becomes elements and, with the mean motion as the only rate, the same state again; 1e-12 is rounding. */
    @Test
    void returnsTheStateThatItWasGiven() {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            double[] state = new double[6];
            for (int k = 0; k < 3; k++) {
                state[k] = 9.4e6 * random.nextGaussian();
                state[3 + k] = 900.0 * random.nextGaussian();
            }
            double r = Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
            double v2 = state[3] * state[3] + state[4] * state[4] + state[5] * state[5];
            double[] elements = new double[6];
            EquinoctialElements.of(state, GM, elements);
            double ecc2 = elements[2] * elements[2] + elements[3] * elements[3];
            double tilt2 = elements[4] * elements[4] + elements[5] * elements[5];
            if (v2 > 1.2 * GM / r || ecc2 > 0.5 || tilt2 > 10.0) {
                continue;
            }
            double[] rates = new double[6];
            rates[EquinoctialElements.LAMBDA] = Math.sqrt(GM / elements[0]) / elements[0];
            double[] back = new double[6];
            EquinoctialElements.state(elements, rates, back);
            for (int k = 0; k < 6; k++) {
                assertThat(back[k]).isCloseTo(state[k], within(1e-9 * (k < 3 ? r : Math.sqrt(v2))));
            }
        }
    }

    /** The derivative with all elements changing, against central differences of positions. */
    @Test
    void derivativeFollowsAllElements() {
        double[] elements = {9.4e6, 1.1, 0.03, -0.02, 0.01, 0.04};
        double[] rates = {3.0, 2e-4, 1e-6, -2e-6, 3e-6, -1e-6};
        double[] state = new double[6];
        EquinoctialElements.state(elements, rates, state);
        double h = 0.1;
        double[] before = moved(elements, rates, -h);
        double[] after = moved(elements, rates, h);
        for (int k = 0; k < 3; k++) {
            assertThat(state[3 + k]).isCloseTo((after[k] - before[k]) / (2.0 * h), within(1e-6));
        }
    }

    private static double[] moved(double[] elements, double[] rates, double h) {
        double[] e = new double[6];
        for (int k = 0; k < 6; k++) {
            e[k] = elements[k] + h * rates[k];
        }
        double[] state = new double[6];
        EquinoctialElements.state(e, rates, state);
        return state;
    }
}
