package space.stickney.mission.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;

/** What flies: modules that leave together and may part. */
@About("What flies: modules that leave together and may part.")
public record Spacecraft(
        @About("name in products") String name,

        @About("code in SPICE and CCSDS products; negative, as NAIF gives them") @Default("-999")
        int naif,

        @About("the modules, from the one that burns first") List<Module> modules)
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
            @About("the engine that burns it") Optional<Engine> engine) {}

    /** A main engine. */
    @About("A main engine.")
    public record Engine(
            @About("thrust in vacuum, all nozzles together") @In("N") @Above(0)
            Sourced thrust,

            @About("specific impulse in vacuum") @In("s") @Above(0)
            Sourced specificImpulse) {}
}
