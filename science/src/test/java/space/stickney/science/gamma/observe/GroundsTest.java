package space.stickney.science.gamma.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.science.gamma.Attenuation;
import space.stickney.science.gamma.Band;
import space.stickney.science.gamma.GammaLine;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.LineTable;
import space.stickney.science.scene.Composition;

class GroundsTest {
    private static final GammaNeutron INSTRUMENT = TestScene.instrument();
    private static final Grounds GROUNDS =
            new Grounds(INSTRUMENT, "Phobos", "Mars", TestScene.truth("CM"), Unknowns.none(INSTRUMENT));

    /** One steradian in one bin. */
    private static Surroundings.Sight sight(int decayBin, int opennessBin, int planetBin) {
        double[][] bins = new double[3][10];
        int[] where = {decayBin, opennessBin, planetBin};
        for (int k = 0; k < 3; k++) {
            if (where[k] >= 0) {
                bins[k][where[k]] = 1;
            }
        }
        return new Surroundings.Sight(new Slot("target", List.of(0.0)), 22e3, bins[0], bins[1], bins[2]);
    }

    private static double flux(GammaLine line, Surroundings.Sight sight) {
        return flux(GROUNDS, line, sight);
    }

    private static double flux(Grounds grounds, GammaLine line, Surroundings.Sight sight) {
        double[] flux = new double[LineTable.standard().size()];
        grounds.fluxes(sight, 1, flux);
        return flux[line.index()];
    }

    private static GammaLine line(String prefix) {
        return LineTable.standard().lines().stream()
                .filter(l -> l.id().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    /** A uniform source radiates the same to all sides: flux = w s I / (4 pi mu) per steradian (sheet, 2.3). */
    @Test
    void potassiumFollowsTheClosedForm() {
        GammaLine potassium = line("K_1460");
        Composition cm = Composition.named("CM");
        double mu = Attenuation.of(cm, potassium.energyKeV());
        double closed = cm.fraction("K") * potassium.feeds().get(0).strength() / (4 * FastMath.PI * mu);
        assertThat(flux(potassium, sight(2, -1, -1))).isCloseTo(closed, within(1e-9 * closed));
        assertThat(flux(potassium, sight(9, -1, -1))).isCloseTo(closed, within(1e-9 * closed));
        // what cosmic rays cannot reach decays all the same: nothing comes from the weighted bins
        assertThat(flux(potassium, sight(-1, 9, -1))).isZero();
    }

    /** Capture lines come from the weighted bins; over dry ground a square-root law dims them to the side (sheet, finding 2). */
    @Test
    void captureLinesFollowTheOpenSky() {
        Grounds dry = new Grounds(INSTRUMENT, "Phobos", "Mars", TestScene.truth("L"), Unknowns.none(INSTRUMENT));
        GammaLine iron = line("Fe_7631");
        assertThat(flux(dry, iron, sight(9, -1, -1))).isZero();
        double law = flux(dry, iron, sight(-1, 2, -1)) / flux(dry, iron, sight(-1, 9, -1));
        assertThat(FastMath.log(law) / FastMath.log(0.25 / 0.95)).isBetween(0.4, 0.6);
    }

    /**
     * The slab of air of Mars: 16 g/cm2 straight up at 2614 keV with 0.0387 cm2/g (light elements with Z/A of one half: the sheet's 0.0387 of
     * lunar soil, section 2.3); deeper by the ratio of the cosines to the side.
     */
    @Test
    void airDimsMars() {
        GammaLine thorium = line("Th_2614");
        double up = flux(thorium, sight(-1, -1, 9));
        double aside = flux(thorium, sight(-1, -1, 4));
        double depth = 16 * 0.0387;
        // thorium decays: the radiance itself is the same at all angles
        assertThat(FastMath.log(up / aside)).isCloseTo(depth * (1 / 0.45 - 1 / 0.95), within(0.02));
    }

    /** Mars is a foreground of the order of the signal, worst for thorium (sheet, finding 4). */
    @Test
    void marsOutshinesTheThoriumOfPhobos() {
        GammaLine thorium = line("Th_2614");
        GammaLine hydrogen = line("H_2223");
        assertThat(flux(thorium, sight(-1, -1, 8))).isGreaterThan(flux(thorium, sight(8, -1, -1)));
        assertThat(flux(hydrogen, sight(-1, -1, 8))).isLessThan(0.1 * flux(hydrogen, sight(-1, 8, -1)));
    }

    /** Hydrogen slows neutrons down: CM has fewer fast and epithermal ones than L, which is dry (Lawrence 2006, Feldman 1998). */
    @Test
    void hydrogenTakesEpithermalNeutrons() {
        Grounds dry = new Grounds(INSTRUMENT, "Phobos", "Mars", TestScene.truth("L"), Unknowns.none(INSTRUMENT));
        Surroundings.Sight sight = sight(-1, 9, -1);
        assertThat(GROUNDS.neutronFlux(Band.EPITHERMAL, sight))
                .isLessThan(0.6 * dry.neutronFlux(Band.EPITHERMAL, sight));
        assertThat(GROUNDS.neutronFlux(Band.FAST, sight)).isLessThan(dry.neutronFlux(Band.FAST, sight));
    }
}
