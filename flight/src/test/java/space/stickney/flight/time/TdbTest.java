package space.stickney.flight.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScalesFactory;

class TdbTest {
    /** J2000 TDB is zero by definition, and a calendar date in TDB is its count of seconds. */
    @Test
    void countsTdbSecondsFromJ2000() {
        AbsoluteDate j2000 = new AbsoluteDate(2000, 1, 1, 12, 0, 0.0, TimeScalesFactory.getTDB());
        assertThat(Tdb.seconds(j2000)).isCloseTo(0.0, within(1e-12));
        AbsoluteDate later = new AbsoluteDate(2026, 11, 1, 0, 0, 0.0, TimeScalesFactory.getTDB());
        assertThat(Tdb.seconds(later)).isEqualTo((2461345.5 - 2451545.0) * 86400.0);
    }

    /**
     * SPICE's own formula (naif0012.tls): TDB - TT = 1.657 ms sin(M + 0.01671 sin M). The two differ by 1 microsecond in the
     * amplitude and by a phase that grows with the distance from J2000.
     */
    @Test
    void agreesWithTheFormulaOfSpice() {
        for (double tdb = -9.5e8; tdb < 1.6e9; tdb += 1.7e6) {
            double m = 6.239996 + 1.99096871e-7 * tdb;
            double spice = 1.657e-3 * FastMath.sin(m + 1.671e-2 * FastMath.sin(m));
            assertThat(tdbMinusTt(tdb)).isCloseTo(spice, within(3e-6));
        }
    }

    /**
     * The seven leading terms of Fairhead and Bretagnon 1990 as USNO Circular 179 has them (Kaplan 2005, eq. 2.6; to 10
     * microseconds of the full series from 1600 to 2200). Largest difference from 1970 to 2050: under 50 microseconds.
     */
    @Test
    void agreesWithFairheadAndBretagnon() {
        for (double tdb = -9.5e8; tdb < 1.6e9; tdb += 1.1e6) {
            double t = tdb / 86400 / 36525;
            double expected = 0.001657 * FastMath.sin(628.3076 * t + 6.2401)
                    + 0.000022 * FastMath.sin(575.3385 * t + 4.2970)
                    + 0.000014 * FastMath.sin(1256.6152 * t + 6.1969)
                    + 0.000005 * FastMath.sin(606.9777 * t + 4.0212)
                    + 0.000005 * FastMath.sin(52.9691 * t + 0.4444)
                    + 0.000002 * FastMath.sin(21.3299 * t + 5.5431)
                    + 0.000010 * t * FastMath.sin(628.3076 * t + 4.2490);
            assertThat(tdbMinusTt(tdb)).isCloseTo(expected, within(5e-5));
        }
    }

    private static double tdbMinusTt(double tdb) {
        TimeOffset tt = Tdb.date(tdb).accurateDurationFrom(AbsoluteDate.J2000_EPOCH);
        return new TimeOffset(tdb).subtract(tt).toDouble();
    }

    /** There and back within the spacing of doubles (1.2e-7 s at 1e9 s). */
    @Test
    void isItsOwnInverse() {
        for (double tdb = -9e8; tdb < 1.2e9; tdb += 1.234567e6) {
            assertThat(Tdb.seconds(Tdb.date(tdb))).isEqualTo(tdb);
        }
    }
}
