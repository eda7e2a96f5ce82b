package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.shapes.SurfacePoint;
import space.stickney.science.instrument.Finding;

/** What was known of each landing site when the descent began: all images that show it. */
final class SiteViews {
    private final Surface surface;
    private final List<Shot> shots;
    private final Calibration calibration;
    private final List<List<View>> views = new ArrayList<>();

    /** A site in an image. */
    private record View(int image, double resolution, double incidence, double emission, double phase) {}

    SiteViews(Surface surface, List<Shot> shots, Calibration calibration) {
        this.surface = surface;
        this.shots = shots;
        this.calibration = calibration;
        Projection projection = new Projection(surface, calibration.optics());
        for (Site site : calibration.sites()) {
            SurfacePoint place = site.on(surface.tree);
            List<View> own = new ArrayList<>();
            for (int k = 0; k < shots.size(); k++) {
                int image = k;
                if (shots.get(k).tdb() < site.before()) {
                    projection.of(
                            shots.get(k),
                            place.facet(),
                            place.position(),
                            (f, r, i, e, p, share) -> own.add(new View(image, r, i, e, p)));
                }
            }
            views.add(own);
        }
    }

    List<Finding> findings(Path products, String camera, CameraRetrieval.Evidencing evidencing) throws IOException {
        Unknowns unknowns = new Unknowns(calibration, shots, false);
        String file = write(products, camera, unknowns.arrived());
        int images = (int) shots.stream()
                .filter(s -> calibration.isFor(s.activity(), CameraConfiguration.Purpose.SITES))
                .count();
        Finding.Evidence evidence = evidencing.of(
                file,
                images,
                List.of(
                        "all images that show a site before the descent to it, within the limits",
                        "finest of each site",
                        "the worst of the sites"));
        Finding resolution = unknowns.finding("site-resolution", "m", this::worst, evidence);
        Finding looks = unknowns.finding("site-looks", "1", this::fewest, evidence);
        if (views.isEmpty()) {
            String why = "the flight has no landing";
            return List.of(resolution.unknown(why), looks.unknown(why));
        }
        return List.of(resolution, looks);
    }

    private double worst(Angles angles, double factor, IntPredicate arrived) {
        double worst = views.isEmpty() ? surface.diameter : 0;
        for (List<View> own : views) {
            worst = Math.max(worst, finest(own, angles, factor, arrived));
        }
        return worst;
    }

    private double finest(List<View> own, Angles angles, double factor, IntPredicate arrived) {
        double best = surface.diameter;
        for (View v : own) {
            if (arrived.test(v.image()) && angles.hold(v.incidence(), v.emission(), v.phase())) {
                best = Math.min(best, factor * v.resolution());
            }
        }
        return best;
    }

    private double fewest(Angles angles, double factor, IntPredicate arrived) {
        return views.stream()
                .mapToDouble(own -> looks(own, angles, arrived))
                .min()
                .orElse(0);
    }

    private static long looks(List<View> own, Angles angles, IntPredicate arrived) {
        return own.stream()
                .filter(v -> arrived.test(v.image()) && angles.hold(v.incidence(), v.emission(), v.phase()))
                .count();
    }

    private String write(Path products, String camera, IntPredicate arrived) throws IOException {
        StringBuilder out = new StringBuilder(
                Csv.row("landing", "longitude_deg", "latitude_deg", "before_tdb_s", "looks", "resolution_m"));
        for (int k = 0; k < views.size(); k++) {
            Site site = calibration.sites().get(k);
            long looks = looks(views.get(k), calibration.angles(), arrived);
            double finest = finest(views.get(k), calibration.angles(), 1, arrived);
            out.append(Csv.row(
                    site.landing(),
                    Numbers.fixed(FastMath.toDegrees(site.longitude()), 3),
                    Numbers.fixed(FastMath.toDegrees(site.latitude()), 3),
                    Numbers.fixed(site.before(), 0),
                    Long.toString(looks),
                    looks == 0 ? "" : Numbers.fixed(finest, 3)));
        }
        String file = camera + "-sites.csv";
        Files.writeString(products.resolve(file), out);
        return "products/" + file;
    }
}
