package space.stickney.flight.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.ReferenceData;

class TextKernelTest {
    /** Every text kernel of the reference data is read; len(spiceypy.gnpool('*', 0, 5000)) gives the counts (CSPICE_N0067). */
    @ParameterizedTest
    @CsvSource({
        "naif0012.tls, 5",
        "pck00010.tpc, 511",
        "pck00011.tpc, 528",
        "gm_de431.tpc, 69",
        "gm_de440.tpc, 115",
        "mars_iau2000_v1.tpc, 25",
        "moon_de440_200625.tf, 15",
        "NOE-4-2020.tpc, 5"
    })
    void readsTheKernelsOfNaif(String name, int variables) {
        TextKernel kernel = TextKernel.open(ReferenceData.path("kernels/" + name));
        assertThat(kernel.names()).hasSize(variables);
    }

    /** Values as printed in the files. */
    @Test
    void readsConstants() {
        TextKernel gm = TextKernel.open(ReferenceData.path("kernels/gm_de440.tpc"));
        assertThat(gm.number("BODY401_GM")).isEqualTo(7.087546066894452E-04);
        TextKernel pck = TextKernel.open(ReferenceData.path("kernels/pck00011.tpc"));
        assertThat(pck.numbers("BODY499_RADII")).containsExactly(3396.19, 3396.19, 3376.20);
        TextKernel lsk = TextKernel.open(ReferenceData.path("kernels/naif0012.tls"));
        assertThat(lsk.number("DELTET/K")).isEqualTo(1.657e-3);
        assertThat(lsk.numbers("DELTET/M")).containsExactly(6.239996, 1.99096871e-7);
        TextKernel frames = TextKernel.open(ReferenceData.path("kernels/moon_de440_200625.tf"));
        assertThat(frames.texts("FRAME_31008_NAME")).containsExactly("MOON_PA_DE440");
    }

    @Test
    void readsTheWholeGrammar() {
        TextKernel kernel = TextKernel.parse("k.tpc", """
                KPL/PCK
                ignored = 1
                \\begindata
                A = 1
                B = ( 1, 2.5D3
                      -.5e-1 +7. )
                A += ( 2 3 )
                NAME = 'O''Neill'
                LIST = ( 'a' 'b c', '(d)' )
                DATES = ( @1972-JAN-1, @2017-01-01/12:00 )
                \\begintext
                A = 99
                \\begindata
                C=(4)
                """);
        assertThat(kernel.names()).containsExactly("A", "B", "NAME", "LIST", "DATES", "C");
        assertThat(kernel.numbers("A")).containsExactly(1, 2, 3);
        assertThat(kernel.numbers("B")).containsExactly(1, 2500, -0.05, 7);
        assertThat(kernel.texts("NAME")).containsExactly("O'Neill");
        assertThat(kernel.texts("LIST")).containsExactly("a", "b c", "(d)");
        assertThat(kernel.number("C")).isEqualTo(4);
        assertThat(kernel.values("DATES"))
                .containsExactly(
                        new TextKernel.DateValue("1972-JAN-1", 10), new TextKernel.DateValue("2017-01-01/12:00", 10));
    }

    /** Errors name the line; the third line is the faulty one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 1",
                "A =",
                "A = 1 2",
                "A = (1) 2",
                "A = ( 1 2x )",
                "A = ( 'open )",
                "= 4",
                "A B = 4",
                "A = ()",
                "A = ( 1 'b' )",
                "A = 1e999",
                "A = ( 1",
                "A = ( @ )",
                "A234567890123456789012345678901234 = 1"
            })
    void refuses(String line) {
        assertThatThrownBy(() -> TextKernel.parse("k.tpc", "KPL/PCK\n\\begindata\n" + line))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("k.tpc, line 3");
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> TextKernel.parse("k.txt", "hello"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("\\begindata");
        assertThatThrownBy(() ->
                        TextKernel.parse("k.tpc", "\\begindata\nBODY1_GM = 1").number("BODY1_GN"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Did you mean BODY1_GM?");
        assertThatThrownBy(() -> LeapSecondsKernel.read(TextKernel.parse(
                        "l.tls", "\\begindata\nDELTET/DELTA_AT = ( 10, @1972-JAN-1\n12, @1972-JUL-1 )")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("1972-07-01");
        assertThatThrownBy(() -> LeapSecondsKernel.read(
                        TextKernel.parse("l.tls", "\\begindata\nDELTET/DELTA_AT = ( 10, @1972-FOO-1 )")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 2");
    }
}
