package space.stickney.report.plots;

import java.util.List;

/**
 * What a launch-window picture shows. Dates in days past 2000-01-01T00:00 of the scale that {@code scale} names. Grids are row
 * by departure: index = departure x arrivals + arrival; NaN where there is no transfer.
 *
 * @param title for example "Earth to Mars"
 * @param subtitle what the numbers are, in a line
 * @param scale time scale of the dates
 * @param departures departure dates (days), evenly spaced, ascending
 * @param arrivals arrival dates (days), evenly spaced, ascending
 * @param c3 launch energy (km2/s2)
 * @param arrivalExcess arrival excess speed (km/s)
 * @param zones which side of the 180-degree ridge and which branch a cell belongs to; no contour crosses from one zone
 *     into another
 * @param marks the best transfers, with a line each for the legend
 */
public record PorkchopData(
        String title,
        String subtitle,
        String scale,
        double[] departures,
        double[] arrivals,
        double[] c3,
        double[] arrivalExcess,
        int[] zones,
        List<Mark> marks) {
    /**
     * One transfer to mark.
     *
     * @param departure date (days)
     * @param arrival date (days)
     * @param legend what it is best at, with its numbers
     */
    public record Mark(double departure, double arrival, String legend) {}
}
