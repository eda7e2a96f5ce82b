package space.stickney.flight.geometry;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;

/** A polygon of great-circle sides, convex or not, within 90 degrees of the boresight. Immutable. */
public final class PolygonField implements FieldOfView {
    /** Corners on the plane z = 1: x, y, x, y, ..., counterclockwise. */
    private final double[] corners;

    private PolygonField(double[] corners) {
        this.corners = corners;
    }

    /**
     * Of corners in order, either way round.
     *
     * @param angles angles from the boresight towards x and y (rad), flat: x, y, x, y, ...; the tangents are the place on the plane z
     *     = 1
     * @throws IllegalArgumentException if there are fewer than three corners, sides cross, or a corner is 90 degrees or more away
     */
    public static PolygonField of(double[] angles) {
        if (angles.length < 6 || angles.length % 2 != 0) {
            throw new IllegalArgumentException("a polygon has at least three corners of two angles each");
        }
        double[] plane = new double[angles.length];
        for (int i = 0; i < plane.length; i++) {
            if (!(Math.abs(angles[i]) < 0.5 * FastMath.PI)) {
                throw new IllegalArgumentException("the corners of a polygon lie within 90 deg of the boresight");
            }
            plane[i] = FastMath.tan(angles[i]);
        }
        if (TangentFigure.crosses(plane)) {
            throw new IllegalArgumentException("the sides of the polygon cross");
        }
        double area = TangentFigure.area(plane);
        if (area == 0) {
            throw new IllegalArgumentException("the polygon has no area");
        }
        return new PolygonField(area > 0 ? plane : TangentFigure.reversed(plane));
    }

    @Override
    public boolean contains(double x, double y, double z) {
        return z > 0 && TangentFigure.contains(corners, x / z, y / z);
    }

    @Override
    public double solidAngle() {
        return TangentFigure.solidAngle(corners);
    }

    @Override
    public double reach() {
        return TangentFigure.reach(corners);
    }

    @Override
    public double[] boundary(int rays) {
        return TangentFigure.boundary(corners, rays);
    }

    @Override
    public String text() {
        return "polygon "
                + IntStream.range(0, corners.length / 2)
                        .mapToObj(i -> FieldText.degrees(FastMath.atan(corners[2 * i])) + ","
                                + FieldText.degrees(FastMath.atan(corners[2 * i + 1])))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolygonField p && Arrays.equals(corners, p.corners);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(corners);
    }

    @Override
    public String toString() {
        return text();
    }
}
