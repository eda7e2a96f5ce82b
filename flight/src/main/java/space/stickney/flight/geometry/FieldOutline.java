package space.stickney.flight.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/** Edge of the part of a surface that a field of view covers. */
final class FieldOutline {
    /** Steps from the middle outwards; a gap narrower than one of them is not seen. */
    private static final int STEPS = 96;

    private static final int HALVINGS = 40;

    private final FieldOfView field;
    private final Aim aim;

    FieldOutline(FieldOfView field, Aim aim) {
        this.field = field;
        this.aim = aim;
    }

    /** Where the edge of the field meets the surface, if it does so all around. */
    Optional<List<Spot>> whole(int rays) {
        double[] edge = field.boundary(rays);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < edge.length; i += 3) {
            Optional<Spot> spot = aim.intercept(new Vector3D(edge[i], edge[i + 1], edge[i + 2]));
            if (spot.isEmpty()) {
                return Optional.empty();
            }
            spots.add(spot.get());
        }
        return Optional.of(spots);
    }

    /**
     * From a direction that is in the field and on the body, outwards on great circles until either ends: right for all that is
     * star-shaped from there.
     */
    List<Spot> limb(Vector3D pivot, int rays) {
        Vector3D x = pivot.orthogonal();
        Vector3D y = pivot.crossProduct(x);
        double far = Math.min(FastMath.PI, 2 * field.reach());
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < rays; i++) {
            double angle = 2 * FastMath.PI * i / rays;
            Vector3D side = new Vector3D(FastMath.cos(angle), x, FastMath.sin(angle), y);
            last(pivot, side, far).ifPresent(spots::add);
        }
        return spots;
    }

    private Optional<Spot> last(Vector3D pivot, Vector3D side, double far) {
        double in = 0;
        double out = far;
        for (int i = 1; i <= STEPS; i++) {
            double angle = far * i / STEPS;
            if (spot(pivot, side, angle).isEmpty()) {
                out = angle;
                break;
            }
            in = angle;
        }
        for (int i = 0; i < HALVINGS && in < out; i++) {
            double middle = 0.5 * (in + out);
            if (spot(pivot, side, middle).isPresent()) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return spot(pivot, side, in);
    }

    private Optional<Spot> spot(Vector3D pivot, Vector3D side, double angle) {
        Vector3D d = new Vector3D(FastMath.cos(angle), pivot, FastMath.sin(angle), side);
        return field.contains(d.toArray()) ? aim.intercept(d) : Optional.empty();
    }
}
