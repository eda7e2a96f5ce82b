package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.dynamics.Shadow;

/**
 * A closest approach to a moon of Mars, geometric (no light time).
 *
 * @param tdb TDB seconds past J2000
 * @param distance from the moon's centre (m)
 * @param speed relative to the moon (m/s)
 * @param phaseAngle Sun-moon-spacecraft (rad)
 * @param latitude planetocentric, of the point below the spacecraft (rad), in the IAU axes of the moon
 * @param longitude east, 0 to 2 pi (rad)
 * @param lit fraction of the Sun's disc seen from the moon past Mars: 0 in the umbra
 */
record Flyby(
        double tdb, double distance, double speed, double phaseAngle, double latitude, double longitude, double lit) {
    /** The closest approach on a path near an epoch. */
    static Flyby on(Samples path, Voyage voyage, int moon, double near) {
        double t = Math.max(path.firstTdb(), Math.min(path.lastTdb(), near));
        double[] s = new double[6];
        Vector3D offset = Vector3D.ZERO;
        Vector3D speed = Vector3D.ZERO;
        for (int i = 0; i < 20; i++) {
            path.at(t, s);
            FlightState m = MoonOrbit.state(voyage, moon, t);
            offset = new Vector3D(s[0], s[1], s[2]).subtract(m.position());
            speed = new Vector3D(s[3], s[4], s[5]).subtract(m.velocity());
            double change = -offset.dotProduct(speed) / speed.getNormSq();
            t = Math.max(path.firstTdb(), Math.min(path.lastTdb(), t + change));
            if (Math.abs(change) < 1e-4) {
                break;
            }
        }
        return of(voyage, moon, t, offset, speed);
    }

    private static Flyby of(Voyage voyage, int moon, double tdb, Vector3D offset, Vector3D speed) {
        double[] m = new double[9];
        voyage.system().bodies().get(moon).needRotation().toBodyFixed(tdb, m);
        double x = m[0] * offset.getX() + m[1] * offset.getY() + m[2] * offset.getZ();
        double y = m[3] * offset.getX() + m[4] * offset.getY() + m[5] * offset.getZ();
        double z = m[6] * offset.getX() + m[7] * offset.getY() + m[8] * offset.getZ();
        double longitude = FastMath.atan2(y, x);
        Vector3D body = MoonOrbit.state(voyage, moon, tdb).position();
        Vector3D sun = MoonOrbit.state(voyage, Naif.SUN, tdb).position();
        return new Flyby(
                tdb,
                offset.getNorm(),
                speed.getNorm(),
                Vector3D.angle(sun.subtract(body), offset),
                FastMath.asin(z / offset.getNorm()),
                longitude < 0 ? longitude + 2 * FastMath.PI : longitude,
                Shadow.litFraction(
                        body.getX(),
                        body.getY(),
                        body.getZ(),
                        sun.getX(),
                        sun.getY(),
                        sun.getZ(),
                        voyage.environment(Naif.MARS).centerRadius()));
    }

    /** For the list of events. */
    String text(String moon) {
        return Numbers.fixed(distance / 1e3, 2) + " km from " + moon + ", " + Numbers.fixed(speed, 1)
                + " m/s, phase angle " + Numbers.fixed(FastMath.toDegrees(phaseAngle), 1) + " deg, over "
                + Numbers.fixed(FastMath.toDegrees(latitude), 1) + " deg N, "
                + Numbers.fixed(FastMath.toDegrees(longitude), 1) + " deg E"
                + (lit < 1 ? lit > 0 ? ", in Mars' penumbra" : ", in Mars' shadow" : "");
    }
}
