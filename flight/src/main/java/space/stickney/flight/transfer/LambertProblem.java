package space.stickney.flight.transfer;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.BadInput;

/**
 * Two positions in one inertial frame about one centre, and the time between them.
 *
 * <p>Prograde means that the orbital angular momentum has a positive component along the reference normal, by default the
 * z axis of the frame of the vectors (the convention of Izzo 2015 and of pykep). Give the pole of the ecliptic, or the angular
 * momentum of the departure body, where the frame's z axis means nothing.
 *
 * @param mu gravitational parameter of the centre (m3/s2)
 * @param r1 first position (m)
 * @param r2 second position (m), same frame and centre
 * @param timeOfFlight time from the first to the second (s)
 * @param normal the reference normal if one was given; with it, a transfer of exactly 180 degrees flies in the plane
 *     perpendicular to it
 * @param retrograde whether the angular momentum is to point against the normal
 * @param maxRevolutions the largest number of full revolutions wanted
 */
public record LambertProblem(
        double mu,
        Vector3D r1,
        Vector3D r2,
        double timeOfFlight,
        Optional<Vector3D> normal,
        boolean retrograde,
        int maxRevolutions) {
    /** Refuses what is no problem at all. */
    public LambertProblem {
        require(mu > 0 && Double.isFinite(mu), "mu", mu, "a gravitational parameter greater than zero (m3/s2)");
        require(
                timeOfFlight > 0 && Double.isFinite(timeOfFlight),
                "tof",
                timeOfFlight,
                "a time of flight greater than zero (s)");
        require(maxRevolutions >= 0, "max-revs", maxRevolutions, "a number of revolutions from zero up");
        requirePosition("r1", r1);
        requirePosition("r2", r2);
        normal.ifPresent(n -> requirePosition("normal", n));
    }

    /** Prograde about the z axis of the frame, no full revolution. */
    public static LambertProblem of(double mu, Vector3D r1, Vector3D r2, double timeOfFlight) {
        return new LambertProblem(mu, r1, r2, timeOfFlight, Optional.empty(), false, 0);
    }

    public LambertProblem withRetrograde(boolean against) {
        return new LambertProblem(mu, r1, r2, timeOfFlight, normal, against, maxRevolutions);
    }

    public LambertProblem withMaxRevolutions(int revolutions) {
        return new LambertProblem(mu, r1, r2, timeOfFlight, normal, retrograde, revolutions);
    }

    /** Prograde about another axis. */
    public LambertProblem withNormal(Vector3D axis) {
        return new LambertProblem(mu, r1, r2, timeOfFlight, Optional.of(axis), retrograde, maxRevolutions);
    }

    private static void requirePosition(String name, Vector3D r) {
        double norm = r.getNorm();
        require(norm > 0 && Double.isFinite(norm), name, norm, "a vector of finite length, not zero");
    }

    private static void require(boolean good, String where, Number found, String valid) {
        if (!good) {
            throw new BadInput(where, found.toString(), valid);
        }
    }
}
