package space.stickney.flight.phase;

import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.Engine;

/**
 * The spacecraft as it stands: which modules are still there and how much propellant each holds. Immutable.
 *
 * @param modules those still attached, the one that burns first in front
 */
record Craft(List<Part> modules) {
    /**
     * A module.
     *
     * @param name as the scenario names it
     * @param dry mass without propellant (kg)
     * @param propellant left (kg)
     * @param engine empty if it has none
     */
    record Part(String name, double dry, double propellant, Optional<Engine> engine) {
        double mass() {
            return dry + propellant;
        }
    }

    Craft {
        modules = List.copyOf(modules);
    }

    static Craft of(Spacecraft spacecraft) {
        return new Craft(spacecraft.modules().stream()
                .map(m -> new Part(
                        m.name(),
                        m.mass().value(),
                        m.propellant().map(p -> p.value()).orElse(0.0),
                        m.engine().map(Spacecraft.MainEngine::engine)))
                .toList());
    }

    double mass() {
        return modules.stream().mapToDouble(Part::mass).sum();
    }

    double propellant() {
        return modules.stream().mapToDouble(Part::propellant).sum();
    }

    /** The module that burns now: the first that has an engine. */
    Part active() {
        return modules.stream()
                .filter(p -> p.engine().isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSolution("No module with an engine is left."));
    }

    Engine engine() {
        return active().engine().orElseThrow();
    }

    /** After burning down to a total mass (kg). */
    Craft burnedTo(double totalMass, String purpose) {
        Part burning = active();
        double used = mass() - totalMass;
        if (used > burning.propellant()) {
            throw new NoSolution("Not enough propellant: " + purpose + " needs " + Numbers.fixed(used, 1)
                    + " kg, the module " + burning.name() + " has " + Numbers.fixed(burning.propellant(), 1)
                    + " kg left.");
        }
        return new Craft(modules.stream()
                .map(p -> p.name().equals(burning.name())
                        ? new Part(p.name(), p.dry(), p.propellant() - used, p.engine())
                        : p)
                .toList());
    }

    Craft without(String module) {
        return new Craft(modules.stream().filter(p -> !p.name().equals(module)).toList());
    }

    boolean has(String module) {
        return modules.stream().anyMatch(p -> p.name().equals(module));
    }
}
