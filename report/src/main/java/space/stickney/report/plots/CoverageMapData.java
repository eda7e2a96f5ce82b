package space.stickney.report.plots;

/**
 * What a map of images shows.
 *
 * @param title of the picture
 * @param subtitle limits, numbers
 * @param rows of cells, from north to south; each from longitude -180 to 180 deg: ground resolution (m a pixel), NaN where nothing was
 *     imaged
 */
public record CoverageMapData(String title, String subtitle, double[][] rows) {}
