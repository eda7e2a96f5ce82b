package space.stickney.flight.dynamics;

import java.util.List;
import java.util.Optional;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;

/**
 * What a moon of Mars does over a stretch of time, tabulated: where it is, how it is turned, where sunlight comes from, and
 * what is left of its acceleration. Between the nodes a cubic through four of them; the error, 1e-7 of the moon's distance,
 * only enters differences over the spacecraft's distance from the moon.
 */
final class MoonTrack {
    static final int POSITION = 0;
    static final int VELOCITY = 3;
    static final int AXES = 6;
    static final int REST = 15;
    static final int SUNLIGHT = 18;
    static final int TIDE = 21;
    static final int WIDTH = 30;

    private static final double STEP = 200;
    private static final double ASIDE = 500;
    private static final double PRESSURE_AT_1_AU = 1361.0 / 299792458.0;
    private static final double ASTRONOMICAL_UNIT = 149597870700.0;
    /** First derivative on nine points (Fornberg 1988, table 1). */
    private static final double[] DERIVATIVE = {
        1 / 280.0, -4 / 105.0, 1 / 5.0, -4 / 5.0, 0, 4 / 5.0, -1 / 5.0, 4 / 105.0, -1 / 280.0
    };

    private static final int REACH = DERIVATIVE.length / 2;

    private final double start;
    private final int nodes;
    private final double[] table;

    /**
     * For a stretch of time.
     *
     * @param near environment about Mars with this moon
     * @param moon NAIF code
     * @param from first epoch needed (TDB seconds past J2000)
     * @param until last epoch needed
     */
    MoonTrack(Environment near, int moon, double from, double until) {
        this.start = from - 2 * STEP;
        this.nodes = (int) Math.ceil((until - from) / STEP) + 5;
        this.table = new double[WIDTH * nodes];
        Ephemeris ephemeris = near.system().ephemeris();
        double[][] states = new double[nodes + 2 * REACH][6];
        for (int i = 0; i < states.length; i++) {
            ephemeris.state(moon, near.center(), start + (i - REACH) * STEP, states[i]);
        }
        fill(near, moon, states);
    }

    double from() {
        return start + 2 * STEP;
    }

    double until() {
        return start + (nodes - 3) * STEP;
    }

    private void fill(Environment near, int moon, double[][] states) {
        IauRotation rotation = near.system().bodies().get(moon).needRotation();
        double gm = near.system().bodies().get(moon).gm();
        Attraction others = new Attraction(near.system().ephemeris(), without(near, moon), Optional.empty());
        double[] a = new double[3];
        double[] beside = new double[3];
        double[] matrix = new double[9];
        double[] sun = new double[6];
        for (int i = 0; i < nodes; i++) {
            double tdb = start + i * STEP;
            double[] s = states[i + REACH];
            System.arraycopy(s, 0, table, WIDTH * i, 6);
            rotation.toBodyFixed(tdb, matrix);
            System.arraycopy(matrix, 0, table, WIDTH * i + AXES, 9);
            others.at(tdb, s[0], s[1], s[2], a);
            for (int k = 0; k < 3; k++) {
                double dx = k == 0 ? ASIDE : 0;
                double dy = k == 1 ? ASIDE : 0;
                double dz = k == 2 ? ASIDE : 0;
                others.at(tdb, s[0] + dx, s[1] + dy, s[2] + dz, beside);
                for (int j = 0; j < 3; j++) {
                    table[WIDTH * i + TIDE + 3 * j + k] = (beside[j] - a[j]) / ASIDE;
                }
            }
            double r2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
            double central = (near.centerGm() + gm) / (r2 * Math.sqrt(r2));
            near.system().ephemeris().state(Naif.SUN, near.center(), tdb, sun);
            double push = sunlight(near, s, sun);
            for (int k = 0; k < 3; k++) {
                double moved = 0;
                for (int j = 0; j < DERIVATIVE.length; j++) {
                    moved += DERIVATIVE[j] * states[i + j][3 + k];
                }
                table[WIDTH * i + REST + k] = a[k] - central * s[k] - moved / STEP;
                table[WIDTH * i + SUNLIGHT + k] = push * (s[k] - sun[k]);
            }
        }
    }

    private static Environment without(Environment near, int moon) {
        List<Environment.PointMass> rest = near.thirdBodies().stream()
                .filter(mass -> mass.naif() != moon)
                .map(mass -> new Environment.PointMass(mass.naif(), mass.gm()))
                .toList();
        return new Environment(near.system(), near.center(), rest, near.field(), false);
    }

    /** Pressure on an absorbing square metre (N/m2), over the distance of the Sun (m). */
    private static double sunlight(Environment near, double[] s, double[] sun) {
        double d2 = 0;
        for (int k = 0; k < 3; k++) {
            d2 += (s[k] - sun[k]) * (s[k] - sun[k]);
        }
        double lit = Shadow.litFraction(s[0], s[1], s[2], sun[0], sun[1], sun[2], near.centerRadius());
        return lit * PRESSURE_AT_1_AU * ASTRONOMICAL_UNIT * ASTRONOMICAL_UNIT / (d2 * Math.sqrt(d2));
    }

    /** Everything at an epoch, in the order of the constants. */
    void at(double tdb, double[] row) {
        double place = (tdb - start) / STEP;
        int i = Math.max(0, Math.min(nodes - 4, (int) place - 1));
        double u = place - i;
        double w0 = -(u - 1) * (u - 2) * (u - 3) / 6;
        double w1 = u * (u - 2) * (u - 3) / 2;
        double w2 = -u * (u - 1) * (u - 3) / 2;
        double w3 = u * (u - 1) * (u - 2) / 6;
        int a = WIDTH * i;
        for (int k = 0; k < WIDTH; k++) {
            row[k] = w0 * table[a + k]
                    + w1 * table[a + WIDTH + k]
                    + w2 * table[a + 2 * WIDTH + k]
                    + w3 * table[a + 3 * WIDTH + k];
        }
    }
}
