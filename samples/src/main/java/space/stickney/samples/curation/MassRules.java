package space.stickney.samples.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import space.stickney.core.fault.BadInput;

/**
 * Mass is conserved. Masses are weighed, so they agree only within their uncertainty: a difference d between masses with standard uncertainties s_i is accepted while
 * d <= 3 sqrt(sum s_i^2). What is accepted is not rounded away: {@link Balance} adds it up.
 */
final class MassRules {
    private static final int SIGMAS = 3;

    private MassRules() {}

    /** No mass of an act is below zero or beyond reason. */
    static void reasonable(Act act) {
        for (Mass mass : masses(act)) {
            if (mass.micrograms() < 0 || mass.compareTo(Mass.LARGEST) > 0) {
                throw new BadInput("rule mass", mass.toString(), "a mass from 0 to " + Mass.LARGEST);
            }
        }
    }

    private static List<Mass> masses(Act act) {
        if (act instanceof Act.CollectionRegistered a) {
            return List.of(a.total(), a.sigma());
        } else if (act instanceof Act.SampleRegistered a) {
            return List.of(a.mass(), a.sigma());
        } else if (act instanceof Act.Weighed a) {
            return Stream.of(Optional.of(a.mass()), Optional.of(a.sigma()), a.tare())
                    .flatMap(Optional::stream)
                    .toList();
        } else if (act instanceof Act.Split a) {
            List<Mass> all = new ArrayList<>(List.of(a.loss()));
            a.into().forEach(p -> all.addAll(List.of(p.mass(), p.sigma())));
            return all;
        } else if (act instanceof Act.Pooled a) {
            return List.of(a.loss(), a.into().mass(), a.into().sigma());
        } else if (act instanceof Act.Analysed a) {
            return List.of(a.consumed());
        } else if (act instanceof Act.Consumed a) {
            return List.of(a.mass());
        }
        return List.of();
    }

    static void positive(Mass mass) {
        if (mass.micrograms() <= 0) {
            throw new BadInput("rule mass", mass.toString(), "a mass above zero");
        }
    }

    /** What was there is there again, losses included. */
    static void balance(String what, Mass before, Mass after, double variance, List<Sample> samples) {
        Mass difference = after.minus(before);
        if (beyond(difference, variance) || beyond(before.minus(after), variance)) {
            StringBuilder events = new StringBuilder();
            samples.forEach(s ->
                    events.append(events.isEmpty() ? "" : ", ").append(s.last().seq()));
            throw new BadInput(
                    "rule mass-conservation",
                    what + ": " + before + " before (event " + events + "), " + after
                            + " after, losses included: a difference of " + difference,
                    "a difference within " + tolerance(variance));
        }
    }

    /** No more is used up than is there. */
    static void consumed(Sample s, Mass mass) {
        double variance = square(s.sigma());
        if (beyond(mass.minus(s.mass()), variance)) {
            throw new BadInput(
                    "rule mass-conservation",
                    mass + " used up of " + s.name() + ", which has " + s.mass() + " (event "
                            + s.last().seq() + ")",
                    "at most that and " + tolerance(variance));
        }
    }

    /** The samples of a collection are no more than what returned. */
    static void collected(Act.SampleRegistered r, Catalogue.Collection c) {
        Mass sum = c.registered().plus(r.mass());
        double variance =
                c.registeredVariance() + square(r.sigma()) + square(c.act().sigma());
        if (beyond(sum.minus(c.act().total()), variance)) {
            throw new BadInput(
                    "rule mass-conservation",
                    "samples of " + r.collection() + " of " + sum + " together, of "
                            + c.act().total() + " that returned (event "
                            + c.event().seq() + ")",
                    "at most the returned mass and " + tolerance(variance));
        }
    }

    static double square(Mass sigma) {
        return (double) sigma.micrograms() * sigma.micrograms();
    }

    /** Whether an excess is more than three standard uncertainties. */
    static boolean beyond(Mass excess, double variance) {
        double d = excess.micrograms();
        return d > 0 && d * d > SIGMAS * SIGMAS * variance;
    }

    /** Three standard uncertainties, to whole micrograms below. */
    static Mass threeSigma(double variance) {
        return new Mass((long) (SIGMAS * Math.sqrt(variance)));
    }

    static String tolerance(double variance) {
        return threeSigma(variance) + " (3 sigma)";
    }
}
