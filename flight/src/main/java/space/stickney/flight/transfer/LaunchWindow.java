package space.stickney.flight.transfer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * The transfers between two bodies on a grid of departure and arrival dates (a "porkchop"), patched conics: the two-body
 * orbit about the centre joins the bodies' centres, and the excess velocity is its difference to the body's own.
 *
 * <p>v_inf = v_transfer - v_body; C3 = |v_inf|^2. Prograde: the orbit turns in the sense of the departure body's own.
 * Neglected: the pull of the bodies during the transfer and the size of their spheres of influence, third bodies, radiation
 * pressure; a cruise integrated with all of them shifts C3 by some tenths of a per cent.
 *
 * <p>Grids are flat arrays, row by departure: index = departure x arrivals + arrival. A cell without a transfer (arrival not
 * after departure, too short for the revolutions, transfer angle of exactly 180 degrees) is NaN. Rows are solved in
 * parallel; the numbers do not depend on it. Validation: docs/window.md and LaunchWindowTest.
 */
public final class LaunchWindow {
    /** Whole days of a calendar are whole steps of TDB only to its periodic terms of 1.7 ms (s). */
    private static final double CALENDAR_SLACK = 0.01;

    private final WindowRequest request;
    private final double[] departures;
    private final double[] arrivals;
    private final double[] departureStates;
    private final double[] arrivalStates;
    private final Layer[] layers;
    private final int solved;

    /** The results of one branch. */
    private record Layer(double[] c3, double[] arrivalExcess, double[] declination) {
        Layer(int cells) {
            this(new double[cells], new double[cells], new double[cells]);
            Arrays.fill(c3, Double.NaN);
            Arrays.fill(arrivalExcess, Double.NaN);
            Arrays.fill(declination, Double.NaN);
        }
    }

    private LaunchWindow(WindowRequest request) {
        this.request = request;
        this.departures = dates(request.departFirst(), request.departLast(), request.departStep());
        this.arrivals = dates(request.arriveFirst(), request.arriveLast(), request.arriveStep());
        this.departureStates = states(request.from(), departures);
        this.arrivalStates = states(request.to(), arrivals);
        this.layers = Stream.generate(() -> new Layer(departures.length * arrivals.length))
                .limit(2 * request.maxRevolutions() + 1)
                .toArray(Layer[]::new);
        this.solved = IntStream.range(0, departures.length)
                .parallel()
                .map(this::solveRow)
                .sum();
    }

    /**
     * Solves the grid.
     *
     * @throws space.stickney.core.fault.BadInput if the ephemeris does not cover the dates
     */
    public static LaunchWindow search(WindowRequest request) {
        return new LaunchWindow(request);
    }

    private static double[] dates(double first, double last, double step) {
        int count = (int) Math.floor((last - first + CALENDAR_SLACK) / step) + 1;
        return IntStream.range(0, count)
                .mapToDouble(i -> Math.min(first + i * step, last))
                .toArray();
    }

    private double[] states(int body, double[] dates) {
        double[] all = new double[6 * dates.length];
        double[] one = new double[6];
        for (int i = 0; i < dates.length; i++) {
            request.ephemeris().state(body, request.center(), dates[i], one);
            System.arraycopy(one, 0, all, 6 * i, 6);
        }
        return all;
    }

    private int solveRow(int i) {
        LambertKernel kernel = new LambertKernel(request.maxRevolutions());
        double[] out = new double[kernel.size()];
        double[] pole = angularMomentum(departureStates, 6 * i);
        int found = 0;
        for (int j = 0; j < arrivals.length; j++) {
            double tof = arrivals[j] - departures[i];
            if (tof <= 0) {
                continue;
            }
            int count = kernel.solve(
                    request.mu(), departureStates, 6 * i, arrivalStates, 6 * j, tof, pole[0], pole[1], pole[2], out, 0);
            found += count > 0 ? 1 : 0;
            for (int k = 0; k < count; k++) {
                int cell = i * arrivals.length + j;
                int o = k * LambertKernel.STRIDE;
                layers[k].c3[cell] = distanceSquared(out, o, departureStates, 6 * i + 3);
                layers[k].declination[cell] = declination(out, o, departureStates, 6 * i + 3);
                layers[k].arrivalExcess[cell] = Math.sqrt(distanceSquared(out, o + 3, arrivalStates, 6 * j + 3));
            }
        }
        return found;
    }

    private static double[] angularMomentum(double[] s, int o) {
        return new double[] {
            s[o + 1] * s[o + 5] - s[o + 2] * s[o + 4],
            s[o + 2] * s[o + 3] - s[o] * s[o + 5],
            s[o] * s[o + 4] - s[o + 1] * s[o + 3]
        };
    }

    private static double distanceSquared(double[] a, int i, double[] b, int j) {
        double x = a[i] - b[j];
        double y = a[i + 1] - b[j + 1];
        double z = a[i + 2] - b[j + 2];
        return x * x + y * y + z * z;
    }

    private double declination(double[] v, int o, double[] body, int b) {
        double x = v[o] - body[b];
        double y = v[o + 1] - body[b + 1];
        double z = v[o + 2] - body[b + 2];
        Vector3D pole = request.pole();
        double sine = (x * pole.getX() + y * pole.getY() + z * pole.getZ()) / Math.sqrt(x * x + y * y + z * z);
        return FastMath.asin(Math.max(-1, Math.min(1, sine)));
    }

    // ---- the grid

    public WindowRequest request() {
        return request;
    }

    /** Departure dates, TDB seconds past J2000. */
    public double[] departures() {
        return departures.clone();
    }

    /** Arrival dates, TDB seconds past J2000. */
    public double[] arrivals() {
        return arrivals.clone();
    }

    /** Number of cells with at least one transfer. */
    public int solved() {
        return solved;
    }

    /** Number of branches: no revolution; one, low; one, high; two, low; ... */
    public int branches() {
        return layers.length;
    }

    /** C3 of a branch (m2/s2); NaN where there is no transfer. */
    public double[] c3(int branch) {
        return layers[branch].c3.clone();
    }

    /** Arrival excess speed of a branch (m/s); NaN where there is no transfer. */
    public double[] arrivalExcess(int branch) {
        return layers[branch].arrivalExcess.clone();
    }

    /** Declination of the departure asymptote over the request's equator (rad); NaN where there is no transfer. */
    public double[] declination(int branch) {
        return layers[branch].declination.clone();
    }

    /** Angle from departure to arrival in the sense of motion, without full revolutions (rad, 0 to 2 pi). */
    public double transferAngle(int departure, int arrival) {
        Vector3D a = position(departureStates, departure);
        Vector3D b = position(arrivalStates, arrival);
        double angle = Vector3D.angle(a, b);
        Vector3D pole = new Vector3D(angularMomentum(departureStates, 6 * departure));
        return a.crossProduct(b).dotProduct(pole) >= 0 ? angle : 2 * FastMath.PI - angle;
    }

    private static Vector3D position(double[] states, int i) {
        return new Vector3D(states[6 * i], states[6 * i + 1], states[6 * i + 2]);
    }

    // ---- one transfer

    /** The transfer of a branch at a cell of the grid, with its vectors. */
    public Optional<TransferOption> at(int branch, int departure, int arrival) {
        return at(branch, departures[departure], arrivals[arrival]);
    }

    /** The transfer of a branch between any two dates that the ephemeris covers (TDB seconds past J2000). */
    public Optional<TransferOption> at(int branch, double depart, double arrive) {
        if (!(arrive > depart)) {
            return Optional.empty();
        }
        double[] a = new double[6];
        double[] b = new double[6];
        request.ephemeris().state(request.from(), request.center(), depart, a);
        request.ephemeris().state(request.to(), request.center(), arrive, b);
        LambertKernel kernel = new LambertKernel(LambertKernel.revolutions(branch));
        double[] out = new double[kernel.size()];
        double[] h = angularMomentum(a, 0);
        int count = kernel.solve(request.mu(), a, 0, b, 0, arrive - depart, h[0], h[1], h[2], out, 0);
        if (branch >= count) {
            return Optional.empty();
        }
        int o = branch * LambertKernel.STRIDE;
        Vector3D v1 = new Vector3D(out[o], out[o + 1], out[o + 2]);
        Vector3D v2 = new Vector3D(out[o + 3], out[o + 4], out[o + 5]);
        Vector3D excess1 = v1.subtract(new Vector3D(a[3], a[4], a[5]));
        Vector3D excess2 = v2.subtract(new Vector3D(b[3], b[4], b[5]));
        return Optional.of(new TransferOption(
                depart,
                arrive,
                LambertKernel.revolutions(branch),
                LambertSolution.Branch.of(branch),
                excess1,
                excess2,
                v1,
                v2,
                declination(out, o, a, 3),
                request.cost().total(excess1.getNorm(), excess2.getNorm())));
    }

    // ---- the best

    public Optional<TransferOption> bestByTotal() {
        return best(Criterion.TOTAL);
    }

    public Optional<TransferOption> bestByC3() {
        return best(Criterion.C3);
    }

    public Optional<TransferOption> bestByArrival() {
        return best(Criterion.ARRIVAL);
    }

    /** The best of all branches, refined between the grid points; empty if no cell has a transfer. */
    public Optional<TransferOption> best(Criterion criterion) {
        return IntStream.range(0, layers.length)
                .mapToObj(k -> best(criterion, k))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(criterion::of));
    }

    /**
     * The best of one branch, refined. The cells with less and with more than 180 degrees (types I and II) have each their
     * own minimum; both are refined, the better one is given.
     */
    public Optional<TransferOption> best(Criterion criterion, int branch) {
        int[] cells = bestCells(criterion, branch);
        WindowRefinement refinement = new WindowRefinement(this, criterion);
        return Arrays.stream(cells)
                .filter(c -> c >= 0)
                .mapToObj(c -> at(branch, c / arrivals.length, c % arrivals.length))
                .flatMap(Optional::stream)
                .map(start -> refinement.refine(start, branch))
                .min(Comparator.comparingDouble(criterion::of));
    }

    private int[] bestCells(Criterion criterion, int branch) {
        int[] best = {-1, -1};
        double[] value = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        for (int i = 0; i < departures.length; i++) {
            for (int j = 0; j < arrivals.length; j++) {
                int cell = i * arrivals.length + j;
                double v = value(criterion, branch, cell);
                if (v < Math.max(value[0], value[1])) {
                    int type = transferAngle(i, j) < FastMath.PI ? 0 : 1;
                    if (v < value[type]) {
                        value[type] = v;
                        best[type] = cell;
                    }
                }
            }
        }
        return best;
    }

    /** NaN where there is no transfer. */
    private double value(Criterion criterion, int branch, int cell) {
        double c3 = layers[branch].c3[cell];
        double arrival = layers[branch].arrivalExcess[cell];
        return switch (criterion) {
            case C3 -> c3;
            case ARRIVAL -> arrival;
            case TOTAL -> request.cost().total(Math.sqrt(c3), arrival);
        };
    }
}
