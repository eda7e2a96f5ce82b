package space.stickney.flight.geometry;

import java.util.List;

/**
 * What counts as seen.
 *
 * @param pixelAngle angle of a pixel (rad): ground resolution is distance x pixel angle / cos(emission), the longer side of the
 *     pixel's footprint
 * @param limits angles outside of which nothing counts
 * @param coarsest ground resolution beyond which nothing counts (m), may be infinite
 * @param leastLit fraction of the Sun's disc that must shine on the ground, 0 to 1; with 0 shadows do not matter
 * @param classes illumination classes of which to keep account apart, up to 32
 */
public record CoverageSettings(
        double pixelAngle, Illumination limits, double coarsest, double leastLit, List<Illumination> classes) {

    public CoverageSettings {
        classes = List.copyOf(classes);
        if (!(pixelAngle > 0)) {
            throw new IllegalArgumentException("pixel angle " + pixelAngle + " rad");
        }
        if (!(coarsest > 0)) {
            throw new IllegalArgumentException("coarsest resolution " + coarsest + " m");
        }
        if (!(leastLit >= 0 && leastLit <= 1)) {
            throw new IllegalArgumentException("least lit fraction " + leastLit);
        }
        if (classes.size() > Integer.SIZE) {
            throw new IllegalArgumentException(classes.size() + " classes, at most " + Integer.SIZE);
        }
    }

    /** All that is seen by day, at least half the Sun's disc in sight. */
    public static CoverageSettings of(double pixelAngle) {
        return new CoverageSettings(pixelAngle, Illumination.DAY, Double.POSITIVE_INFINITY, 0.5, List.of());
    }

    public CoverageSettings within(Illumination angles) {
        return new CoverageSettings(pixelAngle, angles, coarsest, leastLit, classes);
    }

    public CoverageSettings finerThan(double resolution) {
        return new CoverageSettings(pixelAngle, limits, resolution, leastLit, classes);
    }

    public CoverageSettings lit(double fraction) {
        return new CoverageSettings(pixelAngle, limits, coarsest, fraction, classes);
    }

    public CoverageSettings sortedInto(List<Illumination> kinds) {
        return new CoverageSettings(pixelAngle, limits, coarsest, leastLit, kinds);
    }
}
