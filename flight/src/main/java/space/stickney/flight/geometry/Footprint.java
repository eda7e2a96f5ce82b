package space.stickney.flight.geometry;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * What a field of view covers of a surface.
 *
 * @param outline around it, counterclockwise in the field; a part runs along the limb if the field reaches beyond it
 * @param offLimb whether the field reaches beyond the limb
 * @param share of the field's solid angle that falls on the body, 0 to 1
 * @param area of the ground seen (m2)
 * @param nearest slant range (m)
 * @param farthest slant range (m)
 * @param lit share of the solid angle on the body where the Sun shines on the ground, 0 to 1
 * @param boresight where the boresight meets the ground
 */
public record Footprint(
        List<Spot> outline,
        boolean offLimb,
        double share,
        double area,
        double nearest,
        double farthest,
        double lit,
        Optional<Spot> boresight) {
    /** Points of an outline. */
    private static final int OUTLINE = 72;

    private static final int SAMPLES = 4096;
    /** Fewer facets than this do not make an area. */
    private static final int FEWEST_FACETS = 200;

    public Footprint {
        outline = List.copyOf(outline);
    }

    /**
     * Casts the rays.
     *
     * @return empty if no part of the body is in the field
     */
    public static Optional<Footprint> of(FieldOfView field, Aim aim) {
        return new Tracing(field, aim).trace();
    }

    /** Slant range times the angle of a pixel, at the nearest point (m); across the line of sight. */
    public double nearestResolution(double pixel) {
        return nearest * pixel;
    }

    private static final class Tracing {
        private final FieldOfView field;
        private final Aim aim;
        private final double[] samples;
        private int hits;
        private int lit;
        private double nearest = Double.POSITIVE_INFINITY;
        private double farthest;
        /** Sum of slant range squared over cosine of emission (m2): area for each steradian. */
        private double spread;

        private Vector3D sum = Vector3D.ZERO;

        Tracing(FieldOfView field, Aim aim) {
            this.field = field;
            this.aim = aim;
            this.samples = FieldSamples.of(field, SAMPLES);
        }

        Optional<Footprint> trace() {
            for (int i = 0; i < samples.length; i += 3) {
                Vector3D d = new Vector3D(samples[i], samples[i + 1], samples[i + 2]);
                aim.intercept(d).ifPresent(spot -> count(d, spot));
            }
            if (hits == 0) {
                return Optional.empty();
            }
            FieldOutline edge = new FieldOutline(field, aim);
            Optional<List<Spot>> whole = edge.whole(OUTLINE);
            List<Spot> outline = whole.orElseGet(() -> edge.limb(pivot(), OUTLINE));
            double share = 3.0 * hits / samples.length;
            return Optional.of(new Footprint(
                    outline,
                    whole.isEmpty(),
                    share,
                    whole.isPresent() ? byRays() : byFacets().orElseGet(this::byRays),
                    nearest,
                    farthest,
                    (double) lit / hits,
                    aim.intercept(Vector3D.PLUS_K)));
        }

        private void count(Vector3D direction, Spot spot) {
            Vector3D way = aim.view().observer().subtract(spot.position());
            double range = way.getNorm();
            hits++;
            sum = sum.add(direction);
            nearest = Math.min(nearest, range);
            farthest = Math.max(farthest, range);
            lit += aim.surface().faces(spot, aim.view().sun()) ? 1 : 0;
            spread += range * range * range / Math.max(spot.normal().dotProduct(way), 1e-6 * range);
        }

        /** The sample on the body nearest to the middle of all these. */
        private Vector3D pivot() {
            Vector3D best = Vector3D.PLUS_K;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < samples.length; i += 3) {
                Vector3D d = new Vector3D(samples[i], samples[i + 1], samples[i + 2]);
                double near = d.dotProduct(sum);
                if (near > most && aim.intercept(d).isPresent()) {
                    most = near;
                    best = d;
                }
            }
            return best;
        }

        private double byRays() {
            return spread * field.solidAngle() * 3 / samples.length;
        }

        /** Towards the limb the area of a ray's cell grows without bound: there facets are added up. */
        private Optional<Double> byFacets() {
            var mesh = aim.surface().facets();
            double area = 0;
            int seen = 0;
            for (int f = 0; f < mesh.facetCount(); f++) {
                Vector3D place = mesh.center(f);
                Vector3D normal = mesh.areaVector(f);
                Spot spot = new Spot(place, normal.normalize());
                if (field.contains(aim.direction(place).toArray())
                        && aim.surface().faces(spot, aim.view().observer())) {
                    area += 0.5 * normal.getNorm();
                    seen++;
                }
            }
            return seen < FEWEST_FACETS ? Optional.empty() : Optional.of(area);
        }
    }

    /** Square root of the area (m): a size that can be compared with a resolution. */
    public double size() {
        return FastMath.sqrt(area);
    }
}
