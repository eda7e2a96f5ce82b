package space.stickney.flight.geometry;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;

/**
 * Where an observer sees a target: light time and stellar aberration as SPICE's spkpos has them. Light travels straight and at c in the
 * frame of the solar system barycentre (no bending, no Shapiro delay: below 2 arcseconds and 0.3 ms even at the Sun's edge).
 *
 * <p>Light time: lt = |target(t - lt) - observer(t)| / c, begun with the geometric distance. Stellar aberration: the vector is turned
 * towards the observer's velocity v with respect to the barycentre by phi, sin phi = |u x v| / c with the unit vector u (the classical
 * formula of SPICE's stelab; the relativistic one differs by up to (v/c)2/4, 0.5 milliarcseconds at 30 km/s).
 *
 * <p>Keeps scratch space: one for each thread.
 */
public final class Apparent {
    /** Speed of light (m/s), exact by definition of the metre (SI). */
    public static final double LIGHT = 299_792_458.0;

    private final Ephemeris ephemeris;
    private final Observer observer;
    private final Correction correction;
    private final double[] from = new double[6];
    private final double[] to = new double[6];
    private double lightTime;

    public Apparent(Ephemeris ephemeris, Observer observer, Correction correction) {
        this.ephemeris = ephemeris;
        this.observer = observer;
        this.correction = correction;
    }

    public Correction correction() {
        return correction;
    }

    /**
     * Vector from the observer to the centre of a body as it is seen.
     *
     * @param target NAIF code
     * @param tdb of the observer (TDB seconds past J2000)
     * @param out receives x, y, z (m), ICRF axes
     */
    public void position(int target, double tdb, double[] out) {
        if (correction == Correction.NONE) {
            geometric(target, tdb, out);
            lightTime = norm(out) / LIGHT;
            return;
        }
        observer.state(Naif.SOLAR_SYSTEM_BARYCENTER, tdb, from);
        place(target, tdb, out);
        lightTime = norm(out) / LIGHT;
        for (int i = 0; i < correction.steps(); i++) {
            double before = lightTime;
            place(target, tdb - lightTime, out);
            lightTime = norm(out) / LIGHT;
            if (Math.abs(lightTime - before) <= 1e-16 * Math.abs(tdb)) {
                break;
            }
        }
        aberrate(out);
    }

    /**
     * Vector from the observer to where the centre of a body was a given time ago, shifted by the aberration of a point of it if that is
     * corrected.
     *
     * @param delay light time to that point (s); ignored without light time
     * @param point from the centre (m), ICRF axes
     */
    void delayed(int target, double tdb, double delay, Vector3D point, double[] out) {
        if (correction == Correction.NONE) {
            geometric(target, tdb, out);
            return;
        }
        observer.state(Naif.SOLAR_SYSTEM_BARYCENTER, tdb, from);
        place(target, tdb - delay, out);
        double[] p = {point.getX(), point.getY(), point.getZ()};
        for (int i = 0; i < 3; i++) {
            out[i] += p[i];
        }
        aberrate(out);
        for (int i = 0; i < 3; i++) {
            out[i] -= p[i];
        }
    }

    /** Light time of the last {@link #position} (s); without correction, distance over c. */
    public double lightTime() {
        return lightTime;
    }

    private void geometric(int target, double tdb, double[] out) {
        observer.state(target, tdb, from);
        for (int i = 0; i < 3; i++) {
            out[i] = -from[i];
        }
    }

    private void place(int target, double tdb, double[] out) {
        if (target == Naif.SOLAR_SYSTEM_BARYCENTER) {
            Arrays.fill(to, 0);
        } else {
            ephemeris.state(target, Naif.SOLAR_SYSTEM_BARYCENTER, tdb, to);
        }
        for (int i = 0; i < 3; i++) {
            out[i] = to[i] - from[i];
        }
    }

    private void aberrate(double[] v) {
        if (correction.aberrated()) {
            aberrate(v, from[3] / LIGHT, from[4] / LIGHT, from[5] / LIGHT);
        }
    }

    /** Turns a vector towards a velocity given in units of c: about u x v, by the angle whose sine is |u x v|. */
    static void aberrate(double[] v, double bx, double by, double bz) {
        double length = norm(v);
        if (length == 0) {
            return;
        }
        double ux = v[0] / length;
        double uy = v[1] / length;
        double uz = v[2] / length;
        double dot = ux * bx + uy * by + uz * bz;
        // the part of the velocity across the line of sight is as long as u x v
        double px = bx - dot * ux;
        double py = by - dot * uy;
        double pz = bz - dot * uz;
        double sin2 = px * px + py * py + pz * pz;
        double cos = FastMath.sqrt(1 - sin2);
        v[0] = length * (cos * ux + px);
        v[1] = length * (cos * uy + py);
        v[2] = length * (cos * uz + pz);
    }

    static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
