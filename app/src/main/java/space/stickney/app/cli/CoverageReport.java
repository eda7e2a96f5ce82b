package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.geometry.BodyFixedPath;
import space.stickney.flight.geometry.Coverage;
import space.stickney.flight.geometry.Illumination;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;
import space.stickney.report.plots.BandMapData;

/**
 * What a coverage prints, tabulates and draws.
 *
 * @param body seen
 * @param path of the spacecraft
 * @param coverage of all facets
 * @param view what looked where, for people
 */
record CoverageReport(Body body, BodyFixedPath path, Coverage coverage, String view) {
    private static final int ROWS = 90;
    private static final int BANDS = 9;

    /** Classes of light: with little shadow, with some, with long ones; a photographer's, not a law's. */
    static List<Illumination> classes(Illumination limits) {
        List<Illumination> classes = new ArrayList<>();
        double[] edges = {0, FastMath.toRadians(30), FastMath.toRadians(60), 0.5 * FastMath.PI};
        String[] names = {"high Sun", "middle Sun", "low Sun"};
        for (int i = 0; i < names.length; i++) {
            classes.add(limits.withIncidence(edges[i], edges[i + 1]).named(names[i]));
        }
        return classes;
    }

    Result fields(Result result) {
        return result.put("body", body.name())
                .put("facets", coverage.mesh().facetCount())
                .put("start", utc(path.tdb(0)))
                .put("end", utc(path.tdb(path.count() - 1)))
                .put("instants", path.count())
                .put("fraction", coverage.fraction())
                .put("resolutions", resolutions())
                .put("classes", classFields())
                .put("best", bestFields())
                .put("looks", looksFields());
    }

    private List<Map<String, Object>> resolutions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (double r : thresholds()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("resolution_m", r);
            row.put("fraction", coverage.fraction(r));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> classFields() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Illumination> classes = coverage.settings().classes();
        for (int c = 0; c < classes.size(); c++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", classes.get(c).name());
            row.put("minIncidence_deg", FastMath.toDegrees(classes.get(c).minIncidence()));
            row.put("maxIncidence_deg", FastMath.toDegrees(classes.get(c).maxIncidence()));
            row.put("fraction", coverage.fraction(c, Double.MAX_VALUE));
            List<Map<String, Object>> finer = new ArrayList<>();
            for (double r : thresholds()) {
                Map<String, Object> f = new LinkedHashMap<>();
                f.put("resolution_m", r);
                f.put("fraction", coverage.fraction(c, r));
                finer.add(f);
            }
            row.put("resolutions", finer);
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> bestFields() {
        double[] seen = seen();
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("finest_m", at(seen, 0));
        m.put("median_m", at(seen, 0.5));
        m.put("coarsest_m", at(seen, 1));
        return m;
    }

    private Map<String, Object> looksFields() {
        double[] looks =
                Arrays.stream(coverage.looks()).asDoubleStream().sorted().toArray();
        double[] hours =
                Arrays.stream(coverage.seconds()).map(s -> s / 3600).sorted().toArray();
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("median", at(looks, 0.5));
        m.put("most", at(looks, 1));
        m.put("medianTime_h", at(hours, 0.5));
        m.put("mostTime_h", at(hours, 1));
        return m;
    }

    /** Best resolutions of the facets seen, finest first (m). */
    private double[] seen() {
        return Arrays.stream(coverage.bestResolution())
                .filter(r -> r < Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
    }

    private static Optional<Double> at(double[] sorted, double share) {
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(sorted[(int) FastMath.round(share * (sorted.length - 1))]);
    }

    /** Round resolutions (1, 2, 5, 10, ... m) that divide what was seen; the last is the first that holds the 98 % quantile. */
    private List<Double> thresholds() {
        double[] seen = seen();
        if (seen.length == 0) {
            return List.of(1.0);
        }
        double finest = seen[0];
        double coarse = seen[(int) (0.98 * (seen.length - 1))];
        List<Double> edges = new ArrayList<>();
        for (int k = 3 * (int) FastMath.floor(FastMath.log10(finest)); edges.isEmpty() || last(edges) < coarse; k++) {
            double edge = Double.parseDouble(new int[] {1, 2, 5}[Math.floorMod(k, 3)] + "e" + Math.floorDiv(k, 3));
            if (edge >= finest) {
                edges.add(edge);
            }
        }
        return edges.size() <= BANDS ? edges : edges.subList(0, BANDS);
    }

    private static double last(List<Double> list) {
        return list.get(list.size() - 1);
    }

    Map<String, Object> constraints() {
        Illumination l = coverage.settings().limits();
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("minIncidence_deg", FastMath.toDegrees(l.minIncidence()));
        m.put("maxIncidence_deg", FastMath.toDegrees(l.maxIncidence()));
        m.put("maxEmission_deg", FastMath.toDegrees(l.maxEmission()));
        m.put("minPhase_deg", FastMath.toDegrees(l.minPhase()));
        m.put("maxPhase_deg", FastMath.toDegrees(l.maxPhase()));
        double coarsest = coverage.settings().coarsest();
        m.put("maxResolution_m", Double.isInfinite(coarsest) ? Optional.empty() : Optional.of(coarsest));
        m.put("leastLit", coverage.settings().leastLit());
        return m;
    }

    void text(PrintWriter out) {
        out.println(body.name() + ", " + coverage.mesh().facetCount() + " facets, "
                + span(path.tdb(0), path.tdb(path.count() - 1)) + ", " + path.count() + " instants");
        out.println(view);
        out.println(limits());
        out.println();
        out.println("seen: " + percent(coverage.fraction()) + " of the surface");
        List<Double> edges = thresholds();
        StringBuilder head = new StringBuilder(pad("finer than"));
        StringBuilder all = new StringBuilder(pad("all light"));
        for (double r : edges) {
            head.append(right(Numbers.shortest(r) + " m"));
            all.append(right(percent(coverage.fraction(r))));
        }
        out.println(head);
        out.println(all);
        List<Illumination> classes = coverage.settings().classes();
        for (int c = 0; c < classes.size(); c++) {
            StringBuilder row = new StringBuilder(pad(classes.get(c).name() + " ("
                    + FastMath.round(FastMath.toDegrees(classes.get(c).minIncidence())) + "-"
                    + FastMath.round(FastMath.toDegrees(classes.get(c).maxIncidence())) + " deg)"));
            for (double r : edges) {
                row.append(right(percent(coverage.fraction(c, r))));
            }
            out.println(row);
        }
        Map<String, Object> looks = looksFields();
        out.println();
        out.println("looks at a facet: median " + number(looks, "median", 0) + ", most " + number(looks, "most", 0)
                + "; median time in view " + number(looks, "medianTime_h", 2) + " h");
    }

    private static String number(Map<String, Object> fields, String key, int decimals) {
        return ((Optional<?>) fields.getOrDefault(key, Optional.empty()))
                .map(x -> Numbers.fixed((Double) x, decimals))
                .orElse("-");
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(1, 24 - text.length()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, 9 - text.length())) + text;
    }

    private static String percent(double x) {
        return Numbers.fixed(100 * x, 1) + " %";
    }

    private String limits() {
        Illumination l = coverage.settings().limits();
        return "incidence " + degrees(l.minIncidence()) + "-" + degrees(l.maxIncidence()) + ", emission up to "
                + degrees(l.maxEmission()) + ", phase " + degrees(l.minPhase()) + "-" + degrees(l.maxPhase())
                + " deg; pixel " + Numbers.shortest(1e6 * coverage.settings().pixelAngle()) + " microrad"
                + (coverage.settings().leastLit() == 0 ? "; dark counts too" : "");
    }

    private static String degrees(double angle) {
        return Long.toString(FastMath.round(FastMath.toDegrees(angle)));
    }

    static String span(double start, double end) {
        return utc(start) + " to " + utc(end);
    }

    private static String utc(double tdb) {
        return Epochs.standard().format(Tdb.date(tdb), Scale.UTC, 0);
    }

    /** One row a facet; cells without value are empty. */
    String table() {
        List<String> head = new ArrayList<>(List.of(
                "facet",
                "longitude_deg",
                "latitude_deg",
                "radius_m",
                "area_m2",
                "best_m",
                "looks",
                "seen_h",
                "min_incidence_deg",
                "max_incidence_deg",
                "min_emission_deg",
                "max_emission_deg",
                "min_phase_deg",
                "max_phase_deg"));
        for (Illumination c : coverage.settings().classes()) {
            head.add("best_" + c.name().replace(' ', '_') + "_m");
        }
        StringBuilder out = new StringBuilder(Csv.row(head));
        double[] best = coverage.bestResolution();
        int[] looks = coverage.looks();
        double[] seconds = coverage.seconds();
        List<double[]> ofClass = new ArrayList<>();
        for (int c = 0; c < coverage.settings().classes().size(); c++) {
            ofClass.add(coverage.bestResolution(c));
        }
        for (int f = 0; f < best.length; f++) {
            List<String> row = new ArrayList<>(place(f));
            row.add(meters(best[f]));
            row.add(Integer.toString(looks[f]));
            row.add(Numbers.fixed(seconds[f] / 3600, 3));
            row.addAll(angles(f));
            for (double[] b : ofClass) {
                row.add(meters(b[f]));
            }
            out.append(Csv.row(row));
        }
        return out.toString();
    }

    private List<String> place(int f) {
        Vector3D center = coverage.mesh().center(f);
        return List.of(
                Integer.toString(f),
                Numbers.fixed(FastMath.toDegrees(center.getAlpha()), 4),
                Numbers.fixed(FastMath.toDegrees(center.getDelta()), 4),
                Numbers.fixed(center.getNorm(), 1),
                Numbers.fixed(0.5 * coverage.mesh().areaVector(f).getNorm(), 1));
    }

    private List<String> angles(int f) {
        if (!coverage.seen(f)) {
            return List.of("", "", "", "", "", "");
        }
        Illumination a = coverage.angles(f);
        return DoubleStream.of(
                        a.minIncidence(),
                        a.maxIncidence(),
                        a.minEmission(),
                        a.maxEmission(),
                        a.minPhase(),
                        a.maxPhase())
                .mapToObj(x -> Numbers.fixed(FastMath.toDegrees(x), 2))
                .toList();
    }

    private static String meters(double x) {
        return Double.isInfinite(x) ? "" : Numbers.fixed(x, 3);
    }

    BandMapData map() {
        MeshTree tree = new MeshTree(coverage.mesh());
        double[] best = coverage.bestResolution();
        double[][] rows = new double[ROWS][2 * ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < 2 * ROWS; j++) {
                double longitude = FastMath.toRadians(-180 + (j + 0.5) * 180.0 / ROWS);
                double latitude = FastMath.toRadians(90 - (i + 0.5) * 180.0 / ROWS);
                rows[i][j] = tree.surfacePoint(longitude, latitude)
                        .map(p -> best[p.facet()])
                        .filter(r -> r < Double.POSITIVE_INFINITY)
                        .orElse(Double.NaN);
            }
        }
        return new BandMapData(
                body.name() + ": best ground resolution",
                utc(path.tdb(0)).substring(0, 10) + " to "
                        + utc(path.tdb(path.count() - 1)).substring(0, 10) + "; " + limits() + "; "
                        + percent(coverage.fraction()) + " seen",
                "best ground resolution (m), upper end of each band",
                rows,
                thresholds(),
                "not seen");
    }
}
