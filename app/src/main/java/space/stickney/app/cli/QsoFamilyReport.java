package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.proximity.Bifurcation;
import space.stickney.flight.proximity.Extent;
import space.stickney.flight.proximity.KnownSystem;
import space.stickney.flight.proximity.QuasiSatelliteFamily;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;
import space.stickney.report.plots.OrbitFamily;
import space.stickney.report.plots.OrbitFamilyData;

/** A family of quasi-satellite orbits as table, picture and JSON. */
final class QsoFamilyReport {
    private static final int CURVE = 160;
    private static final int POINTS = 180;
    private static final int DRAWN = 7;
    private static final String HEADER =
            "x0_km,y_km,period_h,ydot0_m_s,k_planar,k_vertical,stable,jacobi,minimumAltitude_km,closure_m\n";

    private final KnownSystem known;
    private final QuasiSatelliteFamily family;
    private final List<QuasiSatelliteOrbit> members;
    private final List<Extent> extents;
    private final List<Bifurcation> bifurcations;

    QsoFamilyReport(
            KnownSystem known,
            QuasiSatelliteFamily family,
            List<QuasiSatelliteOrbit> members,
            List<Bifurcation> bifurcations) {
        this.known = known;
        this.family = family;
        this.members = members;
        this.extents = members.stream().map(QuasiSatelliteOrbit::extent).toList();
        this.bifurcations = bifurcations;
    }

    Result result() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            QuasiSatelliteOrbit o = members.get(i);
            Extent e = extents.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("x0_km", o.amplitude() / 1e3);
            row.put("ydot0_m_s", o.state()[4]);
            row.put("period_h", o.period() / 3600);
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("x", e.x() / 1e3);
            size.put("y", e.y() / 1e3);
            size.put("z", 0.0);
            row.put("extent_km", size);
            row.put("stability", QsoReport.stability(o));
            row.put("jacobi", o.jacobi());
            row.put("closure_m", o.closure());
            row.put("minimumAltitude_km", e.altitude() / 1e3);
            rows.add(row);
        }
        return new Result("qso")
                .put("system", known.name())
                .put("model", "cr3bp")
                .put("family", rows)
                .put("bifurcations", bifurcations.stream().map(this::fields).toList());
    }

    private Map<String, Object> fields(Bifurcation b) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", b.kind() == Bifurcation.Kind.VERTICAL ? "vertical" : "in-plane");
        fields.put("turns", b.turns());
        fields.put("revolutions", b.revolutions());
        fields.put("x0_km", b.orbit().amplitude() / 1e3);
        fields.put("period_h", b.orbit().period() / 3600);
        fields.put("index", FastMath.cos(2 * FastMath.PI * b.turns() / b.revolutions()));
        return fields;
    }

    void print(PrintWriter out) {
        out.println(known.name() + ", planar quasi-satellite orbits (circular restricted three-body problem)");
        out.println();
        out.println("    x0 km      y km  period h  speed m/s  k plane  k vert.  altitude km");
        for (int i = 0; i < members.size(); i++) {
            QuasiSatelliteOrbit o = members.get(i);
            out.println(right(o.amplitude() / 1e3, 2, 9)
                    + right(extents.get(i).y() / 1e3, 2, 10)
                    + right(o.period() / 3600, 4, 10)
                    + right(o.state()[4], 3, 11)
                    + right(o.stability().planar(), 4, 9)
                    + right(o.stability().vertical(), 4, 9)
                    + right(extents.get(i).altitude() / 1e3, 2, 13));
        }
        out.println();
        out.println("bifurcations (turns : revolutions)");
        bifurcations.forEach(b -> out.println("  " + b.label() + "  at x0 = "
                + Numbers.fixed(b.orbit().amplitude() / 1e3, 3) + " km, period "
                + Numbers.fixed(b.orbit().period() / 3600, 4) + " h"));
    }

    private static String right(double value, int decimals, int width) {
        String text = Numbers.fixed(value, decimals);
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    void table(Path file) {
        StringBuilder out = new StringBuilder(HEADER);
        for (int i = 0; i < members.size(); i++) {
            QuasiSatelliteOrbit o = members.get(i);
            double[] values = {
                o.amplitude() / 1e3,
                extents.get(i).y() / 1e3,
                o.period() / 3600,
                o.state()[4],
                o.stability().planar(),
                o.stability().vertical()
            };
            for (double v : values) {
                out.append(Numbers.shortest(v)).append(',');
            }
            out.append(o.stability().isStable()).append(',');
            out.append(Numbers.shortest(o.jacobi())).append(',');
            out.append(Numbers.shortest(extents.get(i).altitude() / 1e3)).append(',');
            out.append(Numbers.shortest(o.closure())).append('\n');
        }
        OutputFile.write("--csv", file, out.toString());
    }

    void picture(Path file) {
        double from = members.get(0).amplitude();
        double until = members.get(members.size() - 1).amplitude();
        List<QuasiSatelliteOrbit> fine = family.between(from, until, CURVE);
        OrbitFamilyData.Curves curves = new OrbitFamilyData.Curves(
                column(fine, o -> o.amplitude() / 1e3),
                column(fine, o -> o.period() / 3600),
                column(fine, o -> o.stability().planar()),
                column(fine, o -> o.stability().vertical()),
                2 * FastMath.PI * family.system().timeUnit() / 3600);
        OrbitFamilyData data = new OrbitFamilyData(
                "Quasi-satellite orbits of " + known.secondary().name(),
                "Circular restricted three-body problem, " + known.primary().name() + " and "
                        + known.secondary().name() + "; x0 from " + Numbers.fixed(from / 1e3, 0) + " to "
                        + Numbers.fixed(until / 1e3, 0) + " km",
                known.primary().name(),
                family.system().moon().a() / 1e3,
                family.system().moon().b() / 1e3,
                family.between(from, until, DRAWN).stream()
                        .map(QsoFamilyReport::orbit)
                        .toList(),
                curves,
                bifurcations.stream().map(QsoFamilyReport::mark).toList());
        OutputFile.write("--svg", file, OrbitFamily.draw(data));
    }

    private static OrbitFamilyData.Orbit orbit(QuasiSatelliteOrbit o) {
        double[][] path = o.path(POINTS);
        double[] points = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[2 * i] = path[i][0] / 1e3;
            points[2 * i + 1] = path[i][1] / 1e3;
        }
        return new OrbitFamilyData.Orbit(Numbers.fixed(o.amplitude() / 1e3, 0) + " km", points);
    }

    private static OrbitFamilyData.Mark mark(Bifurcation b) {
        return new OrbitFamilyData.Mark(
                b.orbit().amplitude() / 1e3,
                FastMath.cos(2 * FastMath.PI * b.turns() / b.revolutions()),
                b.kind() == Bifurcation.Kind.VERTICAL,
                b.turns() + ":" + b.revolutions());
    }

    private static double[] column(List<QuasiSatelliteOrbit> orbits, ToDoubleFunction<QuasiSatelliteOrbit> value) {
        return orbits.stream().mapToDouble(value).toArray();
    }
}
