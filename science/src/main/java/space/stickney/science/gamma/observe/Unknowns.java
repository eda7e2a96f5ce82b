package space.stickney.science.gamma.observe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.gamma.GammaLine;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.LineTable;
import space.stickney.science.gamma.Yields;

/**
 * What nature and the workshop have drawn and nobody is told: the model's constants, nuclear data of each line, efficiency, areas of the
 * neutron sensors, mass of the planet's atmosphere. All from the priors that the retrieval knows, as factors exp(sigma N(0,1)).
 *
 * @param yields true constants of the emission model, for cosmic rays of strength 1
 * @param lines factor of each line of the ground, for its own nuclear data
 * @param area factor of the full-energy area
 * @param gain factor of the energy scale, near 1
 * @param sensors factor of each neutron sensor
 * @param atmosphere factor of the atmosphere's mass
 */
@SuppressWarnings("ArrayRecordComponent")
public record Unknowns(
        Yields yields, double[] lines, double area, double gain, Map<String, Double> sensors, double atmosphere) {

    /**
     * Draws them.
     *
     * @param instrument its name, part of the streams' names
     */
    public static Unknowns draw(GammaNeutron c, String instrument, RandomStreams streams) {
        RandomGenerator constants = streams.stream(instrument + " yields", 0);
        Yields yields = Yields.nominal();
        for (Map.Entry<String, Double> prior : Yields.priors().entrySet()) {
            yields = yields.withFactor(prior.getKey(), factor(prior.getValue(), constants));
        }
        RandomGenerator data = streams.stream(instrument + " nuclear data", 0);
        double[] lines = new double[LineTable.standard().size()];
        for (GammaLine line : LineTable.standard().lines()) {
            lines[line.index()] = factor(line.relativeSigma(), data);
        }
        RandomGenerator workshop = streams.stream(instrument + " calibration", 0);
        double area = factor(c.detector().efficiencyError().value(), workshop);
        Map<String, Double> sensors = new LinkedHashMap<>();
        c.neutrons().forEach((name, sensor) -> sensors.put(name, factor(sensor.error(), workshop)));
        double gain = 1 + c.detector().gainError() * workshop.nextGaussian();
        return new Unknowns(
                yields, lines, area, gain, sensors, factor(c.planet().atmosphereError(), workshop));
    }

    /** Factor of a sensor's area. */
    double sensor(String name) {
        Double factor = sensors.get(name);
        if (factor == null) {
            throw new IllegalArgumentException("no sensor " + name);
        }
        return factor;
    }

    /** All as the retrieval expects: for tests of the model alone. */
    static Unknowns none(GammaNeutron c) {
        double[] lines = new double[LineTable.standard().size()];
        Arrays.fill(lines, 1);
        Map<String, Double> sensors = new LinkedHashMap<>();
        c.neutrons().keySet().forEach(name -> sensors.put(name, 1.0));
        return new Unknowns(Yields.nominal(), lines, 1, 1, sensors, 1);
    }

    private static double factor(double sigma, RandomGenerator random) {
        return FastMath.exp(sigma * random.nextGaussian());
    }
}
