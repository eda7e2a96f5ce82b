package space.stickney.mission.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.Spelling;
import space.stickney.core.kind.Configured;
import space.stickney.core.kind.Contradiction;
import space.stickney.flight.phase.FlybyTourPhase;
import space.stickney.flight.phase.LandingPhase;
import space.stickney.science.instrument.InstrumentKind;

/**
 * The findings that a scenario will give when it is flown, so that a requirement that nothing answers is found before.
 *
 * @param units unit of each by its name; empty where only the flown mission tells
 */
public record FindingNames(Map<String, Optional<String>> units) {
    /** What all findings of the flight itself begin with. */
    public static final String FLIGHT = "flight.";

    /** Shown of a long list in a message. */
    private static final int SHOWN = 24;

    static FindingNames of(Scenario scenario) {
        Map<String, Optional<String>> units = new LinkedHashMap<>();
        flight(scenario).forEach((name, unit) -> units.put(name, Optional.of(unit)));
        scenario.instruments().forEach((name, configured) -> {
            for (String finding : findings(configured)) {
                units.put(name + "." + finding, Optional.empty());
            }
        });
        return new FindingNames(units);
    }

    /** Names and units of the findings of the flight itself; which there are depends on its phases. */
    public static Map<String, String> flight(Scenario scenario) {
        Map<String, String> units = new LinkedHashMap<>();
        units.put(FLIGHT + "delta-v-margin", "m/s");
        units.put(FLIGHT + "propellant-margin", "kg");
        List<String> names = scenario.phaseNames();
        for (int i = 0; i < names.size(); i++) {
            phase(scenario.phases().get(i), names.get(i), units);
        }
        return units;
    }

    private static void phase(Configured phase, String name, Map<String, String> units) {
        if (phase.kind().name().equals("quasi-satellite")) {
            units.put(FLIGHT + "stay", "d");
            units.put(FLIGHT + "station-keeping", "m/s");
        } else if (phase.configuration() instanceof LandingPhase.Configuration landing && !landing.rehearsal()) {
            units.put(FLIGHT + "landings", "1");
            units.put(FLIGHT + name + ".go", "%");
        } else if (phase.configuration() instanceof FlybyTourPhase.Configuration tour) {
            String moon = tour.of().toLowerCase(Locale.ROOT);
            units.put(FLIGHT + moon + "-flybys", "1");
            units.put(FLIGHT + moon + "-nearest", "km");
        } else if (phase.kind().name().equals("entry")) {
            units.put(FLIGHT + "return-date", Criterion.DATE);
            units.put(FLIGHT + "entry-speed", "km/s");
            units.put(FLIGHT + "entry-angle-error", "deg");
            units.put(FLIGHT + "entry-latitude-error", "deg");
            units.put(FLIGHT + "entry-longitude-error", "deg");
        }
    }

    @SuppressWarnings("unchecked") // a kind's configuration is read into the record that the kind names
    private static List<String> findings(Configured configured) {
        return configured.kind() instanceof InstrumentKind<?> kind
                ? ((InstrumentKind<Record>) kind).findings(configured.configuration())
                : List.of();
    }

    /** What requirements name that nothing will give, and limits in units that cannot be. */
    List<Contradiction> contradictions(List<Requirement> requirements) {
        List<Contradiction> found = new ArrayList<>();
        for (Requirement r : requirements) {
            r.evaluate().ifPresent(name -> check(r, name, found));
        }
        return found;
    }

    private void check(Requirement r, String name, List<Contradiction> found) {
        String key = "requirements." + r.id();
        Optional<String> unit = units.getOrDefault(name, Optional.empty());
        if (!units.containsKey(name)) {
            found.add(new Contradiction(
                    key + ".evaluate", "the finding " + name, valid(name), Spelling.didYouMean(name, units.keySet())));
        } else if (unit.filter(u -> !r.baseline().fits(u)).isPresent()) {
            String valid = unit.get().equals(Criterion.DATE) ? "a date" : "a limit in a unit such as " + unit.get();
            found.add(new Contradiction(key + ".baseline", r.baseline() + " for the finding " + name, valid));
        }
    }

    /** The findings of the same source, or all if it has none; in the order in which they are given. */
    private String valid(String name) {
        String source = name.substring(0, name.indexOf('.') + 1);
        List<String> near = units.keySet().stream()
                .filter(n -> !source.isEmpty() && n.startsWith(source))
                .toList();
        List<String> all = near.isEmpty() ? List.copyOf(units.keySet()) : near;
        String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
        return "one of " + String.join(", ", all.subList(0, Math.min(SHOWN, all.size()))) + more;
    }
}
