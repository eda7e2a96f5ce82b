package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Samples;

/**
 * Motion beside a moon, about the planet and retrograde about the moon.
 *
 * <p>Where the moon's pull is small the motion is that of two neighbouring orbits of the same period: an ellipse about the
 * moon, twice as long along the track as across it (Hill's equations), that stays closed as long as the periods agree. The
 * moon's pull turns a small difference of period into a slow libration of the ellipse's centre along the track. The
 * centre, averaged over a revolution, is what entry and station-keeping control, with the tangential velocity.
 */
final class QuasiSatelliteMotion {
    /** Points of a revolution in a mean. */
    private static final int POINTS = 16;

    /** Revolutions looked ahead: about one period of the libration at 100 km amplitude. */
    private static final int REVOLUTIONS = 10;

    private static final int ITERATIONS = 4;
    private static final double STEP = 0.02;
    private static final double LARGEST = 2;
    private static final double LOST = 1e6;

    private final Voyage voyage;
    private final int moon;
    private final double period;

    QuasiSatelliteMotion(Voyage voyage, int moon) {
        this.voyage = voyage;
        this.moon = moon;
        this.period = MoonOrbit.at(voyage, moon, voyage.tdb()).period();
    }

    double period() {
        return period;
    }

    /** Velocity (m/s, ICRF axes, about Mars) that starts a quasi-satellite orbit at a point on the radial axis. */
    Vector3D entryVelocity(FlightState at) {
        FlightState m = MoonOrbit.state(voyage, moon, at.tdb());
        Vector3D offset = at.position().subtract(m.position());
        Vector3D rate = m.position()
                .crossProduct(m.velocity())
                .scalarMultiply(1 / m.position().getNormSq());
        // Hill: y' = -2 n x in the rotating frame; the moon's pull adds a few per cent, found by the search below
        Vector3D guess = m.velocity().add(rate.crossProduct(offset).scalarMultiply(-1));
        FlightState start = new FlightState(at.tdb(), at.center(), at.position(), guess, at.mass());
        return guess.add(tangent(start).scalarMultiply(centring(start)));
    }

    /**
     * Tangential change of velocity (m/s) after which the centre librates least: linear least squares on the centres of
     * the revolutions ahead, repeated because the libration is only nearly linear. One impulse can stop the drift of the
     * centre, not its offset; what is left is seen in {@link #libration}.
     */
    double centring(FlightState from) {
        Vector3D along = tangent(from);
        double dv = 0;
        double[] centres = centres(from);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] moved = centres(from.withImpulse(along.scalarMultiply(dv + STEP)));
            double product = 0;
            double square = 0;
            for (int k = 0; k < centres.length; k++) {
                double slope = (moved[k] - centres[k]) / STEP;
                product += slope * centres[k];
                square += slope * slope;
            }
            double change = Math.max(-LARGEST, Math.min(LARGEST, -product / square));
            dv += change;
            centres = centres(from.withImpulse(along.scalarMultiply(dv)));
            if (Math.abs(change) < 0.1 * STEP) {
                return dv;
            }
        }
        if (largest(centres) > LOST) {
            throw new NoSolution("No tangential impulse keeps the quasi-satellite orbit at its moon: its centre moves "
                    + Math.round(largest(centres) / 1e3) + " km away.");
        }
        return dv;
    }

    /** Largest offset of the centre from the moon along the track (m) in the revolutions ahead. */
    double libration(FlightState from) {
        return largest(centres(from));
    }

    /** Mean along-track offsets from the moon (m), revolution by revolution. */
    private double[] centres(FlightState from) {
        Samples path = new Samples(from.center());
        voyage.planning(Naif.MARS).to(from, from.tdb() + (REVOLUTIONS + 0.01) * period, path);
        double[] centres = new double[REVOLUTIONS];
        double[] state = new double[6];
        for (int k = 0; k < REVOLUTIONS; k++) {
            for (int i = 0; i < POINTS; i++) {
                path.at(from.tdb() + (k + (double) i / POINTS) * period, state);
                centres[k] += alongTrack(from.tdb() + (k + (double) i / POINTS) * period, state) / POINTS;
            }
        }
        return centres;
    }

    private static double largest(double[] centres) {
        double largest = 0;
        for (double c : centres) {
            largest = Math.max(largest, Math.abs(c));
        }
        return largest;
    }

    /** Angle ahead of the moon times the moon's distance (m). */
    private double alongTrack(double tdb, double[] state) {
        FlightState m = MoonOrbit.state(voyage, moon, tdb);
        Vector3D normal = m.position().crossProduct(m.velocity()).normalize();
        double angle = Apses.angleAbout(normal, m.position(), new Vector3D(state[0], state[1], state[2]));
        return (angle > FastMath.PI ? angle - 2 * FastMath.PI : angle)
                * m.position().getNorm();
    }

    private static Vector3D tangent(FlightState s) {
        return s.velocity().normalize();
    }
}
