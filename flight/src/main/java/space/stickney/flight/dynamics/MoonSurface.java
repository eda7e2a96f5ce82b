package space.stickney.flight.dynamics;

import org.hipparchus.ode.events.Action;
import org.hipparchus.util.FastMath;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.FunctionalDetector;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.time.Tdb;

/** The surface of a moon that is flown by, as the triaxial ellipsoid of the body catalogue, turning with the moon. */
final class MoonSurface {
    private static final double SHORTEST_CHECK = 10;
    /** A third of the time in which the planet's tide turns a motion round (1/n of Phobos is 4388 s). */
    private static final double LONGEST_CHECK = 1500;

    private final Environment environment;
    private final Body body;
    private final IauRotation rotation;
    private final double[] moon = new double[6];
    private final double[] matrix = new double[9];

    MoonSurface(Environment environment, Environment.PointMass mass) {
        this.environment = environment;
        this.body = environment.system().bodies().get(mass.naif());
        this.rotation = body.needRotation();
    }

    /** Ends the flight where it reaches the surface. */
    EventDetector guard() {
        return new FunctionalDetector()
                .withMaxCheck((s, forward) -> nextCheck(s))
                .withFunction(this::height)
                .withHandler((s, detector, increasing) -> {
                    if (increasing) {
                        return Action.CONTINUE;
                    }
                    throw new NoSolution("The spacecraft hits " + body.name() + " at " + place(s) + ", "
                            + s.getDate().toString(org.orekit.time.TimeScalesFactory.getTDB()) + " TDB.");
                });
    }

    /** Zero on the ellipsoid, positive outside. */
    private double height(SpacecraftState s) {
        double[] p = bodyFixed(s);
        double x = p[0] / body.radiusA();
        double y = p[1] / body.radiusB();
        double z = p[2] / body.radiusC();
        return Math.sqrt(x * x + y * y + z * z) - 1;
    }

    private String place(SpacecraftState s) {
        double[] p = bodyFixed(s);
        double latitude = FastMath.toDegrees(FastMath.atan2(p[2], FastMath.hypot(p[0], p[1])));
        double longitude = FastMath.toDegrees(FastMath.atan2(p[1], p[0]));
        return "latitude " + Numbers.fixed(latitude, 1) + " deg, longitude " + Numbers.fixed(longitude, 1) + " deg";
    }

    private double[] bodyFixed(SpacecraftState s) {
        double tdb = Tdb.seconds(s.getDate());
        environment.system().ephemeris().state(body.naif(), environment.center(), tdb, moon);
        rotation.toBodyFixed(tdb, matrix);
        double x = s.getPosition().getX() - moon[0];
        double y = s.getPosition().getY() - moon[1];
        double z = s.getPosition().getZ() - moon[2];
        return new double[] {
            matrix[0] * x + matrix[1] * y + matrix[2] * z,
            matrix[3] * x + matrix[4] * y + matrix[5] * z,
            matrix[6] * x + matrix[7] * y + matrix[8] * z
        };
    }

    /** Half the time to the surface at the present speed, with what the fall down to it would add. */
    private double nextCheck(SpacecraftState s) {
        PVCoordinates pv = s.getPVCoordinates();
        environment.system().ephemeris().state(body.naif(), environment.center(), Tdb.seconds(s.getDate()), moon);
        double x = pv.getPosition().getX() - moon[0];
        double y = pv.getPosition().getY() - moon[1];
        double z = pv.getPosition().getZ() - moon[2];
        double vx = pv.getVelocity().getX() - moon[3];
        double vy = pv.getVelocity().getY() - moon[4];
        double vz = pv.getVelocity().getZ() - moon[5];
        double above = Math.sqrt(x * x + y * y + z * z) - body.radiusA();
        double speed = Math.sqrt(vx * vx + vy * vy + vz * vz + 2 * body.gm() / body.radiusC());
        return Math.max(SHORTEST_CHECK, Math.min(LONGEST_CHECK, 0.5 * above / speed));
    }
}
