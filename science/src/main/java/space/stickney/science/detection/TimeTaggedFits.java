package space.stickney.science.detection;

import java.io.IOException;
import java.nio.file.Path;

/** Time-tagged spectra as a FITS table, a row for each accumulation. */
public final class TimeTaggedFits {
    private TimeTaggedFits() {}

    /** Writes the file; the same spectra give the same bytes. */
    public static void write(Path file, TimeTaggedSpectra spectra) throws IOException {
        throw new UnsupportedOperationException("to come in the next commit");
    }

    /** Reads what {@link #write} wrote. */
    public static TimeTaggedSpectra read(Path file) throws IOException {
        throw new UnsupportedOperationException("to come in the next commit");
    }
}
