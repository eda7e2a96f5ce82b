package space.stickney.report.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import space.stickney.report.plots.Porkchop;
import space.stickney.report.plots.PorkchopData;
import space.stickney.report.run.Moment;
import space.stickney.report.run.Run;

/** The launch window about the flown transfer, with the transfer that was flown. */
public final class WindowDrawing {
    /** The table that a flight with such a transfer leaves. */
    public static final String FILE = "products/launch-window.csv";

    private static final String[] COLUMNS = {
        "departure", "arrival", "c3_km2_s2", "vinf_arrive_km_s", "transfer_angle_deg"
    };

    private WindowDrawing() {}

    /** The figure; empty when the run has no such table. */
    public static Optional<Figure> of(Run run) {
        return run.product(FILE)
                .filter(p -> p.has(COLUMNS) && !p.rows().isEmpty())
                .flatMap(p -> run.phaseOf("launch")
                        .flatMap(launch -> run.phaseOf("orbit-insertion")
                                .flatMap(insertion -> figure(run, p, launch.end(), run.arrival(insertion)))));
    }

    private static double days(String epoch) {
        return Moment.of(epoch).map(Moment::days).orElse(0.0);
    }

    private static Optional<Figure> figure(Run run, Run.Product p, Moment departure, Moment arrival) {
        double[] from =
                p.texts("departure").stream().mapToDouble(WindowDrawing::days).toArray();
        double[] to =
                p.texts("arrival").stream().mapToDouble(WindowDrawing::days).toArray();
        double[] departures = distinct(from);
        double[] arrivals = distinct(to);
        if (departures.length < 2 || arrivals.length < 2) {
            return Optional.empty();
        }
        double[] c3 = new double[departures.length * arrivals.length];
        double[] excess = new double[c3.length];
        Arrays.fill(c3, Double.NaN);
        Arrays.fill(excess, Double.NaN);
        double[] energy = p.numbers("c3_km2_s2");
        double[] speed = p.numbers("vinf_arrive_km_s");
        double[] angle = p.numbers("transfer_angle_deg");
        int[] sides = new int[c3.length];
        for (int k = 0; k < from.length; k++) {
            int cell =
                    Arrays.binarySearch(departures, from[k]) * arrivals.length + Arrays.binarySearch(arrivals, to[k]);
            c3[cell] = energy[k];
            excess[cell] = speed[k];
            sides[cell] = angle[k] < 180 ? 0 : 1;
        }
        String flown = run.phaseOf("launch")
                .flatMap(l -> l.fact("km2_s2", "c3"))
                .map(x -> ", C3 " + Show.number(x, 2) + " km²/s²")
                .orElse("");
        PorkchopData data = new PorkchopData(
                "Launch window",
                "Blue: launch energy C3 (km²/s²). Red, dashed: excess speed at arrival (km/s). Dotted: days of flight.",
                "UTC",
                departures,
                arrivals,
                c3,
                excess,
                sides,
                List.of(new PorkchopData.Mark(
                        departure.days(),
                        arrival.days(),
                        "flown: " + departure.date() + " to " + arrival.date() + flown)));
        return Optional.of(new Figure(
                "Launch window",
                List.of(Porkchop.drawForPage(data)),
                "Transfers about the flown one as patched conics (two-body orbits from the centre of one planet to that of the other), without a full"
                        + " revolution. The flown transfer was integrated with all forces. All cells: " + FILE + "."));
    }

    private static double[] distinct(double[] values) {
        TreeSet<Double> set = new TreeSet<>();
        Arrays.stream(values).forEach(set::add);
        return set.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
