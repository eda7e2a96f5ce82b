package space.stickney.mission.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.mission.document.Given;
import space.stickney.mission.scenario.Criterion;
import space.stickney.mission.scenario.Requirement;
import space.stickney.science.instrument.Finding;

/**
 * The requirements of a mission with what it yields.
 *
 * @param rows in the order of the scenario
 */
public record Matrix(List<Row> rows) {
    public Matrix {
        rows = List.copyOf(rows);
    }

    /**
     * Holds findings against requirements.
     *
     * @param findings by name, of the flight and of the instruments
     * @param given the values of the scenario with where they come from
     * @throws BadInput if a limit is in a unit that its finding does not have, for all such limits at once
     */
    public static Matrix of(List<Requirement> requirements, List<Finding> findings, List<Given> given) {
        Map<String, Finding> byName = new LinkedHashMap<>();
        findings.forEach(f -> byName.put(f.name(), f));
        Map<String, Given> byKey = new LinkedHashMap<>();
        given.forEach(g -> byKey.put(g.key(), g));
        List<Row> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Requirement r : requirements) {
            Optional<Finding> finding = r.evaluate().flatMap(name -> Optional.ofNullable(byName.get(name)));
            finding.filter(f -> !f.isNone() && !r.baseline().fits(f.unit())).ifPresent(f -> faults.add(misfit(r, f)));
            if (faults.isEmpty()) {
                rows.add(Row.of(r, finding, keys(r, finding, byKey)));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Matrix(rows);
    }

    private static Fault misfit(Requirement r, Finding f) {
        return Fault.of(
                "requirements." + r.id() + ".baseline",
                r.baseline() + " for the finding " + f.name(),
                f.unit().equals(Criterion.DATE) ? "a date" : "a limit in a unit such as " + f.unit());
    }

    private static List<Given> keys(Requirement r, Optional<Finding> finding, Map<String, Given> byKey) {
        List<Given> keys = new ArrayList<>();
        for (String limit : List.of("baseline", "threshold", "confidence")) {
            Optional.ofNullable(byKey.get("requirements." + r.id() + "." + limit))
                    .ifPresent(keys::add);
        }
        finding.ifPresent(f -> f.drivers().forEach(d -> key(f, d, byKey).ifPresent(keys::add)));
        return keys;
    }

    /** The value that a driver moves: its input is a key, or one of the instrument that the finding is of. */
    private static Optional<Given> key(Finding f, Finding.Driver d, Map<String, Given> byKey) {
        String instrument = f.name().substring(0, f.name().indexOf('.') + 1);
        return Optional.ofNullable(byKey.get(d.input()))
                .or(() -> Optional.ofNullable(byKey.get("instruments." + instrument + d.input())));
    }
}
