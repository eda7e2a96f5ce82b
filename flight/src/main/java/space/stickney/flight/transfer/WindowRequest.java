package space.stickney.flight.transfer;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;

/**
 * What to search: bodies, dates and steps. Epochs are TDB seconds past J2000, spans in seconds.
 *
 * @param ephemeris where the bodies are
 * @param center NAIF code of the body about which the transfer flies
 * @param mu its gravitational parameter (m3/s2)
 * @param from NAIF code of the departure body
 * @param to NAIF code of the arrival body
 * @param departFirst first departure
 * @param departLast last departure
 * @param arriveFirst first arrival
 * @param arriveLast last arrival
 * @param departStep between departures
 * @param arriveStep between arrivals
 * @param maxRevolutions the largest number of full revolutions
 * @param cost the meaning of "total"
 * @param pole unit vector (ICRF): declinations are counted from the plane across it
 */
public record WindowRequest(
        Ephemeris ephemeris,
        int center,
        double mu,
        int from,
        int to,
        double departFirst,
        double departLast,
        double arriveFirst,
        double arriveLast,
        double departStep,
        double arriveStep,
        int maxRevolutions,
        TransferCost cost,
        Vector3D pole) {
    /** Largest grid: cells times branches. */
    public static final long MOST_CELLS = 4_000_000;

    /** Refuses what cannot be searched; the faults are named after the options of the command {@code window}. */
    public WindowRequest {
        List<Fault> faults = new ArrayList<>();
        if (from == to) {
            faults.add(Fault.of("FROM, TO", "the same body twice", "two different bodies"));
        }
        if (!(departStep > 0) || !(arriveStep > 0)) {
            faults.add(Fault.of("--step", departStep + ", " + arriveStep, "a step greater than zero"));
        }
        if (!(departFirst <= departLast) || !(arriveFirst <= arriveLast)) {
            faults.add(Fault.of("--depart, --arrive", "a range that ends before it begins", "ranges A..B, A before B"));
        }
        if (maxRevolutions < 0 || maxRevolutions > 20) {
            faults.add(Fault.of("--max-revs", Integer.toString(maxRevolutions), "a number from 0 to 20"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        refuseHuge(
                ((departLast - departFirst) / departStep + 1) * ((arriveLast - arriveFirst) / arriveStep + 1),
                2 * maxRevolutions + 1);
    }

    /** About the Sun, prograde, no full revolution, total the sum of the excess speeds, one step for both dates. */
    public static WindowRequest heliocentric(
            Ephemeris ephemeris,
            int from,
            int to,
            double departFirst,
            double departLast,
            double arriveFirst,
            double arriveLast,
            double step) {
        double mu = Bodies.standard().get(Naif.SUN).gm();
        return new WindowRequest(
                ephemeris,
                Naif.SUN,
                mu,
                from,
                to,
                departFirst,
                departLast,
                arriveFirst,
                arriveLast,
                step,
                step,
                0,
                TransferCost.EXCESS_SPEEDS,
                pole(from, departFirst));
    }

    public WindowRequest withMaxRevolutions(int revolutions) {
        return new WindowRequest(
                ephemeris,
                center,
                mu,
                from,
                to,
                departFirst,
                departLast,
                arriveFirst,
                arriveLast,
                departStep,
                arriveStep,
                revolutions,
                cost,
                pole);
    }

    public WindowRequest withCost(TransferCost other) {
        return new WindowRequest(
                ephemeris,
                center,
                mu,
                from,
                to,
                departFirst,
                departLast,
                arriveFirst,
                arriveLast,
                departStep,
                arriveStep,
                maxRevolutions,
                other,
                pole);
    }

    /**
     * The pole of a body's equator: for the Earth the mean equator of J2000 (the z axis of ICRF within 0.02 arc seconds), in
     * which launch declinations are customary; for others the IAU rotation pole at the date; the z axis where none is known.
     */
    public static Vector3D pole(int body, double tdb) {
        int planet = body >= 1 && body <= 9 ? 100 * body + 99 : body;
        if (planet == Naif.EARTH || !Bodies.standard().contains(planet)) {
            return Vector3D.PLUS_K;
        }
        return Bodies.standard()
                .get(planet)
                .rotation()
                .map(r -> new Vector3D(r.poleRightAscension(tdb), r.poleDeclination(tdb)))
                .orElse(Vector3D.PLUS_K);
    }

    private static void refuseHuge(double cells, int branches) {
        if (cells * branches > MOST_CELLS) {
            double factor = Math.ceil(Math.sqrt(cells * branches / MOST_CELLS) * 10) / 10;
            throw new BadInput(Fault.of(
                            "--step",
                            "a grid of " + Math.round(cells) + " cells with " + branches
                                    + (branches == 1 ? " branch" : " branches"),
                            "at most " + MOST_CELLS + " cells times branches")
                    .withHint("Take a step at least " + factor + " times as long, or shorter ranges."));
        }
    }
}
