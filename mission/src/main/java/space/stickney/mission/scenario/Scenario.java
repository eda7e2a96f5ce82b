package space.stickney.mission.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Configured;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.flight.attitude.AttitudeSettings;
import space.stickney.flight.phase.Spacecraft;
import space.stickney.flight.time.Epoch;
import space.stickney.mission.planning.Activity;
import space.stickney.mission.planning.PlanConfiguration;
import space.stickney.science.scene.Truth;

/** A mission, as its scenario file describes it. The keys of the file are the components below. */
@About("A mission: what flies, its phases in their order, what it is for.")
public record Scenario(
        @About("short name of the mission, used in file names and products")
        String mission,

        @About("the name in full") Optional<String> title,

        @About("what this scenario is, where its values come from")
        Optional<String> description,

        @About("seed of all random draws; the same seed gives the same run") @Default("1")
        long seed,

        @About("creation date written into products: the date of the scenario, not of the run")
        @Default("2026-11-01T00:00:00")
        Epoch created,

        @About("what flies") Spacecraft spacecraft,

        @About("the phases in the order in which they are flown")
        List<Configured> phases,

        @About("how the spacecraft is turned") @Default("{}")
        AttitudeSettings attitude,

        @About("the instruments, by their names") @Default("{}")
        Map<String, Configured> instruments,

        @About("when the instruments observe; none: all the time")
        Optional<PlanConfiguration> plan,

        @About("what is really there; instruments see it when they record, retrievals never") @Default("{}")
        Truth truth,

        @About("what the mission is for") @Default("[]") List<Requirement> requirements)
        implements Consistent {
    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        if (!mission.matches("[A-Za-z0-9][A-Za-z0-9 ._+-]{0,63}")) {
            String valid = "at most 64 letters, digits, blanks and . _ + - (it names files)";
            found.add(new Contradiction("mission", mission, valid));
        }
        if (phases.isEmpty()) {
            found.add(new Contradiction("phases", "no phases", "at least one phase"));
        }
        for (String phase : attitude.pointing().keySet()) {
            String kind = phase.replaceFirst("-\\d+$", "");
            if (phases.stream().noneMatch(p -> p.kind().name().equals(kind))) {
                String valid = "a phase by its name or kind, such as "
                        + phases.stream().map(p -> p.kind().name()).distinct().collect(Collectors.joining(", "));
                found.add(new Contradiction("attitude.pointing." + phase, phase, valid));
            }
        }
        for (String name : instruments.keySet()) {
            if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
                String valid = "a name of at most 32 lower-case letters, digits and hyphens (it names files)";
                found.add(new Contradiction("instruments." + name, name, valid));
            }
        }
        plan.ifPresent(p -> unknownInstruments(p, found));
        Set<String> ids = new HashSet<>();
        for (Requirement r : requirements) {
            if (!ids.add(r.id())) {
                found.add(new Contradiction("requirements", "the id " + r.id() + " a second time", "each id once"));
            }
        }
        found.addAll(FindingNames.of(this).contradictions(requirements));
        return found;
    }

    /** Names of the phases: that of the kind, numbered from the second on. */
    public List<String> phaseNames() {
        Map<String, Integer> counts = new HashMap<>();
        return phases.stream()
                .map(p -> {
                    int n = counts.merge(p.kind().name(), 1, Integer::sum);
                    return n == 1 ? p.kind().name() : p.kind().name() + "-" + n;
                })
                .toList();
    }

    private void unknownInstruments(PlanConfiguration p, List<Contradiction> found) {
        for (Activity a : p.activities()) {
            if (!instruments.containsKey(a.instrument())) {
                String valid = instruments.isEmpty()
                        ? "an instrument of the section instruments, which is empty"
                        : "one of " + String.join(", ", instruments.keySet());
                found.add(new Contradiction(
                        "plan.activities", "the instrument " + a.instrument() + " of " + a.name(), valid));
            }
        }
    }
}
