package space.stickney.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.RayHit;
import space.stickney.flight.surface.DropOutcome;
import space.stickney.flight.surface.DropRun;
import space.stickney.flight.surface.DropStatistics;
import space.stickney.flight.surface.Footprint;
import space.stickney.flight.surface.LocalPlane;
import space.stickney.report.plots.FootprintData;
import space.stickney.report.plots.FootprintMap;

/** Draws the footprints of a campaign of drops. */
final class DropMap {
    private static final int SIDE = 81;
    /** Share of the points that the frame is made for; a few far ones shall not shrink the rest. */
    private static final double WITHIN = 0.995;

    private DropMap() {}

    static String draw(DropReport report, DropStatistics all) {
        LocalPlane plane = all.plane();
        List<double[]> first = new ArrayList<>();
        List<double[]> rest = new ArrayList<>();
        for (DropRun run : all.runs()) {
            run.path().firstContact().ifPresent(c -> first.add(plane.project(c.point())));
            if (run.path().outcome() instanceof DropOutcome.AtRest end) {
                rest.add(plane.project(end.position()));
            }
        }
        double half = Math.max(reach(first), reach(rest));
        List<FootprintData.Footprint> footprints = new ArrayList<>();
        add(footprints, "First contact", first, all.firstContact());
        add(footprints, "Rest", rest, all.rest());
        return FootprintMap.draw(new FootprintData(
                "Drop on " + report.bodyName(),
                all.runs().size() + " runs about longitude "
                        + Numbers.fixed(DropReport.longitude(plane.origin()), 3) + "\u00b0, latitude "
                        + Numbers.fixed(DropReport.latitude(plane.origin()), 3)
                        + "\u00b0 (origin: planned first contact)",
                half,
                heights(report.drop().body().tree(), plane, half),
                footprints));
    }

    private static void add(
            List<FootprintData.Footprint> footprints, String name, List<double[]> points, Optional<Footprint> found) {
        if (found.isEmpty()) {
            return;
        }
        Footprint f = found.get();
        footprints.add(new FootprintData.Footprint(
                name,
                points,
                new double[] {f.meanEast(), f.meanNorth()},
                Footprint.GAUSSIAN_99 * f.major(),
                Footprint.GAUSSIAN_99 * f.minor(),
                f.azimuth(),
                f.count() + " points, half within " + Numbers.fixed(f.radius50(), 1) + " m, 95 % "
                        + Numbers.fixed(f.radius95(), 1) + " m, 99 % " + Numbers.fixed(f.radius99(), 1)
                        + " m of their mean; in the ellipse " + f.insideGaussian99()));
    }

    /** Half a side that holds nearly all points. */
    private static double reach(List<double[]> points) {
        double[] far = points.stream()
                .mapToDouble(p -> Math.max(Math.abs(p[0]), Math.abs(p[1])))
                .sorted()
                .toArray();
        double most = far.length == 0 ? 1 : far[(int) Math.min(far.length - 1L, Math.round(WITHIN * far.length))];
        return 1.08 * Math.max(most, 0.5);
    }

    /** Heights of the ground over the plane (m), seen from above. */
    private static double[] heights(MeshTree tree, LocalPlane plane, double half) {
        double above = 2 * half + 100;
        double[] down = plane.up().negate().toArray();
        double[] heights = new double[SIDE * SIDE];
        Arrays.fill(heights, Double.NaN);
        RayHit hit = new RayHit();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double east = half * (2.0 * column / (SIDE - 1) - 1);
                double north = half * (2.0 * row / (SIDE - 1) - 1);
                Vector3D from = plane.origin().add(plane.vector(east, north, above));
                if (tree.ray(from.toArray(), down, 0, FastMath.max(3 * above, 1000), hit)) {
                    heights[row * SIDE + column] = above - hit.distance();
                }
            }
        }
        return heights;
    }
}
