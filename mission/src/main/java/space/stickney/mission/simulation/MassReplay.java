package space.stickney.mission.simulation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.ManeuverRecord;
import space.stickney.flight.phase.Spacecraft;

/**
 * The mass of a flown mission once more, burn by burn with the rocket equation (Tsiolkovsky 1903): m' = m exp(-dv/c), with the
 * velocity changes as flown and other engines or masses. What it leaves out: gravity losses and pointing would change a little
 * with the thrust-to-mass ratio, and a heavier spacecraft might not be launched. Without a change it gives the flown masses.
 *
 * <p>A module that runs dry before it is dropped leaves the rest of the burn to the last module.
 */
final class MassReplay {
    private final List<ManeuverRecord> maneuvers;
    private final List<FlightRecord.Dropped> dropped;
    private final List<Spacecraft.Module> modules;
    private final double startMass;

    MassReplay(Flown flown) {
        this(flown.record(), flown.scenario().spacecraft());
    }

    MassReplay(FlightRecord record, Spacecraft spacecraft) {
        maneuvers = record.maneuvers().stream()
                .sorted(Comparator.comparingDouble(ManeuverRecord::tdb))
                .toList();
        dropped = record.dropped();
        startMass = record.startMass();
        modules = spacecraft.modules();
    }

    /**
     * What differs from the flight.
     *
     * @param impulse factor of the specific impulse, by module; 1 for those not named
     * @param dry factor of the mass without propellant, by module
     * @param deltaV factor of every velocity change
     */
    record Change(Map<String, Double> impulse, Map<String, Double> dry, double deltaV) {
        static final Change NONE = new Change(Map.of(), Map.of(), 1);

        static Change impulse(String module, double factor) {
            return new Change(Map.of(module, factor), Map.of(), 1);
        }

        static Change dry(String module, double factor) {
            return new Change(Map.of(), Map.of(module, factor), 1);
        }

        static Change deltaV(double factor) {
            return new Change(Map.of(), Map.of(), factor);
        }
    }

    /**
     * What is left at the end.
     *
     * @param deltaV that the last engine could still give (m/s); negative if it lacks
     * @param propellant left in the modules that came home (kg); negative if it lacks
     */
    record Left(double deltaV, double propellant) {}

    /** Flies the masses. A module goes where the flown mass jumps: epochs alone leave open whether before or after a burn. */
    Left left(Change change) {
        Tanks tanks = new Tanks(change);
        double flown = startMass;
        int next = 0;
        for (ManeuverRecord burn : maneuvers) {
            while (next < dropped.size()
                    && flown - burn.massBefore() > dropped.get(next).mass() / 2) {
                flown -= dropped.get(next).mass();
                tanks.drop(dropped.get(next++).module());
            }
            tanks.burn(burn);
            flown = burn.massAfter();
        }
        while (next < dropped.size()) {
            tanks.drop(dropped.get(next++).module());
        }
        return tanks.left();
    }

    /** Masses in the course of a replay. */
    private final class Tanks {
        private final Map<String, Double> dry = new LinkedHashMap<>();
        private final Map<String, Double> propellant = new LinkedHashMap<>();
        private final Change change;

        Tanks(Change change) {
            this.change = change;
            for (Spacecraft.Module m : modules) {
                dry.put(m.name(), m.mass().value() * change.dry().getOrDefault(m.name(), 1.0));
                propellant.put(m.name(), m.propellant().map(p -> p.value()).orElse(0.0));
            }
        }

        private double mass() {
            double mass = 0;
            for (String name : dry.keySet()) {
                mass += dry.getOrDefault(name, 0.0) + propellant.getOrDefault(name, 0.0);
            }
            return mass;
        }

        void drop(String module) {
            dry.remove(module);
            propellant.remove(module);
        }

        void burn(ManeuverRecord flown) {
            if (flown.massBefore() <= flown.massAfter()) {
                return; // nothing burnt
            }
            double speed = flown.deltaV() / FastMath.log(flown.massBefore() / flown.massAfter());
            double deltaV = flown.deltaV() * change.deltaV();
            double mass = mass();
            double used = speed(speed, flown.module());
            double burnt = mass * (1 - FastMath.exp(-deltaV / used));
            double there = propellant.getOrDefault(flown.module(), 0.0);
            String last = last();
            if (burnt <= there || flown.module().equals(last)) {
                propellant.put(flown.module(), there - burnt);
                return;
            }
            double given = used * FastMath.log(mass / (mass - there));
            propellant.put(flown.module(), 0.0);
            double rest = (mass - there) * (1 - FastMath.exp(-(deltaV - given) / speed(speed, last)));
            propellant.merge(last, -rest, Double::sum);
        }

        private double speed(double flown, String module) {
            return flown * change.impulse().getOrDefault(module, 1.0);
        }

        /** The module that burns last: the last one with propellant that is not dropped. */
        private String last() {
            String last = "";
            for (Spacecraft.Module m : modules) {
                boolean kept = dropped.stream().noneMatch(d -> d.module().equals(m.name()));
                last = kept && m.engine().isPresent() ? m.name() : last;
            }
            return last;
        }

        Left left() {
            double left = propellant.values().stream().mapToDouble(p -> p).sum();
            double speed = modules.stream()
                    .filter(m -> m.name().equals(last()))
                    .flatMap(m -> m.engine().stream())
                    .mapToDouble(e -> speed(e.engine().exhaustSpeed(), last()))
                    .findFirst()
                    .orElse(0);
            double mass = mass();
            return new Left(speed == 0 ? 0 : speed * FastMath.log(mass / (mass - left)), left);
        }
    }
}
