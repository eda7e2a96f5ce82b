package space.stickney.flight.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Closed-form overlaps of two discs. Orekit's shadow is compared in {@link AttractionTest}. */
class ShadowTest {
    private static final double SUN = 2.28e11;
    private static final double RADIUS = 3.39619e6;

    /** Lit fraction at a distance behind the body, at an angle on the sky between the centres of Sun and body. */
    private static double lit(double angle, double distance, double radius) {
        // the Sun stands along x from the spacecraft, the body at the angle from it
        double bodyX = distance * FastMath.cos(angle);
        double bodyY = distance * FastMath.sin(angle);
        return Shadow.litFraction(-bodyX, -bodyY, 0, SUN - bodyX, -bodyY, 0, radius);
    }

    /** On the axis: dark up to the tip of the umbra at R / sin f, sin f = (R_sun - R) / D, annular beyond it. */
    @Test
    void theUmbraEndsAtItsTip() {
        double sine = (Shadow.SOLAR_RADIUS - RADIUS) / SUN;
        double tip = RADIUS / sine;
        assertThat(Shadow.litFraction(-0.9999 * tip, 0, 0, SUN, 0, 0, RADIUS)).isZero();
        double beyond = 2 * tip;
        double a = FastMath.asin(Shadow.SOLAR_RADIUS / (SUN + beyond));
        double b = FastMath.asin(RADIUS / beyond);
        assertThat(Shadow.litFraction(-beyond, 0, 0, SUN, 0, 0, RADIUS)).isCloseTo(1 - b * b / (a * a), within(1e-14));
    }

    /** Two equal discs whose rims pass through each other's centres share 2/3 - sqrt(3)/(2 pi) of their area. */
    @Test
    void equalDiscsOneRadiusApart() {
        double a = FastMath.asin(Shadow.SOLAR_RADIUS / SUN);
        double distance = RADIUS / FastMath.sin(a);
        double shared = 2.0 / 3 - FastMath.sqrt(3) / (2 * FastMath.PI);
        assertThat(lit(a, distance, RADIUS)).isCloseTo(1 - shared, within(1e-10));
    }

    /** The fraction runs from 1 to 0 between outer and inner contact, and never back. */
    @Test
    void penumbraFallsSteadily() {
        double distance = 9.4e6;
        double a = FastMath.asin(Shadow.SOLAR_RADIUS / SUN);
        double b = FastMath.asin(RADIUS / distance);
        assertThat(lit(a + b + 1e-9, distance, RADIUS)).isOne();
        assertThat(lit(b - a - 1e-9, distance, RADIUS)).isZero();
        double before = 1;
        for (int i = 1; i < 200; i++) {
            double now = lit(b + a - 2 * a * i / 200, distance, RADIUS);
            assertThat(now).isLessThan(before).isGreaterThan(0);
            before = now;
        }
        // a body this large covers nearly half when its rim passes the Sun's centre: its curvature leaves a little more
        assertThat(lit(b, distance, RADIUS)).isBetween(0.5, 0.51);
    }

    @Test
    void nothingIsShadedBeforeTheBody() {
        assertThat(Shadow.litFraction(9e6, 0, 0, SUN, 0, 0, RADIUS)).isOne();
        assertThat(Shadow.litFraction(0, 9e6, 0, SUN, 0, 0, RADIUS)).isOne();
    }
}
