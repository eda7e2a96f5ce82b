package space.stickney.report.plots;

import java.util.List;

/**
 * Footprints of a landing on the local tangent plane, in metres east and north of its origin.
 *
 * @param title of the picture
 * @param subtitle what was done, in a line
 * @param half half the side of the map (m)
 * @param heights of the ground over the plane (m), row by row from south-west to north-east, as many rows as columns; NaN where
 *     there is none
 * @param footprints drawn in this order, at most two
 */
public record FootprintData(String title, String subtitle, double half, double[] heights, List<Footprint> footprints) {
    /**
     * One set of points.
     *
     * @param name in the legend
     * @param points {east, north} (m)
     * @param mean {east, north} (m)
     * @param major half-axis of the 99 % ellipse (m)
     * @param minor the other (m)
     * @param azimuth of the long axis from north towards east (rad)
     * @param legend the numbers, in words
     */
    public record Footprint(
            String name,
            List<double[]> points,
            double[] mean,
            double major,
            double minor,
            double azimuth,
            String legend) {
        public Footprint {
            points = List.copyOf(points);
            mean = mean.clone();
        }
    }

    public FootprintData {
        heights = heights.clone();
        footprints = List.copyOf(footprints);
        int side = (int) Math.rint(Math.sqrt(heights.length));
        if (side * side != heights.length || side < 2 || !(half > 0)) {
            throw new IllegalArgumentException(heights.length + " heights over " + half + " m");
        }
    }
}
