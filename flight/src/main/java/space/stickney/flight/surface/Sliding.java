package space.stickney.flight.surface;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * A lander that no longer bounces slides along the ground against Coulomb friction until it lies still, or is carried off a
 * ridge into the air. Its spin is given up: a rover is no ball and does not roll on for ever.
 *
 * <p>With the normal n, N = -a.n from all accelerations (Coriolis too): {@code dv/dt = a + N n - mu N v/|v|}; it lies
 * still when v = 0 and |a + N n| <= mu N, the static friction cone about the effective gravity. Steps of at most 5 cm and a quarter of the speed; the
 * speed after each is held to the energy that is left after the work of the friction, so that energy never grows.
 */
final class Sliding {
    private static final double LONGEST = 10;
    private static final double SHORTEST = 1e-3;
    private static final double START = 0.1;
    private static final double FRACTION = 0.25;
    private static final double STRIDE = 0.05;
    private static final double AIRBORNE = 1e-6;

    private final SurfaceMotion motion;
    private final Terrain terrain;
    private final SphereLander ball;
    private final Ground ground = new Ground();
    private final double[] a = new double[3];
    private final double[] trial = new double[3];

    Sliding(SurfaceMotion motion, Terrain terrain, SphereLander ball) {
        this.motion = motion;
        this.terrain = terrain;
        this.ball = ball;
    }

    /** At rest, or off the ground, or out of time. */
    record End(double time, boolean atRest) {}

    /** @param state on the ground; changes */
    End slide(double start, double[] state, double friction, double latest) {
        double t = start;
        terrain.distance(state, ground);
        intoPlane(state);
        while (t < latest) {
            motion.acceleration(t, state, a);
            double pressure = -ground.along(a, 0);
            if (pressure <= 0) {
                return new End(t, false);
            }
            for (int i = 0; i < 3; i++) {
                a[i] += pressure * ground.normal[i];
            }
            double speed = norm(state, 3);
            double pull = norm(a, 0);
            double grip = friction * pressure;
            if (speed == 0 && pull <= grip) {
                return new End(t, true);
            }
            double dt = Math.min(latest - t, stepLength(speed, pull + grip));
            if (flies(state, dt, pressure)) {
                return new End(t, false);
            }
            t += advance(t, state, speed, grip, dt);
        }
        return new End(t, false);
    }

    /** Angle of the ground against the local vertical (rad). */
    double slope(double t, double[] state) {
        terrain.distance(state, ground);
        Vector3D vertical = motion.effectiveGravity(t, new Vector3D(state[0], state[1], state[2]));
        return Vector3D.angle(new Vector3D(ground.normal), vertical.negate());
    }

    private static double stepLength(double speed, double acceleration) {
        double byStride = STRIDE / Math.max(speed, 1e-9);
        double byStart = Math.sqrt(2 * STRIDE / acceleration);
        double bySpeed = Math.max(START, FRACTION * speed / acceleration);
        return Math.max(SHORTEST, Math.min(Math.min(LONGEST, bySpeed), Math.min(byStride, byStart)));
    }

    /** Whether the free path of the step leaves the ground: a ridge. */
    private boolean flies(double[] state, double dt, double pressure) {
        for (int i = 0; i < 3; i++) {
            double free = a[i] - pressure * ground.normal[i];
            trial[i] = state[i] + dt * (state[3 + i] + 0.5 * dt * free);
        }
        Ground there = new Ground();
        return terrain.distance(trial, there) - ball.radius() > AIRBORNE;
    }

    /** One step; the time it took, less than asked for if the lander stops. */
    private double advance(double t, double[] state, double speed, double grip, double dt) {
        double before = motion.potential(t, state[0], state[1], state[2]);
        double[] v = {state[3] + dt * a[0], state[4] + dt * a[1], state[5] + dt * a[2]};
        double pushed = norm(v, 0);
        double left = Math.max(0, pushed - grip * dt);
        double taken = left > 0 || speed == 0 ? dt : Math.min(dt, speed / grip);
        double path = 0.5 * (speed + left) * taken;
        for (int i = 0; i < 3; i++) {
            double direction = pushed > 0 ? v[i] / pushed : 0;
            state[i] += path * direction;
            state[3 + i] = left * direction;
        }
        double gap = terrain.distance(state, ground) - ball.radius();
        for (int i = 0; i < 3; i++) {
            state[i] -= gap * ground.normal[i];
        }
        intoPlane(state);
        double energy = speed * speed + 2 * (motion.potential(t, state[0], state[1], state[2]) - before - grip * path);
        double now = norm(state, 3);
        if (now * now > Math.max(0, energy)) {
            double factor = Math.sqrt(Math.max(0, energy)) / now;
            for (int i = 3; i < 6; i++) {
                state[i] *= factor;
            }
        }
        return taken;
    }

    private void intoPlane(double[] state) {
        double up = ground.along(state, 3);
        for (int i = 0; i < 3; i++) {
            state[3 + i] -= up * ground.normal[i];
        }
    }

    private static double norm(double[] v, int at) {
        return Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
    }
}
