package space.stickney.science.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Numbers;
import space.stickney.science.instrument.Finding;

/**
 * What is not known about a camera, and what that does to a number: the number under other conditions, one at a time for the drivers,
 * all drawn together for the draws.
 */
final class Unknowns {
    /** Angles at which ground is still good are a judgement (rad): 5 degrees either way. */
    private static final double JUDGEMENT = FastMath.toRadians(5);

    private static final int DRAWS = 100;

    private final Calibration calibration;
    private final List<Shot> shots;
    private final boolean retaken;

    /** A number under given conditions. */
    interface Metric {
        /**
         * The number.
         *
         * @param angles within which ground counts
         * @param factor by which resolutions are larger
         * @param arrived whether an image may be used
         */
        double of(Angles angles, double factor, IntPredicate arrived);
    }

    /**
     * Of images of one body.
     *
     * @param retaken whether an image that does not arrive is taken again on another day: then which ones are lost does not matter
     */
    Unknowns(Calibration calibration, List<Shot> shots, boolean retaken) {
        this.retaken = retaken;
        this.calibration = calibration;
        this.shots = shots;
    }

    /** Which images arrived. */
    IntPredicate arrived() {
        return i -> shots.get(i).arrived();
    }

    /** As predicted. */
    double nominal(Metric metric) {
        return metric.of(calibration.angles(), 1, arrived());
    }

    /** The number with all that is not known drawn anew, many times. */
    List<Double> draws(Metric metric) {
        List<Double> all = new ArrayList<>();
        RandomStreams streams = new RandomStreams((long) calibration.value("seed"));
        for (int k = 0; k < DRAWS; k++) {
            RandomGenerator random = streams.stream("camera knowledge", k);
            double factor = 1 + calibration.value("pixel-angle-error") * random.nextGaussian();
            double incidence = JUDGEMENT * (2 * random.nextDouble() - 1);
            double emission = JUDGEMENT * (2 * random.nextDouble() - 1);
            boolean[] here = new boolean[shots.size()];
            for (int i = 0; i < here.length; i++) {
                boolean lost = random.nextDouble() < calibration.value("lost");
                here[i] = retaken ? shots.get(i).arrived() : !lost;
            }
            all.add(metric.of(calibration.angles().widened(incidence, emission), factor, i -> here[i]));
        }
        return all;
    }

    /** What the number depends on. */
    List<Finding.Driver> drivers(Metric metric) {
        Angles angles = calibration.angles();
        double error = 2 * calibration.value("pixel-angle-error");
        double last = shots.isEmpty() ? 0 : shots.get(shots.size() - 1).tdb() - 30 * 86400;
        List<Finding.Driver> all = new ArrayList<>();
        Sourced pixel = calibration.get("pixel-angle");
        all.add(new Finding.Driver(
                "pixel-angle",
                "-" + percent(error),
                metric.of(angles, 1 - error, arrived()),
                "+" + percent(error),
                metric.of(angles, 1 + error, arrived()),
                pixel.kind()));
        all.add(new Finding.Driver(
                "limits.incidence",
                degrees(angles.incidence() - JUDGEMENT),
                metric.of(angles.widened(-JUDGEMENT, 0), 1, arrived()),
                degrees(angles.incidence() + JUDGEMENT),
                metric.of(angles.widened(JUDGEMENT, 0), 1, arrived()),
                calibration.get("limits.incidence").kind()));
        all.add(new Finding.Driver(
                "limits.emission",
                degrees(angles.emission() - JUDGEMENT),
                metric.of(angles.widened(0, -JUDGEMENT), 1, arrived()),
                degrees(angles.emission() + JUDGEMENT),
                metric.of(angles.widened(0, JUDGEMENT), 1, arrived()),
                calibration.get("limits.emission").kind()));
        all.add(new Finding.Driver(
                "lost",
                "none",
                metric.of(angles, 1, i -> true),
                "every second image",
                metric.of(angles, 1, i -> i % 2 == 0 && shots.get(i).arrived()),
                calibration.get("lost").kind()));
        all.add(new Finding.Driver(
                "images of the last 30 d",
                "without",
                metric.of(
                        angles,
                        1,
                        i -> shots.get(i).tdb() < last && shots.get(i).arrived()),
                "with",
                nominal(metric),
                Provenance.PLANNED));
        return all;
    }

    /** The number as it was with the images up to some forty epochs. */
    List<Finding.Reached> history(Metric metric) {
        List<Finding.Reached> all = new ArrayList<>();
        int steps = Math.min(40, shots.size());
        for (int k = 1; k <= steps; k++) {
            int end = (int) ((long) shots.size() * k / steps);
            double value = metric.of(
                    calibration.angles(), 1, i -> i < end && shots.get(i).arrived());
            all.add(new Finding.Reached(shots.get(end - 1).tdb(), value));
        }
        return all;
    }

    /** A finding with all of it. */
    Finding finding(String name, String unit, Metric metric, Finding.Evidence evidence) {
        return Finding.of(name, unit, nominal(metric), evidence)
                .with(Finding.Spread.of(draws(metric)))
                .withDrivers(drivers(metric))
                .withHistory(history(metric));
    }

    private static String percent(double fraction) {
        return Numbers.fixed(100 * fraction, 1) + " %";
    }

    private static String degrees(double angle) {
        return Numbers.fixed(FastMath.toDegrees(angle), 0) + " deg";
    }
}
