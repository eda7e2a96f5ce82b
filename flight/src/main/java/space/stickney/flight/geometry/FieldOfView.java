package space.stickney.flight.geometry;

import space.stickney.core.kind.FromText;

/**
 * What an instrument sees at once: a set of directions in the axes of the instrument, whose boresight is +z. The x axis is the long
 * side of rectangles and slits. Immutable; angles are full openings (rad), from side to side.
 *
 * <p>Sides are great circles, so that rectangles, slits and polygons are plane figures on the plane z = 1 (the convention of the SPICE
 * instrument kernels, NAIF "IK required reading"): a rectangle of openings a, b holds |x/z| at most tan a/2 and |y/z| at most tan b/2.
 */
public sealed interface FieldOfView permits CircularField, RectangularField, SlitField, PolygonField {
    /** Whether a direction is seen; the edge counts as inside. */
    boolean contains(double x, double y, double z);

    /** Whether a direction is seen. */
    default boolean contains(double[] direction) {
        return contains(direction[0], direction[1], direction[2]);
    }

    /** Solid angle (sr). */
    double solidAngle();

    /** Largest angle between the boresight and a direction seen (rad). */
    double reach();

    /**
     * Directions along the edge, counterclockwise for who looks along -z (x to the right, y up), the first not repeated. Every corner
     * is among them; the others divide the sides evenly in the plane z = 1.
     *
     * @param rays how many are wanted; a figure of more corners gives these
     * @return unit vectors, flat: x, y, z, x, y, z, ...
     */
    double[] boundary(int rays);

    /** As {@link #parse} reads it. */
    String text();

    /**
     * Reads "circular 1.5 deg", "rectangular 10 deg x 7 deg", "slit 4 deg x 0.02 deg" or "polygon -1 deg,0 deg; 1 deg,0 deg; 0 deg,2
     * deg": full openings, or corners by their angles from the boresight towards x and y.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    @FromText(valid = FieldText.VALID)
    static FieldOfView parse(String text) {
        return FieldText.parse(text);
    }

    static FieldOfView circular(double opening) {
        return new CircularField(opening);
    }

    static FieldOfView rectangular(double width, double height) {
        return new RectangularField(width, height);
    }

    static FieldOfView slit(double length, double width) {
        return new SlitField(length, width);
    }
}
