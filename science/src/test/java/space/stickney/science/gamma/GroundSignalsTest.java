package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.scene.Composition;

/** The flat arrays against the emission that they repeat, and the coordinates of the chains against their definition. */
class GroundSignalsTest {
    private static final GammaCalibration CALIBRATION = GammaScene.calibration();
    private static final Unknowns UNKNOWNS = new Unknowns(CALIBRATION);

    /** Parameters drawn from what is assumed of them. */
    private static double[] drawn(int item) {
        RandomGenerator random = new RandomStreams(3).stream("ground signals", item);
        double[] theta = UNKNOWNS.priors().mean();
        for (int p = 0; p < theta.length; p++) {
            theta[p] += UNKNOWNS.priors().sigma()[p] * random.nextGaussian();
        }
        return theta;
    }

    @Test
    void theyAreTheEmissionSummedOverTheExposure() {
        double[] decay = GammaScene.disc(11e3, 20e3);
        double[] cosmic = GammaScene.disc(11e3, 24e3);
        int n = LineTable.standard().size();
        int[] lines = IntStream.range(0, n).toArray();
        GroundSignals signals = new GroundSignals(
                UNKNOWNS.elements(), lines, decay, cosmic, CALIBRATION.neutrons(), CALIBRATION.temperature());
        double[] found = new double[n + CALIBRATION.neutrons().size()];
        for (int item = 0; item < 5; item++) {
            double[] theta = drawn(item);
            Yields yields = UNKNOWNS.yields(Yields.nominal(), theta);
            Composition ground = UNKNOWNS.composition(theta);
            SurfaceEmission emission = SurfaceEmission.of(ground, yields, CALIBRATION.temperature());
            signals.fill(UNKNOWNS.fractions(theta), yields, found);
            for (int l = 0; l < n; l++) {
                double expected = Exposures.seen(emission, l, decay, cosmic);
                assertThat(found[l])
                        .as(LineTable.standard().line(l).id())
                        .isCloseTo(expected, within(1e-11 * expected + Double.MIN_NORMAL));
            }
            for (int s = 0; s < CALIBRATION.neutrons().size(); s++) {
                double expected = GammaScene.neutrons(CALIBRATION.neutrons().get(s), emission, cosmic);
                assertThat(found[n + s]).isCloseTo(expected, within(1e-11 * expected));
            }
        }
    }

    /** Lines asked for alone are what they are among all, carbon's without that of oxygen too. */
    @Test
    void aLineDoesNotDependOnWhichOthersAreAskedFor() {
        double[] bins = GammaScene.disc(11e3, 20e3);
        int carbon = LineTable.standard().line("C_4438.9_inl").index();
        double[] theta = drawn(9);
        Yields yields = UNKNOWNS.yields(Yields.nominal(), theta);
        double[] alone = new double[1];
        new GroundSignals(UNKNOWNS.elements(), new int[] {carbon}, bins, bins, List.of(), 250)
                .fill(UNKNOWNS.fractions(theta), yields, alone);
        double expected =
                Exposures.seen(SurfaceEmission.of(UNKNOWNS.composition(theta), yields, 250), carbon, bins, bins);
        assertThat(alone[0]).isCloseTo(expected, within(1e-11 * expected));
    }

    @Test
    void coordinatesGoThereAndBackAndKeepVolumes() {
        ChainCoordinates coordinates = new ChainCoordinates(UNKNOWNS);
        for (int item = 0; item < 20; item++) {
            double[] theta = drawn(item);
            assertThat(coordinates.from(coordinates.to(theta))).containsExactly(theta, within(1e-10));
            double[][] unit = new double[theta.length][theta.length];
            for (int p = 0; p < theta.length; p++) {
                unit[p][p] = 1;
            }
            // det(J J^T) = 1, by differences
            assertThat(Cholesky.of(coordinates.to(theta, unit)).logDeterminant())
                    .isCloseTo(0, within(1e-6));
        }
    }
}
