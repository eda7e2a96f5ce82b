package space.stickney.mission.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.run.Csv;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.ManeuverRecord;
import space.stickney.flight.transfer.LaunchWindow;
import space.stickney.flight.transfer.TransferOption;
import space.stickney.flight.transfer.WindowRequest;

/** What changes with time, and the launch window, of a short flight: against the path itself, closed forms and single transfers. */
class SeriesTest {
    private static final Flown FLOWN = ShortMission.flown();
    private static final List<List<String>> ROWS = rows(SeriesProduct.csv(FLOWN, EventsProduct.all(FLOWN)));

    private static List<List<String>> rows(String csv) {
        List<List<String>> all = Csv.read("series.csv", csv);
        return all.subList(1, all.size());
    }

    private static double[] column(int k) {
        return ROWS.stream()
                .mapToDouble(r -> r.get(k).isEmpty() ? Double.NaN : Double.parseDouble(r.get(k)))
                .toArray();
    }

    @Test
    void rowsAscendFromBeginToEndAndAreFew() {
        double[] time = column(1);
        assertThat(time).isSorted().hasSizeLessThan(8000);
        assertThat(time[0]).isCloseTo(FLOWN.start(), within(1e-3));
        assertThat(time[time.length - 1]).isCloseTo(FLOWN.end(), within(1e-3));
    }

    /** Distances are those of the path, to the rounding of a kilometre; the mean radius of the Earth differs from its ellipsoid by at most 15 km. */
    @Test
    void distancesAreThoseOfThePath() {
        FlownPath path = new FlownPath(FLOWN.record().legs(), FLOWN.system().ephemeris());
        double[] state = new double[6];
        for (int i = 0; i < ROWS.size(); i += 7) {
            double tdb = Double.parseDouble(ROWS.get(i).get(1));
            path.state(Naif.SUN, Math.min(Math.max(tdb, path.start()), path.end()), state);
            double sun = FastMath.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]) / 1e3;
            assertThat(Double.parseDouble(ROWS.get(i).get(6))).isCloseTo(sun, within(1.0 + 0.03));
            if (ROWS.get(i).get(3).equals("Earth")) {
                double earth = Double.parseDouble(ROWS.get(i).get(7));
                assertThat(Double.parseDouble(ROWS.get(i).get(4))).isCloseTo(earth - 6371, within(17.0));
            }
        }
    }

    /** A look at the path every minute of the stay finds no altitude and no phase angle beyond the rows' by more than the steps of the search let pass. */
    @Test
    void extremesAreKept() {
        FlownPath path = new FlownPath(FLOWN.record().legs(), FLOWN.system().ephemeris());
        Flown.Phase stay = FLOWN.phases().get(FLOWN.phases().size() - 1);
        double[] state = new double[6];
        double[] sun = new double[6];
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double from = FLOWN.end() - 5 * 86400;
        for (double t = from; t < FLOWN.end(); t += 60) {
            path.state(Naif.PHOBOS, t, state);
            FLOWN.system().ephemeris().state(Naif.SUN, Naif.PHOBOS, t, sun);
            double phase = FastMath.toDegrees(
                    Vector3D.angle(new Vector3D(state[0], state[1], state[2]), new Vector3D(sun[0], sun[1], sun[2])));
            least = Math.min(least, phase);
            most = Math.max(most, phase);
        }
        double[] kept = ROWS.stream()
                .filter(r -> r.get(3).equals("Phobos") && Double.parseDouble(r.get(1)) >= from)
                .mapToDouble(r -> Double.parseDouble(r.get(5)))
                .toArray();
        assertThat(stay.kind()).isEqualTo("quasi-satellite");
        assertThat(Arrays.stream(kept).min().orElseThrow()).isCloseTo(least, within(1.0));
        assertThat(Arrays.stream(kept).max().orElseThrow()).isCloseTo(most, within(1.0));
    }

    @Test
    void massAndVelocityChangeEndWhereTheFlightDoes() {
        double[] mass = column(8);
        double[] speed = column(9);
        assertThat(mass[0]).isCloseTo(FLOWN.record().startMass(), within(0.006));
        assertThat(mass[mass.length - 1]).isCloseTo(FLOWN.record().endMass(), within(0.01));
        double sum = FLOWN.record().maneuvers().stream()
                .mapToDouble(ManeuverRecord::deltaV)
                .sum();
        assertThat(speed).isSorted();
        assertThat(speed[speed.length - 1]).isCloseTo(sum, within(1e-3));
    }

    /** Half of the propellant of a burn from 1000 kg to 500 kg at 3000 m/s: 3000 ln(1000/750) of 3000 ln 2 (rocket equation). */
    @Test
    void insideABurnTheRocketEquationHolds() {
        double whole = 3000 * FastMath.log(2);
        ManeuverRecord burn = new ManeuverRecord("p", "b", 100, 200, whole, whole, Vector3D.PLUS_I, 1000, 500, "m");
        SpentMass spent = new SpentMass(new FlightRecord(
                List.of(),
                List.of(burn),
                List.of(),
                java.util.Map.of(),
                List.of(),
                1000,
                400,
                List.of(),
                List.of(new FlightRecord.Dropped("m", 400, 100, 0))));
        assertThat(spent.mass(99)).isEqualTo(1000);
        assertThat(spent.mass(200)).isEqualTo(750);
        assertThat(spent.deltaV(200)).isCloseTo(3000 * FastMath.log(1000.0 / 750), within(1e-9));
        assertThat(spent.mass(300)).isEqualTo(500);
        assertThat(spent.deltaV(300)).isCloseTo(whole, within(1e-9));
        assertThat(spent.mass(400)).isEqualTo(400);
    }

    /** A cell is the transfer between its two dates; the flown launch energy, integrated, is within two per cent of the two-body one between its dates. */
    @Test
    void theWindowHoldsTheTransfersAboutTheFlownOne() {
        List<List<String>> cells = rows(WindowProduct.csv(FLOWN).orElseThrow());
        assertThat(cells).hasSizeBetween(2000, 4000);
        double departure = FLOWN.phases().get(0).end();
        double arrival = FLOWN.record().maneuvers().stream()
                .filter(m -> m.phase().equals("orbit-insertion"))
                .findFirst()
                .orElseThrow()
                .tdb();
        LaunchWindow window = LaunchWindow.search(WindowRequest.heliocentric(
                FLOWN.system().ephemeris(), Naif.EARTH, Naif.MARS, departure, departure, arrival, arrival, 86400));
        Optional<TransferOption> flown = window.at(0, departure, arrival);
        double c3 = flown.orElseThrow().departureExcess().getNormSq() / 1e6;
        String epoch = Utc.text(departure);
        double nearest = cells.stream()
                .filter(r -> r.get(0).equals(epoch) && r.get(1).equals(Utc.text(arrival)))
                .mapToDouble(r -> Double.parseDouble(r.get(2)))
                .findFirst()
                .orElseThrow();
        assertThat(nearest).isCloseTo(c3, within(1e-4));
        double launched = ((Number) requireNonNull(FLOWN.record().facts().get("launch.c3_km2_s2"))).doubleValue();
        assertThat(launched).isCloseTo(c3, within(0.02 * c3));
    }
}
