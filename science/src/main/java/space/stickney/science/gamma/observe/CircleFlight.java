package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.landing.TurningAxes;
import space.stickney.flight.phase.Leg;

/**
 * A path without a flight, for estimates: a time far out in the solar system, a time beside the planet, then circles about the moon at
 * one distance from its centre, once in a turn of the moon against its turning, tilted to its equator so that every latitude up to the
 * tilt is passed over. Not a solution of the equations of motion.
 *
 * @param distance from the moon's centre (m)
 * @param tilt to the moon's equator (rad)
 * @param days time about the moon (d)
 * @param planetDays time beside the planet (d)
 * @param cruiseDays time far out (d)
 */
public record CircleFlight(double distance, double tilt, double days, double planetDays, double cruiseDays) {
    private static final double DAY = 86400;
    private static final double STEP = 300;

    /** Distance from the moon while beside the planet (m): little is seen of the moon. */
    private static final double ASIDE = 200e3;

    /** Distance from the Sun of the time far out (m), out of the plane of the planets. */
    private static final double OUT = 2e11;

    /** The path from an epoch on (TDB seconds past J2000). */
    public FlownPath path(Body moon, Ephemeris ephemeris, double start) {
        TurningAxes axes = new TurningAxes(ephemeris, moon);
        double turn = 2 * FastMath.PI / axes.angularVelocity(start).getNorm();
        List<Leg> legs = new ArrayList<>();
        double at = start;
        if (cruiseDays > 0) {
            Samples out = new Samples(Naif.SUN);
            for (int i = 0; i <= 4; i++) {
                out.add(at + i * cruiseDays * DAY / 4, 0, 0, OUT, 0, 0, 0);
            }
            legs.add(new Leg("cruise", "far out", out));
            at += cruiseDays * DAY;
        }
        if (planetDays > 0) {
            legs.add(new Leg("beside", "beside the planet", circles(axes, ASIDE, turn, at, planetDays * DAY)));
            at += planetDays * DAY;
        }
        legs.add(new Leg("circles", "about the moon", circles(axes, distance, turn, at, days * DAY)));
        return new FlownPath(legs, ephemeris);
    }

    private Samples circles(TurningAxes axes, double radius, double turn, double start, double length) {
        Samples samples = new Samples(axes.body().naif());
        int steps = (int) FastMath.ceil(length / STEP);
        for (int i = 0; i <= steps; i++) {
            double t = length * i / steps;
            Vector3D r = place(axes, radius, turn, start, t);
            Vector3D v = place(axes, radius, turn, start, t + 1)
                    .subtract(place(axes, radius, turn, start, t - 1))
                    .scalarMultiply(0.5);
            samples.add(start + t, r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ());
        }
        return samples;
    }

    /** The node moves once around the moon in a hundred turns, so that the ground tracks do not repeat. */
    private Vector3D place(TurningAxes axes, double radius, double turn, double start, double t) {
        double along = 2 * FastMath.PI * t / turn;
        double node = along / 100;
        double x = FastMath.cos(along);
        double y = -FastMath.sin(along) * FastMath.cos(tilt);
        double z = FastMath.sin(along) * FastMath.sin(tilt);
        double c = FastMath.cos(node);
        double s = FastMath.sin(node);
        Vector3D fixed = new Vector3D(radius * (c * x - s * y), radius * (s * x + c * y), radius * z);
        return axes.inertial(start + t, fixed);
    }
}
