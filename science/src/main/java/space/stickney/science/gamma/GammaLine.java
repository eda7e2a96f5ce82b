package space.stickney.science.gamma;

import java.util.List;

/**
 * A line that the ground emits.
 *
 * @param index its place in {@link LineTable}
 * @param id such as Fe_7631.1_cap
 * @param element symbol of the element it stands for, the one of the first feed
 * @param nuclide that emits or captures, such as 56Fe
 * @param energyKeV energy (keV)
 * @param process of the first feed
 * @param feeds all that contributes: the first is the element itself, others are what mimics it
 * @param confidence A nuclear data; B nuclear data good, flux from the model; C cross section of another spectrum
 * @param notes blends and traps
 */
public record GammaLine(
        int index,
        String id,
        String element,
        String nuclide,
        double energyKeV,
        LineProcess process,
        List<Feed> feeds,
        String confidence,
        String notes) {
    public GammaLine {
        feeds = List.copyOf(feeds);
    }

    /** Standard deviation of the line's own nuclear data, relative. */
    public double relativeSigma() {
        return feeds.get(0).relativeSigma();
    }

    /** Where the line's nuclear data come from. */
    public String source() {
        return feeds.get(0).source();
    }

    /** Energy of the single escape peak (keV); meaningful above 1022 keV. */
    public double singleEscapeKeV() {
        return energyKeV - 511.0;
    }

    /** Energy of the double escape peak (keV). */
    public double doubleEscapeKeV() {
        return energyKeV - 1022.0;
    }
}
