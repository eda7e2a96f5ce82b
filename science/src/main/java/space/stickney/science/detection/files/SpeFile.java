package space.stickney.science.detection.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Spectrum;

/**
 * ORTEC's ASCII spectra (SPE, "integer spectrum file"; ORTEC software file structure manual): sections that begin with $NAME:. Its
 * calibration is of channel numbers, that is of centres of channels: it is shifted by half a channel to edges and back.
 *
 * <p>Read are what detectors in use write: CR LF, lower case, several counts to a line, sections in any order, calibrations split over lines
 * or with a unit behind, three-digit exponents, decimal commas. $MCA_CAL goes before $ENER_FIT. Dates have no zone and are taken as UTC.
 */
public final class SpeFile {
    private SpeFile() {}

    /**
     * Reads a spectrum.
     *
     * @param scale energies, to be used instead of the file's; needed if the file has none
     * @throws BadInput with file and line if it is not such a file
     */
    public static Spectrum read(Path file, Optional<EnergyScale> scale) throws IOException {
        return parse(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1), scale);
    }

    /** As {@link #read}, from the text of a file. */
    public static Spectrum parse(String where, String text, Optional<EnergyScale> scale) {
        SpeSections sections = SpeSections.of(where, text);
        double[] times = times(sections);
        SpeSections.Section data = sections.need("DATA", "counts");
        long[] counts = counts(data);
        EnergyScale energies = scale.or(() -> calibration(sections))
                .orElseThrow(() -> new BadInput(
                        where,
                        "no energies: neither $MCA_CAL nor $ENER_FIT",
                        "one of them, or --scale OFFSET,GAIN (keV)"));
        if (!energies.growsOver(counts.length)) {
            throw new BadInput(
                    where, "energies that do not grow with channels: " + energies, "growing ones, or --scale");
        }
        return new Spectrum(
                sections.detector(),
                sections.find("DATE_MEA").map(s -> ClockTime.ortec(s.where(0), s.line(0))),
                times[0],
                times[1],
                energies,
                counts);
    }

    private static double[] times(SpeSections sections) {
        SpeSections.Section section = sections.need("MEAS_TIM", "live and real time");
        List<SpeSections.Token> t = section.tokens();
        if (t.size() < 2) {
            throw new BadInput(section.where(0), t.size() + " numbers", "live time and real time (s)");
        }
        double live = t.get(0).number();
        double real = t.get(1).number();
        if (!(live >= 0 && real >= 0)) {
            throw new BadInput(section.where(0), live + " " + real, "times that are not negative");
        }
        return new double[] {live, real};
    }

    private static long[] counts(SpeSections.Section data) {
        List<SpeSections.Token> t = data.tokens();
        if (t.size() < 2) {
            throw new BadInput(data.where(0), t.size() + " numbers", "first and last channel, then counts");
        }
        long first = t.get(0).whole();
        long last = t.get(1).whole();
        if (first < 0 || last < first || last > 10_000_000) {
            throw new BadInput(data.where(0), first + " " + last, "first and last channel, such as 0 8191");
        }
        long expected = last - first + 1;
        if (t.size() - 2 != expected) {
            throw new BadInput(
                    data.where(0), t.size() - 2 + " counts", expected + " of channels " + first + " to " + last);
        }
        long[] counts = new long[(int) last + 1];
        for (int i = 0; i < expected; i++) {
            counts[(int) first + i] = t.get(i + 2).whole();
        }
        return counts;
    }

    private static Optional<EnergyScale> calibration(SpeSections sections) {
        Optional<EnergyScale> full = sections.find("MCA_CAL").flatMap(s -> {
            List<SpeSections.Token> t = s.tokens();
            int terms = t.isEmpty() ? 0 : (int) Math.min(t.get(0).whole(), 20);
            if (terms < 2 || t.size() < terms + 1) {
                throw new BadInput(s.where(0), t.size() + " numbers", "how many coefficients, at least 2, then those");
            }
            return scale(t.subList(1, terms + 1));
        });
        return full.or(() -> sections.find("ENER_FIT").flatMap(s -> {
            if (s.tokens().size() < 2) {
                throw new BadInput(s.where(0), s.tokens().size() + " numbers", "offset and gain");
            }
            return scale(s.tokens());
        }));
    }

    /** Empty if the gain is 0: how programs write that there is none. */
    private static Optional<EnergyScale> scale(List<SpeSections.Token> coefficients) {
        double[] c =
                coefficients.stream().mapToDouble(SpeSections.Token::number).toArray();
        int terms = c.length;
        while (terms > 2 && c[terms - 1] == 0) {
            terms--;
        }
        if (c[1] == 0 && terms == 2) {
            return Optional.empty();
        }
        if (!(c[1] > 0)) {
            throw new BadInput(
                    coefficients.get(1).where(), coefficients.get(1).text(), "a positive gain (keV per channel)");
        }
        return Optional.of(EnergyScale.of(java.util.Arrays.copyOf(c, terms)).shifted(-0.5));
    }

    /** Writes a spectrum; the same spectrum gives the same bytes. */
    public static void write(Path file, Spectrum spectrum) throws IOException {
        Files.writeString(file, text(spectrum), StandardCharsets.US_ASCII);
    }

    /** The file as text, lines ending with CR LF as ORTEC has them. */
    public static String text(Spectrum spectrum) {
        List<String> lines = new ArrayList<>();
        lines.add("$SPEC_ID:");
        lines.add(ascii(spectrum.detector()));
        lines.add("$SPEC_REM:");
        lines.add("DETDESC# " + ascii(spectrum.detector()));
        spectrum.start().ifPresent(start -> {
            lines.add("$DATE_MEA:");
            lines.add(ClockTime.ortec(start));
        });
        lines.add("$MEAS_TIM:");
        lines.add(Numbers.shortest(spectrum.liveTime()) + " " + Numbers.shortest(spectrum.realTime()));
        lines.add("$DATA:");
        lines.add("0 " + (spectrum.channels() - 1));
        for (long count : spectrum.counts()) {
            lines.add(" ".repeat(Math.max(0, 8 - Long.toString(count).length())) + count);
        }
        List<Double> c = spectrum.scale().shifted(0.5).coefficients();
        lines.add("$ENER_FIT:");
        lines.add(Numbers.shortest(c.get(0)) + " " + Numbers.shortest(c.get(1)));
        lines.add("$MCA_CAL:");
        lines.add(Integer.toString(c.size()));
        lines.add(String.join(" ", c.stream().map(Numbers::shortest).toList()) + " keV");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?").replace('$', 'S');
    }
}
