package space.stickney.report.plots;

import java.util.List;

/**
 * A spectrum of counts, for {@link EnergySpectrum}.
 *
 * @param title headline
 * @param subtitle line below it
 * @param edges energies (keV) of the channels' edges, one more than counts
 * @param counts by channel
 * @param peaks marked
 */
public record EnergySpectrumData(String title, String subtitle, double[] edges, double[] counts, List<Peak> peaks) {
    public EnergySpectrumData {
        peaks = List.copyOf(peaks);
        if (edges.length != counts.length + 1 || counts.length < 2) {
            throw new IllegalArgumentException(counts.length + " channels with " + edges.length + " edges");
        }
    }

    /**
     * A peak.
     *
     * @param energyKeV where
     * @param area its net counts; the largest are labelled first
     */
    public record Peak(double energyKeV, double area) {}
}
