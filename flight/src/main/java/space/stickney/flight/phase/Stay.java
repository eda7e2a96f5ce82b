package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.proximity.ephemeris.Outcome;
import space.stickney.flight.proximity.ephemeris.QuasiSatelliteGuidance;

/**
 * The stay in a quasi-satellite orbit: at fixed intervals the free motion is predicted from an estimate, and if its
 * crossings of the axes would leave the deadband within two intervals (four to eight days), an impulse in the orbit plane
 * ends the oscillation; where the size of the orbit left the deadband, it brings that back too.
 */
final class Stay {
    private static final double DAY = 86400;
    private static final double MONTH = 30 * DAY;
    private static final double ESCAPED = 1.5e6;
    /** Weight of the size of the orbit against its oscillation, where the size is within the deadband and where it is not. */
    private static final double LIGHT = 0.05;

    private static final double HEAVY = 1;
    private static final double FIRST_CHECK = 2 * DAY;
    private static final double SHORTEST_LOOK = 4 * DAY;
    private static final double LONGEST_LOOK = 8 * DAY;

    private final QuasiSatellitePhase.Configuration configuration;
    private final Voyage voyage;
    private final int moon;
    private final Track track = new Track();
    private int corrections;
    private double spent;

    Stay(QuasiSatellitePhase.Configuration configuration, Voyage voyage) {
        this.configuration = configuration;
        this.voyage = voyage;
        this.moon = configuration.moon(voyage);
    }

    void until(double end) {
        double start = voyage.tdb();
        if (end < start) {
            throw new NoSolution("The stay at " + configuration.about() + " would end "
                    + Numbers.fixed((start - end) / DAY, 1) + " d before it begins.");
        }
        // what the entry left is seen soon, and cheaper to mend early
        double interval = Math.min(FIRST_CHECK, configuration.controlInterval());
        while (voyage.tdb() < end) {
            double next = Math.min(end, voyage.tdb() + interval);
            interval = configuration.controlInterval();
            double from = voyage.tdb();
            voyage.coast(next);
            watch(from);
            if (next < end) {
                hold();
            }
            voyage.progress().fraction((voyage.tdb() - start) / (end - start));
        }
        facts(voyage.tdb() - start);
    }

    private void facts(double time) {
        voyage.fact("stay_days", time / DAY);
        voyage.fact("corrections", corrections);
        voyage.fact("station_keeping_m_s", spent);
        voyage.fact("station_keeping_m_s_per_month", time > 0 ? spent * MONTH / time : 0.0);
        voyage.fact("nearest_km", track.nearest / 1e3);
        voyage.fact("farthest_km", track.farthest / 1e3);
        voyage.fact("x_km", track.most[0] / 1e3);
        voyage.fact("y_km", track.most[1] / 1e3);
        voyage.fact("z_km", track.most[2] / 1e3);
        track.period().ifPresent(p -> voyage.fact("period_hours", p / 3600));
    }

    private void hold() {
        FlightState known = voyage.estimate(
                "hold " + Math.round(voyage.tdb()),
                configuration.navigationPosition().value(),
                configuration.navigationVelocity().value());
        double look = Math.max(SHORTEST_LOOK, Math.min(LONGEST_LOOK, 2 * configuration.controlInterval()));
        MoonVicinity vicinity = voyage.vicinity(moon, known.tdb(), known.tdb() + 1.3 * look);
        double[] relative = vicinity.relative(known);
        QuasiSatelliteGuidance guidance =
                new QuasiSatelliteGuidance(vicinity, configuration.amplitude().value(), configuration.height());
        QuasiSatelliteGuidance.Forecast ahead = guidance.forecast(known.tdb(), relative, known.tdb() + look);
        boolean sized = Math.abs(ahead.offset()) < configuration.letBe();
        if (ahead.outcome() instanceof Outcome.Kept && ahead.deviation() < configuration.letBe() && sized) {
            return;
        }
        double[] dv = guidance.hold(known.tdb(), relative, sized ? LIGHT : HEAVY, (int) (look / guidance.period()))
                .orElseThrow(() -> new NoSolution("No impulse keeps the quasi-satellite orbit at "
                        + configuration.about() + ": " + lost(ahead.outcome())))
                .deltaV();
        corrections++;
        spent += new Vector3D(dv).getNorm();
        voyage.impulse("station-keeping " + corrections, new Vector3D(dv));
    }

    private static String lost(Outcome outcome) {
        String when = " at TDB second " + Numbers.fixed(outcome.tdb(), 0) + " past J2000";
        if (outcome instanceof Outcome.Impact i) {
            return "it ends" + when + " on the surface at latitude "
                    + Numbers.fixed(Math.toDegrees(i.latitude()), 1) + " deg, longitude "
                    + Numbers.fixed(Math.toDegrees(i.longitude()), 1) + " deg.";
        }
        if (outcome instanceof Outcome.Escape e) {
            return "it escapes" + when + ", "
                    + Numbers.fixed(Math.sqrt(e.x() * e.x() + e.y() * e.y() + e.z() * e.z()) / 1e3, 0) + " km away.";
        }
        return "it drifts out of the deadband.";
    }

    /** Follows the path flown; an escape ends the mission with its time and place, an impact does so in the integration. */
    private void watch(double from) {
        Samples samples = voyage.lastSamples();
        int first = samples.size() - 1;
        while (first > 0 && samples.tdb(first - 1) >= from) {
            first--;
        }
        for (int i = first; i < samples.size(); i++) {
            Vector3D r = new Vector3D(samples.component(i, 0), samples.component(i, 1), samples.component(i, 2));
            track.add(samples.tdb(i), Beside.place(voyage, moon, samples.tdb(i), r));
            if (track.last.getNorm() > ESCAPED) {
                throw new NoSolution(
                        "The quasi-satellite orbit is lost at TDB second " + Numbers.fixed(samples.tdb(i), 0)
                                + " past J2000: " + Numbers.fixed(track.last.getNorm() / 1e3, 1)
                                + " km from the centre of " + configuration.about() + " (escape).");
            }
        }
    }

    /** What the flown path looked like from the moon, sample by sample. */
    private static final class Track {
        private final double[] most = new double[3];
        private Vector3D last = Vector3D.ZERO;
        private double nearest = Double.POSITIVE_INFINITY;
        private double farthest;
        private double firstCrossing = Double.NaN;
        private double lastCrossing = Double.NaN;
        private int rounds = -1;

        void add(double tdb, Vector3D place) {
            double distance = place.getNorm();
            nearest = Math.min(nearest, distance);
            farthest = Math.max(farthest, distance);
            most[0] = Math.max(most[0], Math.abs(place.getX()));
            most[1] = Math.max(most[1], Math.abs(place.getY()));
            most[2] = Math.max(most[2], Math.abs(place.getZ()));
            if (place.getX() > 0 && last.getY() > 0 && place.getY() <= 0) {
                firstCrossing = Double.isNaN(firstCrossing) ? tdb : firstCrossing;
                lastCrossing = tdb;
                rounds++;
            }
            last = place;
        }

        java.util.Optional<Double> period() {
            return rounds > 0
                    ? java.util.Optional.of((lastCrossing - firstCrossing) / rounds)
                    : java.util.Optional.empty();
        }
    }
}
