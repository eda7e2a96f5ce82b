package space.stickney.flight.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.stickney.flight.bodies.Naif;

/** Interpolation between samples: exact where it must be, and small errors on the orbits that flights have. */
class SamplesTest {
    private static final double MARS_GM = 4.2828375641e13;
    private static final double EARTH_GM = 3.986004418e14;
    private static final double SUN_GM = 1.32712440041e20;

    /** Four values and four slopes fix a polynomial of degree 7: on unequal nodes only rounding is left. */
    @Test
    void polynomialsOfDegreeSevenAreExact() {
        Samples samples = new Samples(Naif.MARS);
        for (double t : new double[] {-1.0, -0.4, 0.3, 0.7, 1.6, 2.0}) {
            samples.add(t, value(t), 2 * value(t), t, slope(t), 2 * slope(t), 1);
        }
        double[] state = new double[6];
        for (double t = -1; t <= 2; t += 0.01) {
            samples.at(t, state);
            assertThat(state[0]).isCloseTo(value(t), within(1e-12));
            assertThat(state[1]).isCloseTo(2 * value(t), within(2e-12));
            assertThat(state[2]).isCloseTo(t, within(1e-14));
            assertThat(state[3]).isCloseTo(slope(t), within(3e-11));
            assertThat(state[5]).isCloseTo(1, within(1e-12));
        }
    }

    private static double value(double t) {
        return 1 + t * (-2 + t * (0.5 + t * (1 + t * (-0.3 + t * (0.2 + t * (0.1 - 0.05 * t))))));
    }

    private static double slope(double t) {
        return -2 + t * (1 + t * (3 + t * (-1.2 + t * (1 + t * (0.6 - 0.35 * t)))));
    }

    /** With two samples only, a cubic. */
    @Test
    void twoSamplesMakeACubic() {
        Samples samples = new Samples(Naif.MARS);
        samples.add(0, 0, 0, 0, 0, 0, 0);
        samples.add(2, 8, 0, 0, 12, 0, 0);
        double[] state = new double[6];
        samples.at(1, state);
        assertThat(state[0]).isCloseTo(1, within(1e-15)); // t^3
        assertThat(state[3]).isCloseTo(3, within(1e-15));
    }

    @Test
    void nothingIsExtrapolated() {
        Samples samples = new Samples(Naif.MARS);
        samples.add(0, 0, 0, 0, 0, 0, 0);
        samples.add(2, 8, 0, 0, 12, 0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> samples.at(2.1, new double[6]));
        assertThatIllegalArgumentException().isThrownBy(() -> samples.at(-0.1, new double[6]));
    }

    /**
     * Kepler orbits sampled at the standard steps, with closed-form two-body motion (Orekit) between the samples: low
     * circular orbit, capture ellipse, departure and arrival hyperbolae through their periapsis, heliocentric transfer.
     * The limits are the largest errors found (m), doubled.
     */
    @Test
    void standardStepsKeepKeplerOrbits() {
        assertThat(error(MARS_GM, 3.9e6, 0, 86400)).as("circle over Mars").isLessThan(5e-5);
        assertThat(error(MARS_GM, 9.4e6, 0, 10 * 86400)).as("at Phobos").isLessThan(1e-4);
        assertThat(error(MARS_GM, 3.9e6, 0.944, 20 * 86400))
                .as("capture ellipse")
                .isLessThan(0.15);
        assertThat(error(MARS_GM, 3.9e6, 1.6, 5 * 86400)).as("arrival at Mars").isLessThan(3e-3);
        assertThat(error(EARTH_GM, 6.628e6, 1.16, 5 * 86400))
                .as("departure from the Earth")
                .isLessThan(0.02);
        // rounding of 1.5e11 m: 3e-5 m a number
        assertThat(error(SUN_GM, 1.48e11, 0.2, 3e7)).as("transfer").isLessThan(3e-4);
    }

    /** Largest error (m) between samples from a third of the time before the periapsis to two thirds after it. */
    private static double error(double gm, double rp, double e, double span) {
        AbsoluteDate zero = AbsoluteDate.J2000_EPOCH;
        double speed = FastMath.sqrt(gm * (1 + e) / rp);
        CartesianOrbit periapsis = new CartesianOrbit(
                new PVCoordinates(new Vector3D(rp, 0, 0), new Vector3D(0, 0.8 * speed, 0.6 * speed)),
                FramesFactory.getGCRF(),
                zero,
                gm);
        Samples samples = new Samples(Naif.MARS);
        double t = -span / 3;
        while (t < 2 * span / 3) {
            PVCoordinates pv = periapsis.shiftedBy(t).getPVCoordinates();
            Vector3D p = pv.getPosition();
            Vector3D v = pv.getVelocity();
            samples.add(t, p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
            t += Sampling.STANDARD.step(samples, samples.size() - 1, gm);
        }
        double worst = 0;
        double[] state = new double[6];
        for (int i = 0; i + 1 < samples.size(); i++) {
            double middle = 0.5 * (samples.tdb(i) + samples.tdb(i + 1));
            samples.at(middle, state);
            Vector3D there = periapsis.shiftedBy(middle).getPosition();
            worst = Math.max(worst, there.distance(new Vector3D(state[0], state[1], state[2])));
        }
        return worst;
    }
}
