package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.kind.Configured;
import space.stickney.flight.phase.DataTable;
import space.stickney.flight.phase.FlybyTourPhase;
import space.stickney.flight.time.Epochs;

/** Facts and tables of a flight, found by phase. */
final class FlightFacts {
    private final Flown flown;

    FlightFacts(Flown flown) {
        this.flown = flown;
    }

    /** A passage of a moon: when (TDB seconds past J2000), how far from its centre (m), and the table that says so. */
    record Pass(double tdb, double distance, String product) {}

    List<Flown.Phase> phases(String kind) {
        return flown.phases().stream().filter(p -> p.kind().equals(kind)).toList();
    }

    Optional<Double> number(Flown.Phase phase, String fact) {
        return flown.record().facts().get(phase.name() + "." + fact) instanceof Number n
                ? Optional.of(n.doubleValue())
                : Optional.empty();
    }

    boolean says(Flown.Phase phase, String fact, String text) {
        return text.equals(flown.record().facts().get(phase.name() + "." + fact));
    }

    /** The configuration of a phase. */
    Record configuration(Flown.Phase phase) {
        Configured configured =
                flown.scenario().phases().get(flown.scenario().phaseNames().indexOf(phase.name()));
        return configured.configuration();
    }

    /** The passes of tours, by the moon in lower case, each in the order of time. */
    Map<String, List<Pass>> passes() {
        Map<String, List<Pass>> passes = new LinkedHashMap<>();
        for (Flown.Phase phase : flown.phases()) {
            if (configuration(phase) instanceof FlybyTourPhase.Configuration tour) {
                List<Pass> of = passes.computeIfAbsent(tour.of().toLowerCase(Locale.ROOT), m -> new ArrayList<>());
                flown.record().tables().stream()
                        .filter(t -> t.phase().equals(phase.name()) && t.name().equals("flybys"))
                        .forEach(t -> of.addAll(passes(t)));
            }
        }
        return passes;
    }

    private static List<Pass> passes(DataTable table) {
        int epoch = table.columns().indexOf("epoch");
        int distance = table.columns().indexOf("distance_km");
        return table.rows().stream()
                .map(r -> new Pass(
                        Epochs.standard().parse(table.file(), r.get(epoch)).tdb(),
                        1e3 * Double.parseDouble(r.get(distance)),
                        table.file()))
                .toList();
    }
}
