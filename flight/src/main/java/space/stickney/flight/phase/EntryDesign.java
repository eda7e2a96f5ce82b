package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.transfer.Hyperbola;

/**
 * Two-body geometry of an entry: which hyperbola, for a given asymptote, meets the entry sphere at a wanted flight-path
 * angle and geocentric latitude.
 *
 * <p>With the excess velocity along S the speed at the sphere is fixed by energy, the angular momentum by the flight-path
 * angle; what is left is the turn of the orbit plane about S. The entry point lies on a cone about S; of the two points of
 * that cone at the wanted latitude, the one with the smaller inclination (moving east with the Earth, which lowers the
 * speed against the air) is taken.
 *
 * @param gm of the Earth (m3/s2)
 * @param radius of the entry sphere at the wanted latitude (m)
 * @param flightPathAngle inertial, negative downwards (rad)
 * @param latitude geocentric (rad)
 * @param pole unit vector of the Earth's pole of date, in the axes of the asymptotes; it moves by 0.2 degrees in 35 years,
 *     which costs tens of metres per second where a latitude is barely within reach
 */
public record EntryDesign(double gm, double radius, double flightPathAngle, double latitude, Vector3D pole) {
    /** With the pole along the z axis. */
    public EntryDesign(double gm, double radius, double flightPathAngle, double latitude) {
        this(gm, radius, flightPathAngle, latitude, Vector3D.PLUS_K);
    }

    /** Largest cosine of the turn that still leaves room for corrections (20 deg from the edge). */
    private static final double ROOM = 0.94;

    /**
     * The hyperbola found.
     *
     * @param b from the planet to the asymptote (m)
     * @param entryPoint unit vector to the entry point, ICRF axes
     * @param periapsisAfterEntry time from the entry to the vacuum periapsis (s)
     * @param speed inertial speed at the entry (m/s)
     */
    public record Entry(Vector3D b, Vector3D entryPoint, double periapsisAfterEntry, double speed) {}

    /** The B vector (m) for an incoming asymptote and excess speed (m/s). */
    public Vector3D bVector(Vector3D incoming, double vInfinity) {
        return solve(incoming, vInfinity).b();
    }

    /**
     * The entry for an incoming asymptote (unit vector) and excess speed (m/s).
     *
     * @throws NoSolution if no such entry reaches the latitude
     */
    public Entry solve(Vector3D incoming, double vInfinity) {
        double speed = FastMath.sqrt(vInfinity * vInfinity + 2 * gm / radius);
        double h = radius * speed * FastMath.cos(flightPathAngle);
        double p = h * h / gm;
        double e = FastMath.sqrt(1 + vInfinity * vInfinity * h * h / (gm * gm));
        double anomaly = -FastMath.acos((p / radius - 1) / e);
        // angle from S to the entry point, in the plane of motion: the position runs from -S over the entry to the
        // periapsis
        double fromPeriapsisToS = FastMath.acos(1 / e);
        double cone = fromPeriapsisToS - anomaly;
        Vector3D toEntry = entryPoint(incoming, cone);
        Vector3D b = new Vector3D(1, toEntry, -toEntry.dotProduct(incoming), incoming).normalize();
        double a = gm / (vInfinity * vInfinity);
        double sinh = FastMath.sqrt(e * e - 1) * FastMath.sin(anomaly) / (1 + e * FastMath.cos(anomaly));
        double time = -(e * sinh - FastMath.asinh(sinh)) * FastMath.sqrt(a * a * a / gm);
        return new Entry(b.scalarMultiply(h / vInfinity), toEntry, time, speed);
    }

    /** Latitudes (rad) that entries from an asymptote can reach, smallest first. */
    private double[] reach(double declinationOfS, double cone) {
        double mid = declinationOfS;
        double low = FastMath.asin(FastMath.sin(mid) * FastMath.cos(cone) - FastMath.cos(mid) * FastMath.sin(cone));
        double high = FastMath.asin(FastMath.sin(mid) * FastMath.cos(cone) + FastMath.cos(mid) * FastMath.sin(cone));
        return new double[] {Math.min(low, high), Math.max(low, high)};
    }

    /**
     * Whether entries from an excess velocity (m/s) reach the latitude with room to spare: at the edge of what they reach, a
     * change of velocity no longer moves the latitude, and no error could be corrected.
     */
    public boolean reaches(Vector3D excess) {
        return Math.abs(turn(excess.normalize(), cone(excess.getNorm()))) < ROOM;
    }

    /** Cosine of the turn about S, from north, at which the latitude is met: height over the equator cos(cone) S.pole + sin(cone) cos(turn) |north|. */
    private double turn(Vector3D s, double cone) {
        double along = s.dotProduct(pole);
        double north = FastMath.sqrt(1 - along * along);
        return (FastMath.sin(latitude) - FastMath.cos(cone) * along) / (FastMath.sin(cone) * north);
    }

    /** Angle from S to the entry point (rad) for an excess speed (m/s). */
    private double cone(double vInfinity) {
        double h = impactParameter(vInfinity) * vInfinity;
        double e = FastMath.sqrt(1 + vInfinity * vInfinity * h * h / (gm * gm));
        return FastMath.acos(1 / e) + FastMath.acos((h * h / gm / radius - 1) / e);
    }

    private Vector3D entryPoint(Vector3D s, double cone) {
        Vector3D north = new Vector3D(1, pole, -s.dotProduct(pole), s);
        Vector3D u = north.normalize();
        Vector3D w = s.crossProduct(u);
        double cosine = turn(s, cone);
        if (Math.abs(cosine) > 1) {
            double[] reach = reach(FastMath.asin(s.dotProduct(pole)), cone);
            throw new NoSolution("No entry at a flight-path angle of "
                    + Numbers.fixed(FastMath.toDegrees(flightPathAngle), 1) + " deg from this asymptote (declination "
                    + Numbers.fixed(FastMath.toDegrees(FastMath.asin(s.dotProduct(pole))), 1)
                    + " deg) reaches latitude "
                    + Numbers.fixed(FastMath.toDegrees(latitude), 1) + " deg; reached are "
                    + Numbers.fixed(FastMath.toDegrees(reach[0]), 1) + " to "
                    + Numbers.fixed(FastMath.toDegrees(reach[1]), 1) + " deg.");
        }
        double sine = FastMath.sqrt(1 - cosine * cosine);
        Vector3D one = point(s, u, w, cone, cosine, sine);
        Vector3D two = point(s, u, w, cone, cosine, -sine);
        return eastward(one, s) >= eastward(two, s) ? one : two;
    }

    private static Vector3D point(Vector3D s, Vector3D u, Vector3D w, double cone, double cosine, double sine) {
        double sinCone = FastMath.sin(cone);
        return new Vector3D(FastMath.cos(cone), s, sinCone * cosine, u, sinCone * sine, w);
    }

    /** Component along the pole of the unit angular momentum of the approach to an entry point: h = B x S. */
    private double eastward(Vector3D entry, Vector3D s) {
        return entry.crossProduct(s).normalize().dotProduct(pole);
    }

    /** Length of B (m) of the design for an excess speed (m/s). */
    public double impactParameter(double vInfinity) {
        double speed = FastMath.sqrt(vInfinity * vInfinity + 2 * gm / radius);
        return radius * speed * FastMath.cos(flightPathAngle) / vInfinity;
    }

    /** Periapsis radius (m) of the vacuum orbit for an excess speed (m/s). */
    public double periapsisRadius(double vInfinity) {
        double h = impactParameter(vInfinity) * vInfinity;
        double e = FastMath.sqrt(1 + vInfinity * vInfinity * h * h / (gm * gm));
        return gm * (e - 1) / (vInfinity * vInfinity);
    }

    /** The whole hyperbola's declared shape, for checks: its eccentricity for an excess speed (m/s). */
    double eccentricity(double vInfinity) {
        return Hyperbola.eccentricity(periapsisRadius(vInfinity), vInfinity, gm);
    }
}
