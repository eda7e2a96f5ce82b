package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.phase.Event;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.phase.ManeuverRecord;
import space.stickney.flight.phase.Spacecraft;
import space.stickney.mission.document.Given;
import space.stickney.mission.matrix.FindingFields;
import space.stickney.mission.matrix.Matrix;
import space.stickney.mission.matrix.RowFields;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.science.instrument.Finding;

/** Everything about a flight that a program wants, as nested maps for JSON. */
final class SummaryProduct {
    private final Flown flown;
    private final FlightRecord record;
    private final ScenarioFile file;
    private final List<Finding> findings;
    private final Matrix matrix;

    SummaryProduct(Flown flown, ScenarioFile file, List<Finding> findings, Matrix matrix) {
        this.matrix = matrix;
        this.findings = findings;
        this.flown = flown;
        this.record = flown.record();
        this.file = file;
    }

    Map<String, Object> document(List<String> files, Map<String, Object> provenance) {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("schema", "stickney/fly/1");
        d.put("mission", flown.scenario().mission());
        d.put("title", flown.scenario().title().orElse(flown.scenario().mission()));
        d.put("seed", flown.seed());
        d.put("start", Utc.text(flown.start()));
        d.put("end", Utc.text(flown.end()));
        d.put("phases", flown.phases().stream().map(this::phase).toList());
        d.put("legs", record.legs().stream().map(this::leg).toList());
        d.put(
                "maneuvers",
                record.maneuvers().stream().map(SummaryProduct::maneuver).toList());
        d.put("mass", mass());
        d.put("budget", budget());
        d.put(
                "deltaV_m_s",
                record.maneuvers().stream().mapToDouble(ManeuverRecord::deltaV).sum());
        d.put("margin", margin());
        d.put("checks", new Checks(flown).all());
        d.put("matrix", matrix.rows().stream().map(RowFields::of).toList());
        d.put("findings", findings.stream().map(FindingFields::of).toList());
        d.put("assumptions", assumptions());
        d.put("files", files);
        d.put("provenance", provenance);
        return d;
    }

    private Map<String, Object> phase(Flown.Phase p) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", p.name());
        m.put("kind", p.kind());
        m.put("start", Utc.text(p.start()));
        m.put("end", Utc.text(p.end()));
        Map<String, Object> facts = new TreeMap<>();
        String prefix = p.name() + ".";
        record.facts().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                facts.put(key.substring(prefix.length()), value);
            }
        });
        m.put("facts", facts);
        return m;
    }

    private Map<String, Object> leg(Leg leg) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("phase", leg.phase());
        m.put("name", leg.name());
        m.put("center", flown.system().bodies().get(leg.center()).name());
        m.put("start", Utc.text(leg.start()));
        m.put("end", Utc.text(leg.end()));
        m.put("samples", leg.samples().size());
        return m;
    }

    private static Map<String, Object> maneuver(ManeuverRecord r) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("phase", r.phase());
        m.put("name", r.name());
        m.put("epoch", Utc.text(r.tdb()));
        m.put("duration_s", r.duration());
        m.put("deltaV_m_s", r.deltaV());
        m.put("planned_m_s", r.planned());
        m.put("gravityLoss_m_s", r.gravityLoss());
        m.put("impulsive", r.impulsive());
        m.put("direction", r.direction().toArray());
        m.put("massBefore_kg", r.massBefore());
        m.put("massAfter_kg", r.massAfter());
        m.put("module", r.module());
        return m;
    }

    private Map<String, Object> mass() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("start_kg", record.startMass());
        m.put("end_kg", record.endMass());
        m.put(
                "propellant_kg",
                record.maneuvers().stream()
                        .mapToDouble(r -> r.massBefore() - r.massAfter())
                        .sum());
        m.put(
                "propellantLeft_kg",
                record.modules().stream()
                        .mapToDouble(FlightRecord.Remaining::propellant)
                        .sum());
        List<Map<String, Object>> dropped = new ArrayList<>();
        for (FlightRecord.Dropped drop : record.dropped()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("module", drop.module());
            one.put("epoch", Utc.text(drop.tdb()));
            one.put("mass_kg", drop.mass());
            one.put("propellant_kg", drop.propellant());
            dropped.add(one);
        }
        m.put("dropped", dropped);
        List<Map<String, Object>> modules = new ArrayList<>();
        for (FlightRecord.Remaining r : record.modules()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", r.name());
            one.put("dry_kg", r.dry());
            one.put("propellant_kg", r.propellant());
            modules.add(one);
        }
        m.put("modules", modules);
        return m;
    }

    private List<Map<String, Object>> budget() {
        Map<String, List<ManeuverRecord>> byPhase = record.maneuvers().stream()
                .collect(Collectors.groupingBy(ManeuverRecord::phase, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> rows = new ArrayList<>();
        byPhase.forEach((phase, burns) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("phase", phase);
            row.put(
                    "deltaV_m_s",
                    burns.stream().mapToDouble(ManeuverRecord::deltaV).sum());
            row.put(
                    "gravityLoss_m_s",
                    burns.stream().mapToDouble(ManeuverRecord::gravityLoss).sum());
            row.put(
                    "propellant_kg",
                    burns.stream()
                            .mapToDouble(b -> b.massBefore() - b.massAfter())
                            .sum());
            row.put("burns", burns.size());
            rows.add(row);
        });
        return rows;
    }

    /** What the modules that came home could still do. */
    private Map<String, Object> margin() {
        double left = record.modules().stream()
                .mapToDouble(FlightRecord.Remaining::propellant)
                .sum();
        Optional<Engine> engine = flown.scenario().spacecraft().modules().stream()
                .filter(m -> record.modules().stream().anyMatch(r -> r.name().equals(m.name())))
                .flatMap(m -> m.engine().stream())
                .map(Spacecraft.MainEngine::engine)
                .findFirst();
        Map<String, Object> m = new LinkedHashMap<>();
        m.put(
                "deltaV_m_s",
                engine.map(e -> e.deltaV(record.endMass(), record.endMass() - left))
                        .orElse(0.0));
        m.put("propellant_kg", left);
        return m;
    }

    private List<Map<String, Object>> assumptions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Given g : file.assumptions()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", g.key());
            row.put("text", g.text());
            row.put(
                    "kind",
                    g.kind()
                            .map(k -> k.name().toLowerCase(java.util.Locale.ROOT))
                            .orElse("assumed"));
            row.put("source", g.source().orElse("default of the program"));
            rows.add(row);
        }
        return rows;
    }

    /** Events counted by kind, for the table on the terminal. */
    static Map<String, Long> counts(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Event::kind, TreeMap::new, Collectors.counting()));
    }
}
