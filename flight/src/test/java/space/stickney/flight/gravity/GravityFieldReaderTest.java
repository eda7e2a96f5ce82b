package space.stickney.flight.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.forces.gravity.potential.TideSystem;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.ReferenceData;

/** Readers of gravity fields: the same field in three formats, the built-in tables against their files, and bad files. */
class GravityFieldReaderTest {
    private static SphericalHarmonicField read(String name) {
        return GravityFieldReader.read(ReferenceData.path("gravity/" + name));
    }

    /** SHGJ180U of Venus as SHA table with commas and as ICGEM file: the same numbers to the last digit. */
    @Test
    void venusIsTheSameInTwoFormats() {
        SphericalHarmonicField sha = read("venus-shgj180u-50x50.a01");
        SphericalHarmonicField icgem = read("shgj180ua01-truncated-icgem.gfc");
        assertThat(sha.degree()).isEqualTo(50);
        assertThat(icgem.degree()).isEqualTo(12);
        assertThat(sha.gm()).isEqualTo(icgem.gm());
        assertThat(sha.radius()).isEqualTo(icgem.radius());
        assertThat(icgem.tideSystem()).isEqualTo(TideSystem.TIDE_FREE);
        for (int n = 2; n <= 12; n++) {
            for (int m = 0; m <= n; m++) {
                assertThat(sha.c(n, m)).isEqualTo(icgem.c(n, m));
                assertThat(sha.s(n, m)).isEqualTo(icgem.s(n, m));
            }
        }
    }

    /**
     * Mars: JGMRO120D (2016) and JGM85F (2002) are different solutions for different radii; scaled to one radius C20 agrees to
     * 7.4e-6 of itself (14 years of tracking between them). EGM96 and EIGEN-6S likewise (epoch of C20 19 years apart, 1e-7).
     */
    @Test
    void solutionsOfOneBodyAgree() {
        SphericalHarmonicField new2016 = read("mars-jgmro120d-50x50.txt");
        SphericalHarmonicField old2002 = read("jgm85f01-truncated-icgem.gfc");
        double scale = old2002.radius() / new2016.radius();
        assertThat(old2002.c(2, 0) * scale * scale / new2016.c(2, 0)).isCloseTo(1.0, within(1e-5));
        SphericalHarmonicField egm96 = read("earth-egm96-50x50.txt");
        SphericalHarmonicField eigen = read("eigen-6s-truncated.gfc");
        assertThat(eigen.c(2, 0) / egm96.c(2, 0)).isCloseTo(1.0, within(1e-6));
        assertThat(eigen.source()).contains("time-variable terms left out");
        assertThat(new2016.gm()).isEqualTo(0.4282837581575610e14);
    }

    @Test
    void builtInTablesAreThoseOfTheirFiles() {
        same(GravityFields.mars(), read("mars-jgmro120d-50x50.txt"));
        same(GravityFields.venus(), read("venus-shgj180u-50x50.a01"));
        same(GravityFields.earth(), read("earth-egm96-50x50.txt"));
    }

    private static void same(SphericalHarmonicField built, SphericalHarmonicField file) {
        assertThat(built.radius()).isEqualTo(file.radius());
        // the file of Mars carries the GM of the system, 5.1e-8 more than gm_de440.tpc has for Mars alone
        assertThat(built.gm() / file.gm()).isCloseTo(1.0, within(6e-8));
        for (int n = 0; n <= built.degree(); n++) {
            for (int m = 0; m <= n; m++) {
                assertThat(built.c(n, m)).isEqualTo(file.c(n, m));
                assertThat(built.s(n, m)).isEqualTo(file.s(n, m));
            }
        }
    }

    /** The archive's own first line: radius in km, GM in km3/s2, then more columns. */
    @Test
    void theHeaderOfTheArchiveIsUnderstood() {
        SphericalHarmonicField mars = GravityFieldReader.parse(
                "jgmro_120d_sha.tab",
                List.of(
                        "0.3396000000000000E+04, 0.4282837581575610E+05, 0.1E-03, 120, 120, 1, 0.0, 0.0",
                        "2, 0, -0.8750220924537000E-03, 0.0, 0.1E-9, 0.0"));
        assertThat(mars.gm()).isCloseTo(4.28283758157561e13, within(1.0));
        assertThat(mars.radius()).isEqualTo(3.396e6);
    }

    /** Unnormalised ICGEM: C20 = -J2, C22 of 1e-5 over sqrt(5/12) (Kaula 1966, equation 1.34). */
    @Test
    void unnormalisedFilesAreNormalised() {
        SphericalHarmonicField field = GravityFieldReader.parse(
                "test.gfc",
                List.of(
                        "product_type gravity_field",
                        "gravity_constant 4.0D+14",
                        "radius 6.4D+06",
                        "norm unnormalized",
                        "end_of_head",
                        "gfc 0 0 1.0 0.0",
                        "gfc 2 0 -1.0826D-03 0.0",
                        "gfc 2 1 1.0E-05 0.0",
                        "gfc 2 2 1.0E-05 -2.0E-05"));
        assertThat(field.c(2, 0)).isCloseTo(-1.0826e-3 / Math.sqrt(5.0), within(1e-18));
        assertThat(field.c(2, 1)).isCloseTo(1e-5 / Math.sqrt(5.0 / 3.0), within(1e-20));
        assertThat(field.c(2, 2)).isCloseTo(1e-5 / Math.sqrt(5.0 / 12.0), within(1e-20));
        assertThat(field.s(2, 2)).isCloseTo(-2e-5 / Math.sqrt(5.0 / 12.0), within(1e-20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello world",
                "4.28e13 3.396e6",
                "4.28e13",
                "4.28e13 3.396e6\n2 0 -8.75e-4",
                "4.28e13 3.396e6\n2 3 -8.75e-4 0",
                "4.28e13 3.396e6\n2 0 abc 0",
                "4.28e13 3.396e6\n2 0 NaN 0",
                "4.28e13 3.396e6\n2 0.5 1 0",
                "4.28e13 3.396e6\n99999999 0 1 0",
                "4.28e13 3.396e6\n2 0 1e-3 0\n2 0 1e-3 0",
                "-4.28e13 3.396e6\n2 0 1e-3 0",
                "1353.4 1428.5\n2 0 1e-3 0",
                "2 0 -8.75e-4 0.0 1e-10 1e-10",
                "product_type gravity_field\nradius 1e6\nend_of_head\ngfc 2 0 1e-3 0",
                "product_type gravity_field\nradius 1e6\ngravity_constant 4e12",
                "gravity_constant -4e12\nradius 1e6\nend_of_head\ngfc 2 0 1e-3 0",
                "gravity_constant 4e12\nradius 1e6\nend_of_head\ngfx 2 0 1e-3 0",
                "gravity_constant 4e12\nradius 1e6\ntide_system wet\nend_of_head\ngfc 2 0 1e-3 0",
                "gravity_constant 4e12\nradius 1e6\nend_of_head\ngfc 0 0 0.0 0\ngfc 2 0 1 0"
            })
    void badFilesAreRefusedWithTheirPlace(String text) {
        assertThatThrownBy(
                        () -> GravityFieldReader.parse("field.txt", text.lines().toList()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("field.txt");
    }

    @Test
    void theLineOfTheFaultIsNamed() {
        assertThatThrownBy(() -> GravityFieldReader.parse(
                        "field.txt", List.of("# Mars", "4.28e13 3.396e6", "2 0 -8.75e-4 0", "2 1 x 0")))
                .hasMessageContaining("field.txt:4")
                .hasMessageContaining("\"x\"");
        assertThatThrownBy(() -> GravityFieldReader.read(Path.of("no-such-file.gfc")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no-such-file.gfc");
    }

    @Test
    void fieldsAreCutAndKeepTheirSource() {
        SphericalHarmonicField mars = GravityFields.mars();
        assertThat(mars.truncated(4).degree()).isEqualTo(4);
        assertThat(mars.truncated(4).c(4, 3)).isEqualTo(mars.c(4, 3));
        assertThat(mars.truncated(50)).isSameAs(mars);
        assertThat(mars.provider().getMaxDegree()).isEqualTo(12);
    }
}
