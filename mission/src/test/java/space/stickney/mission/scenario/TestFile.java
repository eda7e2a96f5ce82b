package space.stickney.mission.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Configured;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.kind.Kind;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.run.Json;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.Canonical;
import space.stickney.mission.document.Change;
import space.stickney.mission.document.Document;
import space.stickney.mission.document.Given;
import space.stickney.mission.document.Node;
import space.stickney.mission.document.Schema;

/**
 * A scenario in small, read by the machinery of the real one: tests of reading do not depend on what spacecraft and phases
 * of the product are made of.
 */
record TestFile(Mission scenario, List<Given> given, String hash) {
    /** The kinds of these tests only: what the program can fly may change without changing them. */
    private static final List<Kind<?>> KINDS = ScenarioFile.kinds().stream()
            .filter(kind -> kind.name().startsWith("test-"))
            .toList();

    static TestFile read(Node root, String... changes) {
        Node changed = Change.apply(root, List.of(changes));
        Document<Mission> document =
                Document.of(changed, Mission.class, KINDS, Epochs.standard(), ScenarioFile.later());
        return new TestFile(document.content(), document.given(), Canonical.hash(changed));
    }

    static String schema() {
        return Json.pretty(Schema.of(Mission.class, KINDS, Epochs.standard(), "test"));
    }

    List<Given> assumptions() {
        return given.stream().filter(Given::isAssumption).toList();
    }

    record Mission(
            @About("short name of the mission") String mission,
            Optional<String> title,
            @Default("1") long seed,
            @Default("2026-11-01T00:00:00") Epoch created,
            @About("what flies") Craft spacecraft,
            @About("the phases") List<Configured> phases,
            @Default("[]") List<Requirement> requirements)
            implements Consistent {
        @Override
        public List<Contradiction> contradictions() {
            List<Contradiction> found = new ArrayList<>();
            if (mission.contains("/")) {
                found.add(new Contradiction("mission", mission, "a name without a slash"));
            }
            if (phases.isEmpty()) {
                found.add(new Contradiction("phases", "no phases", "at least one phase"));
            }
            return found;
        }
    }

    record Craft(String name, @Default("-999") int naif, List<Part> modules) implements Consistent {
        @Override
        public List<Contradiction> contradictions() {
            List<Contradiction> found = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Part m : modules) {
                if (!names.add(m.name())) {
                    found.add(
                            new Contradiction("modules", "the name " + m.name() + " a second time", "each name once"));
                }
            }
            return found;
        }
    }

    record Part(
            String name,
            @In("kg") @Above(0) Sourced mass,
            @In("kg") @Above(0) Optional<Sourced> propellant,
            Optional<Thruster> engine) {}

    record Thruster(
            @In("N") @Above(0) Sourced thrust,
            @In("s") @Above(0) Sourced specificImpulse) {}
}
