package space.stickney.mission.simulation;

import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.phase.ManeuverRecord;
import space.stickney.flight.transfer.LaunchWindow;
import space.stickney.flight.transfer.WindowRequest;

/**
 * The launch window about the flown transfer as a table: patched conics without a full revolution ({@link LaunchWindow}), for a flight that
 * goes from its launch by one cruise to the planet that it then orbits.
 */
final class WindowProduct {
    static final String FILE = "products/launch-window.csv";

    private static final double DAY = 86400;

    /** About the flown dates of departure and arrival (s). */
    private static final double DEPART_SPAN = 60 * DAY;

    private static final double ARRIVE_SPAN = 120 * DAY;
    private static final double STEP = 3 * DAY;

    private WindowProduct() {}

    /** The table; empty for a flight of another kind. */
    static Optional<String> csv(Flown flown) {
        List<Flown.Phase> phases = flown.phases();
        boolean direct = phases.size() >= 3
                && phases.get(0).kind().equals("launch")
                && phases.get(1).kind().equals("cruise")
                && phases.get(2).kind().equals("orbit-insertion");
        if (!direct) {
            return Optional.empty();
        }
        String insertion = phases.get(2).name();
        double arrival = flown.record().maneuvers().stream()
                .filter(m -> m.phase().equals(insertion))
                .mapToDouble(ManeuverRecord::tdb)
                .findFirst()
                .orElse(phases.get(2).start());
        return flown.record().legs().stream()
                .filter(l -> l.phase().equals(insertion))
                .map(Leg::center)
                .filter(body -> body != Naif.SUN && body != Naif.EARTH)
                .findFirst()
                .filter(body -> covered(flown, body, phases.get(0).end() - DEPART_SPAN)
                        && covered(flown, body, arrival + ARRIVE_SPAN))
                .map(body -> csv(flown, body, phases.get(0).end(), arrival));
    }

    /** Whether the ephemeris of the flight knows more dates than the flight's own; kernels of the user may not. */
    private static boolean covered(Flown flown, int body, double tdb) {
        double[] state = new double[6];
        try {
            flown.system().ephemeris().state(body, Naif.SUN, tdb, state);
            flown.system().ephemeris().state(Naif.EARTH, Naif.SUN, tdb, state);
            return true;
        } catch (BadInput e) {
            return false; // then there is no table, and the flight is what it is
        }
    }

    private static String csv(Flown flown, int body, double departure, double arrival) {
        LaunchWindow window = LaunchWindow.search(WindowRequest.heliocentric(
                flown.system().ephemeris(),
                Naif.EARTH,
                body,
                departure - DEPART_SPAN,
                departure + DEPART_SPAN,
                FastMath.max(arrival - ARRIVE_SPAN, departure + DEPART_SPAN + STEP),
                arrival + ARRIVE_SPAN,
                STEP));
        double[] departures = window.departures();
        double[] arrivals = window.arrivals();
        double[] c3 = window.c3(0);
        double[] excess = window.arrivalExcess(0);
        double[] declination = window.declination(0);
        StringBuilder out = new StringBuilder(Csv.row(
                "departure", "arrival", "c3_km2_s2", "vinf_arrive_km_s", "declination_deg", "transfer_angle_deg"));
        for (int i = 0; i < departures.length; i++) {
            String from = Utc.text(departures[i]);
            for (int j = 0; j < arrivals.length; j++) {
                int cell = i * arrivals.length + j;
                if (!Double.isNaN(c3[cell])) {
                    out.append(Csv.row(
                            from,
                            Utc.text(arrivals[j]),
                            Numbers.fixed(c3[cell] / 1e6, 4),
                            Numbers.fixed(excess[cell] / 1e3, 4),
                            Numbers.fixed(FastMath.toDegrees(declination[cell]), 3),
                            Numbers.fixed(FastMath.toDegrees(window.transferAngle(i, j)), 3)));
                }
            }
        }
        return out.toString();
    }
}
