package space.stickney.flight.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;
import space.stickney.core.fault.BadInput;

class EpochsTest {
    private static final Epochs EPOCHS = Epochs.standard();

    /**
     * CSPICE_N0067 with naif0012.tls: spiceypy.str2et('2026-11-01T00:00:00') and so on. The formulas of TDB - TT differ by
     * less than 3 microseconds.
     */
    @ParameterizedTest
    @CsvSource({
        "1972-01-01T00:00:00, -883655957.8160794",
        "1999-12-31T23:59:59.5, -43136.31608718822",
        "JD2460310.5UTC, 757339269.1839061",
        "JD2457754.25, 536479268.1839225",
        "2024-09-15T06:30:00.125, 779653869.3074385",
        "2031-07-05T17:03:21, 994309470.1839994",
        "2000-01-01T12:00:00, 64.18392728473108",
        "2015-06-30T23:59:60.25, 488980867.434127",
        "2016-12-31T23:59:60, 536500868.1839298",
        "2016-12-31T23:59:60.5, 536500868.6839298",
        "2017-01-01T00:00:00, 536500869.1839298",
        "2026-11-01T00:00:00, 846763269.1825113",
        "2026-11-01, 846763269.1825113",
        "2026-11-01T00:00:00Z, 846763269.1825113",
        "2026-11-01T00:00:00 UTC, 846763269.1825113",
        "2026-11-01T00:00:00TDB, 846763200.0",
        "JD2460310.5TDB, 757339200.0",
        "MJD60310.0TDB, 757339200.0"
    })
    void agreesWithSpice(String text, double tdb) {
        assertThat(EPOCHS.parse("--at", text).tdb()).isCloseTo(tdb, within(3e-6));
    }

    /** TT = TAI + 32.184 s (IAU 1991), TAI - UTC = 37 s since 2017; the same instant on three clocks. */
    @Test
    void scalesDifferByTheirDefinition() {
        AbsoluteDate utc = EPOCHS.parse("t", "2026-11-01T00:00:00").date();
        assertThat(EPOCHS.parse("t", "2026-11-01T00:00:37TAI").date()).isEqualTo(utc);
        assertThat(EPOCHS.parse("t", "2026-11-01T00:01:09.184TT").date()).isEqualTo(utc);
        assertThat(EPOCHS.parse("t", "MJD61345UTC").date()).isEqualTo(utc);
        assertThat(EPOCHS.parse("t", "JD2461345.5").date()).isEqualTo(utc);
    }

    /** Orekit's own parser and UTC scale, over a leap second and day by day over fifty years. */
    @Test
    void agreesWithOrekit() {
        for (long mjd = 41317; mjd < 61000; mjd += 13) {
            String text = CalendarDay.ofMjd(mjd).iso() + "T07:08:09.123456789";
            AbsoluteDate expected = new AbsoluteDate(text, Scales.standard().utc());
            assertThat(EPOCHS.parse("t", text).date()).as(text).isEqualTo(expected);
        }
        AbsoluteDate leap =
                new AbsoluteDate("2016-12-31T23:59:60.75", Scales.standard().utc());
        assertThat(EPOCHS.parse("t", "2016-12-31T23:59:60.75").date()).isEqualTo(leap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-12-31T23:59:59.999",
                "2016-12-31T23:59:60.000",
                "2016-12-31T23:59:60.999",
                "2017-01-01T00:00:00.000",
                "1972-01-01T00:00:00.000",
                "1972-06-30T23:59:60.500",
                "2024-02-29T12:00:00.001",
                "2026-11-01T00:00:00.000TDB",
                "0001-01-01T00:00:00.000TT",
                "1957-10-04T19:28:34.000TAI",
                "9999-12-31T23:59:59.999TDB"
            })
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(EPOCHS.format(EPOCHS.parse("t", text))).isEqualTo(text);
    }

    /** All instants of a leap second and its neighbours survive writing and reading, in every scale. */
    @Test
    void everyTenthOfASecondAroundALeapSecondRoundTrips() {
        AbsoluteDate start = EPOCHS.parse("t", "2016-12-31T23:59:58").date();
        for (int i = 0; i < 40; i++) {
            AbsoluteDate date = start.shiftedBy(new TimeOffset(i, TimeOffset.MILLISECOND).multiply(100));
            for (Scale scale : Scale.values()) {
                String text = EPOCHS.format(date, scale, 12) + scale;
                AbsoluteDate back = EPOCHS.parse("t", text).date();
                assertThat(Math.abs(back.durationFrom(date))).as(text).isLessThan(1e-12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T23:59:59.9996, 3, 2016-12-31T23:59:60.000",
        "2016-12-31T23:59:60.9996, 3, 2017-01-01T00:00:00.000",
        "2016-12-31T23:59:60.4, 0, 2016-12-31T23:59:60",
        "2016-12-30T23:59:59.9996, 3, 2016-12-31T00:00:00.000",
        "2026-12-31T23:59:59.9996, 3, 2027-01-01T00:00:00.000",
        "2026-11-01T00:00:00.0005, 3, 2026-11-01T00:00:00.001",
        "2026-11-01T00:00:00.00049, 3, 2026-11-01T00:00:00.000",
        "2026-11-01T12:34:56.789012345678901234, 18, 2026-11-01T12:34:56.789012345678901234"
    })
    void roundsOverTheMinute(String text, int decimals, String expected) {
        assertThat(EPOCHS.format(EPOCHS.parse("t", text).date(), Scale.UTC, decimals))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30T00:00:00 | 01 to 28",
                "2024-02-30 | 01 to 29",
                "1900-02-29TDB | 01 to 28",
                "2026-13-01 | month from 01 to 12",
                "2026-00-01 | month from 01 to 12",
                "2026-11-00 | day from 01 to 30",
                "2026-11-01T24:00:00 | 23:59:59",
                "2026-11-01T12:60:00 | 23:59:59",
                "2026-11-01T12:00:61 | 23:59:59",
                "2026-11-01T23:59:60 | leap second",
                "2016-12-31T22:59:60 | leap second",
                "2016-12-31T23:59:60TDB | leap second",
                "2016-12-31T23:59:61 | 23:59:59",
                "2026-11-01T00:00:00TBD | Did you mean TDB?",
                "2026-11-01T00:00:00+09:00 | 2026-11-01T00:00:00 (UTC)",
                "1971-12-31T23:59:59 | 1972-01-01",
                "JD2441317.4 | 1972-01-01",
                "tomorrow | 2026-11-01T00:00:00 (UTC)",
                "'' | nothing",
                "JD | JD2460310.5TDB",
                "JDNaN | JD2460310.5TDB",
                "26-11-01 | JD2460310.5TDB",
                "2026-11-01T00:00:00.TDB | JD2460310.5TDB",
                "２０２６-11-01 | JD2460310.5TDB"
            })
    void refuses(String text, String message) {
        assertThatThrownBy(() -> EPOCHS.parse("--at", text))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("--at: found ")
                .hasMessageContaining(message);
    }

    @Test
    void readsRanges() {
        EpochRange range = EPOCHS.range("--depart", "2026-10-01..2026-12-31T12:00TDB");
        assertThat(range.duration()).isCloseTo(91.5 * 86400 - 69.184, within(1e-2));
        assertThat(range.until().scale()).isEqualTo(Scale.TDB);
        assertThat(EPOCHS.range("t", "2026-10-01..2026-10-01").duration()).isZero();
        for (String bad : new String[] {"2026-10-01", "2026-10-01..", "..2026-10-01", "2026-12-31..2026-10-01"}) {
            assertThatThrownBy(() -> EPOCHS.range("--depart", bad))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("--depart");
        }
    }

    /** Against java.time, which is proleptic Gregorian as well: every 37th day of 9,998 years. */
    @Test
    void calendarAgreesWithJavaTime() {
        for (long mjd = -678575; mjd < 2973119; mjd += 37) {
            java.time.LocalDate expected = java.time.LocalDate.ofEpochDay(mjd - 40587);
            CalendarDay day = CalendarDay.ofMjd(mjd);
            assertThat(day.iso()).isEqualTo(expected.toString());
            assertThat(day.mjd()).isEqualTo(mjd);
            assertThat(CalendarDay.daysOfMonth(day.year(), day.month())).isEqualTo(expected.lengthOfMonth());
        }
    }

    @Test
    void takesANewerTable() {
        java.util.List<LeapSeconds.Row> rows =
                new java.util.ArrayList<>(LeapSeconds.builtIn().rows());
        rows.add(LeapSeconds.Row.of(2028, 1, 1, 38));
        rows.add(LeapSeconds.Row.of(2030, 7, 1, 37));
        Epochs newer = Epochs.with(LeapSeconds.of(rows, "test"));
        AbsoluteDate leap = newer.parse("t", "2027-12-31T23:59:60").date();
        assertThat(newer.format(leap, Scale.UTC, 0)).isEqualTo("2027-12-31T23:59:60");
        assertThat(EPOCHS.format(leap, Scale.UTC, 0)).isEqualTo("2028-01-01T00:00:00");
        // a second left out: 23:59:59 does not exist
        assertThatThrownBy(() -> newer.parse("t", "2030-06-30T23:59:59")).isInstanceOf(BadInput.class);
        AbsoluteDate before = newer.parse("t", "2030-06-30T23:59:58").date();
        assertThat(newer.format(before.shiftedBy(1.0), Scale.UTC, 0)).isEqualTo("2030-07-01T00:00:00");
    }
}
