package space.stickney.mission.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import space.stickney.core.constant.Constant;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Json;
import space.stickney.core.run.RunFolder;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.phase.DataTable;
import space.stickney.flight.phase.Event;
import space.stickney.mission.matrix.Matrix;
import space.stickney.mission.matrix.RowFields;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.science.instrument.Finding;

/** Writes the products of a flight into a run folder. Nothing in them depends on the clock, the computer or the JDK. */
public final class RunWriter {
    private final Flown flown;
    private final FlownPlan plan;
    private final ScenarioFile file;
    private final String version;
    private final List<Finding> findings;

    /**
     * For one flight.
     *
     * @param version of the program
     * @param learned what the instruments yielded; what the flight itself yields is added
     */
    public RunWriter(Flown flown, FlownPlan plan, ScenarioFile file, String version, List<Finding> learned) {
        this.findings = Stream.concat(FlightFindings.of(flown).stream(), learned.stream())
                .toList();
        this.flown = flown;
        this.plan = plan;
        this.file = file;
        this.version = version;
    }

    /**
     * Writes all but the report.
     *
     * @param report name of the report that follows, for the list of files
     * @return the summary as written
     */
    public Map<String, Object> write(RunFolder run, String report) throws IOException {
        Matrix matrix = Matrix.of(flown.scenario().requirements(), findings, file.given());
        List<Event> events = EventsProduct.all(flown);
        run.write("events.csv", EventsProduct.csv(events));
        run.write("paths.csv", PathsProduct.csv(flown));
        run.write(SeriesProduct.FILE, SeriesProduct.csv(flown, events));
        run.write("trajectory.oem", OemProduct.text(flown, version));
        Path spk = run.file("trajectory.bsp");
        Files.write(spk, SpkProduct.bytes(flown, version));
        run.write("attitude.aem", AttitudeProduct.text(flown, plan.attitude(), version));
        run.write(SceneProduct.FILE, SceneProduct.json(flown, plan));
        run.write("matrix.csv", RowFields.csv(matrix));
        Map<String, Object> provenance = provenance();
        List<String> files = new ArrayList<>(List.of(
                "summary.json",
                "matrix.csv",
                "events.csv",
                "paths.csv",
                SeriesProduct.FILE,
                "trajectory.oem",
                "trajectory.bsp",
                "attitude.aem",
                SceneProduct.FILE,
                "provenance.json",
                report));
        for (DataTable table : flown.record().tables()) {
            run.write(table.file(), csv(table));
        }
        Optional<String> window = WindowProduct.csv(flown);
        if (window.isPresent()) {
            run.write(WindowProduct.FILE, window.get());
        }
        files.addAll(left(run));
        Map<String, Object> summary = new SummaryProduct(flown, file, findings, matrix).document(files, provenance);
        run.write("summary.json", Json.pretty(summary));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("schema", "stickney/provenance/1");
        whole.putAll(provenance);
        whole.put("values", file.given().stream().map(RunWriter::given).toList());
        run.write("provenance.json", Json.pretty(whole));
        return summary;
    }

    /** What instruments left, in the order of the names. */
    private static List<String> left(RunFolder run) throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("observations", "products")) {
            Path at = run.draft().resolve(folder);
            if (Files.isDirectory(at)) {
                try (Stream<Path> all = Files.walk(at)) {
                    all.filter(Files::isRegularFile)
                            .map(f -> run.draft().relativize(f).toString().replace('\\', '/'))
                            .sorted()
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static String csv(DataTable table) {
        StringBuilder out = new StringBuilder(Csv.row(table.columns()));
        table.rows().forEach(row -> out.append(Csv.row(row)));
        return out.toString();
    }

    private Map<String, Object> provenance() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("scenarioHash", file.hash());
        inputs.put("seed", flown.seed());
        inputs.put("ephemeris", flown.system().ephemeris().source(Naif.MARS, Naif.SUN, flown.start()));
        inputs.put("moons", flown.system().ephemeris().source(Naif.PHOBOS, Naif.MARS, flown.start()));
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("version", version);
        p.put("inputs", inputs);
        p.put(
                "constants",
                List.of(
                                flown.system().bodies().get(Naif.SUN).constants(),
                                flown.system().bodies().get(Naif.EARTH).constants(),
                                flown.system().bodies().get(Naif.MARS).constants(),
                                flown.system().bodies().get(Naif.PHOBOS).constants(),
                                flown.system().bodies().get(Naif.DEIMOS).constants())
                        .stream()
                        .flatMap(List::stream)
                        .map(Constant::fields)
                        .toList());
        p.put(
                "assumptions",
                List.of(
                        "Impulsive corrections stand for short burns; the large burns are finite.",
                        "The launcher's ascent and the flight through the atmosphere are not flown.",
                        "Events are geometric: light time and aberration are neglected.",
                        "No Earth orientation parameters: UT1 = UTC and no polar motion (under 0.5 km on the ground)."));
        return p;
    }

    private static Map<String, Object> given(space.stickney.mission.document.Given g) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", g.key());
        row.put("text", g.text());
        row.put("origin", g.origin().name().toLowerCase(java.util.Locale.ROOT));
        row.put("kind", g.kind().map(k -> k.name().toLowerCase(java.util.Locale.ROOT)));
        row.put("source", g.source());
        return row;
    }
}
