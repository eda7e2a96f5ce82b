package space.stickney.science.detection;

import java.util.List;

/**
 * Spectra of one detector, one after the other.
 *
 * @param detector name
 * @param scale energies of the channels, the same for all
 * @param rows in the order of time
 */
public record TimeTaggedSpectra(String detector, EnergyScale scale, List<Row> rows) {
    public TimeTaggedSpectra {
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.counts.length != rows.get(0).counts.length) {
                throw new IllegalArgumentException("all rows must have as many channels");
            }
        }
    }

    public int channels() {
        return rows.isEmpty() ? 0 : rows.get(0).counts.length;
    }

    /**
     * One accumulation. The array is not copied: do not write to it.
     *
     * @param startTdb TDB seconds past J2000
     * @param endTdb TDB seconds past J2000
     * @param liveTime s
     * @param mode what was observed: "target", "mars", "cruise"
     * @param counts of each channel
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Row(double startTdb, double endTdb, double liveTime, String mode, int[] counts) {}
}
