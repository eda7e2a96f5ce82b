package space.stickney.science.gamma;

import java.util.List;

/**
 * Summed spectra and neutron counts with the exposures behind them: all that a retrieval knows of an observation.
 *
 * @param calibration of the instrument
 * @param groups of accumulations
 */
public record GammaObservation(GammaCalibration calibration, List<Group> groups) {
    /** Number of bins of the cosine of the emission angle. */
    public static final int BINS = 10;

    public GammaObservation {
        groups = List.copyOf(groups);
    }

    /** What accumulations looked at. */
    public enum Mode {
        /** The moon, with the planet in the field of view. */
        TARGET,
        /** In orbit about Mars, away from Phobos. */
        MARS,
        /** In cruise, far from all bodies. */
        CRUISE
    }

    /**
     * Accumulations summed.
     *
     * @param name such as "target below 30 km"
     * @param mode what they looked at
     * @param live time (s)
     * @param counts of each channel
     * @param decay exposure (s sr) of the target by emission cosine, for lines of decays
     * @param cosmic the same with each facet weighted by the open sky over it, for lines made by cosmic rays
     * @param mars exposure (s sr) of the disc of Mars by emission cosine
     * @param neutronLive live time of the neutron sensors (s)
     * @param neutrons counts of each sensor, in the order of the calibration
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Group(
            String name,
            Mode mode,
            double live,
            double[] counts,
            double[] decay,
            double[] cosmic,
            double[] mars,
            double neutronLive,
            double[] neutrons) {}

    /** The cosine in the middle of a bin. */
    public static double cosine(int bin) {
        return (bin + 0.5) / BINS;
    }

    /** Whether accumulations of a mode are there. */
    public boolean has(Mode mode) {
        return groups.stream().anyMatch(g -> g.mode == mode && g.live > 0);
    }
}
