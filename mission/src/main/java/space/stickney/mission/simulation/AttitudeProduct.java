package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import space.stickney.flight.attitude.AttitudeMessage;
import space.stickney.flight.attitude.AttitudePlan;
import space.stickney.flight.attitude.AttitudeSettings;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;

/** How the spacecraft was turned, as a file: the laws of the scenario and what the observation plan asks for. */
final class AttitudeProduct {
    private AttitudeProduct() {}

    /** CCSDS AEM. */
    static String text(Flown flown, AttitudePlan plan, String version) {
        AttitudeSettings settings = flown.scenario().attitude();
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

    /** Laws and slews cut where legs meet: there the rate may jump. */
    private static List<AttitudeMessage.Stretch> stretches(Flown flown, AttitudePlan plan) {
        List<AttitudeMessage.Stretch> stretches = new ArrayList<>();
        for (AttitudePlan.Piece piece : plan.pieces()) {
            for (Leg leg : flown.record().legs()) {
                double start = Math.max(piece.start(), leg.start());
                double end = Math.min(piece.end(), leg.end());
                if (end - start >= FlownPointing.SHORTEST) {
                    String name = "phase " + leg.phase() + ", " + leg.name() + ": " + piece.name();
                    stretches.add(new AttitudeMessage.Stretch(name, start, end, piece.law()));
                }
            }
        }
        return stretches;
    }
}
