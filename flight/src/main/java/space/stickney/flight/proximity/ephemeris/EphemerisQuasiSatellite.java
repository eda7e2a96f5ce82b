package space.stickney.flight.proximity.ephemeris;

import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Attraction;
import space.stickney.flight.dynamics.Environment;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;

/**
 * A quasi-satellite orbit in the ephemeris model: the start that keeps its extents most constant, and the free motion from
 * there.
 *
 * @param start state about Mars (ICRF axes)
 * @param startTurning the same relative to the moon in the turning axes of its orbit (x from Mars to the moon; m, m/s)
 * @param path flown without control, about Mars
 * @param outcome how it ends
 * @param extents of the path
 * @param spread root mean square of the deviations of the crossings from their means, over the revolutions of the search (m)
 */
public record EphemerisQuasiSatellite(
        FlightState start, double[] startTurning, Samples path, Outcome outcome, Extents extents, double spread) {
    private static final double TOLERANCE = 1e-3;
    private static final double ESCAPE_FACTOR = 6;
    private static final double SEARCH_DAYS = 8;
    private static final double DAY = 86400;
    private static final int[] PLANAR = {0, 3, 4};

    /**
     * How far a motion goes, in the axes of the moon's orbit, from the moon's centre (m); crossings of the x and the y axis.
     *
     * @param x mean of |x| where y = 0
     * @param leastX smallest of them
     * @param mostX largest of them
     * @param y mean of |y| where x = 0
     * @param leastY smallest of them
     * @param mostY largest of them
     * @param z largest |z|
     * @param nearest to the centre
     * @param farthest from the centre
     * @param altitude lowest over the triaxial ellipsoid
     * @param period mean time of a revolution (s)
     */
    public record Extents(
            double x,
            double leastX,
            double mostX,
            double y,
            double leastY,
            double mostY,
            double z,
            double nearest,
            double farthest,
            double altitude,
            double period) {
        static Extents of(Crossings c) {
            return new Extents(
                    0.5 * (c.mean(0) + c.mean(1)),
                    Math.min(c.least(0), c.least(1)),
                    Math.max(c.most(0), c.most(1)),
                    0.5 * (c.mean(2) + c.mean(3)),
                    Math.min(c.least(2), c.least(3)),
                    Math.max(c.most(2), c.most(3)),
                    c.highest(),
                    c.nearest(),
                    c.farthest(),
                    c.altitude(),
                    c.period());
        }
    }

    /**
     * What is asked for.
     *
     * @param moon NAIF code of Phobos or Deimos
     * @param tdb epoch of the start (TDB seconds past J2000)
     * @param amplitude mean distance from the moon's centre along the line to Mars (m)
     * @param outOfPlane largest distance from the moon's orbit plane (m)
     * @param duration time to follow the free motion (s)
     * @param sail what sunlight pushes on
     * @param mass of the spacecraft (kg)
     */
    public record Request(
            int moon,
            double tdb,
            double amplitude,
            double outOfPlane,
            double duration,
            Optional<Attraction.Sail> sail,
            double mass) {}

    /** Finds the orbit and follows it. */
    public static EphemerisQuasiSatellite solve(SolarSystem system, Request request) {
        Environment near = Environment.near(system, request.moon());
        double lightness = request.sail()
                .map(s -> s.area() * s.coefficient() / request.mass())
                .orElse(0.0);
        double ahead = Math.max(SEARCH_DAYS * DAY, request.duration());
        MoonVicinity vicinity = new MoonVicinity(near, request.moon(), lightness, request.tdb(), request.tdb() + ahead);
        BoundedMotion.Found found = search(vicinity, request);
        double escape = escape(request.amplitude(), request.outOfPlane());
        Crossings crossings = new Crossings(vicinity, escape, Integer.MAX_VALUE);
        double[] relative = BoundedMotion.inertial(vicinity, found.start());
        double end = request.tdb() + request.duration();
        vicinity.follow(request.tdb(), relative, end, TOLERANCE, crossings);
        FlightState start = vicinity.absolute(request.tdb(), relative, request.mass());
        Samples path = new Samples(Naif.MARS);
        Outcome outcome = crossings.end().orElseGet(() -> new Outcome.Kept(end));
        new Propagation(near, request.sail(), TOLERANCE).to(start, outcome.tdb(), path);
        return new EphemerisQuasiSatellite(
                start, found.start().state(), path, outcome, Extents.of(crossings), found.spread());
    }

    static double escape(double amplitude, double outOfPlane) {
        return ESCAPE_FACTOR * (2 * amplitude + outOfPlane);
    }

    private static BoundedMotion.Found search(MoonVicinity vicinity, Request request) {
        QuasiSatelliteOrbit member = Members.of(vicinity, request.amplitude());
        double period = member.period();
        int revolutions = (int) (0.85 * SEARCH_DAYS * DAY / period);
        BoundedMotion motion = new BoundedMotion(vicinity, escape(request.amplitude(), request.outOfPlane()));
        BoundedMotion.Wish wish = new BoundedMotion.Wish(request.amplitude(), 3, revolutions);
        BoundedMotion.Start guess = Members.start(vicinity, member, request.tdb(), 0);
        double z = request.outOfPlane();
        Optional<BoundedMotion.Found> found = z == 0
                ? motion.find(guess, PLANAR, wish)
                : motion.reach(guess, PLANAR, wish, z, z * 2 * FastMath.PI / period);
        return found.orElseThrow(() -> none(request));
    }

    private static NoSolution none(Request request) {
        return new NoSolution("No quasi-satellite orbit of " + Numbers.fixed(request.amplitude() / 1e3, 1)
                + " km that stays about its moon was found (out of plane "
                + Numbers.fixed(request.outOfPlane() / 1e3, 1) + " km).");
    }
}
