package space.stickney.flight.bodies.integration;

import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;

/**
 * What the moons of Mars feel beside Mars' gravity, tabulated because all of it is slow: Sun, Jupiter and the Earth-Moon
 * system seen from Mars, and the orientation of Mars apart from its uniform spin.
 *
 * <p>Interpolation with the cubic through four neighbours at half a day: positions to 1e-9 of the distance, angles to 1e-12
 * rad.
 */
final class MartianEnvironment {
    private static final double STEP = 0.5 * NBodySystem.DAY;
    private static final int COLUMNS = 12;
    /** Uniform part of the rotation of Mars, rad/s (IAU 2015: 350.891982443297 degrees a day). */
    static final double SPIN = FastMath.toRadians(350.891982443297) / NBodySystem.DAY;

    private static final int[] PERTURBERS = {Naif.SUN, Naif.JUPITER_BARYCENTER, Naif.EARTH_MOON_BARYCENTER};

    private final double start;
    private final int rows;
    private final double[] table;
    private final double[] gm = new double[PERTURBERS.length];

    /**
     * Tabulates a span of time.
     *
     * @param start first epoch needed, TDB seconds past J2000; the ephemeris covers a day more on both sides
     */
    MartianEnvironment(Ephemeris ephemeris, double start, double end) {
        this.start = start - 2 * STEP;
        this.rows = (int) Math.ceil((end - start) / STEP) + 5;
        this.table = new double[rows * COLUMNS];
        IauRotation mars = Bodies.standard().get(Naif.MARS).needRotation();
        double[] state = new double[6];
        for (int row = 0; row < rows; row++) {
            double tdb = this.start + row * STEP;
            int at = row * COLUMNS;
            for (int i = 0; i < PERTURBERS.length; i++) {
                ephemeris.state(PERTURBERS[i], Naif.MARS_BARYCENTER, tdb, state);
                System.arraycopy(state, 0, table, at + 3 * i, 3);
            }
            table[at + 9] = mars.poleRightAscension(tdb);
            table[at + 10] = mars.poleDeclination(tdb);
            table[at + 11] = mars.primeMeridian(tdb) - SPIN * tdb;
        }
        for (int i = 0; i < PERTURBERS.length; i++) {
            gm[i] = Bodies.standard().get(PERTURBERS[i]).gm();
        }
    }

    int perturbers() {
        return gm.length;
    }

    double perturberGm(int index) {
        return gm[index];
    }

    /**
     * Everything at one epoch.
     *
     * @param values receives the positions of the perturbers from Mars (m, ICRF axes), then right ascension and
     *     declination of the pole of Mars and the angle of its prime meridian (rad)
     */
    void at(double tdb, double[] values) {
        double x = (tdb - start) / STEP;
        int row = Math.max(1, Math.min((int) x, rows - 3));
        double t = x - row;
        double w0 = -t * (t - 1.0) * (t - 2.0) / 6.0;
        double w1 = (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0;
        double w2 = -(t + 1.0) * t * (t - 2.0) / 2.0;
        double w3 = (t + 1.0) * t * (t - 1.0) / 6.0;
        int at = (row - 1) * COLUMNS;
        for (int i = 0; i < COLUMNS; i++) {
            values[i] = w0 * table[at + i]
                    + w1 * table[at + COLUMNS + i]
                    + w2 * table[at + 2 * COLUMNS + i]
                    + w3 * table[at + 3 * COLUMNS + i];
        }
        values[11] += SPIN * tdb;
    }

    double[] values() {
        return new double[COLUMNS];
    }
}
