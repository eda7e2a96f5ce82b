package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.run.Numbers;
import space.stickney.flight.phase.Spacecraft;
import space.stickney.mission.scenario.FindingNames;
import space.stickney.mission.simulation.MassReplay.Change;
import space.stickney.mission.simulation.MassReplay.Left;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;
import space.stickney.science.instrument.Finding.Evidence;
import space.stickney.science.instrument.Finding.Reached;

/**
 * The numbers that the flight itself yields: propellant and velocity change left, the stay, landings, flybys, the entry. Their
 * names are those of {@link FindingNames#flight}.
 *
 * <p>Drivers are ranges of inputs that this class states: specific impulse within 1 %, masses without propellant within 5 %, 0 to
 * 5 % more velocity change than flown. They are usual contingencies of early phases, not published for a mission, and count as
 * known as well as their input is.
 */
public final class FlightFindings {
    private static final double IMPULSE = 0.01;
    private static final double DRY = 0.05;
    private static final double CONTINGENCY = 0.05;
    private static final String SUMMARY = "summary.json";

    private final Flown flown;
    private final FlightFacts facts;

    private FlightFindings(Flown flown) {
        this.flown = flown;
        this.facts = new FlightFacts(flown);
    }

    /** All findings of a flight. */
    public static List<Finding> of(Flown flown) {
        return new FlightFindings(flown).all();
    }

    private List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        all.add(margin(
                "delta-v-margin", "m/s", Left::deltaV, "dv = c ln(m / (m - left)) of the module that comes home"));
        all.add(margin("propellant-margin", "kg", Left::propellant, "propellant left in the modules that come home"));
        if (!facts.phases("quasi-satellite").isEmpty()) {
            all.add(stay());
            all.add(keeping());
        }
        all.addAll(new LandingFindings(flown, facts).all());
        all.addAll(flybys());
        all.addAll(new EntryFindings(flown, facts).all());
        return all;
    }

    private Finding margin(String name, String unit, ToDoubleFunction<Left> of, String how) {
        MassReplay replay = new MassReplay(flown);
        Evidence evidence = Evidence.of(
                SUMMARY,
                List.of(
                        "scenario: masses, engines",
                        "flight: " + flown.record().maneuvers().size() + " manoeuvres with drawn errors",
                        "rocket equation burn by burn",
                        how),
                List.of(
                        "Ranges of the drivers: specific impulse within 1 %, masses without propellant within 5 %, 0 to 5 %"
                                + " more velocity change than flown; usual for early phases, not published for this mission.",
                        "One flight with errors drawn from seed " + flown.seed() + "; not a distribution."));
        return Finding.of(FindingNames.FLIGHT + name, unit, of.applyAsDouble(replay.left(Change.NONE)), evidence)
                .withDrivers(drivers(replay, of));
    }

    private List<Driver> drivers(MassReplay replay, ToDoubleFunction<Left> of) {
        List<Driver> drivers = new ArrayList<>();
        for (Spacecraft.Module m : flown.scenario().spacecraft().modules()) {
            String key = "spacecraft.modules." + m.name();
            m.engine()
                    .ifPresent(e -> drivers.add(driver(
                            key + ".engine.specific-impulse",
                            e.specificImpulse().value(),
                            IMPULSE,
                            "s",
                            e.specificImpulse().kind(),
                            f -> of.applyAsDouble(replay.left(Change.impulse(m.name(), f))))));
            drivers.add(driver(
                    key + ".mass",
                    m.mass().value(),
                    DRY,
                    "kg",
                    m.mass().kind(),
                    f -> of.applyAsDouble(replay.left(Change.dry(m.name(), f)))));
        }
        drivers.add(new Driver(
                "contingency on every velocity change",
                "0 %",
                of.applyAsDouble(replay.left(Change.NONE)),
                Numbers.fixed(100 * CONTINGENCY, 0) + " %",
                of.applyAsDouble(replay.left(Change.deltaV(1 + CONTINGENCY))),
                Provenance.ASSUMED));
        return drivers;
    }

    /** A driver whose number is a function of a factor on the input. */
    private interface OfFactor {
        double at(double factor);
    }

    private static Driver driver(String key, double value, double part, String unit, Provenance kind, OfFactor number) {
        return new Driver(
                key,
                Numbers.fixed(value * (1 - part), 1) + " " + unit,
                number.at(1 - part),
                Numbers.fixed(value * (1 + part), 1) + " " + unit,
                number.at(1 + part),
                kind);
    }

    /** From the arrival in the first orbit beside the moon to the end of the last phase there. */
    private Finding stay() {
        List<Flown.Phase> orbits = facts.phases("quasi-satellite");
        Flown.Phase first = orbits.get(0);
        Flown.Phase last = orbits.get(orbits.size() - 1);
        double start =
                first.end() - 86400 * facts.number(first, "stay_days").orElse((first.end() - first.start()) / 86400);
        List<Reached> history =
                orbits.stream().map(p -> new Reached(p.end(), p.end() - start)).toList();
        Evidence evidence = Evidence.of(
                SUMMARY,
                List.of(
                        "flight: " + orbits.size() + " orbits beside the moon",
                        "end of the last less arrival in the first"),
                List.of("Transfers between orbits and landings count as stay."));
        return Finding.of(FindingNames.FLIGHT + "stay", "d", last.end() - start, evidence)
                .withHistory(history);
    }

    /** The largest of the orbits: 95 % of the drawn months cost less. */
    private Finding keeping() {
        String name = FindingNames.FLIGHT + "station-keeping";
        List<Flown.Phase> orbits = facts.phases("quasi-satellite");
        Optional<Flown.Phase> worst = orbits.stream()
                .filter(p -> facts.number(p, "keeping_p95_m_s_per_month").isPresent())
                .max((a, b) -> Double.compare(cost(a), cost(b)));
        if (worst.isEmpty()) {
            double spent = orbits.stream()
                    .mapToDouble(p ->
                            facts.number(p, "station_keeping_m_s_per_month").orElse(0.0))
                    .max()
                    .orElse(0);
            Evidence evidence = Evidence.of(SUMMARY, List.of("flight: impulses of one drawn flight"), List.of());
            return Finding.of(name, "m/s", spent, evidence)
                    .unknown("no orbit forecasts its station-keeping (key months of quasi-satellite); the value is what"
                            + " one drawn flight spent");
        }
        double months = facts.number(worst.get(), "keeping_months").orElse(0.0);
        double lost = orbits.stream()
                .mapToDouble(p -> facts.number(p, "keeping_lost").orElse(0.0))
                .sum();
        Evidence evidence = Evidence.of(
                "products/" + worst.get().name() + "-keeping.csv",
                List.of(
                        "months with drawn errors of navigation, burns and gravity in each orbit",
                        "95 % point of the cost of a month in the most expensive orbit, "
                                + worst.get().name()),
                List.of("The 95 % point of " + Numbers.fixed(months, 0) + " months is uncertain itself."));
        Finding finding = Finding.of(name, "m/s", cost(worst.get()), evidence);
        return lost == 0
                ? finding
                : finding.unknown(Numbers.fixed(lost, 0) + " drawn months lost the orbit; their cost is not known");
    }

    private double cost(Flown.Phase p) {
        return facts.number(p, "keeping_p95_m_s_per_month").orElse(0.0);
    }

    private List<Finding> flybys() {
        List<Finding> all = new ArrayList<>();
        for (Map.Entry<String, List<FlightFacts.Pass>> entry : facts.passes().entrySet()) {
            if (entry.getValue().isEmpty()) {
                continue;
            }
            List<Reached> count = new ArrayList<>();
            List<Reached> nearest = new ArrayList<>();
            double least = Double.POSITIVE_INFINITY;
            for (FlightFacts.Pass pass : entry.getValue()) {
                least = Math.min(least, pass.distance());
                count.add(new Reached(pass.tdb(), count.size() + 1.0));
                nearest.add(new Reached(pass.tdb(), least));
            }
            String product = entry.getValue().get(0).product();
            List<String> one =
                    List.of("One flight with errors drawn from seed " + flown.seed() + "; not a distribution.");
            all.add(Finding.of(
                            FindingNames.FLIGHT + entry.getKey() + "-flybys",
                            "1",
                            count.size(),
                            Evidence.of(product, List.of("flight: passes of the resonant orbits, counted"), one))
                    .withHistory(count));
            all.add(Finding.of(
                            FindingNames.FLIGHT + entry.getKey() + "-nearest",
                            "km",
                            least,
                            Evidence.of(product, List.of("flight: smallest distance from the centre of the moon"), one))
                    .withHistory(nearest));
        }
        return all;
    }
}
