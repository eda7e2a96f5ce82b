package space.stickney.flight.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.ReferenceData;

/** Rotation of the bodies against NAIF's kernel, published values and their own derivatives. */
class IauRotationTest {
    private static final double DAY = 86400.0;
    private static final double[] EPOCHS = {
        -50.0 * 365.25 * DAY, -1.0e8, 0.0, 12345.6789, 4.0e8, 8.2e8, 9.9e8, 50.0 * 365.25 * DAY
    };

    private static IauRotation rotation(int naif) {
        return Bodies.standard().get(naif).needRotation();
    }

    /**
     * pck00011.tpc evaluated by the formulas of NAIF's PCK Required Reading, in degrees, days and centuries. 3e-10 rad is the rounding of
     * W after 50 years of the fastest body (Vesta: 5e5 rad, spacing of doubles 6e-11 rad); it is 3 micrometres on Phobos.
     */
    @Test
    void agreesWithAnIndependentEvaluationOfTheKernel() throws IOException {
        TextKernel kernel = new TextKernel(ReferenceData.path("kernels/pck00011.tpc"));
        int compared = 0;
        for (Body body : Bodies.standard().all()) {
            if (body.rotation().isEmpty() || !kernel.has("BODY" + body.naif() + "_PM")) {
                continue;
            }
            for (double tdb : EPOCHS) {
                double[] expected = kernel.angles(body.naif(), tdb);
                IauRotation r = body.needRotation();
                assertThat(r.poleRightAscension(tdb)).isCloseTo(Math.toRadians(expected[0]), within(3e-10));
                assertThat(r.poleDeclination(tdb)).isCloseTo(Math.toRadians(expected[1]), within(3e-10));
                assertThat(r.primeMeridian(tdb))
                        .as(body.name() + " W")
                        .isCloseTo(Math.toRadians(expected[2]), within(3e-10));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(16 * EPOCHS.length);
    }

    /**
     * Mars at J2000: the report of 2009 has 317.68143, 52.88650 and 176.630 deg (pck00010.tpc). The long-period terms of 2015 must bring
     * their sum back to these within 0.01 deg (600 m at the equator of Mars), though the leading constants differ by 1.5 deg.
     */
    @Test
    void marsOf2015AgreesWithMarsOf2009AtJ2000() {
        IauRotation mars = rotation(Naif.MARS);
        assertThat(FastMath.toDegrees(mars.poleRightAscension(0.0))).isCloseTo(317.68143, within(0.01));
        assertThat(FastMath.toDegrees(mars.poleDeclination(0.0))).isCloseTo(52.88650, within(0.01));
        assertThat(FastMath.toDegrees(mars.primeMeridian(0.0))).isCloseTo(176.630, within(0.01));
    }

    /** Mean rotation of Mars: one sidereal day is 88642.663 s (Konopliv et al. 2006: 350.89198521 deg/day). */
    @Test
    void marsTurnsInASiderealDay() {
        double[] omega = new double[3];
        rotation(Naif.MARS).angularVelocity(5.0e8, omega);
        double rate = Math.sqrt(omega[0] * omega[0] + omega[1] * omega[1] + omega[2] * omega[2]);
        assertThat(2.0 * Math.PI / rate).isCloseTo(88642.663, within(0.02));
    }

    /**
     * Synchronous moons: the longitude of Mars seen from Phobos and Deimos. The optical libration 2 e (Phobos 1.73 deg,
     * Deimos 0.03 deg) and, for Phobos, the physical libration of 1.14 deg in the model, opposite in phase to the orbit's, add up to 2.87 deg
     * at most. Reference states are MarsSat positions (2 km, 8 km: 0.012 and 0.02 deg) and Horizons rows; measured -2.90 to 2.86 and
     * -0.01 to 0.07 deg, latitude below 0.016 deg.
     */
    @Test
    void phobosAndDeimosKeepTheirPrimeMeridianTowardsMars() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.path("ephemeris/reference-states.csv"));
        int compared = 0;
        double[] r = new double[9];
        for (String line : lines) {
            String[] c = line.split(",");
            if (c.length < 12 || !(c[3].equals("401") || c[3].equals("402")) || !c[4].equals("499")) {
                continue;
            }
            double tdb = (Double.parseDouble(c[1]) - 2451545.0) * DAY;
            rotation(Integer.parseInt(c[3])).toBodyFixed(tdb, r);
            double x = -Double.parseDouble(c[5]);
            double y = -Double.parseDouble(c[6]);
            double z = -Double.parseDouble(c[7]);
            double bx = r[0] * x + r[1] * y + r[2] * z;
            double by = r[3] * x + r[4] * y + r[5] * z;
            double bz = r[6] * x + r[7] * y + r[8] * z;
            assertThat(FastMath.toDegrees(FastMath.atan2(by, bx)))
                    .as(c[2] + " " + c[0])
                    .isCloseTo(0.0, within(c[3].equals("401") ? 2.95 : 0.1));
            assertThat(FastMath.toDegrees(FastMath.atan2(bz, bx)))
                    .as(c[2] + " latitude " + c[0])
                    .isCloseTo(0.0, within(0.03));
            compared++;
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** R is a rotation, its third row the pole, and R' = -[omega] R against a five-point difference (rounding 1e-10). */
    @Test
    void angularVelocityIsTheDerivativeOfTheMatrix() {
        for (Body body : Bodies.standard().all()) {
            if (body.rotation().isEmpty()) {
                continue;
            }
            IauRotation rotation = body.needRotation();
            for (double tdb : EPOCHS) {
                double h = 100.0;
                double[][] m = new double[5][9];
                for (int i = 0; i < 5; i++) {
                    rotation.toBodyFixed(tdb + (i - 2) * h, m[i]);
                }
                double[] omega = new double[3];
                rotation.angularVelocity(tdb, omega);
                double[] r = m[2];
                for (int row = 0; row < 3; row++) {
                    double[] e = {r[3 * row], r[3 * row + 1], r[3 * row + 2]};
                    // a body axis e fixed in the body moves as omega x e
                    double[] expected = {
                        omega[1] * e[2] - omega[2] * e[1],
                        omega[2] * e[0] - omega[0] * e[2],
                        omega[0] * e[1] - omega[1] * e[0]
                    };
                    for (int k = 0; k < 3; k++) {
                        int i = 3 * row + k;
                        double derivative = (m[0][i] - 8 * m[1][i] + 8 * m[3][i] - m[4][i]) / (12 * h);
                        assertThat(derivative)
                                .as(body.name())
                                .isCloseTo(expected[k], within(2e-7 * Math.abs(rotation.eulerAngles(tdb)[5]) + 1e-12));
                    }
                }
                assertThat(r[6])
                        .isCloseTo(
                                FastMath.cos(rotation.poleDeclination(tdb))
                                        * FastMath.cos(rotation.poleRightAscension(tdb)),
                                within(1e-15));
            }
        }
    }

    /** The field version gives the same angles, and its own derivatives agree with the analytic rates. */
    @Test
    void fieldAnglesCarryTheSameDerivatives() {
        for (int naif : new int[] {Naif.MERCURY, Naif.MOON, Naif.MARS, Naif.PHOBOS, Naif.DEIMOS, 599, 899}) {
            double tdb = 8.5e8;
            double[] plain = rotation(naif).eulerAngles(tdb);
            UnivariateDerivative2[] field = rotation(naif).eulerAngles(new UnivariateDerivative2(tdb, 1.0, 0.0));
            for (int i = 0; i < 3; i++) {
                assertThat(field[i].getValue()).isCloseTo(plain[i], within(1e-9));
                assertThat(field[i].getFirstDerivative()).isCloseTo(plain[3 + i], within(1e-18));
                assertThat(field[i].getSecondDerivative()).isCloseTo(plain[6 + i], within(1e-22));
                assertThat(field[3 + i].getFirstDerivative()).isCloseTo(plain[6 + i], within(1e-22));
            }
        }
    }

    /** All models of the catalogue that the issue names are there. */
    @Test
    void everyBodyOfTheIssueTurns() {
        List<Integer> missing = new ArrayList<>();
        for (int naif : new int[] {10, 199, 299, 399, 301, 499, 401, 402, 599, 699, 799, 899, 999}) {
            if (Bodies.standard().get(naif).rotation().isEmpty()) {
                missing.add(naif);
            }
        }
        assertThat(missing).isEmpty();
    }
}
