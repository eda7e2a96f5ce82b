package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.flight.attitude.AttitudeMessage;
import space.stickney.flight.attitude.AttitudePlan;
import space.stickney.flight.attitude.AttitudeSettings;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.phase.LandingPhase;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.phase.QuasiSatellitePhase;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;

/** How the spacecraft was turned, as a file: the laws of the scenario's section {@code attitude}, phase by phase. */
final class AttitudeProduct {
    /** A stretch shorter than this (s) is left out: two samples would carry the same epoch. */
    private static final double SHORTEST = 1e-3;

    private AttitudeProduct() {}

    /** CCSDS AEM. */
    static String text(Flown flown, String version) {
        AttitudeSettings settings = flown.scenario().attitude();
        AttitudePlan plan = plan(flown);
        List<AttitudeMessage.Stretch> stretches = stretches(flown, plan);
        String created = Epochs.standard().format(flown.scenario().created().date(), Scale.UTC, 3);
        AttitudeMessage.Header header = new AttitudeMessage.Header(
                flown.scenario().spacecraft().name(),
                flown.scenario().spacecraft().naif(),
                created,
                List.of(
                        "Made by Stickney " + version + " from scenario "
                                + flown.scenario().mission() + ", seed " + flown.seed() + ".",
                        "Planned attitude of a simulation, not of a flight. Burns, landings and safe modes turn nothing."));
        return new AttitudeMessage(header, stretches, settings.tolerance(), settings.samples()).text();
    }

    /** The laws in force with the slews between them; a law is called by the text of its rule. */
    static AttitudePlan plan(Flown flown) {
        AttitudeSettings settings = flown.scenario().attitude();
        return AttitudePlan.of(wanted(flown, settings), settings.limits(), settings.slew());
    }

    /** One entry for neighbouring phases of the same rule. */
    private static List<AttitudePlan.Wanted> wanted(Flown flown, AttitudeSettings settings) {
        FlownPath path = new FlownPath(flown.record().legs(), flown.system().ephemeris());
        List<AttitudePlan.Wanted> wanted = new ArrayList<>();
        Optional<PointingRule> before = Optional.empty();
        for (int i = 0; i < flown.phases().size(); i++) {
            Flown.Phase phase = flown.phases().get(i);
            double start = Math.max(phase.start(), path.start());
            double end = Math.min(phase.end(), path.end());
            if (end - start < SHORTEST) {
                continue;
            }
            PointingRule rule = rule(flown, settings, i);
            int last = wanted.size() - 1;
            if (before.filter(rule::equals).isPresent()) {
                AttitudePlan.Wanted w = wanted.get(last);
                wanted.set(last, new AttitudePlan.Wanted(w.name(), w.start(), end, w.law()));
            } else {
                wanted.add(new AttitudePlan.Wanted(rule.text(), start, end, rule.law(path::state)));
            }
            before = Optional.of(rule);
        }
        return wanted;
    }

    /** The rule of a phase, by its place in the list of phases. */
    static PointingRule rule(Flown flown, AttitudeSettings settings, int index) {
        Flown.Phase phase = flown.phases().get(index);
        return Optional.ofNullable(settings.pointing().get(phase.name()))
                .or(() -> Optional.ofNullable(settings.pointing().get(phase.kind())))
                .or(() -> moon(flown.scenario().phases().get(index).configuration())
                        .map(name -> PointingRule.nadir(flown.system().bodies().find(name))))
                .orElse(PointingRule.SUN);
    }

    /** The moon beside which a phase is flown. */
    private static Optional<String> moon(Record configuration) {
        if (configuration instanceof QuasiSatellitePhase.Configuration c) {
            return Optional.of(c.about());
        }
        return configuration instanceof LandingPhase.Configuration c ? Optional.of(c.on()) : Optional.empty();
    }

    /** Laws and slews cut where legs meet: there the rate may jump. */
    private static List<AttitudeMessage.Stretch> stretches(Flown flown, AttitudePlan plan) {
        List<AttitudeMessage.Stretch> stretches = new ArrayList<>();
        for (AttitudePlan.Piece piece : plan.pieces()) {
            for (Leg leg : flown.record().legs()) {
                double start = Math.max(piece.start(), leg.start());
                double end = Math.min(piece.end(), leg.end());
                if (end - start >= SHORTEST) {
                    String name = "phase " + leg.phase() + ", " + leg.name() + ": " + piece.name();
                    stretches.add(new AttitudeMessage.Stretch(name, start, end, piece.law()));
                }
            }
        }
        return stretches;
    }
}
