package space.stickney.flight.proximity.keeping;

import java.util.List;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.CenterField;
import space.stickney.flight.dynamics.Environment;
import space.stickney.flight.gravity.SphericalHarmonicField;

/**
 * All that depends on time alone beside a moon, at the stages of every step of a month: one flat table for all runs.
 *
 * <p>A row holds R (moon from Mars, m), the direction matrix to the moon's axes, the Sun (from Mars, m), and of the forces
 * taken to second order in x their value T (m/s2), gradient G (1/s2) and second derivatives D (1/(m s2)):
 * T + G x + D x x / 2. T gathers what pulls at the moon's centre
 * other than Mars' point mass, its J2 and the moon itself, less the acceleration R'' of the moon in the ephemeris, so that
 * the spacecraft moves about the moon of the ephemeris whether or not that moves by the same forces. G and D are derivatives of
 * those pulls (third bodies, Mars' harmonics beyond J2) at the moon; without D a month at 30 km was 110 m off.
 *
 * <p>The rows are interpolated (Lagrange, 16 points) from a grid of 900 s; R'' is the second derivative of the ephemeris'
 * positions there (17 points). The grid is wider than a step, so that the integration follows what rounding there is in R''
 * (1e-4 m in the positions, from angles of 1e5 rad) and its two integrals stay as small. Not from velocities: those of the
 * built-in theory differ from the derivative of its positions by up to 1e-5 m/s at the orbital frequency, which is
 * resonant. Immutable, shared by threads.
 */
final class MoonSurroundings {
    static final int ROW = 34;
    static final int R = 0;
    static final int T = 3;
    static final int G = 6;
    static final int M = 12;
    static final int SUN = 21;
    static final int D = 24;

    /** Stages with an epoch of their own: the first, and all but the last of the others. */
    static final int NODES = NystromTableau.STAGES - 1;

    private static final int POINTS = 16;
    private static final double SPACING = 900;
    private static final double REACH = 2e4;

    private final double start;
    private final double step;
    private final int steps;
    private final MoonSetting setting;
    private final double[] rows;
    private final double gm;
    private final double j2;
    private final double[] pole;

    /**
     * Tabulates.
     *
     * @param start TDB seconds past J2000
     * @param step s
     * @param steps how many
     */
    MoonSurroundings(MoonSetting setting, double start, double step, int steps, NystromTableau tableau) {
        this.setting = setting;
        this.start = start;
        this.step = step;
        this.steps = steps;
        CenterField field = setting.environment().field().orElseThrow();
        SphericalHarmonicField mars = field.field();
        this.gm = mars.gm();
        this.j2 = -1.5 * Math.sqrt(5) * mars.c(2, 0) * gm * mars.radius() * mars.radius();
        IauRotation rotation =
                setting.environment().system().bodies().get(Naif.MARS).needRotation();
        double[] m = new double[9];
        rotation.toBodyFixed(start + 0.5 * steps * step, m);
        this.pole = new double[] {m[6], m[7], m[8]};
        this.rows = interpolate(new Grid(field.copy()).rows(), tableau);
    }

    double start() {
        return start;
    }

    double step() {
        return step;
    }

    int steps() {
        return steps;
    }

    double end() {
        return start + steps * step;
    }

    MoonSetting setting() {
        return setting;
    }

    /** The table: NODES rows a step, and the first of one step more. */
    double[] rows() {
        return rows;
    }

    /** Gravitational parameter of Mars (m3/s2). */
    double gm() {
        return gm;
    }

    /** 3/2 J2 GM Re2 of Mars (m5/s2). */
    double j2() {
        return j2;
    }

    /** Unit vector of Mars' pole in the middle of the span, ICRF axes; what it moves in a month is left to G and T. */
    double[] pole() {
        return pole.clone();
    }

    /** Adds the pull of Mars' J2 at a position from Mars (m, ICRF axes). */
    private void addJ2(double x, double y, double z, double sign, double[] sum) {
        double r2 = x * x + y * y + z * z;
        double s = x * pole[0] + y * pole[1] + z * pole[2];
        double f = sign * j2 / (r2 * r2 * Math.sqrt(r2));
        double along = f * (5 * s * s / r2 - 1);
        sum[0] += along * x - 2 * f * s * pole[0];
        sum[1] += along * y - 2 * f * s * pole[1];
        sum[2] += along * z - 2 * f * s * pole[2];
    }

    private double[] interpolate(double[] grid, NystromTableau tableau) {
        double[] table = new double[ROW * (NODES * steps + 1)];
        for (int i = 0; i <= steps; i++) {
            for (int node = 0; node < (i == steps ? 1 : NODES); node++) {
                double place = (i + tableau.c[node]) * step / SPACING;
                int below = (int) Math.floor(place);
                double[] weights = Lagrange.weights(POINTS, POINTS / 2 - 1 + place - below);
                int to = ROW * (NODES * i + node);
                for (int p = 0; p < POINTS; p++) {
                    int from = ROW * (below + p);
                    for (int k = 0; k < ROW; k++) {
                        table[to + k] += weights[p] * grid[from + k];
                    }
                }
            }
        }
        return table;
    }

    /** The regular grid, POINTS / 2 - 1 points before the start and POINTS / 2 behind the end. */
    private final class Grid {
        private final int before = POINTS / 2 - 1;
        private final int points = (int) Math.floor(steps * step / SPACING) + POINTS;
        private final CenterField field;
        private final Ephemeris ephemeris = setting.environment().system().ephemeris();
        private final List<Environment.PointMass> bodies = setting.environment().thirdBodies();
        private final double[] places = new double[3 * bodies.size()];
        private final double[] state = new double[6];
        private final double[] pull = new double[3];

        Grid(CenterField field) {
            this.field = field;
        }

        double[] rows() {
            int margin = POINTS / 2;
            double[] positions = new double[3 * (points + 2 * margin)];
            for (int i = 0; i < points + 2 * margin; i++) {
                ephemeris.state(setting.moon(), Naif.MARS, epoch(i - margin), state);
                System.arraycopy(state, 0, positions, 3 * i, 3);
            }
            double[] grid = new double[ROW * points];
            double[] matrix = new double[9];
            for (int i = 0; i < points; i++) {
                System.arraycopy(positions, 3 * (i + margin), grid, ROW * i + R, 3);
                fill(grid, ROW * i, epoch(i));
                for (int k = 0; k < 3; k++) {
                    grid[ROW * i + T + k] -=
                            Lagrange.secondDerivative(positions, i + margin, k, margin) / (SPACING * SPACING);
                }
                setting.rotation().toBodyFixed(epoch(i), matrix);
                System.arraycopy(matrix, 0, grid, ROW * i + M, 9);
            }
            return grid;
        }

        private double epoch(int i) {
            return start + (i - before) * SPACING;
        }

        private void fill(double[] grid, int row, double tdb) {
            for (int b = 0; b < bodies.size(); b++) {
                ephemeris.state(bodies.get(b).naif(), Naif.MARS, tdb, state);
                System.arraycopy(state, 0, places, 3 * b, 3);
            }
            ephemeris.state(Naif.SUN, Naif.MARS, tdb, state);
            System.arraycopy(state, 0, grid, row + SUN, 3);
            double x = grid[row];
            double y = grid[row + 1];
            double z = grid[row + 2];
            others(tdb, x, y, z);
            System.arraycopy(pull, 0, grid, row + T, 3);
            derivatives(grid, row, tdb, pull.clone());
        }

        /** First and second derivatives by central differences; each is a derivative of one potential, so symmetric. */
        private void derivatives(double[] grid, int row, double tdb, double[] here) {
            double[] first = new double[9];
            double[] second = new double[9];
            for (int axis = 0; axis < 3; axis++) {
                double[] ahead = beside(grid, row, tdb, axis, REACH, -1);
                double[] behind = beside(grid, row, tdb, axis, -REACH, -1);
                for (int k = 0; k < 3; k++) {
                    first[3 * axis + k] = (ahead[k] - behind[k]) / (2 * REACH);
                    second[3 * axis + k] = ((ahead[k] - here[k]) - (here[k] - behind[k])) / (REACH * REACH);
                }
            }
            int g = row + G;
            grid[g] = first[0];
            grid[g + 1] = 0.5 * (first[1] + first[3]);
            grid[g + 2] = 0.5 * (first[2] + first[6]);
            grid[g + 3] = first[4];
            grid[g + 4] = 0.5 * (first[5] + first[7]);
            grid[g + 5] = first[8];
            System.arraycopy(second, 0, grid, row + D, 9);
            // along x = y the second derivative of the z component is xxz + 2 xyz + yyz
            double[] ahead = beside(grid, row, tdb, 0, REACH, 1);
            double[] behind = beside(grid, row, tdb, 0, -REACH, 1);
            double diagonal = ((ahead[2] - here[2]) - (here[2] - behind[2])) / (REACH * REACH);
            grid[row + D + 9] = 0.5 * (diagonal - second[2] - second[5]);
        }

        /** The pulls beside the moon, shifted along one axis, or along two. */
        private double[] beside(double[] grid, int row, double tdb, int axis, double shift, int other) {
            double[] at = {grid[row], grid[row + 1], grid[row + 2]};
            at[axis] += shift;
            if (other >= 0) {
                at[other] += shift;
            }
            others(tdb, at[0], at[1], at[2]);
            return pull.clone();
        }

        /** What pulls at a position from Mars in Mars' falling frame, besides Mars' point mass and J2 and the moon. */
        private void others(double tdb, double x, double y, double z) {
            pull[0] = 0;
            pull[1] = 0;
            pull[2] = 0;
            for (int b = 0; b < bodies.size(); b++) {
                boolean own = bodies.get(b).naif() == setting.moon();
                double gmOther = own ? setting.moonField().gm() : bodies.get(b).gm();
                double sx = places[3 * b];
                double sy = places[3 * b + 1];
                double sz = places[3 * b + 2];
                addPoint(-gmOther, sx, sy, sz);
                if (!own) {
                    addPoint(gmOther, sx - x, sy - y, sz - z);
                }
            }
            field.add(tdb, x, y, z, pull);
            addJ2(x, y, z, -1, pull);
        }

        private void addPoint(double gmOther, double dx, double dy, double dz) {
            double d2 = dx * dx + dy * dy + dz * dz;
            double k = gmOther / (d2 * Math.sqrt(d2));
            pull[0] += k * dx;
            pull[1] += k * dy;
            pull[2] += k * dz;
        }
    }
}
