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
     * @param cosmic the same with each facet weighted by the open sky over it, for what cosmic rays make
     * @param mars exposure (s sr) of the disc of Mars by emission cosine
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
}
