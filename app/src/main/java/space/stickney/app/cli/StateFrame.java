package space.stickney.app.cli;

import org.orekit.time.AbsoluteDate;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.kernels.SpkFrame;
import space.stickney.flight.time.Tdb;

/** The axes along which a state is given. */
enum StateFrame {
    /** The axes of the International Celestial Reference Frame, in which ephemerides are. */
    ICRF,
    /** The ecliptic and equinox of J2000 as SPICE's ECLIPJ2000: ICRF turned about x by 84,381.448 arcsec. */
    ECLIPTIC,
    /** Turning with the center, after its IAU rotation; the velocity is that seen by who turns with it. */
    FIXED;

    /** Turns a state from ICRF in place. */
    void turn(double[] state, Body center, AbsoluteDate date) {
        switch (this) {
            case ICRF -> {}
            case ECLIPTIC -> {
                ecliptic(state, 0);
                ecliptic(state, 3);
            }
            case FIXED -> fixed(state, rotation(center), Tdb.seconds(date));
        }
    }

    private static IauRotation rotation(Body center) {
        return center.rotation()
                .orElseThrow(() -> new BadInput(
                        "--frame",
                        "fixed with the center " + center.name() + ", which has no published rotation",
                        "icrf, ecliptic, or a center that turns"));
    }

    private static void ecliptic(double[] state, int at) {
        double y = state[at + 1];
        double z = state[at + 2];
        state[at + 1] = SpkFrame.COS * y + SpkFrame.SIN * z;
        state[at + 2] = SpkFrame.COS * z - SpkFrame.SIN * y;
    }

    /** r' = R r, v' = R (v - omega x r). */
    private static void fixed(double[] state, IauRotation rotation, double tdb) {
        double[] matrix = new double[9];
        double[] omega = new double[3];
        rotation.toBodyFixed(tdb, matrix);
        rotation.angularVelocity(tdb, omega);
        double[] r = {state[0], state[1], state[2]};
        double[] v = {
            state[3] - (omega[1] * r[2] - omega[2] * r[1]),
            state[4] - (omega[2] * r[0] - omega[0] * r[2]),
            state[5] - (omega[0] * r[1] - omega[1] * r[0])
        };
        for (int i = 0; i < 3; i++) {
            state[i] = matrix[3 * i] * r[0] + matrix[3 * i + 1] * r[1] + matrix[3 * i + 2] * r[2];
            state[3 + i] = matrix[3 * i] * v[0] + matrix[3 * i + 1] * v[1] + matrix[3 * i + 2] * v[2];
        }
    }
}
