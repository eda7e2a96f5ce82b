package space.stickney.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.report.drawing.CoverageDrawing;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.run.Moment;
import space.stickney.report.run.Run;

/** The numbers behind the page's interactive plots, rounded to less than can be seen. What a run lacks has no entry. */
final class PlotData {
    /** The columns of {@code series.csv} that the plots need. */
    static final String[] SERIES = {
        "epoch", "centre", "altitude_km", "phase_deg", "sun_km", "earth_km", "mass_kg", "deltaV_m_s"
    };

    private static final String[] WINDOW = {"departure", "arrival", "c3_km2_s2", "vinf_arrive_km_s", "declination_deg"};
    private static final String[] SPECTRUM = {"channel", "energy_kev", "counts", "fit", "residual"};

    /** What is not there, in columns that are not negative. */
    private static final double NONE = -1;

    /** Altitudes are written as logarithms (base 10) of kilometres; 10 cm and less are one. */
    private static final double LOWEST_KM = 1e-4;

    private final Run run;

    private PlotData(Run run) {
        this.run = run;
    }

    /** By the names {@code series}, {@code spectra}, {@code coverage}, {@code window}. */
    static Map<String, Object> of(Run run) {
        PlotData data = new PlotData(run);
        Map<String, Object> all = new LinkedHashMap<>();
        run.product(Run.SERIES)
                .filter(p -> p.has(SERIES) && p.rows().size() > 1)
                .ifPresent(p -> all.put("series", data.series(p)));
        all.put(
                "spectra",
                run.products(SPECTRUM).stream()
                        .filter(p -> p.rows().size() > 1)
                        .map(data::spectrum)
                        .toList());
        all.put("coverage", coverage(run));
        run.products(WINDOW).stream().findFirst().ifPresent(p -> all.put("window", data.window(p)));
        return all;
    }

    /** Whether the run has what the section of plots shows. */
    static boolean any(Run run) {
        return run.product(Run.SERIES).isPresent() || !run.products(SPECTRUM).isEmpty();
    }

    private Map<String, Object> series(Run.Product p) {
        double[] altitude = Arrays.stream(numbers(p, "altitude_km", 0))
                .map(a -> FastMath.log10(Math.max(a, LOWEST_KM)))
                .toArray();
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("time", Packed.of(seconds(p.texts("epoch")), 1));
        series.put("centre", Coded.of(p.texts("centre")));
        series.put("altitude_log10_km", Packed.of(altitude, 1e-4));
        series.put("phase_deg", Packed.of(numbers(p, "phase_deg", NONE), 0.01));
        series.put("sun_km", Packed.of(numbers(p, "sun_km", 0), 1000));
        series.put("earth_km", Packed.of(numbers(p, "earth_km", 0), 100));
        series.put("mass_kg", Packed.of(numbers(p, "mass_kg", 0), 0.1));
        series.put("deltaV_m_s", Packed.of(numbers(p, "deltaV_m_s", 0), 0.01));
        return series;
    }

    /** Seconds since the start of the run. */
    private double[] seconds(List<String> epochs) {
        double start = run.start().days();
        return epochs.stream()
                .mapToDouble(e -> 86400 * (Moment.of(e).map(Moment::days).orElse(start) - start))
                .toArray();
    }

    private static double[] numbers(Run.Product p, String column, double none) {
        return p.texts(column).stream().mapToDouble(t -> number(t, none)).toArray();
    }

    private static double number(String text, double none) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?") ? Double.parseDouble(text) : none;
    }

    private Map<String, Object> spectrum(Run.Product p) {
        String stem = p.file().replaceAll("-spectrum\\.csv$", "");
        Map<String, Object> spectrum = new LinkedHashMap<>();
        spectrum.put("name", stem.substring(stem.indexOf('/') + 1));
        spectrum.put("channel", Packed.of(numbers(p, "channel", 0), 1));
        spectrum.put("energy_kev", Packed.of(numbers(p, "energy_kev", 0), 0.01));
        spectrum.put("counts", Packed.of(numbers(p, "counts", 0), 1));
        spectrum.put("fit", Packed.of(numbers(p, "fit", 0), 0.1));
        run.product(stem + "-peaks.csv")
                .filter(l -> l.has("element", "energy_kev", "surface_flux_m2_s", "sigma_m2_s"))
                .ifPresent(l -> spectrum.put("lines", lines(l)));
        return spectrum;
    }

    /** Lines of at least three standard deviations: element, energy, significance. */
    private static List<List<Object>> lines(Run.Product p) {
        List<String> element = p.texts("element");
        double[] energy = p.numbers("energy_kev");
        double[] flux = p.numbers("surface_flux_m2_s");
        double[] sigma = p.numbers("sigma_m2_s");
        List<List<Object>> lines = new ArrayList<>();
        for (int i = 0; i < energy.length; i++) {
            if (sigma[i] > 0 && flux[i] >= 3 * sigma[i]) {
                lines.add(List.of(element.get(i), energy[i], 0.1 * Math.rint(10 * flux[i] / sigma[i])));
            }
        }
        return lines;
    }

    private static List<Map<String, Object>> coverage(Run run) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (Run.Product p : CoverageDrawing.tables(run)) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", p.file().replaceAll("^products/|-coverage\\.csv$", ""));
            map.put("longitude_deg", Packed.of(numbers(p, "longitude_deg", 0), 0.01));
            map.put("latitude_deg", Packed.of(numbers(p, "latitude_deg", 0), 0.01));
            double[] resolution = numbers(p, "resolution_m", NONE);
            map.put("resolution_m", Packed.of(resolution, step(resolution)));
            map.put("looks", Packed.of(numbers(p, "looks", 0), 1));
            for (String angle : List.of("incidence_deg", "emission_deg")) {
                if (p.has(angle)) {
                    map.put(angle, Packed.of(numbers(p, angle, NONE), 0.1));
                }
            }
            maps.add(map);
        }
        return maps;
    }

    /** A power of ten below a thousandth of the median. */
    private static double step(double[] values) {
        double[] there = Arrays.stream(values).filter(v -> v > 0).sorted().toArray();
        double median = there.length == 0 ? 1 : there[there.length / 2];
        return FastMath.pow(10, FastMath.floor(FastMath.log10(median)) - 3);
    }

    private Map<String, Object> window(Run.Product p) {
        Map<String, Object> window = new LinkedHashMap<>();
        window.put("departure", Packed.of(seconds(p.texts("departure")), 60));
        window.put("arrival", Packed.of(seconds(p.texts("arrival")), 60));
        window.put("c3_km2_s2", Packed.of(numbers(p, "c3_km2_s2", 0), 0.01));
        window.put("vinf_arrive_km_s", Packed.of(numbers(p, "vinf_arrive_km_s", 0), 0.001));
        window.put("declination_deg", Packed.of(numbers(p, "declination_deg", 0), 0.01));
        return window;
    }

    /** The events of the run, with the names that the page gives to their phases. */
    static Map<String, Object> events(Run run) {
        double start = run.start().days();
        List<Run.Event> events = run.events();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "time",
                Packed.of(
                        events.stream()
                                .mapToDouble(e -> 86400 * (e.epoch().days() - start))
                                .toArray(),
                        0.01));
        Map<String, String> names = new HashMap<>();
        data.put(
                "phase",
                Coded.of(events.stream()
                        .map(e -> names.computeIfAbsent(e.phase(), p -> PhaseName.of(run, p)))
                        .toList()));
        data.put(
                "kind",
                Coded.of(events.stream()
                        .map(e -> e.kind().toLowerCase(Locale.ROOT))
                        .toList()));
        data.put("detail", Coded.of(events.stream().map(Run.Event::detail).toList()));
        return data;
    }
}
