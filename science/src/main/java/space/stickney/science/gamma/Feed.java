package space.stickney.science.gamma;

/**
 * What one element adds to a line.
 *
 * @param element symbol
 * @param process how
 * @param strength natural: photons per s and kg of the element; capture: elemental partial cross section at 2200 m/s (m2);
 *     inelastic: elemental partial cross section in a reactor spectrum (m2)
 * @param thresholdMeV of inelastic scattering; zero for the others
 * @param relativeSigma standard deviation of the strength, relative
 * @param source where the strength comes from
 */
public record Feed(
        String element,
        LineProcess process,
        double strength,
        double thresholdMeV,
        double relativeSigma,
        String source) {}
