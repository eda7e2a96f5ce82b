package space.stickney.science.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;

/** Compositions: stoichiometry by hand, normalisation, refusals, mixtures, the built-in ones. */
class CompositionTest {
    /** SiO2: 28.085/(28.085 + 2 x 15.999) = 0.467435; the weights are CIAAW's, five digits. */
    @Test
    void oxidesByStoichiometry() {
        Composition quartz = Composition.ofOxides(Map.of("SiO2", 1.0));
        assertThat(quartz.fraction("Si")).isCloseTo(28.085 / 60.083, Offset.offset(1e-6));
        assertThat(quartz.fraction("O")).isCloseTo(31.998 / 60.083, Offset.offset(1e-6));
        assertThat(quartz.residual()).isZero();
    }

    /**
     * The oxides of bulk silicate Mars and of the Martian crust give the built-in elements: the sheet's table is printed with
     * three digits, its oxide list with three (1 %; minor elements 2 %).
     */
    @Test
    void oxidesOfMarsGiveTheElementsOfTheSheet() {
        Map<String, Double> mantle = new LinkedHashMap<>();
        mantle.put("SiO2", .437);
        mantle.put("TiO2", .0014);
        mantle.put("Al2O3", .0304);
        mantle.put("Cr2O3", .0073);
        mantle.put("FeO", .181);
        mantle.put("MnO", .0044);
        mantle.put("MgO", .305);
        mantle.put("CaO", .0243);
        mantle.put("Na2O", .0053);
        mantle.put("P2O5", .0015);
        Composition oxides = Composition.ofOxides(mantle);
        Composition builtIn = Composition.named("BSM");
        for (String symbol : new String[] {"Si", "Al", "Cr", "Fe", "Mn", "Mg", "Ca", "Na", "Ti", "O"}) {
            assertThat(oxides.fraction(symbol))
                    .as(symbol)
                    .isCloseTo(builtIn.fraction(symbol), Offset.offset(0.02 * builtIn.fraction(symbol)));
        }
        // 0.437 + 0.0014 + ... = 0.9976
        assertThat(oxides.residual()).isCloseTo(1 - 0.9938, Offset.offset(0.01));
    }

    @Test
    void normalisesAndSaysWhatWasMissing() {
        Composition half = Composition.ofElements(Map.of("Fe", 0.3, "O", 0.2));
        assertThat(half.fraction("Fe")).isCloseTo(0.6, Offset.offset(1e-15));
        assertThat(half.residual()).isCloseTo(0.5, Offset.offset(1e-15));
        assertThat(half.elements()).containsExactly("O", "Fe");
        assertThat(half.fraction("U")).isZero();
    }

    @Test
    void refusesWhatIsNoComposition() {
        assertThatThrownBy(() -> Composition.ofElements(Map.of("Fee", 1.0)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("elements.Fee")
                .hasMessageContaining("Did you mean Fe?");
        assertThatThrownBy(() -> Composition.ofElements(Map.of("Fe", -0.1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not negative");
        assertThatThrownBy(() -> Composition.ofElements(Map.of("Fe", Double.NaN)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Composition.ofElements(Map.of("Fe", 0.0)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no mass");
        for (String formula : new String[] {"SiO2)", "sio2", "Xx2O", "", "O2Fe-", "Fe0"}) {
            assertThatThrownBy(() -> Composition.ofOxides(Map.of(formula, 1.0)))
                    .as(formula)
                    .isInstanceOf(BadInput.class);
        }
        assertThatThrownBy(() -> Composition.named("Mars crusts"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Did you mean Mars crust?");
        GivenComposition both = new GivenComposition(Optional.of("CI"), Map.of("Fe", MassFraction.of("1")), Map.of());
        assertThatThrownBy(() -> Composition.of(both))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("exactly one");
        assertThatThrownBy(() -> Composition.of(new GivenComposition(Optional.empty(), Map.of(), Map.of())))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void mixesByMass() {
        Composition ci = Composition.named("CI");
        Composition mars = Composition.named("BSM");
        Composition mixed = mars.mix(0.25, ci);
        double sum = 0;
        for (String symbol : mixed.elements()) {
            double expected = 0.25 * mars.fraction(symbol) + 0.75 * ci.fraction(symbol);
            assertThat(mixed.fraction(symbol)).isCloseTo(expected, Offset.offset(1e-14));
            sum += mixed.fraction(symbol);
        }
        assertThat(sum).isCloseTo(1, Offset.offset(1e-14));
        assertThat(mars.mix(1, ci).fraction("C")).isZero();
        assertThatThrownBy(() -> mars.mix(1.1, ci)).isInstanceOf(BadInput.class);
    }

    /** Water: 18.015/3 and 15.999. */
    @Test
    void meanAtomicMassIsByNumber() {
        Composition water = Composition.ofOxides(Map.of("H2O", 1.0));
        assertThat(water.meanAtomicMass()).isCloseTo(18.015 / 3, Offset.offset(1e-9));
        assertThat(water.meanHeavyAtomicMass()).isCloseTo(15.999, Offset.offset(1e-9));
    }

    /** Every built-in one sums to one within 2.5 % (enstatite classes 6 %: so their source prints them), says where it is from, and how sure it is. */
    @Test
    void builtInOnesAreWhole() {
        assertThat(Composition.names())
                .contains(
                        "CI",
                        "CM",
                        "TL",
                        "CO",
                        "CV",
                        "CK",
                        "CR",
                        "H",
                        "L",
                        "LL",
                        "EH",
                        "EL",
                        "BSM",
                        "Mars crust",
                        "Moon");
        for (EndMember member : EndMembers.all()) {
            assertThat(member.composition().residual())
                    .as(member.name())
                    .isCloseTo(0, Offset.offset(member.name().startsWith("E") ? 0.06 : 0.025));
            assertThat(member.source()).as(member.name()).isNotBlank();
            assertThat(member.confidence()).as(member.name()).contains("from memory");
        }
    }

    /**
     * Against the compilation of Melwani Daswani et al. 2021 (mass per cent of Fe, Mg, Si, Al, Ca, O), an independent reading
     * of the same meteorite classes. Tolerance 5 %: their values are normalised to a shorter list of elements.
     */
    @Test
    void majorElementsAgreeWithAnotherCompilation() {
        String[] symbols = {"Fe", "Mg", "Si", "Al", "Ca", "O"};
        compare("CI", symbols, 19.000, 9.714, 10.895, .855, .928, 46.737);
        compare("CM", symbols, 21.731, 11.733, 12.957, 1.153, 1.316, 44.073);
        compare("CV", symbols, 24.123, 14.679, 16.116, 1.725, 1.889, 37.980);
        compare("CO", symbols, 25.391, 14.727, 16.047, 1.422, 1.605, 37.578);
    }

    private static void compare(String name, String[] symbols, double... percent) {
        Composition composition = Composition.named(name);
        for (int i = 0; i < percent.length; i++) {
            assertThat(composition.fraction(symbols[i]))
                    .as(name + " " + symbols[i])
                    .isCloseTo(percent[i] / 100, Offset.offset(0.05 * percent[i] / 100));
        }
    }
}
