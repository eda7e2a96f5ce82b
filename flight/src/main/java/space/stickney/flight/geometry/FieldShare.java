package space.stickney.flight.geometry;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** How much of a field of view a body covers: a planet behind the target, or the target itself. */
public final class FieldShare {
    private static final int SAMPLES = 16_384;
    private static final int EDGE = 720;

    private FieldShare() {}

    /** Share of the solid angle of the field that the body covers, 0 to 1; known to about 0.001. */
    public static double of(FieldOfView field, Aim aim) {
        double[] samples = FieldSamples.of(field, SAMPLES);
        int hits = 0;
        for (int i = 0; i < samples.length; i += 3) {
            hits += hits(aim, samples, i) ? 1 : 0;
        }
        return samples.length == 0 ? 0 : 3.0 * hits / samples.length;
    }

    /**
     * Whether the field sees any part of the body: its centre, a direction of the edge, or one inside. A body is missed if all of it that
     * is in the field is smaller than a hundredth of the field and between two of 720 directions of the edge.
     */
    public static boolean sees(FieldOfView field, Aim aim) {
        if (field.contains(aim.direction(Vector3D.ZERO).toArray())) {
            return true;
        }
        double[] edge = field.boundary(EDGE);
        for (int i = 0; i < edge.length; i += 3) {
            if (hits(aim, edge, i)) {
                return true;
            }
        }
        return of(field, aim) > 0;
    }

    private static boolean hits(Aim aim, double[] directions, int at) {
        return aim.intercept(new Vector3D(directions[at], directions[at + 1], directions[at + 2]))
                .isPresent();
    }
}
