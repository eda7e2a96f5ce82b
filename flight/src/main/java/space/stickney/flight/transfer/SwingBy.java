package space.stickney.flight.transfer;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * A swing-by in patched conics: the pull of a planet turns the excess velocity, and an impulse at the periapsis along the
 * velocity may change its size.
 *
 * <p>Half a hyperbola with e = 1 + rp vinf^2 / GM turns by asin(1/e). Without an impulse the turn is 2 asin(1/e) and the
 * excess speed stays; with one, the two halves share the periapsis and the turn is asin(1/e1) + asin(1/e2), which gives rp
 * (one root, bracketed by the unpowered passes at either speed), and the impulse is sqrt(v2^2 + 2 GM / rp) - sqrt(v1^2 + 2 GM
 * / rp) (Prado 1996, J. Guid. Control Dyn. 19, 1142-1147; Vallado 2013, section 12.2, for the hyperbola and B).
 *
 * <p>Valid where the pass is short against the planet's year and inside its sphere of influence. Neglected: time and
 * displacement of the pass, Sun, oblateness, air. Impulses elsewhere than at the periapsis, which can be cheaper, are not
 * looked for. The turn comes back to 1e-14 rad ({@code SwingByTest}).
 *
 * @param gm of the planet (m3/s2)
 * @param incoming excess velocity before (m/s)
 * @param outgoing excess velocity after (m/s, same axes)
 * @param periapsisRadius m
 * @param normal unit vector of the angular momentum of the pass
 */
public record SwingBy(double gm, Vector3D incoming, Vector3D outgoing, double periapsisRadius, Vector3D normal) {
    /** Turns below this (rad) leave the plane of the pass without a digit. */
    private static final double SMALLEST_TURN = 1e-12;

    /** What comes of the wish to go over from one excess velocity to another. */
    public sealed interface Outcome permits Possible, TooSharp, NoTurn {}

    /** There is a pass. */
    public record Possible(SwingBy pass) implements Outcome {}

    /**
     * The pass would come below the smallest distance.
     *
     * @param turn wanted (rad)
     * @param largest turn at the smallest distance (rad)
     * @param periapsisRadius that the turn would need (m), 0 for a reversal
     */
    public record TooSharp(double turn, double largest, double periapsisRadius) implements Outcome {
        /** Turn that is missing (rad). */
        public double missing() {
            return turn - largest;
        }
    }

    /** The two velocities have the same direction: no plane, and no finite distance. */
    public record NoTurn() implements Outcome {}

    /**
     * The unpowered pass at a place in the B-plane.
     *
     * @param gm of the planet (m3/s2)
     * @param incoming excess velocity (m/s)
     * @param periapsisRadius m
     * @param angle of B from T towards R (rad)
     * @param pole reference pole N of the axes T = S x N, R = S x T; not along the incoming velocity
     */
    public static SwingBy unpowered(double gm, Vector3D incoming, double periapsisRadius, double angle, Vector3D pole) {
        Vector3D s = incoming.normalize();
        Vector3D t = Hyperbola.tAxis(s, pole);
        Vector3D b = new Vector3D(FastMath.cos(angle), t, FastMath.sin(angle), s.crossProduct(t));
        double speed = incoming.getNorm();
        double turn = 2 * halfTurn(gm, periapsisRadius, speed);
        Vector3D outgoing = new Vector3D(speed * FastMath.cos(turn), s, -speed * FastMath.sin(turn), b);
        return new SwingBy(gm, incoming, outgoing, periapsisRadius, b.crossProduct(s));
    }

    /**
     * The pass from one excess velocity to another.
     *
     * @param gm of the planet (m3/s2)
     * @param incoming excess velocity (m/s), not zero
     * @param outgoing excess velocity (m/s), not zero
     * @param smallestRadius allowed at the periapsis (m)
     */
    public static Outcome between(double gm, Vector3D incoming, Vector3D outgoing, double smallestRadius) {
        double turn = Vector3D.angle(incoming, outgoing);
        if (turn < SMALLEST_TURN) {
            return new NoTurn();
        }
        double radius = radius(gm, incoming.getNorm(), outgoing.getNorm(), turn);
        if (!(radius >= smallestRadius) || !(radius > 0)) {
            double largest =
                    halfTurn(gm, smallestRadius, incoming.getNorm()) + halfTurn(gm, smallestRadius, outgoing.getNorm());
            return new TooSharp(turn, largest, radius);
        }
        return new Possible(new SwingBy(
                gm, incoming, outgoing, radius, incoming.crossProduct(outgoing).normalize()));
    }

    /** Largest turn (rad) without an impulse, at a smallest radius (m), for an excess speed (m/s). */
    public static double largestTurn(double gm, double smallestRadius, double vInfinity) {
        return 2 * halfTurn(gm, smallestRadius, vInfinity);
    }

    /**
     * The least impulse (m/s) that goes over from one excess velocity to another if it is made far away, after or before an
     * unpowered pass not below a radius (m).
     */
    public static double impulseFarAway(double gm, Vector3D incoming, Vector3D outgoing, double smallestRadius) {
        double v1 = incoming.getNorm();
        double v2 = outgoing.getNorm();
        // made where the excess speed is the smaller one the planet turns more
        double largest = largestTurn(gm, smallestRadius, Math.min(v1, v2));
        double left = Math.max(0, Vector3D.angle(incoming, outgoing) - largest);
        double half = FastMath.sin(left / 2);
        return Math.sqrt((v1 - v2) * (v1 - v2) + 4 * v1 * v2 * half * half);
    }

    /** Angle (rad) between the two excess velocities. */
    public double turn() {
        return Vector3D.angle(incoming, outgoing);
    }

    /** Change of speed at the periapsis (m/s), along the velocity; negative if it brakes. */
    public double impulse() {
        double v1 = incoming.getNorm();
        double v2 = outgoing.getNorm();
        return (v2 - v1) * (v2 + v1) / (speedAtPeriapsis(v1) + speedAtPeriapsis(v2));
    }

    /** Eccentricity of the way in. */
    public double eccentricityIn() {
        return Hyperbola.eccentricity(periapsisRadius, incoming.getNorm(), gm);
    }

    /** Eccentricity of the way out. */
    public double eccentricityOut() {
        return Hyperbola.eccentricity(periapsisRadius, outgoing.getNorm(), gm);
    }

    /** B (m) of the incoming asymptote, from the planet. */
    public Vector3D b() {
        double size = Hyperbola.impactParameter(periapsisRadius, incoming.getNorm(), gm);
        return incoming.normalize().crossProduct(normal).scalarMultiply(size);
    }

    /** Place of the periapsis (m). */
    public Vector3D periapsis() {
        return direction().crossProduct(normal).scalarMultiply(periapsisRadius);
    }

    /** Velocity (m/s) at the periapsis before the impulse. */
    public Vector3D velocityBefore() {
        return direction().scalarMultiply(speedAtPeriapsis(incoming.getNorm()));
    }

    /** Velocity (m/s) at the periapsis after the impulse. */
    public Vector3D velocityAfter() {
        return direction().scalarMultiply(speedAtPeriapsis(outgoing.getNorm()));
    }

    /** Direction of motion at the periapsis. */
    private Vector3D direction() {
        Vector3D s = incoming.normalize();
        double half = halfTurn(gm, periapsisRadius, incoming.getNorm());
        return new Vector3D(FastMath.cos(half), s, FastMath.sin(half), normal.crossProduct(s));
    }

    private double speedAtPeriapsis(double vInfinity) {
        return Math.sqrt(vInfinity * vInfinity + 2 * gm / periapsisRadius);
    }

    /** asin(1/e) with x = e - 1, without losing the digits of a small x. */
    private static double halfTurn(double gm, double radius, double vInfinity) {
        double x = radius * vInfinity * vInfinity / gm;
        return FastMath.atan2(1, Math.sqrt(x * (2 + x)));
    }

    /** Radius (m) of the pass with a turn (rad) that keeps an excess speed (m/s). */
    private static double radius(double gm, double vInfinity, double turn) {
        double quarter = FastMath.sin((FastMath.PI - turn) / 4);
        return gm / (vInfinity * vInfinity) * 2 * quarter * quarter / FastMath.sin(turn / 2);
    }

    private static double radius(double gm, double v1, double v2, double turn) {
        double low = radius(gm, Math.max(v1, v2), turn);
        double high = radius(gm, Math.min(v1, v2), turn);
        double width = FastMath.log(high / low);
        if (!(low > 0) || width < 1e-14) {
            return low;
        }
        return low
                * FastMath.exp(new BracketingNthOrderBrentSolver(1e-15, 1e-15, 5)
                        .solve(
                                200,
                                u -> halfTurn(gm, low * FastMath.exp(u), v1)
                                        + halfTurn(gm, low * FastMath.exp(u), v2)
                                        - turn,
                                -1e-9,
                                width + 1e-9));
    }
}
