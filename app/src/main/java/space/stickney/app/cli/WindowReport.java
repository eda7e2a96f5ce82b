package space.stickney.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;
import space.stickney.flight.transfer.LambertKernel;
import space.stickney.flight.transfer.LaunchWindow;
import space.stickney.flight.transfer.TransferOption;
import space.stickney.report.plots.Porkchop;
import space.stickney.report.plots.PorkchopData;

/** A launch window in the units and words of the user: fields of the JSON result, table, picture. */
record WindowReport(LaunchWindow window, Epochs epochs, Scale scale, Body from, Body to) {
    private static final double DAY = 86400;

    /** ISO 8601 with milliseconds, in the scale in which the user gave the departure. */
    String date(double tdb) {
        return epochs.format(new Epoch(Tdb.date(tdb), scale));
    }

    String equator() {
        return from.naif() == Naif.EARTH || from.naif() == Naif.EARTH_MOON_BARYCENTER
                ? "the Earth's mean equator of J2000 (ICRF)"
                : from.rotation().isPresent() || from.isBarycenter()
                        ? "the planet's equator (IAU pole at the first departure)"
                        : "the plane across the z axis of ICRF";
    }

    Map<String, Object> fields(TransferOption o) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("depart", date(o.depart()));
        fields.put("arrive", date(o.arrive()));
        fields.put("tof_d", o.timeOfFlight() / DAY);
        fields.put("c3_km2_s2", o.c3() / 1e6);
        fields.put("dla_deg", FastMath.toDegrees(o.declination()));
        fields.put("vinf_depart_km_s", o.departureExcess().getNorm() / 1e3);
        fields.put("vinf_arrive_km_s", o.arrivalExcess().getNorm() / 1e3);
        fields.put("total_km_s", o.total() / 1e3);
        fields.put("revolutions", o.revolutions());
        fields.put("branch", o.branch().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    // ---- table

    void table(Path file) {
        double[] departures = window.departures();
        double[] arrivals = window.arrivals();
        String[] from = dates(departures);
        String[] until = dates(arrivals);
        StringBuilder out = new StringBuilder();
        out.append(
                "depart,arrive,tof_d,revolutions,branch,c3_km2_s2,dla_deg,vinf_depart_km_s,vinf_arrive_km_s,total_km_s\n");
        for (int k = 0; k < window.branches(); k++) {
            double[] c3 = window.c3(k);
            double[] arrival = window.arrivalExcess(k);
            double[] declination = window.declination(k);
            String branch = LambertKernel.revolutions(k) + "," + (k == 0 ? "single" : k % 2 == 1 ? "low" : "high");
            for (int cell = 0; cell < c3.length; cell++) {
                if (!Double.isNaN(c3[cell])) {
                    int i = cell / arrivals.length;
                    int j = cell % arrivals.length;
                    double excess = Math.sqrt(c3[cell]);
                    double total = window.request().cost().total(excess, arrival[cell]);
                    out.append(from[i]).append(',').append(until[j]).append(',');
                    out.append(Numbers.shortest((arrivals[j] - departures[i]) / DAY))
                            .append(',');
                    out.append(branch).append(',');
                    out.append(Numbers.shortest(c3[cell] / 1e6)).append(',');
                    out.append(Numbers.shortest(FastMath.toDegrees(declination[cell])))
                            .append(',');
                    out.append(Numbers.shortest(excess / 1e3)).append(',');
                    out.append(Numbers.shortest(arrival[cell] / 1e3)).append(',');
                    out.append(Numbers.shortest(total / 1e3)).append('\n');
                }
            }
        }
        write("--csv", file, out.toString());
    }

    private String[] dates(double[] tdb) {
        return Arrays.stream(tdb).mapToObj(this::date).toArray(String[]::new);
    }

    // ---- picture

    void picture(Path file, Map<String, TransferOption> best) {
        if (window.departures().length < 2 || window.arrivals().length < 2) {
            throw new BadInput("--svg", "a grid with a single date", "at least two departures and two arrivals");
        }
        int cells = window.departures().length * window.arrivals().length;
        double[] c3 = new double[cells];
        double[] arrival = new double[cells];
        int[] branch = new int[cells];
        Arrays.fill(c3, Double.NaN);
        Arrays.fill(arrival, Double.NaN);
        for (int k = 0; k < window.branches(); k++) {
            double[] energy = window.c3(k);
            double[] speed = window.arrivalExcess(k);
            for (int cell = 0; cell < cells; cell++) {
                if (!Double.isNaN(energy[cell]) && !(c3[cell] <= energy[cell] / 1e6)) {
                    c3[cell] = energy[cell] / 1e6;
                    arrival[cell] = speed[cell] / 1e3;
                    branch[cell] = k;
                }
            }
        }
        PorkchopData data = new PorkchopData(
                from.name() + " to " + to.name(),
                "Patched conics"
                        + (window.branches() == 1
                                ? ", less than one revolution about the Sun"
                                : ", per cell the branch with the lowest C3")
                        + "; " + window.departures().length + " \u00d7 " + window.arrivals().length + " dates",
                scale.name(),
                days(window.departures()),
                days(window.arrivals()),
                c3,
                arrival,
                zones(branch),
                marks(best));
        write("--svg", file, Porkchop.draw(data));
    }

    /** Cells on one side of the 180-degree ridge and of one branch form a zone. */
    private int[] zones(int[] branch) {
        int arrivals = window.arrivals().length;
        int[] zones = new int[branch.length];
        for (int cell = 0; cell < branch.length; cell++) {
            boolean longWay = window.transferAngle(cell / arrivals, cell % arrivals) >= FastMath.PI;
            zones[cell] = 2 * branch[cell] + (longWay ? 1 : 0);
        }
        return zones;
    }

    private List<PorkchopData.Mark> marks(Map<String, TransferOption> best) {
        Map<String, String> words =
                Map.of("byTotal", "lowest total", "byC3", "lowest C3", "byArrival", "lowest arrival speed");
        List<PorkchopData.Mark> marks = new ArrayList<>();
        best.forEach((name, o) -> marks.add(new PorkchopData.Mark(
                day(o.depart()),
                day(o.arrive()),
                words.getOrDefault(name, name) + ": " + date(o.depart()).substring(0, 10) + " to "
                        + date(o.arrive()).substring(0, 10) + ", " + Numbers.fixed(o.timeOfFlight() / DAY, 0)
                        + " d; C3 "
                        + Numbers.fixed(o.c3() / 1e6, 2) + " km\u00b2/s\u00b2, DLA "
                        + Numbers.fixed(FastMath.toDegrees(o.declination()), 1) + "\u00b0, arrival "
                        + Numbers.fixed(o.arrivalExcess().getNorm() / 1e3, 2) + " km/s, total "
                        + Numbers.fixed(o.total() / 1e3, 2) + " km/s"
                        + (o.revolutions() > 0 ? ", " + o.revolutions() + " rev" : ""))));
        return marks;
    }

    private static double[] days(double[] tdb) {
        return Arrays.stream(tdb).map(WindowReport::day).toArray();
    }

    /** Days past 2000-01-01T00:00; TDB for UTC, a minute that no eye sees on this scale. */
    private static double day(double tdb) {
        return tdb / DAY + 0.5;
    }

    private static void write(String option, Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInput(option, file + " (" + e.getMessage() + ")", "a file that can be written");
        }
    }
}
