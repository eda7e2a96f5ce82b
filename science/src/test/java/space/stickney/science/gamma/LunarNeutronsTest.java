package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import space.stickney.science.scene.Composition;

/**
 * The neutron model on lunar soils against Lunar Prospector and Gasnault et al. 2001. Nothing of this set a number of the
 * model. The soils are landing-site means, from memory (Lunar Sourcebook, Korotev 2003), 50 ppm of hydrogen each.
 */
class LunarNeutronsTest {
    private static final String[] OXIDES = {"SiO2", "TiO2", "Al2O3", "FeO", "MgO", "CaO", "Na2O", "K2O", "Cr2O3", "MnO"
    };

    /** Oxides in per cent; Sm, Gd, Th in ppm. */
    private static final Map<String, double[]> SOILS = soils();

    private static Map<String, double[]> soils() {
        Map<String, double[]> soils = new LinkedHashMap<>();
        soils.put("highland", new double[] {44.7, .22, 28.2, 4.4, 5.4, 16.3, .35, .03, .1, .06, 1.1, 1.3, .37});
        soils.put("Apollo 16", new double[] {45, .54, 27.3, 5.1, 5.7, 15.7, .46, .12, .11, .07, 6, 7.3, 2.0});
        soils.put("Apollo 11", new double[] {42.2, 7.8, 13.6, 15.3, 7.8, 11.9, .47, .16, .3, .2, 13, 17, 2.2});
        soils.put("Apollo 17", new double[] {39.9, 9.6, 10.9, 17.7, 9.5, 10.7, .38, .08, .44, .24, 8, 11, .8});
        soils.put("Apollo 12", new double[] {46.3, 3.0, 12.9, 15.1, 9.3, 10.7, .54, .31, .34, .22, 16, 20, 5.5});
        soils.put("Apollo 14", new double[] {48.1, 1.7, 17.4, 10.4, 9.4, 10.7, .70, .55, .23, .14, 28, 33, 13});
        soils.put("Apollo 15", new double[] {46.6, 1.4, 13.5, 15.5, 11.0, 10.3, .42, .15, .4, .2, 7, 9, 2});
        soils.put("Luna 24", new double[] {43.9, 1.3, 12.5, 19.8, 9.8, 11.3, .31, .04, .32, .25, 2.5, 3, .4});
        return soils;
    }

    private static Composition ground(double[] soil) {
        Map<String, Double> given = new LinkedHashMap<>();
        for (int i = 0; i < OXIDES.length; i++) {
            given.put(OXIDES[i], soil[i] / 100);
        }
        // an element is the formula of itself
        given.put("Sm", soil[10] * 1e-6);
        given.put("Gd", soil[11] * 1e-6);
        given.put("Th", soil[12] * 1e-6);
        given.put("H", 50e-6);
        return Composition.ofOxides(given);
    }

    private static List<double[]> massAndLeakage(Band band, double slope) {
        Yields yields = Yields.nominal().withFactor("massSlope", slope);
        List<double[]> result = new ArrayList<>();
        for (double[] soil : SOILS.values()) {
            Composition ground = ground(soil);
            double leakage = NeutronField.of(ground, yields, 250).leakage(band);
            result.add(new double[] {ground.meanAtomicMass(), leakage});
        }
        return result;
    }

    private static double range(Band band) {
        double[] leakage =
                massAndLeakage(band, 1).stream().mapToDouble(p -> p[1]).sorted().toArray();
        double mean = 0;
        for (double value : leakage) {
            mean += value / leakage.length;
        }
        return (leakage[leakage.length - 1] - leakage[0]) / mean;
    }

    /**
     * Gasnault et al. 2001: the fast leakage is linear in the mean atomic mass. So it is here, and already without the assumed
     * slope of the production: correlation above 0.995.
     */
    @Test
    void fastLeakageIsLinearInTheMeanAtomicMass() {
        for (double slope : new double[] {0, 1}) {
            List<double[]> points = massAndLeakage(Band.FAST, slope);
            double n = points.size();
            double x = points.stream().mapToDouble(p -> p[0]).sum() / n;
            double y = points.stream().mapToDouble(p -> p[1]).sum() / n;
            double xy =
                    points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
            double xx =
                    points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
            double yy =
                    points.stream().mapToDouble(p -> (p[1] - y) * (p[1] - y)).sum();
            assertThat(xy / Math.sqrt(xx * yy)).isGreaterThan(0.995);
        }
    }

    /**
     * Dynamic ranges (max - min)/mean. Lunar Prospector (NSSDC): epithermal 15 %, thermal 95 %, fast 30 %, definition not
     * stated, maps of 45 km, no single soils. Epithermal agrees (0.18). Thermal is too wide (1.5: the feldspathic soil
     * stands out), fast is a third of it (0.11: the assumed slope of 3 % per u is too low if the published number is this
     * range). The failures are kept here as numbers, so that a better model shows.
     */
    @Test
    void dynamicRangesOfTheMoon() {
        assertThat(range(Band.EPITHERMAL)).isCloseTo(0.18, Offset.offset(.01)).isCloseTo(0.15, Offset.offset(.05));
        assertThat(range(Band.THERMAL)).isCloseTo(1.48, Offset.offset(.03));
        assertThat(range(Band.FAST)).isCloseTo(0.11, Offset.offset(.01));
    }
}
