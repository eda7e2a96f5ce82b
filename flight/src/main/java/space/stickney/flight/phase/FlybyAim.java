package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;

/**
 * Where a pass of a moon goes by: at a distance across the relative velocity, on a side. Only these two components are
 * aimed at; the epoch of the closest approach may shift, because near the apoapsis both move side by side. The moon bends
 * the path by nothing that matters (GM/v^2 is about a metre at Deimos), so that the distance across is that of the closest
 * approach.
 *
 * @param moon NAIF code
 * @param tdb about when (TDB seconds past J2000)
 * @param distance from the moon's centre (m)
 * @param side of the moon
 */
record FlybyAim(int moon, double tdb, double distance, FlybyTourPhase.Side side) {
    /** Below this sine of the angle to the relative velocity a direction says nothing about sides. */
    private static final double ALONG = 0.05;

    /** A closest approach farther from the expected epoch is another one (s). */
    private static final double NEAR = 7200;

    /** The state at the closest approach. */
    FlightState closest(Voyage voyage, Propagation plan, FlightState from) {
        FlightState s = plan.to(from, tdb);
        for (int i = 0; i < 4; i++) {
            FlightState m = MoonOrbit.state(voyage, moon, s.tdb());
            Vector3D speed = s.velocity().subtract(m.velocity());
            double wait = -s.position().subtract(m.position()).dotProduct(speed) / speed.getNormSq();
            if (Math.abs(s.tdb() + wait - tdb) > NEAR) {
                throw new NoSolution("The moon is not met near the epoch planned.");
            }
            if (Math.abs(wait) < 1e-3) {
                break;
            }
            s = plan.to(s, s.tdb() + wait);
        }
        return s;
    }

    /** Misses (m) near the moon: away from Mars and towards the orbit's north, both across the relative velocity, and along it. */
    double[] misses(Voyage voyage, FlightState near) {
        FlightState m = MoonOrbit.state(voyage, moon, near.tdb());
        Vector3D speed = near.velocity().subtract(m.velocity());
        Vector3D miss = near.position().subtract(m.position()).subtract(distance, across(voyage, m, speed));
        Vector3D north = m.position().crossProduct(m.velocity());
        Vector3D along = speed.normalize();
        Vector3D up = north.subtract(north.dotProduct(along), along).normalize();
        Vector3D out = up.crossProduct(along).normalize();
        out = out.dotProduct(m.position()) < 0 ? out.negate() : out;
        return new double[] {miss.dotProduct(out), miss.dotProduct(up), miss.dotProduct(along)};
    }

    private Vector3D across(Voyage voyage, FlightState m, Vector3D speed) {
        Vector3D outward = m.position().normalize();
        Vector3D north = m.position().crossProduct(m.velocity()).normalize();
        Vector3D wanted = switch (side) {
            case SUNLIT, DARK ->
                MoonOrbit.state(voyage, Naif.SUN, m.tdb())
                        .position()
                        .subtract(m.position())
                        .normalize()
                        .scalarMultiply(side == FlybyTourPhase.Side.DARK ? -1 : 1);
            case TOWARDS_MARS -> outward.negate();
            case AWAY_FROM_MARS -> outward;
            case NORTH -> north;
            case SOUTH -> north.negate();
        };
        Vector3D along = speed.normalize();
        Vector3D part = wanted.subtract(wanted.dotProduct(along), along);
        // with the Sun along the track both sides are half lit
        return part.getNorm() > ALONG
                ? part.normalize()
                : outward.subtract(outward.dotProduct(along), along).normalize();
    }
}
