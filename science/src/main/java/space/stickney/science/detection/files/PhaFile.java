package space.stickney.science.detection.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;
import space.stickney.core.fault.BadInput;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.fits.FitsFile;
import space.stickney.science.fits.FitsHeader;
import space.stickney.science.fits.FitsTable;

/**
 * Type I PHA files (Arnaud, George and Tennant 2009, OGIP/92-007): table SPECTRUM with CHANNEL and COUNTS, and beside it EBOUNDS with the energies
 * of the channels (OGIP/92-002), so that the file is complete for our detectors, whose response is a matter of the model. The coefficients
 * of the scale also stand in cards ESCALE0, ESCALE1 ....
 */
public final class PhaFile {
    private PhaFile() {}

    /** Writes a spectrum; the same spectrum gives the same bytes. */
    public static void write(Path file, Spectrum spectrum) throws IOException {
        boolean wide = spectrum.channels() > 0 && max(spectrum) > Integer.MAX_VALUE;
        FitsTable counts = new FitsTable.Builder()
                .column("CHANNEL", FitsTable.Type.INT, 1, "", "number of the channel")
                .column("COUNTS", wide ? FitsTable.Type.LONG : FitsTable.Type.INT, 1, "count", "counts in the channel")
                .build();
        FitsTable bounds = new FitsTable.Builder()
                .column("CHANNEL", FitsTable.Type.INT, 1, "", "number of the channel")
                .column("E_MIN", FitsTable.Type.DOUBLE, 1, "keV", "lower edge")
                .column("E_MAX", FitsTable.Type.DOUBLE, 1, "keV", "upper edge")
                .build();
        ByteBuffer rows = ByteBuffer.allocate(counts.rowBytes() * spectrum.channels());
        ByteBuffer edges = ByteBuffer.allocate(bounds.rowBytes() * spectrum.channels());
        for (int i = 0; i < spectrum.channels(); i++) {
            rows.putInt(i);
            if (wide) {
                rows.putLong(spectrum.count(i));
            } else {
                rows.putInt((int) spectrum.count(i));
            }
            edges.putInt(i)
                    .putDouble(spectrum.scale().energyKeV(i))
                    .putDouble(spectrum.scale().energyKeV(i + 1));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(FitsTable.primary().bytes());
            table(out, spectrumHeader(counts, spectrum), rows.array());
            table(out, boundsHeader(bounds, spectrum), edges.array());
        }
    }

    private static void table(OutputStream out, FitsHeader header, byte[] rows) throws IOException {
        out.write(header.bytes());
        out.write(rows);
        out.write(FitsTable.padding(rows.length));
    }

    private static FitsHeader spectrumHeader(FitsTable table, Spectrum s) {
        FitsHeader header = table.header("SPECTRUM", s.channels())
                .put("HDUCLASS", "OGIP", "format of OGIP")
                .put("HDUCLAS1", "SPECTRUM", "OGIP/92-007")
                .put("HDUCLAS2", "TOTAL", "source and background")
                .put("HDUCLAS3", "COUNT", "counts, not rates")
                .put("HDUCLAS4", "TYPE:I", "one spectrum")
                .put("HDUVERS", "1.2.1", "")
                .put("HDUVERS1", "1.2.1", "");
        origin(header, s)
                .put("EXPOSURE", s.liveTime(), "s live time")
                .put("ONTIME", s.realTime(), "s from start to end")
                .put("BACKFILE", "none", "")
                .put("CORRFILE", "none", "")
                .put("CORRSCAL", 1.0, "")
                .put("RESPFILE", "none", "")
                .put("ANCRFILE", "none", "")
                .put("AREASCAL", 1.0, "")
                .put("BACKSCAL", 1.0, "")
                .put("POISSERR", true, "errors are those of counts")
                .put("SYS_ERR", 0, "none given")
                .put("QUALITY", 0, "all good")
                .put("GROUPING", 0, "none")
                .put("TLMIN1", 0, "first channel")
                .put("TLMAX1", s.channels() - 1, "last channel");
        s.start()
                .ifPresent(start -> header.put("TIMESYS", "UTC", "")
                        .put("DATE-OBS", ClockTime.utc(start).replace("Z", ""), "start"));
        int i = 0;
        for (double c : s.scale().coefficients()) {
            header.put("ESCALE" + i, c, "keV/channel^" + i + ", 0 = lower edge of first channel");
            i++;
        }
        return header;
    }

    private static FitsHeader boundsHeader(FitsTable table, Spectrum s) {
        FitsHeader header = table.header("EBOUNDS", s.channels())
                .put("HDUCLASS", "OGIP", "format of OGIP")
                .put("HDUCLAS1", "RESPONSE", "OGIP/92-002")
                .put("HDUCLAS2", "EBOUNDS", "energies of channels")
                .put("HDUVERS", "1.2.0", "")
                .put("HDUVERS1", "1.0.0", "")
                .put("HDUVERS2", "1.2.0", "");
        return origin(header, s).put("TLMIN1", 0, "first channel").put("TLMAX1", s.channels() - 1, "last channel");
    }

    private static FitsHeader origin(FitsHeader header, Spectrum s) {
        return header.put("TELESCOP", "none", "")
                .put("INSTRUME", ascii(s.detector()), "detector")
                .put("FILTER", "none", "")
                .put("CHANTYPE", "PHA", "channels as the electronics made them")
                .put("DETCHANS", s.channels(), "channels");
    }

    private static String ascii(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.substring(0, Math.min(plain.length(), 60));
    }

    private static long max(Spectrum s) {
        long most = 0;
        for (int i = 0; i < s.channels(); i++) {
            most = Math.max(most, s.count(i));
        }
        return most;
    }

    /**
     * Reads a type I PHA file with counts.
     *
     * @param scale energies, to be used instead of the file's; needed if the file has neither ESCALE cards nor EBOUNDS that are even
     * @throws BadInput if it is not such a file
     */
    public static Spectrum read(Path file, Optional<EnergyScale> scale) throws IOException {
        FitsFile fits = FitsFile.read(file);
        FitsFile.Table table = fits.table("SPECTRUM");
        int column = table.column("COUNTS");
        long[] counts = new long[table.rows()];
        for (int i = 0; i < counts.length; i++) {
            double c = table.number(i, column);
            if (c != (long) c || c < 0) {
                throw new BadInput(file + " SPECTRUM row " + (i + 1), "COUNTS " + c, "whole numbers, not negative");
            }
            counts[i] = (long) c;
        }
        EnergyScale energies = scale.or(() -> cards(file, table))
                .or(() -> fits.find("EBOUNDS").map(t -> even(file, t)))
                .orElseThrow(() -> new BadInput(
                        file.toString(),
                        "no energies of the channels",
                        "a table EBOUNDS, or --scale OFFSET,GAIN (keV)"));
        if (!energies.growsOver(counts.length)) {
            throw new BadInput(
                    file.toString(),
                    "energies that do not grow with channels: " + energies,
                    "growing ones, or --scale");
        }
        double live = time(file, table, "EXPOSURE");
        double real = table.has("ONTIME") ? time(file, table, "ONTIME") : live;
        return new Spectrum(table.string("INSTRUME"), start(file, table), live, real, energies, counts);
    }

    private static double time(Path file, FitsFile.Table table, String keyword) {
        double seconds = table.number(keyword);
        if (seconds < 0) {
            throw new BadInput(file + " SPECTRUM " + keyword, seconds + "", "seconds, not negative");
        }
        return seconds;
    }

    private static Optional<AbsoluteDate> start(Path file, FitsFile.Table table) {
        String date = table.string("DATE-OBS");
        return date.contains("T") ? Optional.of(ClockTime.iso(file + " DATE-OBS", date)) : Optional.empty();
    }

    private static Optional<EnergyScale> cards(Path file, FitsFile.Table table) {
        List<Double> c = new ArrayList<>();
        while (table.has("ESCALE" + c.size())) {
            c.add(table.number("ESCALE" + c.size()));
        }
        if (c.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scale(file + " ESCALE", c));
    }

    private static EnergyScale scale(String where, List<Double> c) {
        try {
            return EnergyScale.of(c.stream().mapToDouble(Double::doubleValue).toArray());
        } catch (IllegalArgumentException e) {
            throw new BadInput(where, c.toString(), "offset, positive gain, ... (keV)");
        }
    }

    /** A linear scale, if the edges lie on one within a hundredth of a channel. */
    private static EnergyScale even(Path file, FitsFile.Table bounds) {
        int low = bounds.column("E_MIN");
        int high = bounds.column("E_MAX");
        int n = bounds.rows();
        if (n == 0) {
            throw new BadInput(file + " EBOUNDS", "no rows", "one for each channel");
        }
        double first = bounds.number(0, low);
        double gain = (bounds.number(n - 1, high) - first) / n;
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(bounds.number(i, low) - first - gain * i) <= 0.01 * gain)) {
                throw new BadInput(
                        file + " EBOUNDS row " + (i + 1),
                        "channels of unequal width",
                        "even ones, or --scale OFFSET,GAIN (keV)");
            }
        }
        return scale(file + " EBOUNDS", List.of(first, gain));
    }
}
