package space.stickney.flight.proximity.ephemeris;

import java.util.Optional;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * Two impulses from the motion flown to a quasi-satellite orbit of another size or inclination.
 *
 * <p>Free are the epoch of the first impulse, the place on the new orbit (a part of its period after the crossing of the x
 * axis; always in the moon's orbit plane) and the time of flight. For each the velocity to leave with is found by Newton's
 * method in the motion beside the moon, whatever its pull; the sum of both impulses is made small on a grid and then by
 * Nelder and Mead's simplex. The new orbit is the member of the circular family here; what its velocity is in the true
 * setting is found on arrival.
 *
 * @param departTdb epoch of the first impulse (TDB seconds past J2000)
 * @param arriveTdb epoch of the second
 * @param first impulse (m/s, ICRF axes), from the state that was known at the search
 * @param place of the second, in the axes of the moon's orbit (m)
 * @param firstSize m/s
 * @param secondSize m/s
 */
public record QuasiSatelliteTransfer(
        double departTdb, double arriveTdb, double[] first, double[] place, double firstSize, double secondSize) {
    private static final double LEAD = 3600;
    private static final int DEPARTURES = 10;
    private static final int ARRIVALS = 8;
    private static final double[] FLIGHTS = {0.35, 0.55, 0.75, 0.95};
    private static final double TOLERANCE = 1;

    /** m/s. */
    public double cost() {
        return firstSize + secondSize;
    }

    /**
     * What is known and wanted.
     *
     * @param vicinity covers the search: two revolutions of the wider orbit and a little more
     * @param tdb of the state known
     * @param relative to the moon, ICRF axes
     * @param amplitude of the new orbit (m)
     * @param outOfPlane of the new orbit (m)
     * @param present period of the orbit flown (s)
     */
    public record Request(
            MoonVicinity vicinity,
            double tdb,
            double[] relative,
            double amplitude,
            double outOfPlane,
            double present) {}

    /** The cheapest transfer whose first impulse comes within a revolution. */
    public static QuasiSatelliteTransfer search(Request request) {
        return new Search(request).best();
    }

    /**
     * The impulse that leads from a state to a place at an epoch.
     *
     * @param guess m/s, ICRF axes
     */
    public static double[] aim(
            MoonVicinity vicinity, double tdb, double[] relative, double arriveTdb, double[] place, double[] guess) {
        return newton(vicinity, tdb, relative, arriveTdb, place, guess, 5, 60);
    }

    private static double[] newton(
            MoonVicinity vicinity,
            double tdb,
            double[] relative,
            double arriveTdb,
            double[] place,
            double[] guess,
            double miss,
            int evaluations) {
        double[] axes = new double[9];
        vicinity.orbitAxes(arriveTdb, axes);
        return new DifferentialCorrection(
                        "transfer beside " + vicinity.moon().name(),
                        new double[] {1e-3, 1e-3, 1e-3},
                        new double[] {miss, miss, miss},
                        evaluations)
                .solve(
                        dv -> {
                            double[] s = relative.clone();
                            for (int k = 0; k < 3; k++) {
                                s[3 + k] += dv[k];
                            }
                            double[] end = vicinity.follow(tdb, s, arriveTdb, TOLERANCE);
                            double[] misses = new double[3];
                            for (int k = 0; k < 3; k++) {
                                misses[k] = axes[3 * k] * end[0]
                                        + axes[3 * k + 1] * end[1]
                                        + axes[3 * k + 2] * end[2]
                                        - place[k];
                            }
                            return misses;
                        },
                        guess);
    }

    private static final class Search {
        private final Request request;
        private final MoonVicinity vicinity;
        private final QuasiSatelliteOrbit member;
        private final double unit;
        private final double[][] arrivals;
        private final double vz;

        Search(Request request) {
            this.request = request;
            this.vicinity = request.vicinity();
            this.member = Members.of(vicinity, request.amplitude());
            this.unit = 0.5 * (member.period() + request.present());
            this.arrivals = member.path(ARRIVALS);
            this.vz = request.outOfPlane() * 2 * FastMath.PI / member.period();
        }

        QuasiSatelliteTransfer best() {
            double lowest = Double.POSITIVE_INFINITY;
            double[] at = new double[3];
            for (int i = 0; i < DEPARTURES; i++) {
                double depart = request.tdb() + LEAD + request.present() * i / DEPARTURES;
                double[] from = vicinity.follow(request.tdb(), request.relative(), depart, TOLERANCE);
                for (int j = 0; j < ARRIVALS; j++) {
                    for (double flight : FLIGHTS) {
                        double cost = transfer(depart, from, depart + flight * unit, arrivals[j])
                                .map(QuasiSatelliteTransfer::cost)
                                .orElse(Double.POSITIVE_INFINITY);
                        if (cost < lowest) {
                            lowest = cost;
                            at = new double[] {(double) i / DEPARTURES, (double) j / ARRIVALS, flight};
                        }
                    }
                }
            }
            if (Double.isInfinite(lowest)) {
                throw new NoSolution("No transfer of two impulses leads to the quasi-satellite orbit of "
                        + Math.round(request.amplitude() / 1e3) + " km.");
            }
            return refined(at);
        }

        private QuasiSatelliteTransfer refined(double[] at) {
            double[] best = new SimplexOptimizer(1e-4, 1e-4)
                    .optimize(
                            new MaxEval(300),
                            new ObjectiveFunction(
                                    x -> at(x).map(QuasiSatelliteTransfer::cost).orElse(1e6)),
                            GoalType.MINIMIZE,
                            new InitialGuess(at),
                            new NelderMeadSimplex(new double[] {0.03, 0.04, 0.06}))
                    .getPoint();
            return at(best).or(() -> at(at)).orElseThrow();
        }

        /** Parts of the present period and of the new one, and the flight in the mean of both. */
        private Optional<QuasiSatelliteTransfer> at(double[] x) {
            double depart = request.tdb() + LEAD + request.present() * x[0];
            if (depart < request.tdb() || x[2] < 0.1 || x[2] > 1.5) {
                return Optional.empty();
            }
            double[] from = vicinity.follow(request.tdb(), request.relative(), depart, TOLERANCE);
            double arrive = depart + x[2] * unit;
            return transfer(depart, from, arrive, state(x[1] - Math.floor(x[1])));
        }

        private double[] state(double part) {
            double place = part * ARRIVALS * 36;
            double[][] fine = fine();
            int i = Math.min((int) place, fine.length - 2); // a part that rounds to a whole period
            double u = place - i;
            double[] s = new double[6];
            for (int k = 0; k < 6; k++) {
                s[k] = (1 - u) * fine[i][k] + u * fine[i + 1][k];
            }
            return s;
        }

        private double[][] path = {};

        private double[][] fine() {
            if (path.length == 0) {
                path = member.path(ARRIVALS * 36);
            }
            return path;
        }

        private Optional<QuasiSatelliteTransfer> transfer(
                double depart, double[] from, double arrive, double[] target) {
            double[] place = {target[0], target[1], 0};
            double[] dv;
            try {
                dv = newton(vicinity, depart, from, arrive, place, new double[3], 100, 20);
            } catch (NoSolution none) {
                return Optional.empty();
            }
            double[] s = from.clone();
            for (int k = 0; k < 3; k++) {
                s[3 + k] += dv[k];
            }
            Crossings path = new Crossings(vicinity, 10 * (request.amplitude() + distance(from)), Integer.MAX_VALUE);
            double[] end = vicinity.follow(depart, s, arrive, TOLERANCE, path);
            if (path.end().isPresent() || path.nearest() < 0.8 * Math.min(distance(from), request.amplitude())) {
                return Optional.empty();
            }
            double[] arrived = BoundedMotion.turning(vicinity, arrive, end).state();
            double ratio = vicinity.orbitRate(arrive) / member.system().meanMotion();
            double wx = ratio * target[3] - arrived[3];
            double wy = ratio * target[4] - arrived[4];
            double wz = Math.abs(vz) - Math.abs(arrived[5]);
            return Optional.of(new QuasiSatelliteTransfer(
                    depart,
                    arrive,
                    dv,
                    place,
                    FastMath.sqrt(dv[0] * dv[0] + dv[1] * dv[1] + dv[2] * dv[2]),
                    FastMath.sqrt(wx * wx + wy * wy + wz * wz)));
        }

        private static double distance(double[] s) {
            return Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
        }
    }
}
