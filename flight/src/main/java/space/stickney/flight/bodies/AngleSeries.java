package space.stickney.flight.bodies;

import java.util.Arrays;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.util.FastMath;

/**
 * One angle of a rotation model: a polynomial of degree two in time plus sines of polynomial arguments,
 * {@code c0 + c1 t + c2 t^2 + sum a sin(p + q t + r t^2)}, t in TDB seconds past J2000, angles in radians. A cosine is
 * held as a sine whose phase is a quarter turn ahead. Value and derivatives are closed forms and allocate nothing.
 */
final class AngleSeries {
    private static final int STRIDE = 4;

    private final double c0;
    private final double c1;
    private final double c2;
    /** a, p, q, r of each term, in the order of the table. */
    private final double[] terms;

    /**
     * @param polynomial c0 (rad), c1 (rad/s), c2 (rad/s2)
     * @param terms a (rad), p (rad), q (rad/s), r (rad/s2) of each term, flat
     */
    AngleSeries(double[] polynomial, double[] terms) {
        this.c0 = polynomial[0];
        this.c1 = polynomial[1];
        this.c2 = polynomial[2];
        this.terms = terms.clone();
    }

    double value(double t) {
        double sum = c0 + t * (c1 + t * c2);
        for (int i = 0; i < terms.length; i += STRIDE) {
            sum += terms[i] * FastMath.sin(argument(i, t));
        }
        return sum;
    }

    /** c0, c1, c2, then a, p, q, r of each term. */
    double[] coefficients() {
        double[] all = Arrays.copyOf(new double[] {c0, c1, c2}, 3 + terms.length);
        System.arraycopy(terms, 0, all, 3, terms.length);
        return all;
    }

    /** Of the polynomial at t = 0. */
    double meanRate() {
        return c1;
    }

    double rate(double t) {
        double sum = c1 + 2.0 * c2 * t;
        for (int i = 0; i < terms.length; i += STRIDE) {
            sum += terms[i] * argumentRate(i, t) * FastMath.cos(argument(i, t));
        }
        return sum;
    }

    double acceleration(double t) {
        double sum = 2.0 * c2;
        for (int i = 0; i < terms.length; i += STRIDE) {
            double rate = argumentRate(i, t);
            double argument = argument(i, t);
            sum += terms[i] * (2.0 * terms[i + 3] * FastMath.cos(argument) - rate * rate * FastMath.sin(argument));
        }
        return sum;
    }

    <T extends CalculusFieldElement<T>> T value(T t) {
        T sum = t.multiply(c2).add(c1).multiply(t).add(c0);
        for (int i = 0; i < terms.length; i += STRIDE) {
            sum = sum.add(argument(i, t).sin().multiply(terms[i]));
        }
        return sum;
    }

    <T extends CalculusFieldElement<T>> T rate(T t) {
        T sum = t.multiply(2.0 * c2).add(c1);
        for (int i = 0; i < terms.length; i += STRIDE) {
            sum = sum.add(argument(i, t).cos().multiply(argumentRate(i, t)).multiply(terms[i]));
        }
        return sum;
    }

    <T extends CalculusFieldElement<T>> T acceleration(T t) {
        T sum = t.getField().getZero().add(2.0 * c2);
        for (int i = 0; i < terms.length; i += STRIDE) {
            T rate = argumentRate(i, t);
            T argument = argument(i, t);
            T term = argument.cos()
                    .multiply(2.0 * terms[i + 3])
                    .subtract(rate.square().multiply(argument.sin()));
            sum = sum.add(term.multiply(terms[i]));
        }
        return sum;
    }

    private double argument(int i, double t) {
        return terms[i + 1] + t * (terms[i + 2] + t * terms[i + 3]);
    }

    private double argumentRate(int i, double t) {
        return terms[i + 2] + 2.0 * terms[i + 3] * t;
    }

    private <T extends CalculusFieldElement<T>> T argument(int i, T t) {
        return t.multiply(terms[i + 3]).add(terms[i + 2]).multiply(t).add(terms[i + 1]);
    }

    private <T extends CalculusFieldElement<T>> T argumentRate(int i, T t) {
        return t.multiply(2.0 * terms[i + 3]).add(terms[i + 2]);
    }
}
