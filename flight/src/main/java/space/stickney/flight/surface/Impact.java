package space.stickney.flight.surface;

import java.util.Arrays;

/**
 * Impulse of a ball on the ground: energetic restitution along the normal, Coulomb friction along the surface.
 *
 * <p>For a ball the normal and the tangential motion do not mix, so that Stronge's energetic restitution e (the square root of the
 * energy given back over the energy put into the normal compression) is that of Newton, {@code vn' = -e vn}. The tangential impulse per
 * mass is {@code min(ut beta/(1+beta), mu (1+e) |vn|)} against the velocity ut of the touching point: it sticks or slips.
 * Here beta is the inertia factor. Sticking without spin leaves {@code vt' = vt/(1+beta)}. Corners and legs that a ball lacks are stood
 * for by rolling resistance: a torque impulse against the spin of at most the rolling coefficient times R times the normal impulse, {@code dw
 * <= rolling (1+e) |vn| / (beta R)}, which at most ends the spin (about the normal too).
 *
 * <p>Energy never grows: e from 0 to 1, and friction works against the slip, at most until it ends. Neglected: tangential restitution, deformation, duration. Reference: Stronge 2018, Impact Mechanics, 2nd ed., chapters 3 and 4.
 */
record Impact(double restitution, double friction, double rolling) {
    /**
     * What an impact did.
     *
     * @param normal speed towards the ground before (m/s)
     * @param tangential speed of the touching point along the ground before (m/s)
     * @param sticks whether the touching point stood still at the end
     */
    record Effect(double normal, double tangential, boolean sticks) {}

    /**
     * Changes the velocity and spin of a ball that moves towards the ground.
     *
     * @param n unit normal out of the ground
     * @param state x, y, z, vx, vy, vz: the velocity (m/s) changes
     * @param spin of the ball relative to the ground (rad/s): changes
     */
    Effect apply(SphereLander ball, double[] n, double[] state, double[] spin) {
        double vn = state[3] * n[0] + state[4] * n[1] + state[5] * n[2];
        double[] u = slip(ball, n, state, spin);
        double speed = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
        double beta = ball.inertiaFactor();
        // a point does not spin: friction can take all
        double sticking = ball.radius() > 0 ? speed * beta / (1 + beta) : speed;
        double limit = friction * (1 + restitution) * Math.max(0, -vn);
        double j = Math.min(sticking, limit);
        double up = vn < 0 ? -(1 + restitution) * vn : 0;
        double[] t = new double[3];
        if (speed > 0) {
            Arrays.setAll(t, i -> u[i] / speed);
        }
        for (int i = 0; i < 3; i++) {
            state[3 + i] += up * n[i] - j * t[i];
        }
        if (ball.radius() > 0) {
            // torque of -j t at -R n: j (n x t) R m, over beta m R2
            double k = j / (beta * ball.radius());
            spin[0] += k * (n[1] * t[2] - n[2] * t[1]);
            spin[1] += k * (n[2] * t[0] - n[0] * t[2]);
            spin[2] += k * (n[0] * t[1] - n[1] * t[0]);
            resist(rolling * up / (beta * ball.radius()), spin);
        }
        return new Effect(-vn, speed, sticking <= limit);
    }

    private static void resist(double most, double[] spin) {
        double rate = Math.sqrt(spin[0] * spin[0] + spin[1] * spin[1] + spin[2] * spin[2]);
        double factor = rate > most ? 1 - most / rate : 0;
        for (int i = 0; i < 3 && most > 0; i++) {
            spin[i] *= factor;
        }
    }

    /** Velocity of the touching point along the ground: v + w x (-R n), without its part along n. */
    private static double[] slip(SphereLander ball, double[] n, double[] s, double[] w) {
        double r = ball.radius();
        double[] u = {
            s[3] - r * (w[1] * n[2] - w[2] * n[1]),
            s[4] - r * (w[2] * n[0] - w[0] * n[2]),
            s[5] - r * (w[0] * n[1] - w[1] * n[0])
        };
        double un = u[0] * n[0] + u[1] * n[1] + u[2] * n[2];
        for (int i = 0; i < 3; i++) {
            u[i] -= un * n[i];
        }
        return u;
    }
}
