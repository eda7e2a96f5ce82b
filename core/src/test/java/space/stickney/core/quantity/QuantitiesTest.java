package space.stickney.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: the definitions of the units (SI brochure 2019; IAU 2012 B2 for the AU; exact e for the eV). */
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50km                    | m      | 50000
            50 km                   | m      | 50000
            12.340mg                | kg     | 12.340e-6
            10ug                    | kg     | 1e-8
            398600.4418 km3/s2      | m3/s2  | 398600.4418e9
            398600.4418 km^3 s^-2   | m3/s2  | 398600.4418e9
            1.38e21 cm-2            | m-2    | 1.38e25
            2.5keV                  | J      | 2.5e3 * 1.602176634e-19
            207d                    | s      | 17884800
            30deg                   | rad    | 0.5235987755982988
            14.1 %                  | 1      | 0.141
            58 ppb                  | 1      | 5.8e-8
            3 ppm                   | 1      | 3e-6
            1 AU                    | m      | 149597870700
            300 K                   | K      | 300
            1.9 g/cm3               | kg/m3  | 1900
            4 1/s2                  | s-2    | 4
            5 W/m2/um               | W/m3   | 5e6
            20 mN                   | N      | 0.02
            100 km/s                | m/s    | 1e5
            1 sr                    | rad2   | 1
            6 Mbps                  | bit/s  | 6e6
            -3.5e2                  | m      | -350
            1 Msun                  | kg     | error
            """)
    void readsEveryUnitOfTheContract(String text, String expectedUnit, String value) {
        if (value.equals("error")) {
            assertThatThrownBy(() -> Quantities.parse(text, expectedUnit)).isInstanceOf(UnitException.class);
            return;
        }
        double expected = 1;
        for (String factor : value.split("\\*")) {
            expected *= Double.parseDouble(factor.strip());
        }
        assertThat(Quantities.parse(text, expectedUnit)).isCloseTo(expected, within(4e-16 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "50 kg, m",
        "3 deg, 1",
        "abc, m",
        "'', m",
        "5 km/, m",
        "1e400, m",
        "NaN, m",
        "5 kmm, m",
        "0x10, m",
        "7 m 3, m"
    })
    void refusesWhatDoesNotFit(String text, String unit) {
        assertThatThrownBy(() -> Quantities.parse(text, unit)).isInstanceOf(UnitException.class);
    }

    @Test
    void aWrongUnitIsNamedWithWhatWouldFit() {
        assertThatThrownBy(() -> Quantities.parse("5 kg", "km"))
                .hasMessageContaining("kg")
                .hasMessageContaining("such as 1.5 km");
    }

    @Test
    void aUnitAfterTheLastComponentHoldsForAll() {
        assertThat(Quantities.parseVector("5000,10000,2100km", "m")).containsExactly(5e6, 1e7, 2.1e6);
        assertThat(Quantities.parseVector("1m,2,3km", "m")).containsExactly(1, 2000, 3000);
        assertThat(Quantities.parseVector("-1,2.5,3", "m")).containsExactly(-1, 2.5, 3);
        assertThatThrownBy(() -> Quantities.parseVector("1,2", "m")).hasMessageContaining("2 components instead of 3");
    }
}
