package space.stickney.science.imaging;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * Chooses the ground that an image gains most on: never imaged, or imaged coarser by more than a factor. Greedy: image by image, without
 * looking ahead.
 */
final class MosaicTarget {
    /** Ground is worth another image if that is finer by this factor. */
    static final double GAIN = 1.4;
    /** What never was imaged counts as imaged this much coarser. */
    private static final double NEVER = 100;

    private final Surface surface;
    private final Optics optics;
    private final Angles angles;
    /** Resolution at which the whole facet is imaged. */
    private final double[] best;
    /** What part of it is imaged by now at the next finer one. */
    private final double[] part;

    MosaicTarget(Surface surface, Optics optics, Angles angles) {
        this.surface = surface;
        this.optics = optics;
        this.angles = angles;
        best = new double[surface.count];
        part = new double[surface.count];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
    }

    /** The facet to point at, or -1 if no ground in sight is worth an image. */
    int choose(Vector3D position, Vector3D sun) {
        double highest = 0;
        int chosen = -1;
        double cosLow = FastMath.cos(angles.leastIncidence());
        double cosHigh = FastMath.cos(angles.incidence());
        double cosFlat = FastMath.cos(angles.emission());
        double cosPhase = FastMath.cos(angles.phase());
        // nothing is seen from nearer than this: most ground of a mapped body needs no second look
        double nearest = Math.max(0, position.getNorm() - 0.5 * surface.diameter);
        double enough = GAIN * optics.resolution(nearest, 0, 1);
        for (int f = 0; f < surface.count; f++) {
            if (best[f] < enough) {
                continue;
            }
            double nx = surface.normal[3 * f];
            double ny = surface.normal[3 * f + 1];
            double nz = surface.normal[3 * f + 2];
            double ci = nx * sun.getX() + ny * sun.getY() + nz * sun.getZ();
            if (ci < cosHigh || ci > cosLow) {
                continue;
            }
            double dx = position.getX() - surface.center[3 * f];
            double dy = position.getY() - surface.center[3 * f + 1];
            double dz = position.getZ() - surface.center[3 * f + 2];
            double up = nx * dx + ny * dy + nz * dz;
            double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
            double ce = up / distance;
            if (ce < cosFlat || dx * sun.getX() + dy * sun.getY() + dz * sun.getZ() < cosPhase * distance) {
                continue;
            }
            double gain = Math.min(NEVER, best[f] / optics.resolution(distance, 0, ce));
            double score = gain * ci * ce;
            if (gain >= GAIN
                    && score > highest
                    && surface.free(f, dx, dy, dz)
                    && surface.free(f, sun.getX(), sun.getY(), sun.getZ())) {
                highest = score;
                chosen = f;
            }
        }
        return chosen;
    }

    /** Takes note of a facet in an image. */
    void imaged(int f, double resolution, double share) {
        if (resolution * GAIN < best[f] || (best[f] == Double.POSITIVE_INFINITY)) {
            part[f] += share;
            if (part[f] > 0.999) {
                best[f] = resolution;
                part[f] = 0;
            }
        }
    }
}
