package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.science.scene.Composition;

class MarsEmissionTest {
    private static final Yields YIELDS = Yields.nominal();
    private static final SurfaceEmission AIR = SurfaceEmission.of(MarsEmission.AIR, YIELDS, 215);
    private static final SurfaceEmission CRUST = SurfaceEmission.of(Composition.named("Mars crust"), YIELDS, 215);
    private static final MarsEmission MARS = new MarsEmission(CRUST, YIELDS, 215, 160);

    private static int line(String id) {
        return LineTable.standard().line(id).index();
    }

    /** Mean molar mass 43.34 g/mol: oxygen is 2 x 16.0 x 0.951 and a little of it. */
    @Test
    void airIsCarbonDioxideNitrogenAndArgon() {
        assertThat(MarsEmission.AIR.fraction("O")).isCloseTo((2 * 15.999 * 0.951 + 0.06) / 43.4, within(0.003));
        assertThat(MarsEmission.AIR.fraction("N")).isCloseTo(2 * 14.007 * 0.0259 / 43.4, within(0.0003));
        assertThat(MarsEmission.AIR.fraction("Ar")).isCloseTo(39.95 * 0.0194 / 43.4, within(0.0003));
    }

    /** A layer and what shines through it from below are the whole; a thin one radiates with 1/c; a thick one is all there is. */
    @Test
    void layersAddUp() {
        for (String id : new String[] {"O_6129.9_inl", "C_4945.3_cap", "N_2312.8_inl"}) {
            int l = line(id);
            assertThat(AIR.layerRadiance(l, 0.7, 1e5))
                    .isCloseTo(AIR.radiance(l, 0.7), within(1e-9 * AIR.radiance(l, 0.7)));
            double thin = AIR.layerRadiance(l, 0.25, 1e-3);
            assertThat(thin / AIR.layerRadiance(l, 1, 1e-3)).isCloseTo(4, within(1e-3));
            assertThat(AIR.layerRadiance(l, 0.5, 100)).isLessThan(AIR.layerRadiance(l, 0.5, 160));
        }
        // uniform source: the part of the uppermost X is 1 - exp(-mu X / c)
        int potassium = line("K_1460.8_dec");
        double mu = CRUST.attenuation(potassium);
        assertThat(CRUST.layerRadiance(potassium, 0.4, 200) / CRUST.radiance(potassium, 0.4))
                .isCloseTo(1 - FastMath.exp(-mu * 200 / 0.4), within(1e-12));
    }

    /** The integral over the layer, depth by depth, against the closed form: the neutrons' profile times the way out. */
    @Test
    void aLayerIsTheIntegralOverItsDepth() {
        int l = line("O_6129.9_inl");
        double step = 0.5;
        double sum = 0;
        for (double x = step / 2; x < 160; x += step) {
            double upper = AIR.layerRadiance(l, 1, x + step / 2);
            double lower = AIR.layerRadiance(l, 1, x - step / 2);
            // the same slice seen along c = 0.4, dimmed by its longer way and seen 1/c times as thick
            double mu = AIR.attenuation(l);
            sum += (upper - lower) * FastMath.exp(-mu * x * (1 / 0.4 - 1)) / 0.4;
        }
        assertThat(AIR.layerRadiance(l, 0.4, 160)).isCloseTo(sum, within(1e-3 * sum));
    }

    /** Carbon and nitrogen of Mars shine in its air alone: the crust has neither; of oxygen the air makes a good part. */
    @Test
    void airShinesWhereTheCrustHasNothing() {
        int nitrogen = line("N_2312.8_inl");
        int oxygen = line("O_6129.9_inl");
        int iron = line("Fe_7631.1_cap");
        assertThat(CRUST.radiance(nitrogen, 1)).isZero();
        assertThat(MARS.radiance(nitrogen, 1))
                .isEqualTo(MARS.airRadiance(nitrogen, 1))
                .isPositive();
        assertThat(MARS.airRadiance(oxygen, 1) / MARS.radiance(oxygen, 1)).isBetween(0.2, 0.8);
        assertThat(MARS.airRadiance(iron, 1)).isZero();
        assertThat(MARS.radiance(iron, 1))
                .isCloseTo(CRUST.radiance(iron, 1) * FastMath.exp(-AIR.attenuation(iron) * 160), within(1e-12));
    }
}
