package space.stickney.science.detection.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Tdb;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.detection.TimeTaggedFits;
import space.stickney.science.detection.TimeTaggedSpectra;
import space.stickney.science.fits.FitsFile;

/** Spectra of whatever file: told apart by their first bytes; written in the form that the name's end asks for. */
public final class SpectrumFile {
    private static final String FORMS = "a file .spe, .n42 or .fits";

    private SpectrumFile() {}

    /** Forms of files. */
    public enum Form {
        SPE,
        N42,
        PHA,
        TIME_TAGGED
    }

    /**
     * A file's form and spectra.
     *
     * @param form of the file
     * @param spectra at least one; accumulations of a time-tagged file are summed by mode
     */
    public record Content(Form form, List<NamedSpectrum> spectra) {
        public Content {
            spectra = List.copyOf(spectra);
        }
    }

    /**
     * Reads a file.
     *
     * @param scale energies to be used instead of the file's, where files may lack them (SPE, PHA)
     * @throws BadInput if it is none of the forms, or broken
     */
    public static Content read(Path file, Optional<EnergyScale> scale) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file.toString(), "no such file", FORMS);
        }
        byte[] head = new byte[64];
        int n;
        try (var in = Files.newInputStream(file)) {
            n = in.readNBytes(head, 0, head.length);
        }
        String start = new String(head, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .strip();
        if (start.startsWith("SIMPLE  =")) {
            return fits(file, scale);
        }
        if (start.startsWith("<")) {
            return new Content(Form.N42, N42File.read(file));
        }
        if (start.startsWith("$")) {
            return new Content(Form.SPE, List.of(new NamedSpectrum("", SpeFile.read(file, scale))));
        }
        throw new BadInput(file.toString(), "neither SPE nor N42 nor FITS", FORMS);
    }

    private static Content fits(Path file, Optional<EnergyScale> scale) throws IOException {
        if (FitsFile.read(file).find("SPECTRA").isPresent()) {
            TimeTaggedSpectra spectra = TimeTaggedFits.read(file);
            List<NamedSpectrum> sums = spectra.rows().stream()
                    .map(TimeTaggedSpectra.Row::mode)
                    .distinct()
                    .map(mode -> new NamedSpectrum(mode, sum(spectra, mode)))
                    .toList();
            if (sums.isEmpty()) {
                throw new BadInput(file.toString(), "no accumulations", "at least one");
            }
            return new Content(Form.TIME_TAGGED, sums);
        }
        return new Content(Form.PHA, List.of(new NamedSpectrum("", PhaFile.read(file, scale))));
    }

    /** All accumulations of a mode; real time is that of the accumulations, without the gaps between them. */
    public static Spectrum sum(TimeTaggedSpectra spectra, String mode) {
        long[] counts = new long[spectra.channels()];
        double live = 0;
        double real = 0;
        Optional<AbsoluteDate> start = Optional.empty();
        for (TimeTaggedSpectra.Row row : spectra.rows()) {
            if (row.mode().equals(mode)) {
                start = start.or(() -> Optional.of(Tdb.date(row.startTdb())));
                live += row.liveTime();
                real += row.endTdb() - row.startTdb();
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += row.counts()[i];
                }
            }
        }
        return new Spectrum(spectra.detector(), start, live, real, spectra.scale(), counts);
    }

    /** The form that a name's end asks for; a BadInput if it is none. */
    public static Form form(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".spe")) {
            return Form.SPE;
        }
        if (name.endsWith(".n42") || name.endsWith(".xml")) {
            return Form.N42;
        }
        if (name.endsWith(".fits") || name.endsWith(".pha") || name.endsWith(".fit")) {
            return Form.PHA;
        }
        throw new BadInput(file.toString(), "a name that says no form", FORMS);
    }

    /** Writes a spectrum in the form that the name's end asks for. */
    public static void write(Path file, NamedSpectrum named) throws IOException {
        switch (form(file)) {
            case SPE -> SpeFile.write(file, named.spectrum());
            case N42 -> N42File.write(file, List.of(named));
            default -> PhaFile.write(file, named.spectrum());
        }
    }
}
