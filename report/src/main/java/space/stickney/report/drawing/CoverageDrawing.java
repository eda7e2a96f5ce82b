package space.stickney.report.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.report.plots.CoverageMap;
import space.stickney.report.plots.CoverageMapData;
import space.stickney.report.run.Run;

/** What each camera imaged how well: a map for each table of facets with a resolution. */
public final class CoverageDrawing {
    private static final String[] COLUMNS = {
        "longitude_deg", "latitude_deg", "area_m2", "share", "looks", "resolution_m"
    };

    private static final String CAPTION =
            "Finest resolution at which each part of the surface was imaged within the camera's limits of incidence, emission"
                    + " and phase. Each cell shows the facet of the shape that lies nearest in direction.";

    /** Cells of two degrees. */
    private static final int ROWS = 90;

    private CoverageDrawing() {}

    /** Whether there is any such table. */
    public static boolean any(Run run) {
        return !tables(run).isEmpty();
    }

    /** A figure for each camera. */
    public static List<Figure> of(Run run) {
        return tables(run).stream()
                .map(p ->
                        new Figure(camera(p).toUpperCase(Locale.ROOT) + ": imaged ground", List.of(panel(p)), CAPTION))
                .toList();
    }

    /** The cameras that left such a table. */
    public static List<String> cameras(Run run) {
        return tables(run).stream().map(CoverageDrawing::camera).toList();
    }

    /** Their tables. */
    public static List<Run.Product> tables(Run run) {
        return run.products(COLUMNS).stream().filter(p -> !p.rows().isEmpty()).toList();
    }

    private static String camera(Run.Product product) {
        return product.file().replaceAll("^products/", "").replaceAll("-coverage\\.csv$", "");
    }

    private static String panel(Run.Product product) {
        double[] area = product.numbers("area_m2");
        double[] share = product.numbers("share");
        double whole = Arrays.stream(area).sum();
        double seen = 0;
        for (int i = 0; i < area.length; i++) {
            seen += area[i] * share[i];
        }
        double[] resolution = product.texts("resolution_m").stream()
                .mapToDouble(t -> t.isEmpty() ? Double.NaN : Double.parseDouble(t))
                .toArray();
        String title = camera(product).toUpperCase(Locale.ROOT) + ": resolution of the ground imaged";
        String subtitle = Numbers.fixed(100 * seen / whole, 1) + " % of the surface imaged within the limits";
        double[][] rows = cells(product.numbers("longitude_deg"), product.numbers("latitude_deg"), resolution);
        return CoverageMap.draw(new CoverageMapData(title, subtitle, rows));
    }

    /** Resolution of the facet whose middle lies nearest in direction to the middle of each cell. */
    private static double[][] cells(double[] longitude, double[] latitude, double[] resolution) {
        int n = longitude.length;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double lon = FastMath.toRadians(longitude[i]);
            double lat = FastMath.toRadians(latitude[i]);
            x[i] = FastMath.cos(lat) * FastMath.cos(lon);
            y[i] = FastMath.cos(lat) * FastMath.sin(lon);
            z[i] = FastMath.sin(lat);
        }
        double[][] rows = new double[ROWS][2 * ROWS];
        for (int r = 0; r < ROWS; r++) {
            double lat = FastMath.toRadians(90 - (r + 0.5) * 180 / ROWS);
            for (int c = 0; c < 2 * ROWS; c++) {
                double lon = FastMath.toRadians(-180 + (c + 0.5) * 180 / ROWS);
                double u = FastMath.cos(lat) * FastMath.cos(lon);
                double v = FastMath.cos(lat) * FastMath.sin(lon);
                double w = FastMath.sin(lat);
                int nearest = 0;
                double most = -2;
                for (int i = 0; i < n; i++) {
                    double cosine = u * x[i] + v * y[i] + w * z[i];
                    if (cosine > most) {
                        most = cosine;
                        nearest = i;
                    }
                }
                rows[r][c] = resolution[nearest];
            }
        }
        return rows;
    }
}
