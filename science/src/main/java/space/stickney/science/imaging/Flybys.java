package space.stickney.science.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.science.instrument.Finding;

/** Images of a body that was flown by: the series between pauses are one flyby each. */
final class Flybys {
    /** A longer pause (s) parts two flybys. */
    private static final double PAUSE = 6 * 3600;

    private final String body;
    private final Surface surface;
    private final Views views;
    private final List<Shot> shots;
    private final Calibration calibration;
    /** Number of the flyby of each image, from 0. */
    private final int[] flyby;

    private final int count;

    Flybys(String body, Surface surface, Views views, List<Shot> shots, Calibration calibration) {
        this.body = body;
        this.surface = surface;
        this.views = views;
        this.shots = shots;
        this.calibration = calibration;
        flyby = new int[shots.size()];
        for (int i = 1; i < flyby.length; i++) {
            boolean parted = shots.get(i).tdb() - shots.get(i - 1).tdb() > PAUSE;
            flyby[i] = flyby[i - 1] + (parted ? 1 : 0);
        }
        count = flyby.length == 0 ? 0 : flyby[flyby.length - 1] + 1;
    }

    List<Finding> findings(Path products, String camera, CameraRetrieval.Evidencing evidencing) throws IOException {
        Unknowns unknowns = new Unknowns(calibration, shots, false);
        String file = write(products, camera, unknowns);
        Finding.Evidence evidence = evidencing.of(
                file,
                shots.size(),
                List.of(
                        shots.size() + " images in " + count + " flybys of " + body,
                        "finest resolution within the limits in each flyby",
                        "median over the flybys"));
        String prefix = body.toLowerCase(Locale.ROOT);
        return List.of(
                unknowns.finding(prefix + "-resolution", "m", this::median, evidence),
                unknowns.finding(
                        prefix + "-seen",
                        "%",
                        (a, k, i) -> SurfaceMap.of(surface, views, a, k, i).fraction(),
                        evidence));
    }

    /** Median over the flybys with an image of the finest resolution in each (m a pixel); the body's diameter if there is none. */
    private double median(Angles angles, double factor, IntPredicate arrived) {
        double[] best = new double[count];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int i = 0; i < views.count; i++) {
            int k = flyby[views.image[i]];
            if (views.resolution[i] < best[k]
                    && arrived.test(views.image[i])
                    && angles.hold(views.incidence[i], views.emission[i], views.phase[i])) {
                best[k] = views.resolution[i];
            }
        }
        double[] finest = Arrays.stream(best).filter(Double::isFinite).sorted().toArray();
        int n = finest.length;
        return n == 0 ? surface.diameter : factor * 0.5 * (finest[(n - 1) / 2] + finest[n / 2]);
    }

    private String write(Path products, String camera, Unknowns unknowns) throws IOException {
        StringBuilder out = new StringBuilder(Csv.row(
                "flyby",
                "first_tdb_s",
                "last_tdb_s",
                "images",
                "nearest_km",
                "finest_m",
                "imaged_percent",
                "lit_percent"));
        for (int k = 0; k < count; k++) {
            int number = k;
            SurfaceMap map = SurfaceMap.of(
                    surface,
                    views,
                    calibration.angles(),
                    1,
                    i -> flyby[i] == number && unknowns.arrived().test(i));
            List<Shot> own = new ArrayList<>();
            for (int i = 0; i < flyby.length; i++) {
                if (flyby[i] == k) {
                    own.add(shots.get(i));
                }
            }
            double nearest =
                    own.stream().mapToDouble(s -> s.position().getNorm()).min().orElseThrow();
            out.append(Csv.row(
                    Integer.toString(k + 1),
                    Numbers.fixed(own.get(0).tdb(), 0),
                    Numbers.fixed(own.get(own.size() - 1).tdb(), 0),
                    Integer.toString(own.size()),
                    Numbers.fixed(nearest / 1000, 1),
                    Numbers.fixed(map.finest(), 3),
                    Numbers.fixed(100 * map.fraction(), 1),
                    Numbers.fixed(100 * lit(own.get(own.size() / 2).sun()), 1)));
        }
        String file = camera + "-flybys-of-" + body.toLowerCase(Locale.ROOT) + ".csv";
        Files.writeString(products.resolve(file), out);
        return "products/" + file;
    }

    /** Share of the surface that is turned to the Sun. */
    private double lit(Vector3D sun) {
        double sum = 0;
        for (int f = 0; f < surface.count; f++) {
            double[] n = surface.normal;
            double cosine = n[3 * f] * sun.getX() + n[3 * f + 1] * sun.getY() + n[3 * f + 2] * sun.getZ();
            sum += cosine > 0 ? surface.area[f] : 0;
        }
        return sum / surface.whole;
    }
}
