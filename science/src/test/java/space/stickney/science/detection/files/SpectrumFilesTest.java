package space.stickney.science.detection.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;
import space.stickney.core.fault.BadInput;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.time.Scales;
import space.stickney.science.ReferenceData;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.detection.TimeTaggedFits;
import space.stickney.science.detection.TimeTaggedSpectra;

class SpectrumFilesTest {
    private static final AbsoluteDate START =
            new AbsoluteDate(2029, 1, 3, 14, 29, 52.0, Scales.standard().utc());

    @TempDir
    Path folder;

    private static Spectrum spectrum() {
        long[] counts = new long[256];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (i * 7919L) % 977 * (i % 5 == 0 ? 0 : 1);
        }
        return new Spectrum("GRS <1> & co", Optional.of(START), 571.25, 600, EnergyScale.of(-1.5, 12.25, 1e-4), counts);
    }

    /** There and back again: counts, times, start and energies (to rounding) in every form, and the same bytes twice. */
    @ParameterizedTest
    @ValueSource(strings = {"s.spe", "s.n42", "s.fits"})
    void roundTrip(String name) throws IOException {
        Path file = folder.resolve(name);
        Spectrum s = spectrum();
        SpectrumFile.write(file, new NamedSpectrum("target", s));
        Spectrum read =
                SpectrumFile.read(file, Optional.empty()).spectra().get(0).spectrum();
        assertThat(read.counts()).isEqualTo(s.counts());
        assertThat(read.liveTime()).isEqualTo(571.25);
        assertThat(read.realTime()).isEqualTo(600);
        assertThat(read.detector()).isEqualTo(s.detector());
        assertThat(read.start().orElseThrow().durationFrom(START)).isCloseTo(0, within(1e-9));
        for (double x = 0; x <= 256; x += 16) {
            assertThat(read.scale().energyKeV(x)).isCloseTo(s.scale().energyKeV(x), within(1e-10));
        }
        byte[] once = Files.readAllBytes(file);
        SpectrumFile.write(file, new NamedSpectrum("target", s));
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    /** What stands in the three real files (head and tail read by eye; totals: awk over the lines of $DATA). */
    @ParameterizedTest
    @CsvSource({
        "hpge-cave-background.spe, 16384, 437817, 437903, 1052900, 2017-04-26T11:05:11.000Z",
        "hpge-kelp-mendocino.spe, 8192, 595642, 595798, 2279915, 2013-10-11T10:30:10.000Z",
        "hpge-activated-pottery.spe, 16384, 16543, 16557, 304706, 2017-04-25T12:54:27.000Z",
    })
    void realFiles(String name, int channels, double live, double real, long total, String start) throws IOException {
        Spectrum s = SpectrumFile.read(ReferenceData.path("gamma/hpge/" + name), Optional.empty())
                .spectra()
                .get(0)
                .spectrum();
        assertThat(s.channels()).isEqualTo(channels);
        assertThat(s.liveTime()).isEqualTo(live);
        assertThat(s.realTime()).isEqualTo(real);
        assertThat(s.total()).isEqualTo(total);
        assertThat(ClockTime.utc(s.start().orElseThrow())).isEqualTo(start);
        assertThat(s.detector()).isEqualTo("BETA MCB 129 Input 1");
        // the calibration is of centres: channel 8000 of the cave detector at -0.035087 + 0.1828039 x 8000 -
        // 6.86613e-10 x 8000^2
        if (channels == 16384) {
            assertThat(s.scale().energyKeV(8000.5))
                    .isCloseTo(-0.035087 + 0.1828039 * 8000 - 6.86613e-10 * 6.4e7, within(1e-9));
        }
    }

    /** What other programs write: LF, lower case, counts in rows, ISO date, units, decimal commas, no $MCA_CAL, a leading mark. */
    @Test
    void speOfOtherPrograms() {
        String text = """
                \u00ef\u00bb\u00bf$spec_id:
                mine
                $DATE_MEA:
                2024-02-03 04:05:06
                $MEAS_TIM:
                10.5   11
                $DATA:
                0 5
                1 2 3
                4 5 6
                $ENER_FIT:
                0,5 2,25
                $UNKNOWN:
                x
                """;
        Spectrum s = SpeFile.parse("x.spe", text, Optional.empty());
        assertThat(s.counts()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(s.scale()).isEqualTo(EnergyScale.of(0.5 - 1.125, 2.25));
        assertThat(s.detector()).isEqualTo("mine");
        Spectrum split = SpeFile.parse(
                "x",
                "$DATA:\r\n2 3\r\n7\r\n8\r\n$MEAS_TIM:\r\n1 2\r\n$MCA_CAL:\r\n3\r\n1.0E+000 5.0E-001\r\n1E-003 keV\r\n",
                Optional.empty());
        assertThat(split.counts()).containsExactly(0, 0, 7, 8);
        assertThat(split.scale()).isEqualTo(EnergyScale.of(1, 0.5, 1e-3).shifted(-0.5));
        assertThat(split.start()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|x.spe:1",
                "$DATA:~0 2~1~2~$MEAS_TIM:~1 1~$ENER_FIT:~0 1|2 counts",
                "$DATA:~0 1~1~-2~$MEAS_TIM:~1 1~$ENER_FIT:~0 1|x.spe:4",
                "$DATA:~0 1~1~2.5~$MEAS_TIM:~1 1~$ENER_FIT:~0 1|x.spe:4",
                "$DATA:~0 1~1~two~$MEAS_TIM:~1 1~$ENER_FIT:~0 1|two",
                "$DATA:~0 99999999999~1~$MEAS_TIM:~1 1~$ENER_FIT:~0 1|first and last channel",
                "$DATA:~0 1~1~2~$ENER_FIT:~0 1|MEAS_TIM",
                "$DATA:~0 1~1~2~$MEAS_TIM:~1~$ENER_FIT:~0 1|live time and real time",
                "$DATA:~0 1~1~2~$MEAS_TIM:~1 1|--scale",
                "$DATA:~0 1~1~2~$MEAS_TIM:~1 1~$ENER_FIT:~0 0|--scale",
                "$DATA:~0 1~1~2~$MEAS_TIM:~1 1~$ENER_FIT:~0 -1|positive gain",
                "$DATA:~0 1~1~2~$MEAS_TIM:~1 1~$DATE_MEA:~13/32/2017 11:05:11~$ENER_FIT:~0 1|13/32/2017",
                "$MEAS_TIM:~1 1~$ENER_FIT:~0 1|no section $DATA:",
            })
    void speFaultsSayWhere(String text, String message) {
        assertThatThrownBy(() -> SpeFile.parse("x.spe", text.replace("~", "\n"), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    /** Counted zeroes, decimals, durations in minutes, a zone, a calibration after the spectrum without reference (as RASE and RSI files have). */
    @Test
    void n42OfOtherPrograms() throws IOException {
        Path file = folder.resolve("x.n42");
        Files.writeString(file, """
                <?xml version="1.0"?>
                <RadInstrumentData>
                  <RadMeasurement id="Foreground">
                    <StartDateTime>2023-01-03T14:29:52.566-06:00</StartDateTime>
                    <RealTimeDuration>PT2M0.000053S</RealTimeDuration>
                    <Spectrum><LiveTimeDuration Unit="sec">PT1M59.978549S</LiveTimeDuration>
                      <ChannelData compressionCode="CountedZeroes">0 5 18.0000 7 0 1 2</ChannelData></Spectrum>
                    <GrossCounts id="n"><CountData>17</CountData></GrossCounts>
                  </RadMeasurement>
                  <EnergyCalibration><CoefficientValues>-6.8 2.9 0.0</CoefficientValues></EnergyCalibration>
                </RadInstrumentData>
                """);
        Spectrum s = SpectrumFile.read(file, Optional.empty()).spectra().get(0).spectrum();
        assertThat(s.counts()).containsExactly(0, 0, 0, 0, 0, 18, 7, 0, 2);
        assertThat(s.liveTime()).isCloseTo(119.978549, within(1e-12));
        assertThat(s.realTime()).isCloseTo(120.000053, within(1e-12));
        assertThat(s.scale()).isEqualTo(EnergyScale.of(-6.8, 2.9));
        assertThat(ClockTime.utc(s.start().orElseThrow())).isEqualTo("2023-01-03T20:29:52.566Z");
    }

    /** No file is fetched through an entity, and no entity expands: the document is refused. */
    @Test
    void n42FollowsNoEntities() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "1 2 3");
        Path file = folder.resolve("x.n42");
        Files.writeString(
                file,
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]>\n<RadInstrumentData><EnergyCalibration id=\"c\"><CoefficientValues>0 1"
                        + "</CoefficientValues></EnergyCalibration><RadMeasurement><RealTimeDuration>PT1S</RealTimeDuration><Spectrum>"
                        + "<ChannelData>&e;</ChannelData></Spectrum></RadMeasurement></RadInstrumentData>");
        assertThatThrownBy(() -> SpectrumFile.read(file, Optional.empty())).isInstanceOf(BadInput.class);
    }

    @Test
    void n42KeepsSeveralSpectra() throws IOException {
        Path file = folder.resolve("many.n42");
        Spectrum s = spectrum();
        N42File.write(
                file,
                List.of(new NamedSpectrum("target", s), new NamedSpectrum("mars", s.withScale(EnergyScale.of(0, 3)))));
        List<NamedSpectrum> read = N42File.read(file);
        assertThat(read).extracting(NamedSpectrum::name).containsExactly("target", "mars");
        assertThat(read.get(1).spectrum().scale()).isEqualTo(EnergyScale.of(0, 3));
        assertThat(Files.readString(file)).contains("xmlns=\"http://physics.nist.gov/N42/2011/N42\"", "n42DocUUID=");
    }

    @Test
    void timeTaggedSpectraAreSummedByMode() throws IOException {
        Path file = folder.resolve("t.fits");
        TimeTaggedFits.write(
                file,
                new TimeTaggedSpectra(
                        "megane",
                        EnergyScale.of(0, 1),
                        List.of(
                                new TimeTaggedSpectra.Row(0, 10, 9, "target", new int[] {1, 2}),
                                new TimeTaggedSpectra.Row(10, 20, 8, "mars", new int[] {5, 5}),
                                new TimeTaggedSpectra.Row(30, 40, 7, "target", new int[] {10, 20}))));
        List<NamedSpectrum> read = SpectrumFile.read(file, Optional.empty()).spectra();
        assertThat(read).extracting(NamedSpectrum::name).containsExactly("target", "mars");
        assertThat(read.get(0).spectrum().counts()).containsExactly(11, 22);
        assertThat(read.get(0).spectrum().liveTime()).isEqualTo(16);
        assertThat(read.get(0).spectrum().realTime()).isEqualTo(20);
    }

    /** A PHA file of another observatory: Chandra's 3C 273 (1024 channels; EXPOSURE and totals as astropy 8.0.2 reads them). */
    @Test
    void phaOfChandra() throws IOException {
        Path file = ReferenceData.path("xray/3c273.pi");
        Spectrum s = PhaFile.read(file, Optional.of(EnergyScale.of(0, 0.0146)));
        assertThat(s.channels()).isEqualTo(1024);
        assertThat(s.total()).isEqualTo(736);
        assertThat(s.liveTime()).isCloseTo(38564.608926889, within(1e-6));
        assertThatThrownBy(() -> PhaFile.read(file, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--scale");
    }

    /** Bytes changed and files cut at random: a BadInput or a spectrum, nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"s.spe", "s.n42", "s.fits"})
    void survivesBrokenFiles(String name) throws IOException {
        Path file = folder.resolve(name);
        SpectrumFile.write(file, new NamedSpectrum("target", spectrum()));
        byte[] good = Files.readAllBytes(file);
        RandomGenerator random = new RandomStreams(77).stream(name, 0);
        byte[] signs = "0123456789<>/=\"'$.,-+eE :&\n\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bad = Arrays.copyOf(good, i % 4 == 0 ? random.nextInt(good.length) : good.length);
            for (int k = 0; k < 4 && bad.length > 0; k++) {
                bad[random.nextInt(Math.min(bad.length, 12_000))] = signs[random.nextInt(signs.length)];
            }
            Files.write(file, bad);
            try {
                SpectrumFile.read(file, Optional.empty());
            } catch (BadInput e) {
                assertThat(e.getMessage()).contains(name);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(90);
    }

    @Test
    void refusesOtherFiles() throws IOException {
        Path file = folder.resolve("x.txt");
        Files.writeString(file, "just text");
        assertThatThrownBy(() -> SpectrumFile.read(file, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("neither SPE");
        assertThatThrownBy(() -> SpectrumFile.read(folder.resolve("none"), Optional.empty()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> SpectrumFile.form(file)).isInstanceOf(BadInput.class);
    }
}
