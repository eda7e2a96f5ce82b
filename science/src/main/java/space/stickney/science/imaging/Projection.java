package space.stickney.science.imaging;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/** Lays an image on the ground: which facets it shows, from where, in which light. Keeps scratch space: one for each thread. */
final class Projection {
    /** Cosine of 87 degrees: ground lit or seen flatter than that is in no image. */
    static final double FLATTEST = 0.0523;

    private final Surface surface;
    private final Optics optics;
    private final double[] p = new double[3];
    private final double[] s = new double[3];
    private final double[] b = new double[3];
    private final double[] a = new double[3];
    private final double[] u = new double[3];

    /** What is told about each facet in an image. */
    interface Seen {
        /**
         * A facet, or a place on it.
         *
         * @param facet its number
         * @param resolution of the ground (m a pixel)
         * @param incidence angle from the normal to the Sun (rad)
         * @param emission angle from the normal to the camera (rad)
         * @param phase angle between Sun and camera (rad)
         * @param share of the facet that the image covers
         */
        void facet(int facet, double resolution, double incidence, double emission, double phase, double share);
    }

    Projection(Surface surface, Optics optics) {
        this.surface = surface;
        this.optics = optics;
    }

    /** Tells all facets in an image, in the order of their numbers. */
    void of(Shot shot, Seen seen) {
        aim(shot);
        for (int f = 0; f < surface.count; f++) {
            double[] c = surface.center;
            place(f, c[3 * f], c[3 * f + 1], c[3 * f + 2], shot.smear(), seen);
        }
    }

    /** Tells whether an image shows a place on a facet. */
    void of(Shot shot, int facet, Vector3D place, Seen seen) {
        aim(shot);
        place(facet, place.getX(), place.getY(), place.getZ(), shot.smear(), seen);
    }

    private void aim(Shot shot) {
        set(p, shot.position());
        set(s, shot.sun());
        set(b, shot.boresight());
        set(a, shot.along());
        set(u, shot.boresight().crossProduct(shot.along()));
    }

    private static void set(double[] to, Vector3D v) {
        to[0] = v.getX();
        to[1] = v.getY();
        to[2] = v.getZ();
    }

    private void place(int f, double cx, double cy, double cz, double smear, Seen seen) {
        double nx = surface.normal[3 * f];
        double ny = surface.normal[3 * f + 1];
        double nz = surface.normal[3 * f + 2];
        double cosIncidence = nx * s[0] + ny * s[1] + nz * s[2];
        if (cosIncidence < FLATTEST) {
            return;
        }
        double dx = p[0] - cx;
        double dy = p[1] - cy;
        double dz = p[2] - cz;
        double up = nx * dx + ny * dy + nz * dz;
        if (up <= 0) {
            return;
        }
        double depth = -(b[0] * dx + b[1] * dy + b[2] * dz);
        if (depth <= 0
                || Math.abs(a[0] * dx + a[1] * dy + a[2] * dz) > depth * optics.halfWidth()
                || Math.abs(u[0] * dx + u[1] * dy + u[2] * dz) > depth * optics.halfHeight()) {
            return;
        }
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double cosEmission = up / distance;
        if (cosEmission < FLATTEST || !surface.free(f, dx, dy, dz) || !surface.free(f, s[0], s[1], s[2])) {
            return;
        }
        double cosPhase = (dx * s[0] + dy * s[1] + dz * s[2]) / distance;
        seen.facet(
                f,
                optics.resolution(distance, smear, cosEmission),
                FastMath.acos(Math.min(1, cosIncidence)),
                FastMath.acos(Math.min(1, cosEmission)),
                FastMath.acos(Math.max(-1, Math.min(1, cosPhase))),
                Math.min(1, optics.footprint(distance, cosEmission) / surface.area[f]));
    }
}
