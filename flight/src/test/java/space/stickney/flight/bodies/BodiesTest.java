package space.stickney.flight.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import space.stickney.core.constant.Constant;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.ReferenceData;

class BodiesTest {
    private static final Bodies BODIES = Bodies.standard();

    @Test
    void namesCodesAndAliasesFindTheSameBody() {
        for (String name : List.of("Phobos", "phobos", " PHOBOS ", "401", "Mars I", "mars_i")) {
            assertThat(BODIES.find(name).naif()).as(name).isEqualTo(Naif.PHOBOS);
        }
        assertThat(BODIES.find("earth_moon_barycenter").naif()).isEqualTo(3);
        assertThat(BODIES.find("EMB").naif()).isEqualTo(3);
        assertThat(BODIES.find("Mars Barycentre").naif()).isEqualTo(4);
        assertThat(BODIES.find("SSB").naif()).isZero();
        assertThat(BODIES.get(499).name()).isEqualTo("Mars");
    }

    /** The Turkish lower-case i must not matter: names are compared in the root locale. */
    @Test
    void namesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(BODIES.find("DEIMOS").naif()).isEqualTo(Naif.DEIMOS);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> BODIES.find("Phobso"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Did you mean Phobos?")
                .hasMessageContaining("\"Phobso\"");
        assertThatThrownBy(() -> BODIES.get(-5)).isInstanceOf(BadInput.class).hasMessageContaining("-5");
        assertThatThrownBy(() -> BODIES.find("")).isInstanceOf(BadInput.class);
    }

    /** GM values against gm_de440.tpc as tabulated (12 digits or more, hence 1e-11); km3/s2 there, m3/s2 here. */
    @Test
    void gravitationalParametersAreThoseOfDe440() throws IOException {
        int compared = 0;
        for (String line : Files.readAllLines(ReferenceData.path("ephemeris/gm.csv"))) {
            String[] c = line.split(",");
            if (line.contains("gm_de440.tpc") && BODIES.contains(Integer.parseInt(c[0]))) {
                double expected = Double.parseDouble(c[2]) * 1e9;
                assertThat(BODIES.get(Integer.parseInt(c[0])).gm() / expected - 1.0)
                        .as(line)
                        .isBetween(-1e-11, 1e-11);
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(18);
    }

    /** Radii against pck00011.tpc, exactly. */
    @Test
    void radiiAreThoseOfTheReport() throws IOException {
        TextKernel kernel = new TextKernel(ReferenceData.path("kernels/pck00011.tpc"));
        int compared = 0;
        for (Body body : BODIES.all()) {
            if (kernel.has("BODY" + body.naif() + "_RADII")) {
                double[] radii = kernel.get("BODY" + body.naif() + "_RADII");
                assertThat(new double[] {body.radiusA(), body.radiusB(), body.radiusC()})
                        .as(body.name())
                        .containsExactly(
                                new double[] {radii[0] * 1e3, radii[1] * 1e3, radii[2] * 1e3}, within(1e-9 * radii[0]));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(15);
    }

    /** GM of Phobos: DE440's in use, NOE-4-2020 and Andert et al. 2010 beside it with its published sigma. */
    @Test
    void disagreeingSourcesStandSideBySide() {
        Body phobos = BODIES.get(Naif.PHOBOS);
        assertThat(phobos.gm()).isEqualTo(708754.6066894452);
        assertThat(phobos.alternatives())
                .filteredOn(c -> c.symbol().equals(Body.GM))
                .extracting(Constant::value)
                .contains(711000.0, 712700.0);
        assertThat(phobos.alternatives())
                .filteredOn(c -> c.source().contains("Andert"))
                .extracting(Constant::sigma)
                .containsExactly(2100.0);
        for (Body body : BODIES.all()) {
            body.constants().forEach(c -> assertThat(c.source()).isNotBlank());
        }
    }

    /** A system is the sum of its parts: mass of a barycentre against planet and moons, within the spread of the sources. */
    @Test
    void systemsWeighWhatTheirPartsWeigh() {
        assertThat(BODIES.get(399).gm() + BODIES.get(301).gm())
                .isCloseTo(BODIES.get(3).gm(), within(1e-9 * BODIES.get(3).gm()));
        assertThat(BODIES.get(499).gm() + BODIES.get(401).gm() + BODIES.get(402).gm())
                .isCloseTo(BODIES.get(4).gm(), within(1e-7 * BODIES.get(4).gm()));
    }

    @Test
    void barycentresHaveNoRadius() {
        assertThatThrownBy(() -> BODIES.get(4).radiusA())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no radius");
        assertThatThrownBy(() -> BODIES.get(0).gm()).isInstanceOf(BadInput.class);
        assertThat(BODIES.get(4).isBarycenter()).isTrue();
        assertThat(BODIES.get(10).isBarycenter()).isFalse();
    }

    @Test
    void theCatalogueTakesOtherBodies() {
        Body eros = new Body(
                2000433, "Eros", List.of("433 Eros"), OptionalInt.of(10), List.of(), List.of(), Optional.empty());
        assertThat(BODIES.with(eros).find("433 eros")).isEqualTo(eros);
        assertThat(BODIES.contains(2000433)).isFalse();
    }
}
