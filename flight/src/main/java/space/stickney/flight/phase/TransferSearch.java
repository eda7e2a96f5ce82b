package space.stickney.flight.phase;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.time.EpochRange;
import space.stickney.flight.transfer.Lambert;
import space.stickney.flight.transfer.LambertProblem;
import space.stickney.flight.transfer.LambertSolution;

/** Finds the dates of a transfer between two planets: a grid over both windows, then a refinement of its best point. */
final class TransferSearch {
    private static final double DAY = 86400;

    private final SolarSystem system;
    private final int from;
    private final int to;
    private final double muSun;

    /**
     * A two-body transfer about the Sun.
     *
     * @param departTdb TDB seconds past J2000
     * @param arriveTdb TDB seconds past J2000
     * @param departure excess velocity at departure (m/s, ICRF axes)
     * @param arrival excess velocity at arrival (m/s, ICRF axes)
     */
    record Choice(double departTdb, double arriveTdb, Vector3D departure, Vector3D arrival) {}

    /** What a transfer costs (m/s); infinite if it is not allowed. */
    @FunctionalInterface
    interface Cost {
        double of(Choice transfer);
    }

    TransferSearch(SolarSystem system, int from, int to) {
        this.system = system;
        this.from = from;
        this.to = to;
        this.muSun = system.bodies().get(Naif.SUN).gm();
    }

    /** The cheapest transfer in the windows; empty if none is allowed. */
    Optional<Choice> best(EpochRange depart, EpochRange arrive, double step, Cost cost) {
        double d0 = depart.from().tdb();
        double d1 = depart.until().tdb();
        double a0 = arrive.from().tdb();
        double a1 = arrive.until().tdb();
        double lowest = Double.POSITIVE_INFINITY;
        double[] at = {d0, a0};
        for (double d = d0; d <= d1; d += step) {
            for (double a = a0; a <= a1; a += step) {
                double here = cost(d, a, cost);
                if (here < lowest) {
                    lowest = here;
                    at = new double[] {d, a};
                }
            }
        }
        if (Double.isInfinite(lowest)) {
            return Optional.empty();
        }
        double[] refined = refine(at, new double[] {d0, a0}, new double[] {d1, a1}, cost);
        return at(refined[0], refined[1]);
    }

    private double[] refine(double[] start, double[] low, double[] high, Cost cost) {
        SimplexOptimizer optimizer = new SimplexOptimizer(1e-10, 1e-7);
        ObjectiveFunction objective = new ObjectiveFunction(x -> {
            if (x[0] * DAY < low[0] || x[0] * DAY > high[0] || x[1] * DAY < low[1] || x[1] * DAY > high[1]) {
                return 1e12;
            }
            double value = cost(x[0] * DAY, x[1] * DAY, cost);
            return Double.isInfinite(value) ? 1e12 : value;
        });
        double[] best = optimizer
                .optimize(
                        new MaxEval(2000),
                        objective,
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {start[0] / DAY, start[1] / DAY}),
                        new NelderMeadSimplex(new double[] {1.0, 1.0}))
                .getPoint();
        return new double[] {best[0] * DAY, best[1] * DAY};
    }

    private double cost(double depart, double arrive, Cost cost) {
        return at(depart, arrive).map(cost::of).orElse(Double.POSITIVE_INFINITY);
    }

    /** The transfer between two dates (TDB seconds past J2000), the short way forward; empty if there is none. */
    Optional<Choice> at(double depart, double arrive) {
        if (arrive - depart < 30 * DAY) {
            return Optional.empty();
        }
        double[] s1 = new double[6];
        double[] s2 = new double[6];
        system.ephemeris().state(from, Naif.SUN, depart, s1);
        system.ephemeris().state(to, Naif.SUN, arrive, s2);
        Vector3D r1 = new Vector3D(s1[0], s1[1], s1[2]);
        Vector3D r2 = new Vector3D(s2[0], s2[1], s2[2]);
        double angle = Vector3D.angle(r1, r2);
        if (angle > Math.PI - 0.01) {
            return Optional.empty(); // the plane of the transfer is all but undefined
        }
        List<LambertSolution> solutions = Lambert.solve(LambertProblem.of(muSun, r1, r2, arrive - depart));
        if (solutions.isEmpty()) {
            return Optional.empty();
        }
        LambertSolution s = solutions.get(0);
        return Optional.of(new Choice(
                depart,
                arrive,
                s.v1().subtract(new Vector3D(s1[3], s1[4], s1[5])),
                s.v2().subtract(new Vector3D(s2[3], s2[4], s2[5]))));
    }
}
