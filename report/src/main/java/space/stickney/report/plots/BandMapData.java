package space.stickney.report.plots;

import java.util.List;

/**
 * What a map of a quantity in bands shows.
 *
 * @param title of the picture
 * @param subtitle under which conditions
 * @param measure what the colours mean, with the unit
 * @param rows of cells, from north to south; each from longitude -180 to 180 deg; NaN where there is no value
 * @param edges upper ends of the bands, rising; up to ten; what lies above the last belongs to the last band
 * @param none what a cell without value means
 */
public record BandMapData(
        String title, String subtitle, String measure, double[][] rows, List<Double> edges, String none) {
    public BandMapData {
        edges = List.copyOf(edges);
        if (edges.isEmpty() || edges.size() > 10) {
            throw new IllegalArgumentException(edges.size() + " bands, not 1 to 10");
        }
    }
}
