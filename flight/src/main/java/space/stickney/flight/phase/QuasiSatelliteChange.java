package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.proximity.ephemeris.QuasiSatelliteGuidance;
import space.stickney.flight.proximity.ephemeris.QuasiSatelliteTransfer;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * From the motion beside a moon into a quasi-satellite orbit: by two impulses ({@link QuasiSatelliteTransfer}) from another
 * one, or by the last of them alone from an approach. Each impulse is computed anew from an estimate just before; the
 * first is corrected in the full dynamics.
 */
final class QuasiSatelliteChange {
    private static final double DAY = 86400;

    /** How far ahead a motion has to stay bounded when it is entered. */
    private static final double AHEAD = 6 * DAY;

    private static final double WEIGHT = 0.3;
    private static final double MISS = 10;

    private final QuasiSatellitePhase.Configuration configuration;
    private final Voyage voyage;
    private final int moon;

    QuasiSatelliteChange(QuasiSatellitePhase.Configuration configuration, Voyage voyage) {
        this.configuration = configuration;
        this.voyage = voyage;
        this.moon = configuration.moon(voyage);
    }

    /** Searches and flies a transfer. */
    void fly() {
        double begin = voyage.tdb();
        FlightState known = estimate("transfer");
        MoonVicinity vicinity = voyage.vicinity(moon, begin, begin + 3 * DAY);
        double[] relative = vicinity.relative(known);
        QuasiSatelliteTransfer transfer = QuasiSatelliteTransfer.search(new QuasiSatelliteTransfer.Request(
                vicinity, begin, relative, configuration.amplitude().value(), configuration.height(), period(known)));
        voyage.progress().fraction(0.1);
        voyage.coast(transfer.departTdb());
        FlightState leaving = estimate("transfer departure");
        Vector3D first = aim(leaving, transfer, vicinity);
        voyage.impulse("transfer", first);
        voyage.coast(transfer.arriveTdb());
        Vector3D second = enter();
        voyage.fact("transfer_m_s", first.getNorm() + second.getNorm());
        voyage.fact("transfer_hours", (transfer.arriveTdb() - transfer.departTdb()) / 3600);
        voyage.fact("transfer_wait_hours", (transfer.departTdb() - begin) / 3600);
    }

    /** The impulse that ends in the orbit, here and now. */
    Vector3D enter() {
        FlightState known = estimate("entry");
        MoonVicinity vicinity = voyage.vicinity(moon, known.tdb(), known.tdb() + 1.4 * AHEAD);
        QuasiSatelliteGuidance guidance =
                new QuasiSatelliteGuidance(vicinity, configuration.amplitude().value(), configuration.height());
        int revolutions = (int) (AHEAD / guidance.period());
        QuasiSatelliteGuidance.Correction entry = guidance.enter(
                        known.tdb(), vicinity.relative(known), WEIGHT, revolutions)
                .orElseThrow(() -> new NoSolution("No velocity " + Numbers.fixed(Beside.distance(voyage, moon) / 1e3, 1)
                        + " km from " + configuration.about() + " leads into a quasi-satellite orbit of "
                        + Numbers.fixed(configuration.amplitude().value() / 1e3, 1) + " km that stays there."));
        Vector3D impulse = new Vector3D(entry.deltaV());
        voyage.impulse("quasi-satellite orbit insertion", impulse);
        return impulse;
    }

    /** The first impulse in the full dynamics, from the one of the search. */
    private Vector3D aim(FlightState from, QuasiSatelliteTransfer transfer, MoonVicinity vicinity) {
        double[] guess = QuasiSatelliteTransfer.aim(
                vicinity,
                from.tdb(),
                vicinity.relative(from),
                transfer.arriveTdb(),
                transfer.place(),
                transfer.first());
        Propagation planning = voyage.planning(Naif.MARS);
        Vector3D place = new Vector3D(transfer.place());
        return new Vector3D(new DifferentialCorrection(
                        "transfer", new double[] {1e-3, 1e-3, 1e-3}, new double[] {MISS, MISS, MISS}, 40)
                .solve(
                        dv -> {
                            FlightState there = planning.to(from.withImpulse(new Vector3D(dv)), transfer.arriveTdb());
                            return Beside.place(voyage, moon, there.tdb(), there.position())
                                    .subtract(place)
                                    .toArray();
                        },
                        guess));
    }

    /** Time in which the motion flown goes round (s): that of the member of the family through where it crosses x. */
    private double period(FlightState known) {
        MoonVicinity vicinity = voyage.vicinity(moon, known.tdb(), known.tdb() + 2 * DAY);
        return QuasiSatelliteGuidance.revolution(vicinity, known.tdb(), vicinity.relative(known));
    }

    private FlightState estimate(String occasion) {
        return voyage.estimate(
                occasion,
                configuration.navigationPosition().value(),
                configuration.navigationVelocity().value());
    }
}
