package space.stickney.science.gamma;

import java.util.List;

/**
 * Summed spectra and neutron counts with the exposures behind them. Since exposures add, this is all that a retrieval needs of
 * an observation.
 *
 * @param calibration of the instrument
 * @param groups of accumulations
 */
public record SummedObservation(GammaCalibration calibration, List<Group> groups) {
    /** Number of bins of the cosine of the emission angle. */
    public static final int BINS = 10;

    public SummedObservation {
        groups = List.copyOf(groups);
    }

    /**
     * Accumulations summed. Arrays are not copied: do not write to them.
     *
     * @param name such as "target within 31 km"
     * @param mode as in {@link GammaAccumulation#mode}
     * @param live time (s)
     * @param counts of each channel; expected ones need not be whole
     * @param decay exposure (s sr) of the target by emission cosine, for lines of decays
     * @param cosmic the same with each facet weighted by the open sky over it and with the strength of the cosmic rays over that of
     *     {@link GammaCalibration#cosmicRays}, for what cosmic rays make
     * @param mars exposure (s sr) of the disc of Mars by emission cosine
     * @param cosmicMars the same, weighted with the strength of the cosmic rays as {@code cosmic} is
     * @param activation live time (s) times how far each background line of the table has built up, see {@link Activation}
     * @param particles live time (s) times the strength of the cosmic rays that hit the spacecraft
     * @param neutrons counts of each sensor, in the order of the calibration
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Group(
            String name,
            String mode,
            double live,
            double[] counts,
            double[] decay,
            double[] cosmic,
            double[] mars,
            double[] cosmicMars,
            double[] activation,
            double particles,
            double[] neutrons) {
        boolean target() {
            return mode.equals(GammaAccumulation.TARGET);
        }
    }

    /** The cosine in the middle of a bin. */
    public static double cosine(int bin) {
        return (bin + 0.5) / BINS;
    }

    /** Whether there are accumulations of a mode. */
    public boolean has(String mode) {
        return groups.stream().anyMatch(g -> g.mode.equals(mode) && g.live > 0);
    }

    /** Live time of all accumulations of a mode (s). */
    public double live(String mode) {
        return groups.stream()
                .filter(g -> g.mode.equals(mode))
                .mapToDouble(Group::live)
                .sum();
    }

    /** The observation as it would be with all times longer by a factor: exposures and counts scaled, not drawn. */
    public SummedObservation times(double factor) {
        return new SummedObservation(
                calibration,
                groups.stream()
                        .map(g -> new Group(
                                g.name,
                                g.mode,
                                factor * g.live,
                                times(g.counts, factor),
                                times(g.decay, factor),
                                times(g.cosmic, factor),
                                times(g.mars, factor),
                                times(g.cosmicMars, factor),
                                times(g.activation, factor),
                                factor * g.particles,
                                times(g.neutrons, factor)))
                        .toList());
    }

    /**
     * The observation as it would be with a higher or lower continuum of the spacecraft: so many counts more in each channel.
     *
     * @param perSecondPerKeV at 1 MeV; negative for fewer, no channel falls below a tenth of what it has
     * @param slope of the power law
     */
    public SummedObservation withContinuum(double perSecondPerKeV, double slope) {
        GammaDetector detector = calibration.detector();
        double[] unit = new double[detector.channels()];
        detector.addContinuum(unit, 1, slope, 60);
        return new SummedObservation(
                calibration,
                groups.stream()
                        .map(g -> new Group(
                                g.name,
                                g.mode,
                                g.live,
                                plus(g.counts, unit, perSecondPerKeV * g.live),
                                g.decay,
                                g.cosmic,
                                g.mars,
                                g.cosmicMars,
                                g.activation,
                                g.particles,
                                g.neutrons))
                        .toList());
    }

    /** The same data read with another knowledge of the instrument. */
    public SummedObservation with(GammaCalibration other) {
        return new SummedObservation(other, groups);
    }

    private static double[] times(double[] x, double factor) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = factor * x[i];
        }
        return y;
    }

    private static double[] plus(double[] x, double[] unit, double factor) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0.1 * x[i], x[i] + factor * unit[i]);
        }
        return y;
    }
}
