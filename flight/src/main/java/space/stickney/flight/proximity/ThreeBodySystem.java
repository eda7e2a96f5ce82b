package space.stickney.flight.proximity;

/**
 * Two bodies on circular orbits about their common centre of mass, and the unit system that belongs to them.
 *
 * <p>n^2 = (GM1 + GM2) / D^3 (Kepler's third law), so distance, attraction and revolution cannot disagree. The canonical units
 * (distance 1, sum of the attractions 1, revolution 2 pi) are an instance like any other: {@link #canonical}.
 *
 * @param name what the pair is called, for example {@code mars-phobos}
 * @param gmPrimary attraction of the larger body (m3/s2)
 * @param gmSecondary attraction of the smaller body, the moon (m3/s2)
 * @param distance between the two (m)
 * @param moon figure of the secondary, for altitudes and impacts
 */
public record ThreeBodySystem(String name, double gmPrimary, double gmSecondary, double distance, MoonEllipsoid moon) {
    /** Refuses what is not two attracting bodies at a distance. */
    public ThreeBodySystem {
        if (!(gmPrimary > 0 && gmSecondary >= 0 && distance > 0)
                || Double.isInfinite(gmPrimary + gmSecondary + distance)) {
            throw new IllegalArgumentException("three-body system " + name + ": attractions " + gmPrimary + " and "
                    + gmSecondary + " at distance " + distance);
        }
    }

    /** The system in canonical units: distance, mean motion and sum of the attractions are one. */
    public static ThreeBodySystem canonical(double massRatio) {
        return new ThreeBodySystem("canonical", 1 - massRatio, massRatio, 1, MoonEllipsoid.POINT);
    }

    /** GM2 / (GM1 + GM2). */
    public double massRatio() {
        return gmSecondary / (gmPrimary + gmSecondary);
    }

    /** Angular velocity of the line of the two bodies (rad/s). */
    public double meanMotion() {
        return Math.sqrt((gmPrimary + gmSecondary) / distance) / distance;
    }

    /** Canonical unit of time (s): 1 / n. */
    public double timeUnit() {
        return 1 / meanMotion();
    }

    /** Canonical unit of speed (m/s): n D. */
    public double speedUnit() {
        return meanMotion() * distance;
    }

    /** Radius of Hill's sphere of the secondary (m): D (m2 / 3 (m1 + m2))^(1/3), distance of L1 and L2 in Hill's problem. */
    public double hillRadius() {
        return distance * org.hipparchus.util.FastMath.cbrt(massRatio() / 3);
    }

    /** From barycentric to relative to the secondary: position shifted along x, velocity the same. */
    public double[] relative(double[] barycentric) {
        double[] s = barycentric.clone();
        s[0] -= distance * (1 - massRatio());
        return s;
    }

    /** From relative to the secondary to barycentric. */
    public double[] barycentric(double[] relative) {
        double[] s = relative.clone();
        s[0] += distance * (1 - massRatio());
        return s;
    }
}
