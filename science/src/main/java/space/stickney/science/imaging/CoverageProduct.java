package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;

/** {@code products/name-coverage.csv}: what is known of each facet. Fields of a facet that was never imaged are empty. */
final class CoverageProduct {
    private CoverageProduct() {}

    /** Writes it; returns its name in the run folder. */
    static String write(
            Path products,
            String camera,
            Surface surface,
            Views views,
            List<Shot> shots,
            Angles angles,
            IntPredicate arrived)
            throws IOException {
        SurfaceMap map = SurfaceMap.of(surface, views, angles, 1, arrived);
        StringBuilder out = new StringBuilder(Csv.row(
                "facet",
                "longitude_deg",
                "latitude_deg",
                "area_m2",
                "share",
                "looks",
                "resolution_m",
                "incidence_deg",
                "emission_deg",
                "first_tdb_s"));
        for (int f = 0; f < surface.count; f++) {
            Vector3D c = new Vector3D(surface.center[3 * f], surface.center[3 * f + 1], surface.center[3 * f + 2]);
            int best = -1;
            int looks = 0;
            double first = Double.POSITIVE_INFINITY;
            for (int i = views.first[f]; i < views.first[f + 1]; i++) {
                if (arrived.test(views.image[i])
                        && angles.hold(views.incidence[i], views.emission[i], views.phase[i])) {
                    best = best < 0 ? i : best;
                    looks++;
                    first = Math.min(first, shots.get(views.image[i]).tdb());
                }
            }
            out.append(Csv.row(
                    Integer.toString(f),
                    Numbers.fixed(FastMath.toDegrees(c.getAlpha()), 3),
                    Numbers.fixed(FastMath.toDegrees(c.getDelta()), 3),
                    Numbers.fixed(surface.area[f], 0),
                    Numbers.fixed(map.share(f), 3),
                    Integer.toString(looks),
                    best < 0 ? "" : Numbers.fixed(views.resolution[best], 4),
                    best < 0 ? "" : Numbers.fixed(FastMath.toDegrees(views.incidence[best]), 1),
                    best < 0 ? "" : Numbers.fixed(FastMath.toDegrees(views.emission[best]), 1),
                    best < 0 ? "" : Numbers.fixed(first, 0)));
        }
        String file = camera + "-coverage.csv";
        Files.writeString(products.resolve(file), out);
        return "products/" + file;
    }
}
