package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Numbers;
import space.stickney.flight.phase.LandingPhase;
import space.stickney.mission.scenario.FindingNames;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Evidence;
import space.stickney.science.instrument.Finding.Reached;
import space.stickney.science.instrument.Finding.Spread;

/**
 * What landings yield. Of n drawn descents k kept all limits of the decision to go; what is known of the probability of a go is
 * then the beta distribution with k + 1/2 and n - k + 1/2 (Jeffreys' prior; Brown, Cai and DasGupta 2001). Its quantiles stand
 * as draws; for the number of landings each draw is a mission: a probability from that distribution for each landing, then a
 * go or none.
 */
final class LandingFindings {
    /** Draws of each finding. */
    private static final int DRAWS = 400;

    private final Flown flown;
    private final FlightFacts facts;

    LandingFindings(Flown flown, FlightFacts facts) {
        this.flown = flown;
        this.facts = facts;
    }

    List<Finding> all() {
        List<Flown.Phase> landings = facts.phases("landing").stream()
                .filter(p -> facts.configuration(p) instanceof LandingPhase.Configuration c && !c.rehearsal())
                .toList();
        List<Finding> all = new ArrayList<>();
        if (!landings.isEmpty()) {
            all.add(count(landings));
            landings.forEach(p -> all.add(go(p)));
        }
        return all;
    }

    private Finding count(List<Flown.Phase> landings) {
        List<Reached> history = new ArrayList<>();
        for (Flown.Phase p : landings) {
            if (facts.says(p, "outcome", "touchdown")) {
                history.add(new Reached(p.end(), history.size() + 1.0));
            }
        }
        Evidence evidence = Evidence.of(
                "summary.json",
                List.of(
                        "flight: guided descents of " + landings.size() + " landings, touchdowns counted",
                        "draws: missions in which each landing goes with the probability that its drawn descents leave open"),
                List.of("A landing that is called off is not tried again.", "Landings fail independently."));
        return Finding.of(FindingNames.FLIGHT + "landings", "1", history.size(), evidence)
                .with(Spread.of(missions(landings)))
                .withHistory(history);
    }

    private List<Double> missions(List<Flown.Phase> landings) {
        List<BetaDistribution> known = landings.stream().map(this::known).toList();
        RandomStreams streams = new RandomStreams(flown.seed());
        List<Double> draws = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            RandomGenerator random = streams.stream("matrix landings", i);
            int landed = 0;
            for (BetaDistribution go : known) {
                landed += random.nextDouble() < go.inverseCumulativeProbability(random.nextDouble()) ? 1 : 0;
            }
            draws.add((double) landed);
        }
        return draws;
    }

    private Finding go(Flown.Phase p) {
        BetaDistribution known = known(p);
        List<Double> draws = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            draws.add(known.inverseCumulativeProbability((i + 0.5) / DRAWS));
        }
        String n = Numbers.fixed(facts.number(p, "runs").orElse(0.0), 0);
        Evidence evidence = Evidence.of(
                "products/" + p.name() + "-runs.csv",
                List.of(
                        "flight: " + n + " descents with drawn errors of navigation, burns and gravity",
                        "share that kept all limits of the decision to go",
                        "draws: quantiles of the beta distribution that " + n + " runs leave open (Jeffreys' prior)"),
                List.of("The errors drawn are those of the scenario; what it does not name does not scatter."));
        return Finding.of(
                        FindingNames.FLIGHT + p.name() + ".go",
                        "%",
                        facts.number(p, "go").orElse(0.0),
                        evidence)
                .with(Spread.of(draws));
    }

    private BetaDistribution known(Flown.Phase p) {
        double n = facts.number(p, "runs").orElse(0.0);
        double k = FastMath.rint(n * facts.number(p, "go").orElse(0.0));
        return new BetaDistribution(k + 0.5, n - k + 0.5);
    }
}
