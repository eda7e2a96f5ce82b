package space.stickney.flight.proximity.keeping;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Attraction;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.proximity.ephemeris.EphemerisQuasiSatellite;

/** Phobos, and starts of quasi-satellite orbits about it. */
final class KeepingFixture {
    static final SolarSystem SYSTEM = new SolarSystem(EmbeddedEphemeris.get());

    /** 2028-01-01T12:00:00 TDB. */
    static final double START = 28 * 365.25 * 86400;

    static final double MASS = 3000;
    static final Attraction.Sail SAIL = new Attraction.Sail(30, 1.3);

    private KeepingFixture() {}

    static MoonSetting setting() {
        return MoonSetting.near(SYSTEM, Naif.PHOBOS, SAIL.area() * SAIL.coefficient() / MASS);
    }

    /** Of an orbit that stays about Phobos (m). */
    static FlightState start(double amplitude) {
        return EphemerisQuasiSatellite.solve(
                        SYSTEM,
                        new EphemerisQuasiSatellite.Request(
                                Naif.PHOBOS, START, amplitude, 0, 86400, Optional.of(SAIL), MASS))
                .start();
    }

    /**
     * Above the side away from Mars, moving against the moon's motion in axes that turn with it: relative to the moon.
     *
     * @param radius m
     * @param speed m/s in the turning axes
     */
    static double[] above(double radius, double speed) {
        double[] m = moon(START);
        Vector3D r = new Vector3D(m[0], m[1], m[2]);
        Vector3D h = r.crossProduct(new Vector3D(m[3], m[4], m[5]));
        Vector3D along = h.crossProduct(r).normalize();
        Vector3D p = r.normalize().scalarMultiply(radius);
        Vector3D v = h.scalarMultiply(1 / r.getNormSq()).crossProduct(p).subtract(along.scalarMultiply(speed));
        return new double[] {p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ()};
    }

    /**
     * Phobos about Mars with the derivative of its positions as velocity (m, m/s, ICRF axes): the ephemeris' own velocities are
     * off by 1e-5 m/s, which a month makes tens of metres.
     */
    static double[] moon(double tdb) {
        double[] positions = new double[51];
        double[] state = new double[6];
        for (int i = 0; i < 17; i++) {
            SYSTEM.ephemeris().state(Naif.PHOBOS, Naif.MARS, tdb + 900 * (i - 8), state);
            System.arraycopy(state, 0, positions, 3 * i, 3);
        }
        for (int k = 0; k < 3; k++) {
            state[k] = positions[24 + k];
            state[3 + k] = Lagrange.firstDerivative(positions, 8, k, 8) / 900;
        }
        return state;
    }
}
