package space.stickney.science.imaging;

/**
 * A camera without distortion: directions are told by their tangents.
 *
 * @param pixel angle of a pixel at the middle of the field (rad)
 * @param columns pixels along the flight
 * @param rows pixels across
 */
record Optics(double pixel, int columns, int rows) {
    /** Tangent of half the field along the flight. */
    double halfWidth() {
        return 0.5 * pixel * columns;
    }

    /** Tangent of half the field across. */
    double halfHeight() {
        return 0.5 * pixel * rows;
    }

    /**
     * Ground resolution (m a pixel).
     *
     * @param distance m
     * @param smear pixels
     * @param cosEmission cosine of the emission angle, above 0
     */
    double resolution(double distance, double smear, double cosEmission) {
        return pixel * distance * Math.sqrt((1 + smear * smear) / cosEmission);
    }

    /** Area on the ground that an image covers (m2), over flat ground. */
    double footprint(double distance, double cosEmission) {
        return 4 * halfWidth() * halfHeight() * distance * distance / cosEmission;
    }
}
