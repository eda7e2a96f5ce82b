package space.stickney.science.sampling;

import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.random.RandomStreams;

/**
 * Draws the mass that samplers collect. The same seed gives the same draws; two models that differ in one input share all random
 * numbers, so that their difference is that of the input.
 *
 * @param density of the soil (kg/m3)
 * @param shots of the corer at a landing
 * @param success chance that a shot takes a core
 * @param area cross-section of the tube (m2)
 * @param depth that the tube reaches (m)
 * @param fill share of the core that stays in the tube
 * @param chance that the pneumatic sampler works
 * @param mass that it takes (kg)
 */
record CollectedMass(
        Range density, int shots, double success, double area, Range depth, Range fill, double chance, Range mass) {
    /** The samplers of {@code sampler.csv}; what is not carried takes nothing. */
    static CollectedMass of(Map<String, Sourced> values) {
        double diameter = value(values, "corer.diameter");
        return new CollectedMass(
                Range.of(values, "density"),
                (int) value(values, "corer.shots"),
                value(values, "corer.success"),
                0.25 * FastMath.PI * diameter * diameter,
                Range.of(values, "corer.depth"),
                Range.of(values, "corer.fill"),
                value(values, "pneumatic.success"),
                Range.of(values, "pneumatic.mass"));
    }

    private static double value(Map<String, Sourced> values, String key) {
        Sourced given = values.get(key);
        return given == null ? 0 : given.value();
    }

    /**
     * The mass of each landing in each of so many draws.
     *
     * @param landings of which each comes down with its chance
     * @param certain whether the landings are taken to come down
     * @return by draw, then by landing (kg)
     */
    double[][] draws(List<Landing> landings, boolean certain, int count, RandomStreams streams) {
        double[][] drawn = new double[count][landings.size()];
        for (int k = 0; k < count; k++) {
            RandomGenerator common = streams.stream("sampled ground", k);
            double perMetre = density.at(common.nextDouble()) * fill.at(common.nextDouble()) * area;
            for (int i = 0; i < landings.size(); i++) {
                RandomGenerator own =
                        streams.stream("sampling " + landings.get(i).name(), k);
                boolean down = own.nextDouble() < landings.get(i).chance() || certain;
                drawn[k][i] = (down ? 1 : 0) * (pneumatic(own) + cores(perMetre, own));
            }
        }
        return drawn;
    }

    private double pneumatic(RandomGenerator random) {
        boolean works = random.nextDouble() < chance;
        double taken = mass.at(random.nextDouble());
        return works ? taken : 0;
    }

    /** Cores of so many kilograms a metre. */
    private double cores(double perMetre, RandomGenerator random) {
        double sum = 0;
        for (int s = 0; s < shots; s++) {
            boolean works = random.nextDouble() < success;
            double deep = depth.at(random.nextDouble());
            sum += works ? perMetre * deep : 0;
        }
        return sum;
    }

    CollectedMass withDensity(double only) {
        return new CollectedMass(new Range(only, only), shots, success, area, depth, fill, chance, mass);
    }

    CollectedMass withFill(double only) {
        return new CollectedMass(density, shots, success, area, depth, new Range(only, only), chance, mass);
    }

    CollectedMass withDepth(double only) {
        return new CollectedMass(density, shots, success, area, new Range(only, only), fill, chance, mass);
    }

    CollectedMass withShots(int other) {
        return new CollectedMass(density, other, success, area, depth, fill, chance, mass);
    }

    CollectedMass withSuccess(double other) {
        return new CollectedMass(density, shots, other, area, depth, fill, chance, mass);
    }

    CollectedMass withPneumatic(double other) {
        return new CollectedMass(density, shots, success, area, depth, fill, other, mass);
    }
}
