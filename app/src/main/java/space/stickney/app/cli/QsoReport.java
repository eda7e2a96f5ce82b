package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.run.Numbers;
import space.stickney.flight.proximity.Extent;
import space.stickney.flight.proximity.QuasiPeriodicOrbit;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;
import space.stickney.flight.proximity.RestrictedFlow;
import space.stickney.flight.proximity.RestrictedThreeBody;
import space.stickney.flight.proximity.ThreeBodySystem;

/**
 * One quasi-satellite orbit in the units of the user.
 *
 * @param name of the system
 * @param kind {@code planar}, {@code swing}, {@code spatial} (periodic) or {@code quasi-periodic}
 * @param revolutions about the moon in a period
 * @param system the two bodies
 * @param state at the start
 * @param period of the orbit, or of one revolution of a quasi-periodic one (s)
 * @param extent how far it goes
 * @param stability fields of the stability
 * @param jacobi in canonical units
 * @param closure in metres
 * @param swing period of the motion across the plane, of a quasi-periodic orbit (s)
 */
record QsoReport(
        String name,
        String kind,
        int revolutions,
        ThreeBodySystem system,
        double[] state,
        double period,
        Extent extent,
        Map<String, Object> stability,
        double jacobi,
        double closure,
        Optional<Double> swing) {
    private static final int ROWS = 360;

    static QsoReport of(String name, String kind, int revolutions, QuasiSatelliteOrbit o) {
        return new QsoReport(
                name,
                kind,
                revolutions,
                o.system(),
                o.state(),
                o.period(),
                o.extent(),
                stability(o),
                o.jacobi(),
                o.closure(),
                Optional.empty());
    }

    static QsoReport of(String name, QuasiPeriodicOrbit o) {
        Map<String, Object> stability = new LinkedHashMap<>();
        stability.put("growthPerRevolution", o.growth());
        stability.put("stable", o.growth() <= 1);
        return new QsoReport(
                name,
                "quasi-periodic",
                1,
                o.system(),
                o.state(),
                o.period(),
                o.extent(),
                stability,
                o.jacobi(),
                o.invariance(),
                Optional.of(o.swingPeriod()));
    }

    static Map<String, Object> stability(QuasiSatelliteOrbit o) {
        Map<String, Object> stability = new LinkedHashMap<>();
        stability.put("planar", o.stability().planar());
        stability.put("vertical", o.stability().vertical());
        stability.put("stable", o.stability().isStable());
        return stability;
    }

    Result result() {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("x", extent.x() / 1e3);
        size.put("y", extent.y() / 1e3);
        size.put("z", extent.z() / 1e3);
        Result result = new Result("qso")
                .put("system", name)
                .put("model", "cr3bp")
                .put("kind", kind)
                .put("revolutions", revolutions)
                .put("x0_km", state[0] / 1e3)
                .put("z0_km", state[2] / 1e3)
                .put("ydot0_m_s", state[4])
                .put("period_h", period / 3600);
        swing.ifPresent(s -> result.put("swingPeriod_h", s / 3600));
        return result.put("extent_km", size)
                .put("stability", stability)
                .put("jacobi", jacobi)
                .put("closure_m", closure)
                .put("minimumAltitude_km", extent.altitude() / 1e3);
    }

    void print(PrintWriter out) {
        out.println(name + ", " + words());
        out.println("  x0               " + Numbers.fixed(state[0] / 1e3, 3) + " km"
                + (state[2] == 0 ? "" : ", z0 " + Numbers.fixed(state[2] / 1e3, 3) + " km"));
        out.println("  speed there      " + Numbers.fixed(state[4], 4) + " m/s along y");
        out.println("  period           " + Numbers.fixed(period / 3600, 5) + " h"
                + (revolutions > 1 ? " (" + revolutions + " revolutions)" : ""));
        swing.ifPresent(s -> out.println("  across the plane " + Numbers.fixed(s / 3600, 5) + " h"));
        out.println("  extent           x " + Numbers.fixed(extent.x() / 1e3, 3) + ", y "
                + Numbers.fixed(extent.y() / 1e3, 3) + ", z " + Numbers.fixed(extent.z() / 1e3, 3) + " km");
        out.println("  lowest altitude  " + Numbers.fixed(extent.altitude() / 1e3, 3) + " km");
        stability.forEach((k, v) -> out.println("  " + pad(k) + (v instanceof Double d ? Numbers.fixed(d, 6) : v)));
        out.println("  Jacobi constant  " + Numbers.fixed(jacobi, 12) + " (canonical)");
        out.println("  "
                + (kind.equals("quasi-periodic") ? "invariance error " : "closure          ")
                + (closure < 1e-3 ? Numbers.fixed(closure * 1e9, 1) + " nm" : Numbers.fixed(closure, 3) + " m"));
    }

    private String words() {
        return switch (kind) {
            case "planar" -> "planar quasi-satellite orbit";
            case "swing" -> "planar orbit that swings between sizes";
            case "spatial" -> "periodic orbit out of the plane";
            default -> "quasi-periodic orbit out of the plane";
        };
    }

    private static String pad(String key) {
        String word = key.equals("planar") || key.equals("vertical") ? "k " + key : key;
        return word.equals("growthPerRevolution") ? "growth a rev.    " : word + " ".repeat(17 - word.length());
    }

    /** States over one period, the start repeated at the end: seconds, km and m/s from the moon in the turning axes. */
    void path(Path file) {
        double[][] states = new RestrictedFlow(new RestrictedThreeBody(system)).samples(0, state, period, ROWS);
        StringBuilder out = new StringBuilder("t_s,x_km,y_km,z_km,vx_m_s,vy_m_s,vz_m_s\n");
        for (int i = 0; i < states.length; i++) {
            out.append(Numbers.shortest(period * i / ROWS));
            for (int k = 0; k < 6; k++) {
                out.append(',').append(Numbers.shortest(k < 3 ? states[i][k] / 1e3 : states[i][k]));
            }
            out.append('\n');
        }
        OutputFile.write("--csv", file, out.toString());
    }
}
