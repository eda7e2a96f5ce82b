package space.stickney.science.gamma;

import java.util.List;

/**
 * Geometry and neutron counts of one accumulation. Arrays are not copied: do not write to them. Solid angles are means over the
 * accumulation, by emission cosine in equal bins, 0 the most oblique.
 *
 * @param start TDB seconds past J2000
 * @param end TDB seconds past J2000
 * @param live live time (s)
 * @param mode {@link #TARGET}, {@link #MARS} or {@link #CRUISE}
 * @param distance mean, from the target's centre (m)
 * @param solidAngle of the target, mean (sr)
 * @param decay solid angle of the target by emission cosine (sr)
 * @param openness the same, weighted with the share of cosmic rays that reaches each facet (sr)
 * @param mars solid angle of Mars' disc, what the target hides left out, by emission cosine (sr)
 * @param neutronCounts one for each sensor, in the order of the calibration
 */
@SuppressWarnings("ArrayRecordComponent")
public record GammaAccumulation(
        double start,
        double end,
        double live,
        String mode,
        double distance,
        double solidAngle,
        double[] decay,
        double[] openness,
        double[] mars,
        List<Long> neutronCounts) {
    /** Near the target. */
    public static final String TARGET = "target";
    /** In orbit about Mars, far from the target. */
    public static final String MARS = "mars";
    /** Far from any body. */
    public static final String CRUISE = "cruise";

    public GammaAccumulation {
        neutronCounts = List.copyOf(neutronCounts);
    }
}
