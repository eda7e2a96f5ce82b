package space.stickney.flight.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;

/**
 * A flyby or arrival hyperbola and its B-plane (Kizner 1961; Vallado 2013, section 12.2; Jah 2002 for T and R).
 *
 * <p>S is the direction of the incoming velocity far away; T = S x N / |S x N| with a reference pole N; R = S x T. The
 * vector B goes from the planet to the incoming asymptote, perpendicular to S.
 *
 * @param gm of the planet (m3/s2)
 * @param vInfinity hyperbolic excess speed (m/s)
 * @param eccentricity larger than 1
 * @param incoming unit vector S of the incoming asymptote
 * @param outgoing unit vector of the outgoing asymptote
 * @param periapsis unit vector to the periapsis
 * @param normal unit vector of the angular momentum
 * @param timeToPeriapsis from the state that it was made of (s), negative after the passage
 */
public record Hyperbola(
        double gm,
        double vInfinity,
        double eccentricity,
        Vector3D incoming,
        Vector3D outgoing,
        Vector3D periapsis,
        Vector3D normal,
        double timeToPeriapsis) {

    /**
     * The hyperbola through a state.
     *
     * @throws NoSolution if the orbit is not hyperbolic
     */
    public static Hyperbola of(Vector3D r, Vector3D v, double gm) {
        double energy = v.getNormSq() / 2 - gm / r.getNorm();
        if (!(energy > 0)) {
            throw new NoSolution("The orbit is not a hyperbola: its energy is " + energy + " m2/s2.");
        }
        double vInfinity = FastMath.sqrt(2 * energy);
        Vector3D h = r.crossProduct(v);
        Vector3D e = v.crossProduct(h).scalarMultiply(1 / gm).subtract(r.normalize());
        double ecc = e.getNorm();
        Vector3D p = e.normalize();
        Vector3D n = h.normalize();
        Vector3D q = n.crossProduct(p);
        double s = FastMath.sqrt(1 - 1 / (ecc * ecc));
        double a = gm / (2 * energy);
        double sinhF = r.dotProduct(v) / (ecc * FastMath.sqrt(gm * a));
        double meanMotionTime = ecc * sinhF - FastMath.asinh(sinhF);
        return new Hyperbola(
                gm,
                vInfinity,
                ecc,
                new Vector3D(1 / ecc, p, s, q),
                new Vector3D(-1 / ecc, p, s, q),
                p,
                n,
                -meanMotionTime * FastMath.sqrt(a * a * a / gm));
    }

    /** Periapsis distance (m). */
    public double periapsisRadius() {
        return gm * (eccentricity - 1) / (vInfinity * vInfinity);
    }

    /** B (m), from the planet to the incoming asymptote. */
    public Vector3D b() {
        double size = gm * FastMath.sqrt(eccentricity * eccentricity - 1) / (vInfinity * vInfinity);
        return incoming.crossProduct(normal).scalarMultiply(size);
    }

    /** B.T (m) with a reference pole. */
    public double bT(Vector3D pole) {
        return b().dotProduct(tAxis(incoming, pole));
    }

    /** B.R (m) with a reference pole. */
    public double bR(Vector3D pole) {
        return b().dotProduct(incoming.crossProduct(tAxis(incoming, pole)));
    }

    /** The T axis for an incoming direction and a reference pole. */
    public static Vector3D tAxis(Vector3D incoming, Vector3D pole) {
        return incoming.crossProduct(pole).normalize();
    }

    /** Length of B (m) that leads to a periapsis distance (m): rp sqrt(1 + 2 GM / (rp vinf^2)). */
    public static double impactParameter(double periapsisRadius, double vInfinity, double gm) {
        return periapsisRadius * FastMath.sqrt(1 + 2 * gm / (periapsisRadius * vInfinity * vInfinity));
    }

    /** Eccentricity for a periapsis distance (m) and excess speed (m/s). */
    public static double eccentricity(double periapsisRadius, double vInfinity, double gm) {
        return 1 + periapsisRadius * vInfinity * vInfinity / gm;
    }
}
