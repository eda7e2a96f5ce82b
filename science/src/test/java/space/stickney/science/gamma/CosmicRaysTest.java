package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The force field: its limits, and the flux the sheet is made for. */
class CosmicRaysTest {
    /** Without modulation at 10 GeV (rigidity 10.9 GV): 1.9e4 x 10.898^-2.78 / (1 + 0.4866 x 10.898^-2.51) = 24.80. */
    @Test
    void interstellarSpectrumByHand() {
        assertThat(CosmicRays.intensity(10, 0)).isCloseTo(24.7975, Offset.offset(.001));
    }

    /** Far above the potential nothing is lost: a power law moves by the factor (1 + phi/T)^-2.7 only. */
    @Test
    void highEnergiesPassUnmodulated() {
        assertThat(CosmicRays.intensity(500, 500) / CosmicRays.intensity(500, 0))
                .isCloseTo(1, Offset.offset(.006));
    }

    /** About 4 protons/(cm2 s) at moderate activity (Prettyman); 400 points of the integral are good to 1e-4. */
    @Test
    void fluxIsAboutFour() {
        assertThat(CosmicRays.flux(CosmicRays.REFERENCE_MV) / 1e4).isCloseTo(3.88, Offset.offset(.01));
        assertThat(CosmicRays.relative(CosmicRays.REFERENCE_MV)).isEqualTo(1);
    }

    /** Solar minimum (300 MV) to maximum (1000 MV): a factor 3 to 4 in protons above 10 MeV; falls all the way. */
    @Test
    void fallsWithThePotential() {
        assertThat(CosmicRays.flux(300) / CosmicRays.flux(1000)).isBetween(3.0, 4.5);
        double last = Double.POSITIVE_INFINITY;
        for (double phi = 0; phi <= 3000; phi += 100) {
            double flux = CosmicRays.flux(phi);
            assertThat(flux).isLessThan(last).isPositive();
            last = flux;
        }
    }
}
