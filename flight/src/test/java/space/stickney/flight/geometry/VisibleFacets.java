package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;

/**
 * What a spacecraft sees of a body at one instant: for each facet whether it is in sight, how it is lit, incidence, emission and
 * phase angle, distance and ground resolution. Judged at the facet's centre, as in {@link Coverage}.
 *
 * <p>Keeps its last answer: one for each thread.
 */
final class VisibleFacets {
    private final HorizonMap horizon;
    private final BodyFixedPath path;
    private final PlanetShade shade;
    private final boolean[] visible;
    private final double[] lit;
    private final double[] incidence;
    private final double[] emission;
    private final double[] phase;
    private final double[] range;

    /** Along a path. */
    public VisibleFacets(HorizonMap horizon, BodyFixedPath path) {
        this.horizon = horizon;
        this.path = path;
        this.shade = new PlanetShade(path, horizon.mesh().largestRadius());
        int n = horizon.mesh().facetCount();
        visible = new boolean[n];
        lit = new double[n];
        incidence = new double[n];
        emission = new double[n];
        phase = new double[n];
        range = new double[n];
    }

    /** Looks at an instant of the path. */
    public void look(int step) {
        int k = 3 * step;
        double sx = path.sun[k];
        double sy = path.sun[k + 1];
        double sz = path.sun[k + 2];
        double far = Math.sqrt(sx * sx + sy * sy + sz * sz);
        FacetTable t = horizon.facets();
        for (int f = 0; f < visible.length; f++) {
            double nx = t.normal[3 * f];
            double ny = t.normal[3 * f + 1];
            double nz = t.normal[3 * f + 2];
            double dx = path.craft[k] - t.center[3 * f];
            double dy = path.craft[k + 1] - t.center[3 * f + 1];
            double dz = path.craft[k + 2] - t.center[3 * f + 2];
            double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
            range[f] = r;
            visible[f] = horizon.free(f, dx, dy, dz);
            emission[f] = angle((nx * dx + ny * dy + nz * dz) / r);
            incidence[f] = angle((nx * sx + ny * sy + nz * sz) / far);
            phase[f] = angle((dx * sx + dy * sy + dz * sz) / (r * far));
            lit[f] = horizon.free(f, sx, sy, sz) ? eclipse(step, f) : 0;
        }
    }

    /** Whether the facet faces the spacecraft and nothing of the body stands between. */
    public boolean visible(int facet) {
        return visible[facet];
    }

    /** Fraction of the Sun's disc that shines on the facet, 0 to 1: 0 by night and in the shadow of the terrain or the planet. */
    public double lit(int facet) {
        return lit[facet];
    }

    /** Angle between the facet's normal and the Sun (rad), 0 to pi. */
    public double incidence(int facet) {
        return incidence[facet];
    }

    /** Angle between the facet's normal and the spacecraft (rad), 0 to pi. */
    public double emission(int facet) {
        return emission[facet];
    }

    /** Angle at the facet between Sun and spacecraft (rad). */
    public double phase(int facet) {
        return phase[facet];
    }

    /** Distance of the spacecraft from the facet's centre (m). */
    public double range(int facet) {
        return range[facet];
    }

    /** Longer side of a pixel's footprint (m): distance x pixel angle / cos(emission); infinite where the facet looks away. */
    public double resolution(int facet, double pixelAngle) {
        double cosine = FastMath.cos(emission[facet]);
        return cosine > 0 ? range[facet] * pixelAngle / cosine : Double.POSITIVE_INFINITY;
    }

    private double eclipse(int step, int f) {
        double[] c = horizon.facets().center;
        return switch (shade.state[step]) {
            case PlanetShade.CLEAR -> 1;
            case PlanetShade.DARK -> 0;
            default -> shade.lit(step, c[3 * f], c[3 * f + 1], c[3 * f + 2]);
        };
    }

    private static double angle(double cosine) {
        return FastMath.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
