package space.stickney.flight.proximity.ephemeris;

import org.hipparchus.util.FastMath;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.proximity.MoonEllipsoid;
import space.stickney.flight.proximity.QuasiSatelliteFamily;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;
import space.stickney.flight.proximity.RestrictedFlow;
import space.stickney.flight.proximity.RestrictedThreeBody;
import space.stickney.flight.proximity.ThreeBodySystem;

/** Members of the circular family of a moon at its mean distance: first guesses for the true setting. */
final class Members {
    private static final int POINTS = 48;

    private Members() {}

    static QuasiSatelliteOrbit of(MoonVicinity vicinity, double amplitude) {
        return new QuasiSatelliteFamily(new ThreeBodySystem(
                        vicinity.moon().name(),
                        vicinity.environment().centerGm(),
                        vicinity.moon().gm(),
                        meanDistance(vicinity),
                        MoonEllipsoid.POINT))
                .member(amplitude);
    }

    /** Where a member is a part of its period after the crossing of the x axis, turning as fast as the moon just does. */
    static BoundedMotion.Start start(MoonVicinity vicinity, QuasiSatelliteOrbit member, double tdb, double part) {
        double[] s = new RestrictedFlow(new RestrictedThreeBody(member.system()), 1e-9)
                .state(0, member.state(), part * member.period());
        return start(vicinity, member, tdb, s);
    }

    static BoundedMotion.Start start(MoonVicinity vicinity, QuasiSatelliteOrbit member, double tdb, double[] state) {
        double ratio = vicinity.orbitRate(tdb) / member.system().meanMotion();
        return new BoundedMotion.Start(
                tdb, new double[] {state[0], state[1], state[2], ratio * state[3], ratio * state[4], ratio * state[5]});
    }

    /** Mean of the distance over a revolution of the moon (m). */
    private static double meanDistance(MoonVicinity vicinity) {
        double[] s = new double[6];
        double sum = 0;
        double turn = 2 * FastMath.PI / vicinity.orbitRate(vicinity.from());
        for (int i = 0; i < POINTS; i++) {
            vicinity.environment()
                    .system()
                    .ephemeris()
                    .state(
                            vicinity.moon().naif(),
                            vicinity.environment().center(),
                            vicinity.from() + turn * i / POINTS,
                            s);
            sum += Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]) / POINTS;
        }
        return sum;
    }
}
