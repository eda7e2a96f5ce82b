package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.dynamics.Engine;

/** What flies: modules that leave together and may part. */
@About("What flies: modules that leave together and may part.")
public record Spacecraft(
        @About("name in products") String name,

        @About("code in SPICE and CCSDS products; negative, as NAIF gives them") @Default("-999")
        int naif,

        @About("the modules, from the one that burns first") List<Module> modules,

        @About("cross section that sunlight pushes on") @In("m2") @Between(min = 0) @Default("20 m2")
        Sourced sunlitArea,

        @About("radiation pressure coefficient Cr, 1 (black) to 2 (mirror)")
        @In("1")
        @Between(min = 0, max = 3)
        @Default("1.3")
        Sourced radiationPressureCoefficient,

        @About("how far burns depart from what was commanded") @Default("{ size: 0.2 %, pointing: 0.1 deg }")
        BurnErrors burnErrors)
        implements Consistent {
    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        if (naif >= 0) {
            found.add(new Contradiction("naif", Integer.toString(naif), "a negative code"));
        }
        if (modules.isEmpty()) {
            found.add(new Contradiction("modules", "no modules", "at least one module"));
        }
        Set<String> names = new HashSet<>();
        for (Module m : modules) {
            if (!names.add(m.name())) {
                found.add(new Contradiction("modules", "the name " + m.name() + " a second time", "each name once"));
            }
        }
        return found;
    }

    /** A part that can be dropped as a whole. */
    @About("A part of the spacecraft that can be dropped as a whole.")
    public record Module(
            @About("its name; phases drop it by this name") String name,

            @About("mass without propellant") @In("kg") @Above(0)
            Sourced mass,

            @About("usable propellant") @In("kg") @Above(0) Optional<Sourced> propellant,
            @About("the engine that burns it") Optional<MainEngine> engine) {}

    /** A main engine. */
    @About("A main engine.")
    public record MainEngine(
            @About("thrust in vacuum, all nozzles together") @In("N") @Above(0)
            Sourced thrust,

            @About("specific impulse in vacuum") @In("s") @Above(0)
            Sourced specificImpulse) {
        public Engine engine() {
            return new Engine(thrust.value(), specificImpulse.value());
        }
    }

    /** Errors of execution. */
    @About("Errors with which burns are executed, 1 sigma.")
    public record BurnErrors(
            @About("of the velocity change, as a fraction") @In("1") @Between(min = 0, max = 0.2)
            Sourced size,

            @About("of the direction, about each of two axes") @In("deg") @Between(min = 0, max = 0.2)
            Sourced pointing) {}
}
