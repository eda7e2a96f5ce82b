package space.stickney.flight.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;
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

    /** SPICE's own formula (naif0012.tls): TDB - TT = 1.657 ms sin(M + 0.01671 sin M); the two series differ by less than 50 us. */
    @Test
    void agreesWithTheFormulaOfSpice() {
        for (double tdb = -8e8; tdb < 1.2e9; tdb += 1.7e6) {
            double m = 6.239996 + 1.99096871e-7 * tdb;
            double spice = 1.657e-3 * FastMath.sin(m + 1.671e-2 * FastMath.sin(m));
            AbsoluteDate date = Tdb.date(tdb);
            double ttPastJ2000 = date.durationFrom(AbsoluteDate.J2000_EPOCH);
            assertThat(tdb - ttPastJ2000).isCloseTo(spice, within(5e-5));
        }
    }

    /** There and back within the spacing of doubles (1.2e-7 s at 1e9 s). */
    @Test
    void isItsOwnInverse() {
        for (double tdb = -9e8; tdb < 1.2e9; tdb += 1.234567e6) {
            assertThat(Tdb.seconds(Tdb.date(tdb))).isEqualTo(tdb);
        }
    }
}
