package space.stickney.flight.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.hipparchus.random.Well19937a;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** The fast functions under the solver against slow, long ones. */
class LambertTablesTest {
    private static final MathContext LONG = new MathContext(40);
    private static final DfpField FIELD = new DfpField(50);

    /** A unit and a half in the last place of pi. */
    @Test
    void anglesAreExactToTheLastDigits() {
        for (int i = 0; i <= 200_000; i++) {
            double angle = FastMath.PI * i / 200_000;
            double sine = FastMath.sin(angle);
            double cosine = FastMath.cos(angle);
            assertThat(ArcTable.angle(sine, cosine)).isCloseTo(FastMath.atan2(sine, cosine), within(7e-16));
        }
    }

    /** Against the power series of F(3,1;5/2;z), or of its Pfaff transform for z &lt; -1/4, summed with 40 digits. */
    @Test
    void hypergeometricFunction() {
        for (int i = 0; i <= 300; i++) {
            double z = -1 + i * 0.005;
            double expected = z < -0.25
                    ? series(
                                    -0.5,
                                    BigDecimal.valueOf(z)
                                            .divide(BigDecimal.valueOf(z).subtract(BigDecimal.ONE), LONG))
                            / (1 - z)
                    : series(3, BigDecimal.valueOf(z));
            assertThat(HypergeometricTable.f(BigDecimal.valueOf(z).doubleValue()))
                    .as("z %s", z)
                    .isCloseTo(expected, within(7e-16 * expected));
        }
    }

    private static double series(double a, BigDecimal z) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int n = 0; n < 200; n++) {
            term = term.multiply(z).multiply(BigDecimal.valueOf(a + n)).divide(BigDecimal.valueOf(2.5 + n), LONG);
            sum = sum.add(term);
        }
        return sum.doubleValue();
    }

    /**
     * Against Lancaster's form (Izzo 2015, eq. 18) with 50 digits, which hide its cancellation. The tolerance is the rounding
     * of the input: dT/T = (x T'/T) 1e-16, largest towards x = -1.
     */
    @Test
    void timeEquation() {
        Well19937a random = new Well19937a(3);
        for (int i = 0; i < 3000; i++) {
            double lambda = FastMath.sin((random.nextDouble() - 0.5) * 0.9999 * FastMath.PI);
            double x = i % 3 == 0
                    ? 1 + 0.02 * (random.nextDouble() - 0.5)
                    : i % 3 == 1 ? -0.999 + 2 * random.nextDouble() : FastMath.exp(7 * random.nextDouble());
            double om = (1 - lambda) * (1 + lambda);
            double e = (1 - x) * (1 + x);
            double y = Math.sqrt(om + lambda * lambda * x * x);
            double expected = lancaster(lambda, x);
            assertThat(TimeEquation.time(x, y, e, lambda, om, 0))
                    .as("lambda %s x %s", lambda, x)
                    .isCloseTo(expected, within(2e-13 * expected));
        }
    }

    private static double lancaster(double lambda, double x) {
        Dfp l = FIELD.newDfp(lambda);
        Dfp xx = FIELD.newDfp(x);
        Dfp one = FIELD.getOne();
        Dfp e = one.subtract(xx.multiply(xx));
        Dfp y = one.subtract(l.multiply(l).multiply(e)).sqrt();
        Dfp root = DfpMath.pow(e.abs(), FIELD.newDfp("0.5"));
        Dfp g = xx.multiply(y).add(l.multiply(e));
        Dfp psi = x < 1 ? DfpMath.acos(g) : DfpMath.log(g.add(root.multiply(y.subtract(l.multiply(xx)))));
        Dfp sum = psi.divide(root);
        Dfp rest = xx.subtract(l.multiply(y));
        return x < 1
                ? sum.subtract(rest).divide(e).toDouble()
                : rest.subtract(sum).divide(e.negate()).toDouble();
    }

    /** Two Newton steps after the guess from the exponent. */
    @Test
    void inverseTwoThirds() {
        for (double w = 1e-8; w < 1e12; w *= 1.0137) {
            assertThat(LambertRoots.inverseTwoThirds(w) * FastMath.pow(w, 2.0 / 3))
                    .isCloseTo(1, within(2e-3));
        }
    }
}
