package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;

/**
 * Motion beside a moon, about the planet and retrograde about the moon.
 *
 * <p>Where the moon's pull is small the motion is that of two neighbouring orbits of the same period: an ellipse about the
 * moon, twice as long along the track as across it (Hill's equations), that stays closed as long as the periods agree. The
 * moon's pull turns a small difference of period into a slow libration of the ellipse's centre along the track. The
 * centre, averaged over a revolution, is what entry and station-keeping control, with the tangential velocity.
 */
final class QuasiSatelliteMotion {
    private static final int POINTS = 16;

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
        return guess.add(tangent(start).scalarMultiply(centring(start, 6 * period)));
    }

    /** Tangential change of velocity (m/s) that brings the centre back onto the moon after a time (s). */
    double centring(FlightState from, double after) {
        Vector3D along = tangent(from);
        double v0 = 0;
        double y0 = centreAfter(from, after);
        double v1 = 0.05;
        double y1 = centreAfter(from.withImpulse(along.scalarMultiply(v1)), after);
        for (int i = 0; i < 12; i++) {
            if (Math.abs(y1) < 500) {
                return v1;
            }
            double slope = (y1 - y0) / (v1 - v0);
            double step = Math.max(-3, Math.min(3, -y1 / slope));
            v0 = v1;
            y0 = y1;
            v1 += step;
            y1 = centreAfter(from.withImpulse(along.scalarMultiply(v1)), after);
        }
        throw new NoSolution("No tangential correction centres the quasi-satellite orbit; last offset "
                + Math.round(y1 / 1e3) + " km.");
    }

    /** Mean along-track offset from the moon (m), over the revolution that ends {@code after} seconds from now. */
    double centreAfter(FlightState from, double after) {
        Propagation plan = voyage.planning(Naif.MARS);
        FlightState s = plan.to(from, from.tdb() + after - period);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            s = plan.to(s, s.tdb() + period / POINTS);
            sum += alongTrack(s);
        }
        return sum / POINTS;
    }

    /** Angle ahead of the moon times the moon's distance (m). */
    private double alongTrack(FlightState s) {
        FlightState m = MoonOrbit.state(voyage, moon, s.tdb());
        Vector3D normal = m.position().crossProduct(m.velocity()).normalize();
        double angle = Apses.angleAbout(normal, m.position(), s.position());
        return (angle > FastMath.PI ? angle - 2 * FastMath.PI : angle) * m.position().getNorm();
    }

    private static Vector3D tangent(FlightState s) {
        return s.velocity().normalize();
    }
}
