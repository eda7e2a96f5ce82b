package space.stickney.flight.tour;

import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.util.FastMath;

/**
 * The cheapest single impulse in the plane from an ellipse onto one with a given apoapsis and a given line of apses (two
 * bodies). From a circle, or where the lines of apses agree, it is the tangential burn at the periapsis; where they are
 * apart by some degrees the burn moves off the periapsis towards a point where both orbits have nearly one direction.
 *
 * <p>At a true anomaly phi of the wanted ellipse and a radius r of the present one, the wanted ellipse has e' = (ra - r) /
 * (ra + r cos phi), from r (1 + e' cos phi) = ra (1 - e'). The size of the impulse is minimised over phi.
 *
 * @param angle from the wanted direction of the periapsis to the burn, along the motion (rad)
 * @param radial speed behind the burn, outward (m/s)
 * @param transverse speed behind the burn (m/s)
 * @param deltaV size of the impulse (m/s)
 */
public record ApoapsisRaise(double angle, double radial, double transverse, double deltaV) {
    private static final double WIDEST = FastMath.toRadians(100);
    private static final int GRID = 50;

    /**
     * Finds it.
     *
     * @param gm m3/s2
     * @param semiLatusRectum of the present ellipse (m)
     * @param eccentricity of the present ellipse
     * @param offset of the present periapsis from the wanted direction, along the motion (rad)
     * @param apoapsis wanted (m), larger than the present one
     */
    public static ApoapsisRaise cheapest(
            double gm, double semiLatusRectum, double eccentricity, double offset, double apoapsis) {
        double best = 0;
        for (int i = -GRID; i <= GRID; i++) {
            double phi = i * WIDEST / GRID;
            if (at(gm, semiLatusRectum, eccentricity, offset, apoapsis, phi).deltaV()
                    < at(gm, semiLatusRectum, eccentricity, offset, apoapsis, best)
                            .deltaV()) {
                best = phi;
            }
        }
        double phi = new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new MaxEval(200),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(x -> at(gm, semiLatusRectum, eccentricity, offset, apoapsis, x)
                                .deltaV()),
                        new SearchInterval(best - WIDEST / GRID, best + WIDEST / GRID, best))
                .getPoint();
        return at(gm, semiLatusRectum, eccentricity, offset, apoapsis, phi);
    }

    /** The impulse at a true anomaly of the wanted ellipse (rad). */
    static ApoapsisRaise at(double gm, double p, double e, double offset, double apoapsis, double phi) {
        double anomaly = phi - offset;
        double r = p / (1 + e * FastMath.cos(anomaly));
        double unit = FastMath.sqrt(gm / p);
        double ratio = (apoapsis - r) / (apoapsis + r * FastMath.cos(phi));
        double wanted = FastMath.sqrt(gm / (apoapsis * (1 - ratio)));
        double radial = wanted * ratio * FastMath.sin(phi);
        double transverse = wanted * (1 + ratio * FastMath.cos(phi));
        double size = FastMath.hypot(
                radial - unit * e * FastMath.sin(anomaly), transverse - unit * (1 + e * FastMath.cos(anomaly)));
        return new ApoapsisRaise(phi, radial, transverse, size);
    }
}
