package space.stickney.report.plots;

import java.util.List;

/**
 * What a map of landing sites shows.
 *
 * @param title of the picture
 * @param subtitle interval and constraints
 * @param measure what the colours mean
 * @param rows of cells, from north to south; each from longitude -180 to 180 deg; NaN where no site is admissible
 * @param marks best sites, in their order
 */
public record SiteMapData(String title, String subtitle, String measure, double[][] rows, List<Mark> marks) {
    /**
     * A site.
     *
     * @param longitude east (deg, -180 to 180)
     * @param latitude deg
     * @param legend its line below the map
     */
    public record Mark(double longitude, double latitude, String legend) {}
}
