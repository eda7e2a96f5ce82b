package space.stickney.flight.surface;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/**
 * Follows a ball from its release over contacts to rest, escape or a limit.
 *
 * <p>A contact is found by advancing so little that the ground cannot be passed (gap over the largest possible speed, at least
 * a millisecond), then to 1e-9 s between a time outside and one inside. The step is then integrated to that time. After the impulse the
 * ball flies on, unless it leaves at less than 1 mm/s and would rise less than 1 mm: then it slides ({@link Sliding}) or lies still.
 *
 * <p>Energy in rotating axes, {@code v2/2 + beta R2 w2/2 - U - |Omega x r|2/2 - U_tide}, with the spin w relative to the ground,
 * never grows at a contact (BouncesTest) and is constant between contacts in a uniform setting.
 */
final class Bounces {
    private static final double REST_SPEED = 1e-3;
    private static final double REST_HEIGHT = 1e-3;
    private static final double SHORTEST = 1e-3;
    private static final double TIME_TOLERANCE = 1e-9;
    private static final double TOUCHING = 1e-9;

    private final SurfaceMotion motion;
    private final Terrain terrain;
    private final SphereLander ball;
    private final SurfaceProperties surface;
    private final DropLimits limits;
    private final RandomGenerator random;
    private final ArcIntegrator arc;
    private final Sliding sliding;
    private final Ground ground = new Ground();
    private final List<Contact> contacts = new ArrayList<>();
    private final double[] state = new double[6];
    private final double[] probe = new double[6];
    private final double[] spin = new double[3];
    private double t;

    Bounces(
            SurfaceMotion motion,
            Terrain terrain,
            SphereLander ball,
            SurfaceProperties surface,
            DropLimits limits,
            double tolerance,
            RandomGenerator random) {
        this.motion = motion;
        this.terrain = terrain;
        this.ball = ball;
        this.surface = surface;
        this.limits = limits;
        this.random = random;
        this.arc = new ArcIntegrator(motion, tolerance);
        this.sliding = new Sliding(motion, terrain, ball);
    }

    /**
     * @param release state at t = 0
     * @param spinAtRelease relative to the ground (rad/s)
     */
    DropPath run(double[] release, double[] spinAtRelease) {
        System.arraycopy(release, 0, state, 0, 6);
        System.arraycopy(spinAtRelease, 0, spin, 0, 3);
        t = 0;
        double latest = Math.min(limits.duration(), motion.setting().span());
        while (true) {
            if (!fly(latest)) {
                return ended();
            }
            contact();
            if (settles()) {
                Sliding.End end = sliding.slide(t, state, surface.friction(), latest);
                t = end.time();
                if (end.atRest()) {
                    clear();
                    return new DropPath(contacts, new DropOutcome.AtRest(t, place(), sliding.slope(t, state)));
                }
                if (t >= latest) {
                    return new DropPath(contacts, unsettled("it still slides after " + (long) t + " s"));
                }
            }
            if (contacts.size() >= limits.contacts()) {
                return new DropPath(contacts, unsettled("it still bounces after " + contacts.size() + " contacts"));
            }
        }
    }

    private DropPath ended() {
        if (t >= Math.min(limits.duration(), motion.setting().span())) {
            return new DropPath(contacts, unsettled("it is still in flight after " + (long) t + " s"));
        }
        return new DropPath(contacts, new DropOutcome.Escaped(t, new Vector3D(state[0], state[1], state[2])));
    }

    private DropOutcome unsettled(String reason) {
        return new DropOutcome.DidNotSettle(t, new Vector3D(state[0], state[1], state[2]), reason);
    }

    // ---- flight

    /** Flies to the next contact; false if there is none before the end. */
    private boolean fly(double latest) {
        double from = t;
        arc.start(t, state);
        while (arc.until() < latest) {
            arc.step(latest);
            double hit = contactInStep();
            if (!Double.isNaN(hit)) {
                arc.cut(hit);
                arrive(hit, from);
                return true;
            }
            arc.state(state);
            if (lost()) {
                arrive(arc.until(), from);
                return false;
            }
        }
        arrive(latest, from);
        return false;
    }

    private void arrive(double at, double from) {
        arc.state(state);
        t = at;
        turnSpin(at - from);
    }

    /** The spin keeps its direction among the stars while the axes turn. */
    private void turnSpin(double duration) {
        if (spin[0] == 0 && spin[1] == 0 && spin[2] == 0) {
            return;
        }
        double[] omega = new double[3];
        motion.setting().spin(t, omega);
        double rate = Math.sqrt(omega[0] * omega[0] + omega[1] * omega[1] + omega[2] * omega[2]);
        double angle = -rate * duration;
        if (rate == 0) {
            return;
        }
        double c = FastMath.cos(angle);
        double s = FastMath.sin(angle);
        double[] k = {omega[0] / rate, omega[1] / rate, omega[2] / rate};
        // relative to the ground the spin is w - Omega: the difference turns like w, for Omega lies along the axis
        double dot = k[0] * spin[0] + k[1] * spin[1] + k[2] * spin[2];
        double x = spin[0] * c + (k[1] * spin[2] - k[2] * spin[1]) * s + k[0] * dot * (1 - c);
        double y = spin[1] * c + (k[2] * spin[0] - k[0] * spin[2]) * s + k[1] * dot * (1 - c);
        double z = spin[2] * c + (k[0] * spin[1] - k[1] * spin[0]) * s + k[2] * dot * (1 - c);
        spin[0] = x;
        spin[1] = y;
        spin[2] = z;
    }

    private boolean lost() {
        double r2 = state[0] * state[0] + state[1] * state[1] + state[2] * state[2];
        double out = state[0] * state[3] + state[1] * state[4] + state[2] * state[5];
        double escape = motion.setting().escapeRadius();
        return r2 > escape * escape && out > 0;
    }

    /** Time at which the ball touches within the integrator's step, NaN if it does not. */
    private double contactInStep() {
        double now = arc.from();
        double end = arc.until();
        double before = gap(now);
        while (now < end) {
            double speed = Math.sqrt(probe[3] * probe[3] + probe[4] * probe[4] + probe[5] * probe[5]);
            double largest = speed + 1.5 * arc.largestAcceleration() * (end - now);
            double ahead = Math.min(end, now + Math.max(SHORTEST, before / largest));
            double there = gap(ahead);
            if (there <= 0 && (before > 0 || ground.along(probe, 3) < 0)) {
                return before > 0 ? touch(now, before, ahead, there) : ahead;
            }
            now = ahead;
            before = there;
        }
        return Double.NaN;
    }

    private double gap(double at) {
        arc.at(at, probe);
        double gap = terrain.distance(probe, ground) - ball.radius();
        return Math.abs(gap) < TOUCHING ? 0 : gap;
    }

    /** Between a gap and an overlap: regula falsi after Illinois; the time outside is returned. */
    private double touch(double from, double gapFrom, double until, double gapUntil) {
        double a = from;
        double fa = gapFrom;
        double b = until;
        double fb = gapUntil;
        int side = 0;
        while (b - a > TIME_TOLERANCE) {
            double m = fa == fb ? 0.5 * (a + b) : (fa * b - fb * a) / (fa - fb);
            m = Math.min(Math.max(m, a + 0.01 * (b - a)), b - 0.01 * (b - a));
            double fm = gap(m);
            if (fm > 0) {
                a = m;
                fa = fm;
                fb = side == 1 ? 0.5 * fb : fb;
                side = 1;
            } else {
                b = m;
                if (fm == 0) {
                    return m;
                }
                fb = fm;
                fa = side == -1 ? 0.5 * fa : fa;
                side = -1;
            }
        }
        return a;
    }

    // ---- contact

    private void contact() {
        clear();
        double before = energy();
        double speed = Math.sqrt(state[3] * state[3] + state[4] * state[4] + state[5] * state[5]);
        double[] mesh = ground.normal.clone();
        double[] normal = ground.along(state, 3) < 0 ? surface.normal(random, mesh, state) : mesh;
        Impact law = surface.draw(random);
        Impact.Effect effect = law.apply(ball, normal, state, spin);
        if (ground.along(state, 3) < 0) {
            // off a stone into the ground beside it
            law.apply(ball, mesh, state, spin);
        }
        Vector3D vertical = motion.effectiveGravity(t, new Vector3D(state[0], state[1], state[2]));
        contacts.add(new Contact(
                t,
                place(),
                new Vector3D(normal),
                speed,
                effect.normal(),
                effect.tangential(),
                Vector3D.angle(new Vector3D(normal), vertical.negate()),
                law.restitution(),
                law.friction(),
                effect.sticks(),
                before,
                energy()));
    }

    /** Lifts a ball that is in the ground by a rounding or by a corner out of it, at the cost of its speed; fills the normal. */
    private void clear() {
        double gap = terrain.distance(state, ground) - ball.radius();
        if (gap >= 0) {
            return;
        }
        double before = motion.potential(t, state[0], state[1], state[2]);
        for (int i = 0; i < 3; i++) {
            state[i] -= gap * ground.normal[i];
        }
        double gained = 2 * (before - motion.potential(t, state[0], state[1], state[2]));
        double v2 = state[3] * state[3] + state[4] * state[4] + state[5] * state[5];
        if (gained > 0 && v2 > 0) {
            double factor = Math.sqrt(Math.max(0, 1 - gained / v2));
            for (int i = 3; i < 6; i++) {
                state[i] *= factor;
            }
        }
        terrain.distance(state, ground);
    }

    private boolean settles() {
        double up = ground.along(state, 3);
        if (up >= REST_SPEED) {
            return false;
        }
        double g = -motion.effectiveGravity(t, new Vector3D(state[0], state[1], state[2]))
                .dotProduct(new Vector3D(ground.normal));
        return g > 0 && up * up < 2 * g * REST_HEIGHT;
    }

    private Vector3D place() {
        return new Vector3D(ground.point);
    }

    private double energy() {
        double rotation = spin[0] * spin[0] + spin[1] * spin[1] + spin[2] * spin[2];
        return motion.energy(t, state) + 0.5 * ball.inertiaFactor() * ball.radius() * ball.radius() * rotation;
    }
}
