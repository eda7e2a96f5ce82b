package space.stickney.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/**
 * What the spacecraft did at a moon, all phases of the stay together: quasi-satellite orbits, landings, rover, flybys of the other
 * moon.
 *
 * @param orbits the quasi-satellite phases
 * @param landings the phases that went down
 */
record Stay(List<Run.Phase> orbits, List<Run.Phase> landings, List<Run.Phase> tours) {
    private static final String VERTICAL = "touchdown_vertical_m_s";
    private static final String ROVER = "rover_outcome";

    static Stay of(Run run) {
        return new Stay(run.phasesOf("quasi-satellite"), run.phasesOf("landing"), run.phasesOf("flyby-tour"));
    }

    /** Days in the orbits proper, without the ways between them. */
    double days() {
        return orbits.stream().mapToDouble(Verdict::stay).sum();
    }

    List<Run.Phase> touchdowns() {
        return landings.stream().filter(p -> p.facts().containsKey(VERTICAL)).toList();
    }

    /** For the sentence at the head of the page. */
    String words() {
        List<String> parts = new ArrayList<>();
        String days = Show.number(days(), 0) + " days in ";
        boolean sizes = orbits.stream().allMatch(p -> PhaseName.orbit(p).isPresent());
        parts.add(
                orbits.size() == 1
                        ? days + "quasi-satellite orbit"
                        : days + orbits.size() + " quasi-satellite orbits" + (sizes ? sizes() : ""));
        long rovers =
                landings.stream().filter(p -> p.facts().containsKey(ROVER)).count();
        if (rovers > 0) {
            parts.add(rovers == 1 ? "a rover set down" : rovers + " rovers set down");
        }
        int down = touchdowns().size();
        if (down > 0) {
            parts.add((down == 1 ? "one landing" : down + " landings") + " at "
                    + range(touchdowns(), VERTICAL, 2).orElse("") + " m/s");
        }
        return String.join(", ", parts);
    }

    private String sizes() {
        Comparator<Run.Phase> bySize =
                Comparator.comparingDouble(p -> p.number("y_km").orElse(0.0));
        List<Run.Phase> sorted = orbits.stream().sorted(bySize).toList();
        long swinging = orbits.stream().filter(PhaseName::swings).count();
        return " from " + size(sorted.get(0)) + " to " + size(sorted.get(sorted.size() - 1))
                + (swinging > 0 ? " (" + swinging + " three-dimensional)" : "");
    }

    private static String size(Run.Phase p) {
        return PhaseName.orbit(p).orElse("").replace(" 3-D", "");
    }

    /** Names and values of the key figures. */
    Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        if (orbits.isEmpty()) {
            return figures;
        }
        figures.put(
                orbits.size() == 1 ? "quasi-satellite orbit" : "in quasi-satellite orbits",
                Show.number(days(), 0) + " d" + (orbits.size() == 1 ? "" : " in " + orbits.size()));
        least(orbits, "nearest_km")
                .ifPresent(x -> figures.put("nearest to the moon's centre", Show.number(x, 1) + " km"));
        range(orbits, "keeping_p95_m_s_per_month", 2)
                .ifPresent(x -> figures.put("station-keeping, 95 %", x + " m/s a month"));
        range(touchdowns(), VERTICAL, 2).ifPresent(x -> figures.put("touchdown, vertical", x + " m/s"));
        range(touchdowns(), "touchdown_lateral_m_s", 3).ifPresent(x -> figures.put("touchdown, lateral", x + " m/s"));
        range(touchdowns(), "footprint_p95_m", 1).ifPresent(x -> figures.put("footprint, 95 %", x + " m"));
        range(touchdowns(), "go", 3).ifPresent(x -> figures.put("go probability", x));
        landings.forEach(p -> rover(figures, p));
        tours.forEach(p -> p.number("flybys")
                .ifPresent(n -> figures.put(
                        "flybys",
                        Show.number(n, 0)
                                + p.number("nearest_km")
                                        .map(d -> ", nearest " + Show.number(d, 0) + " km")
                                        .orElse(""))));
        return figures;
    }

    private static void rover(Map<String, String> figures, Run.Phase p) {
        Run.Fact outcome = p.facts().get(ROVER);
        if (outcome != null) {
            figures.put(
                    "rover",
                    outcome.text().toLowerCase(Locale.ROOT)
                            + p.number("rover_contacts")
                                    .map(n -> " after " + Show.number(n, 0) + " contacts")
                                    .orElse(""));
        }
    }

    private static OptionalDouble least(List<Run.Phase> phases, String key) {
        return phases.stream()
                .flatMap(p -> p.number(key).stream())
                .mapToDouble(Double::doubleValue)
                .min();
    }

    /** "0.42 to 0.46", or one number where they print alike. */
    private static Optional<String> range(List<Run.Phase> phases, String key, int decimals) {
        OptionalDouble least = least(phases, key);
        if (least.isEmpty()) {
            return Optional.empty();
        }
        double most = phases.stream()
                .flatMap(p -> p.number(key).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(least.getAsDouble());
        String low = Show.number(least.getAsDouble(), decimals);
        String high = Show.number(most, decimals);
        return Optional.of(low.equals(high) ? low : low + " to " + high);
    }
}
