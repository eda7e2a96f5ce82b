package space.stickney.science.detection;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.science.fits.FitsFile;
import space.stickney.science.fits.FitsHeader;
import space.stickney.science.fits.FitsTable;

/**
 * Time-tagged spectra as a FITS binary table SPECTRA, a row for each accumulation: TSTART and TSTOP (TDB seconds past J2000), LIVETIME (s), MODE,
 * COUNTS (16 bits if all fit, else 32). The energy scale stands in the cards ESCALE0, ESCALE1 ... (keV, x = 0 is the lower edge of the first
 * channel).
 */
public final class TimeTaggedFits {
    private static final String EXTENSION = "SPECTRA";

    private TimeTaggedFits() {}

    /** Writes the file; the same spectra give the same bytes. */
    public static void write(Path file, TimeTaggedSpectra spectra) throws IOException {
        FitsTable table = layout(spectra);
        byte[] primary = FitsTable.primary().bytes();
        byte[] header = header(table, spectra).bytes();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(primary);
            out.write(header);
            ByteBuffer row = ByteBuffer.allocate(table.rowBytes());
            for (TimeTaggedSpectra.Row r : spectra.rows()) {
                fill(row.clear(), r, table);
                out.write(row.array());
            }
            out.write(FitsTable.padding((long) table.rowBytes() * spectra.rows().size()));
        }
    }

    /** Where the columns stand in a row. */
    public static FitsTable layout(TimeTaggedSpectra spectra) {
        int mode = 1;
        int most = 0;
        for (TimeTaggedSpectra.Row row : spectra.rows()) {
            mode = Math.max(mode, row.mode().length());
            for (int c : row.counts()) {
                most = Math.max(most, c);
            }
        }
        return new FitsTable.Builder()
                .column("TSTART", FitsTable.Type.DOUBLE, 1, "s", "TDB seconds past J2000")
                .column("TSTOP", FitsTable.Type.DOUBLE, 1, "s", "TDB seconds past J2000")
                .column("LIVETIME", FitsTable.Type.DOUBLE, 1, "s", "time able to count")
                .column("MODE", FitsTable.Type.TEXT, mode, "", "what was observed")
                .column(
                        "COUNTS",
                        most <= Short.MAX_VALUE ? FitsTable.Type.SHORT : FitsTable.Type.INT,
                        spectra.channels(),
                        "count",
                        "by channel")
                .build();
    }

    /** Bytes before the rows: the primary header and that of the table. */
    public static int rowsStart(TimeTaggedSpectra spectra) {
        return FitsTable.primary().size() + header(layout(spectra), spectra).size();
    }

    private static FitsHeader header(FitsTable table, TimeTaggedSpectra spectra) {
        FitsHeader header = table.header(EXTENSION, spectra.rows().size())
                .put("INSTRUME", spectra.detector(), "detector")
                .put("DETCHANS", spectra.channels(), "channels of a spectrum")
                .put("CHANTYPE", "PHA", "channels as the electronics made them")
                .put("TIMESYS", "TDB", "scale of the times")
                .put("TIMEUNIT", "s", "")
                .put("MJDREFI", 51544, "J2000")
                .put("MJDREFF", 0.5, "J2000")
                .put("TIMEZERO", 0.0, "");
        int i = 0;
        for (double c : spectra.scale().coefficients()) {
            header.put("ESCALE" + i, c, "keV/channel^" + i + ", 0 = lower edge of first channel");
            i++;
        }
        return header;
    }

    private static void fill(ByteBuffer to, TimeTaggedSpectra.Row row, FitsTable table) {
        to.putDouble(row.startTdb()).putDouble(row.endTdb()).putDouble(row.liveTime());
        int width = table.columns().get(3).repeat();
        byte[] mode = row.mode().getBytes(StandardCharsets.US_ASCII);
        to.put(mode);
        for (int i = mode.length; i < width; i++) {
            to.put((byte) 0);
        }
        boolean narrow = table.columns().get(4).type() == FitsTable.Type.SHORT;
        for (int c : row.counts()) {
            if (narrow) {
                to.putShort((short) c);
            } else {
                to.putInt(c);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BadInput if the file is not such a table
     */
    public static TimeTaggedSpectra read(Path file) throws IOException {
        FitsFile.Table table = FitsFile.read(file).table(EXTENSION);
        List<Double> scale = new ArrayList<>();
        while (table.has("ESCALE" + scale.size())) {
            scale.add(table.number("ESCALE" + scale.size()));
        }
        try {
            return new TimeTaggedSpectra(
                    table.text("INSTRUME"),
                    EnergyScale.of(
                            scale.stream().mapToDouble(Double::doubleValue).toArray()),
                    rows(table));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    file + " " + EXTENSION, String.valueOf(e.getMessage()), "spectra as stickney writes them");
        }
    }

    private static List<TimeTaggedSpectra.Row> rows(FitsFile.Table table) {
        int start = table.column("TSTART");
        int stop = table.column("TSTOP");
        int live = table.column("LIVETIME");
        int mode = table.column("MODE");
        int counts = table.column("COUNTS");
        List<TimeTaggedSpectra.Row> rows = new ArrayList<>(table.rows());
        for (int i = 0; i < table.rows(); i++) {
            rows.add(new TimeTaggedSpectra.Row(
                    table.number(i, start),
                    table.number(i, stop),
                    table.number(i, live),
                    table.text(i, mode),
                    table.integers(i, counts)));
        }
        return rows;
    }
}
