package space.stickney.mission.simulation;

import java.util.List;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.kernels.SpkWriter;
import space.stickney.flight.kernels.StateData;
import space.stickney.flight.phase.Leg;

/** The trajectory as an SPK kernel: a segment of type 13 (Hermite, window 4) for every leg, J2000 axes (ICRF). */
final class SpkProduct {
    private SpkProduct() {}

    static byte[] bytes(Flown flown, String version) {
        SpkWriter writer = new SpkWriter(
                "Stickney " + version,
                List.of(
                        "Trajectory of " + ascii(flown.scenario().spacecraft().name()) + " (NAIF code "
                                + flown.scenario().spacecraft().naif() + "), scenario "
                                + ascii(flown.scenario().mission()) + ", seed " + flown.seed() + ".",
                        "A simulation by Stickney, not a flight. Centres: Sun 10, Earth 399, Mars 499.",
                        "Type 13, Hermite polynomials of degree 7 through four states."));
        for (Leg leg : flown.record().legs()) {
            Samples s = leg.samples();
            double[] states = s.states();
            for (int i = 0; i < states.length; i++) {
                states[i] /= 1e3;
            }
            writer.segment(
                    flown.scenario().spacecraft().naif(),
                    leg.center(),
                    leg.start(),
                    leg.end(),
                    name(leg),
                    new StateData(13, Math.min(Samples.WINDOW, s.size()), s.epochs(), states));
        }
        return writer.bytes();
    }

    private static String name(Leg leg) {
        String text = ascii(leg.phase() + ", " + leg.name());
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    private static String ascii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
