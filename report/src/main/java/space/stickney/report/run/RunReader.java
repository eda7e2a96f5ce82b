package space.stickney.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.run.Csv;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a run folder ({@code summary.json} of schema stickney/fly/1, {@code events.csv}, {@code paths.csv}). */
public final class RunReader {
    public static final String SCHEMA = "stickney/fly/1";
    private static final String EVENTS = "epoch,tdb_s,phase,kind,detail";
    private static final String PATHS = "view,object,phase,epoch,x_km,y_km,z_km";
    private static final int MOST_FAULTS = 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Fault> faults = new ArrayList<>();
    private final Path folder;

    private RunReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a run.
     *
     * @throws BadInput if a file is missing or damaged, with all that was found wrong
     */
    public static Run read(Path folder) {
        return new RunReader(folder).read();
    }

    private Run read() {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), "no folder", "a run folder as fly writes it");
        }
        Fields summary = document("summary.json", SCHEMA);
        List<List<String>> events = table("events.csv", EVENTS);
        List<List<String>> paths = table("paths.csv", PATHS);
        if (!faults.isEmpty()) {
            throw refusal();
        }
        List<String> files = summary.list("files", false, f -> Texts.of(f.node()));
        Run run = run(summary, products(files), compositions(files), events(events), points(paths));
        if (!faults.isEmpty()) {
            throw refusal();
        }
        return run;
    }

    /** What {@link MatrixRun#read} gives. */
    static MatrixRun matrix(Path folder) {
        return new RunReader(folder).matrix();
    }

    private MatrixRun matrix() {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), "no folder", "a run folder as fly writes it");
        }
        Fields summary = document("summary.json", SCHEMA);
        Fields provenance = document("provenance.json", "stickney/provenance/1");
        if (!faults.isEmpty()) {
            throw refusal();
        }
        Map<String, MatrixRun.Value> values = new LinkedHashMap<>();
        provenance
                .list("values", true, f -> f)
                .forEach(f -> values.put(
                        f.text("key"), new MatrixRun.Value(f.scalar("text"), f.scalar("kind"), f.scalar("source"))));
        MatrixRun run = new MatrixRun(
                summary.text("mission"),
                summary.scalar("seed"),
                summary.list("matrix", true, RunReader::matrixRow),
                java.util.Collections.unmodifiableMap(values));
        if (!faults.isEmpty()) {
            throw refusal();
        }
        return run;
    }

    private Fields document(String name, String schema) {
        Optional<JsonNode> tree = text(name).flatMap(t -> tree(name, t));
        Fields fields = new Fields(
                tree.orElse(MAPPER.createObjectNode()), folder.resolve(name).toString() + ": ", faults);
        if (tree.isPresent() && !fields.text("schema").equals(schema)) {
            fields.note("schema", fields.at("schema").node(), schema);
        }
        return fields;
    }

    private BadInput refusal() {
        return new BadInput(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    }

    private static Run run(
            Fields s,
            List<Run.Product> products,
            List<Composition> compositions,
            List<Run.Event> events,
            List<Run.Point> points) {
        List<Run.Maneuver> burns = s.list("maneuvers", true, RunReader::maneuver);
        return new Run(
                s.text("mission"),
                s.text("title"),
                s.scalar("seed"),
                s.moment("start"),
                s.moment("end"),
                s.list("phases", true, RunReader::phase),
                s.list("legs", false, RunReader::leg),
                burns,
                mass(s.at("mass"), burns),
                s.list("budget", true, RunReader::budget),
                s.number("deltaV_m_s"),
                margin(s.at("margin")),
                s.list("matrix", false, RunReader::matrixRow),
                s.list("checks", false, RunReader::check),
                s.list("assumptions", false, RunReader::assumption),
                s.list("files", false, f -> Texts.of(f.node())),
                products,
                compositions,
                s.flat("provenance"),
                radii(s.at("provenance")),
                events,
                points);
    }

    private static Run.Phase phase(Fields f) {
        Map<String, Run.Fact> facts = new LinkedHashMap<>();
        f.at("facts").node().properties().forEach(p -> {
            JsonNode n = p.getValue();
            if (n.isValueNode() && !n.isNull()) {
                Optional<Double> number = n.isNumber() && Double.isFinite(n.doubleValue())
                        ? Optional.of(n.doubleValue())
                        : Optional.empty();
                facts.put(Texts.clean(p.getKey()), new Run.Fact(Texts.of(n), number));
            } else if (n.isArray()) {
                facts.put(Texts.clean(p.getKey()), new Run.Fact(Texts.clean(n.toString()), Optional.empty()));
            }
        });
        return new Run.Phase(f.text("name"), f.text("kind"), f.moment("start"), f.moment("end"), facts);
    }

    private static Run.Leg leg(Fields f) {
        return new Run.Leg(
                f.text("phase"),
                f.text("name"),
                f.text("center"),
                f.moment("start"),
                f.moment("end"),
                f.number("samples"));
    }

    private static Run.Maneuver maneuver(Fields f) {
        return new Run.Maneuver(
                f.text("phase"),
                f.text("name"),
                f.moment("epoch"),
                f.number("duration_s"),
                f.number("deltaV_m_s"),
                f.number("planned_m_s"),
                f.number("gravityLoss_m_s"),
                f.flag("impulsive"),
                f.list("direction", true, d -> d.node().asDouble(0)),
                f.number("massBefore_kg"),
                f.number("massAfter_kg"),
                f.text("module"));
    }

    private static Run.Mass mass(Fields f, List<Run.Maneuver> burns) {
        List<Run.Drop> dropped = f.list(
                "dropped",
                false,
                d -> new Run.Drop(d.text("module"), d.moment("epoch"), d.number("mass_kg"), d.number("propellant_kg")));
        List<Run.Module> kept = f.list(
                "modules", false, m -> new Run.Module(m.text("name"), m.number("dry_kg"), m.number("propellant_kg")));
        return new Run.Mass(
                f.number("start_kg"),
                f.number("end_kg"),
                f.number("propellant_kg"),
                f.number("propellantLeft_kg"),
                dropped,
                atLaunch(dropped, kept, burns));
    }

    /** The file tells what was dropped and what is kept; with what was burnt it makes the modules as they were at launch. */
    private static List<Run.Module> atLaunch(List<Run.Drop> dropped, List<Run.Module> kept, List<Run.Maneuver> burns) {
        List<Run.Module> modules = new ArrayList<>();
        for (Run.Drop d : dropped) {
            modules.add(
                    new Run.Module(d.module(), d.mass() - d.propellant(), d.propellant() + burnt(d.module(), burns)));
        }
        for (Run.Module m : kept) {
            modules.add(new Run.Module(m.name(), m.dry(), m.propellant() + burnt(m.name(), burns)));
        }
        return List.copyOf(modules);
    }

    private static double burnt(String module, List<Run.Maneuver> burns) {
        return burns.stream()
                .filter(b -> b.module().equals(module))
                .mapToDouble(b -> b.massBefore() - b.massAfter())
                .sum();
    }

    /** Semi-axes of moons (km) among the constants of the provenance, which stand in metres. */
    private static Map<String, List<Double>> radii(Fields provenance) {
        Map<String, List<Double>> radii = new LinkedHashMap<>();
        for (String moon : List.of("Phobos", "Deimos")) {
            List<Double> axes = new ArrayList<>();
            for (String symbol : List.of("radius_a", "radius_b", "radius_c")) {
                for (JsonNode c : provenance.at("constants").node()) {
                    boolean named = c.path("name").asString("").endsWith(" of " + moon);
                    if (named
                            && c.path("symbol").asString("").equals(symbol)
                            && c.path("value").isNumber()) {
                        axes.add(c.path("value").doubleValue() / 1000);
                    }
                }
            }
            if (axes.size() == 3) {
                radii.put(moon, List.copyOf(axes));
            }
        }
        return Map.copyOf(radii);
    }

    private static Run.Budget budget(Fields f) {
        return new Run.Budget(f.text("phase"), f.number("deltaV_m_s"), f.number("propellant_kg"), f.number("burns"));
    }

    private static Run.Margin margin(Fields f) {
        return new Run.Margin(f.number("deltaV_m_s"), f.number("propellant_kg"));
    }

    private static MatrixRow matrixRow(Fields f) {
        f.text("id");
        f.text("verdict");
        return new MatrixRow(Trees.map(f.node()));
    }

    private static Run.Check check(Fields f) {
        return new Run.Check(
                f.text("name"), f.scalar("value"), f.scalar("unit"), f.scalar("expectation"), f.flag("ok"));
    }

    private static Run.Assumption assumption(Fields f) {
        return new Run.Assumption(f.text("key"), f.scalar("text"), f.scalar("kind"), f.scalar("source"));
    }

    private List<Run.Event> events(List<List<String>> rows) {
        List<Run.Event> events = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> r = rows.get(i);
            events.add(new Run.Event(moment("events.csv", i, r.get(0)), r.get(2), r.get(3), r.get(4)));
        }
        return List.copyOf(events);
    }

    private List<Run.Point> points(List<List<String>> rows) {
        List<Run.Point> points = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> r = rows.get(i);
            Moment epoch = moment("paths.csv", i, r.get(3));
            points.add(new Run.Point(
                    r.get(0),
                    r.get(1),
                    r.get(2),
                    epoch,
                    number(i, r.get(4)),
                    number(i, r.get(5)),
                    number(i, r.get(6))));
        }
        return List.copyOf(points);
    }

    private Moment moment(String file, int row, String text) {
        return Moment.of(text).orElseGet(() -> {
            faults.add(Fault.of(place(file, row), "'" + text + "'", "an epoch such as 2026-10-31T20:46:31.000"));
            return new Moment("2000-01-01T00:00:00.000", 0);
        });
    }

    private double number(int row, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // noted below, together with NaN and infinities
        }
        faults.add(Fault.of(place("paths.csv", row), "'" + text + "'", "a number (km)"));
        return 0;
    }

    private String place(String file, int row) {
        return folder.resolve(file) + ", row " + (row + 1);
    }

    private Optional<String> text(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            faults.add(Fault.of(file.toString(), "no such file", "a run folder with " + name + ", as fly writes it"));
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            faults.add(Fault.of(file.toString(), "bytes that are not UTF-8", "UTF-8 text"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<JsonNode> tree(String name, String text) {
        String where = folder.resolve(name).toString();
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isObject()) {
                return Optional.of(tree);
            }
            faults.add(Fault.of(where, "no JSON object", name + " as fly writes it"));
        } catch (JacksonException e) {
            faults.add(Fault.of(where, "damaged JSON: " + e.getOriginalMessage(), name + " as fly writes it"));
        }
        return Optional.empty();
    }

    /** The tables that phases left, as the summary lists them. */
    private List<Run.Product> products(List<String> files) {
        List<Run.Product> products = new ArrayList<>();
        for (String file : files) {
            if ((inside(file) || file.equals(Run.SERIES)) && file.endsWith(".csv")) {
                text(file)
                        .map(t -> Csv.read(folder.resolve(file).toString(), Texts.clean(t.replace("\r\n", "\n"))))
                        .filter(rows -> !rows.isEmpty())
                        .ifPresent(
                                rows -> products.add(new Run.Product(file, rows.get(0), rows.subList(1, rows.size()))));
            }
        }
        return List.copyOf(products);
    }

    private boolean inside(String file) {
        return folder.resolve(file).normalize().startsWith(folder.resolve("products"));
    }

    private List<Composition> compositions(List<String> files) {
        List<Composition> found = new ArrayList<>();
        for (String file : files) {
            if (inside(file) && file.endsWith(Composition.ENDING)) {
                String where = folder.resolve(file).toString();
                text(file).ifPresent(t -> found.add(Composition.read(file, where, t)));
            }
        }
        return List.copyOf(found);
    }

    private List<List<String>> table(String name, String header) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows =
                Csv.read(folder.resolve(name).toString(), Texts.clean(text.get().replace("\r\n", "\n")));
        String found = rows.isEmpty() ? "an empty file" : String.join(",", rows.get(0));
        if (!found.equals(header)) {
            faults.add(Fault.of(folder.resolve(name) + ":1", found, "the header " + header));
            return List.of();
        }
        return rows;
    }
}
