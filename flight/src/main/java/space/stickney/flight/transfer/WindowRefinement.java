package space.stickney.flight.transfer;

import java.util.Optional;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Moves the best cell of a window to the minimum between the grid points: Nelder and Mead's simplex (Hipparchus) in the two
 * dates, in units of the steps of the grid, held inside the window. Started twice, since a simplex may flatten in a valley.
 * The dates come out to about a minute; the criterion, flat at its minimum, to better than 1e-9.
 */
final class WindowRefinement {
    private static final int EVALUATIONS = 4000;
    private static final double NONE = 1e300;

    private final LaunchWindow window;
    private final WindowRequest request;
    private final Criterion criterion;

    WindowRefinement(LaunchWindow window, Criterion criterion) {
        this.window = window;
        this.request = window.request();
        this.criterion = criterion;
    }

    /** Never worse than the start. */
    TransferOption refine(TransferOption start, int branch) {
        double[] point = {
            (start.depart() - request.departFirst()) / request.departStep(),
            (start.arrive() - request.arriveFirst()) / request.arriveStep()
        };
        for (double side : new double[] {0.5, -0.2}) {
            point = minimize(point, branch, side);
        }
        return option(point, branch)
                .filter(o -> criterion.of(o) <= criterion.of(start))
                .orElse(start);
    }

    private double[] minimize(double[] start, int branch, double side) {
        PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(1e-12, -1))
                .optimize(
                        new MaxEval(EVALUATIONS),
                        new ObjectiveFunction(
                                p -> option(p, branch).map(criterion::of).orElse(NONE)),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(new double[] {side, side}));
        return found.getPoint();
    }

    private Optional<TransferOption> option(double[] p, int branch) {
        double depart = request.departFirst() + p[0] * request.departStep();
        double arrive = request.arriveFirst() + p[1] * request.arriveStep();
        return window.at(
                branch,
                clamp(depart, request.departFirst(), request.departLast()),
                clamp(arrive, request.arriveFirst(), request.arriveLast()));
    }

    private static double clamp(double x, double lo, double hi) {
        return Math.min(hi, Math.max(lo, x));
    }
}
