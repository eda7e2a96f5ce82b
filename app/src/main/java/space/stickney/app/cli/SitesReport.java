package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.landing.SiteComparison;
import space.stickney.flight.landing.SiteConstraints;
import space.stickney.flight.landing.SiteScore;
import space.stickney.flight.shapes.SurfacePoint;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.report.plots.SiteMapData;

/**
 * What a comparison of sites prints and draws.
 *
 * @param body compared
 * @param from start of the interval
 * @param until its end
 * @param comparison all facets
 * @param best the best of them
 */
record SitesReport(Body body, Epoch from, Epoch until, SiteComparison comparison, List<SiteScore> best) {
    static final String MERIT = "sunlit fraction x Earth fraction x (1 - slope / largest slope)";
    private static final int ROWS = 90;

    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SiteScore s : best) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("facet", s.facet());
            row.put("longitude_deg", FastMath.toDegrees(s.site().longitude()));
            row.put("latitude_deg", FastMath.toDegrees(s.site().latitude()));
            row.put("slope_deg", FastMath.toDegrees(s.slope()));
            row.put("gravity_m_s2", s.site().gravity());
            row.put("sunlit", s.sunlit());
            row.put("longestNight_h", s.longestNight() / 3600);
            row.put("earth", s.earth());
            row.put("roughness_m", s.roughness());
            row.put("merit", comparison.constraints().merit(s));
            rows.add(row);
        }
        return rows;
    }

    void text(PrintWriter out) {
        out.println(body.name() + ", " + comparison.scores().size() + " facets, "
                + Numbers.fixed(100 * comparison.admissibleArea(), 1) + " % of the surface admissible ("
                + constraints() + ")");
        out.println("merit = " + MERIT);
        out.println();
        if (best.isEmpty()) {
            out.println("No site keeps the constraints.");
            return;
        }
        SitesCommand.line(
                out, "lon deg", "lat deg", "slope deg", "g mm/s2", "sunlit", "night h", "Earth", "rough m", "merit");
        for (SiteScore s : best) {
            SitesCommand.line(
                    out,
                    Numbers.fixed(FastMath.toDegrees(s.site().longitude()), 2),
                    Numbers.fixed(FastMath.toDegrees(s.site().latitude()), 2),
                    Numbers.fixed(FastMath.toDegrees(s.slope()), 1),
                    Numbers.fixed(1e3 * s.site().gravity(), 3),
                    Numbers.fixed(s.sunlit(), 3),
                    Numbers.fixed(s.longestNight() / 3600, 2),
                    Numbers.fixed(s.earth(), 3),
                    Numbers.fixed(s.roughness(), 1),
                    Numbers.fixed(comparison.constraints().merit(s), 3));
        }
    }

    SiteMapData map() {
        double[][] rows = new double[ROWS][2 * ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < 2 * ROWS; j++) {
                rows[i][j] = merit(
                        FastMath.toRadians(-180 + (j + 0.5) * 180.0 / ROWS),
                        FastMath.toRadians(90 - (i + 0.5) * 180.0 / ROWS));
            }
        }
        return new SiteMapData(
                "Landing sites on " + body.name(),
                day(from) + " to " + day(until) + "; " + constraints() + "; "
                        + Numbers.fixed(100 * comparison.admissibleArea(), 1) + " % admissible",
                "merit: " + MERIT,
                rows,
                best.stream().map(this::mark).toList());
    }

    private double merit(double longitude, double latitude) {
        Optional<SurfacePoint> point = comparison.tree().surfacePoint(longitude, latitude);
        if (point.isEmpty()) {
            return Double.NaN;
        }
        SiteScore s = comparison.scores().get(point.get().facet());
        SiteConstraints c = comparison.constraints();
        return c.admit(s) ? c.merit(s) : Double.NaN;
    }

    private SiteMapData.Mark mark(SiteScore s) {
        double longitude = FastMath.toDegrees(s.site().longitude());
        double latitude = FastMath.toDegrees(s.site().latitude());
        return new SiteMapData.Mark(
                longitude,
                latitude,
                Numbers.fixed(longitude, 1) + "°, " + Numbers.fixed(latitude, 1) + "°: merit "
                        + Numbers.fixed(comparison.constraints().merit(s), 3) + ", slope "
                        + Numbers.fixed(FastMath.toDegrees(s.slope()), 1) + "°, sunlit "
                        + Numbers.fixed(s.sunlit(), 2) + ", Earth " + Numbers.fixed(s.earth(), 2)
                        + ", longest night " + Numbers.fixed(s.longestNight() / 3600, 1) + " h");
    }

    private static String day(Epoch epoch) {
        return Epochs.standard().format(epoch.date(), Scale.UTC, 0).substring(0, 10);
    }

    private String constraints() {
        SiteConstraints c = comparison.constraints();
        List<String> parts = new ArrayList<>();
        parts.add("slope up to " + Numbers.fixed(FastMath.toDegrees(c.slope()), 0) + " deg");
        if (c.sunlit() > 0) {
            parts.add("sunlit from " + Numbers.shortest(c.sunlit()));
        }
        if (c.earth() > 0) {
            parts.add("Earth from " + Numbers.shortest(c.earth()));
        }
        if (!Double.isInfinite(c.roughness())) {
            parts.add("roughness up to " + Numbers.shortest(c.roughness()) + " m");
        }
        if (!Double.isInfinite(c.night())) {
            parts.add("night up to " + Numbers.fixed(c.night() / 3600, 1) + " h");
        }
        if (c.latitude() < 1.57) {
            parts.add("latitude up to " + Numbers.fixed(FastMath.toDegrees(c.latitude()), 0) + " deg");
        }
        return String.join(", ", parts);
    }
}
