package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.flight.time.Tdb;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.detection.TimeTaggedSpectra;
import space.stickney.science.detection.files.N42File;
import space.stickney.science.detection.files.NamedSpectrum;
import space.stickney.science.detection.files.PhaFile;
import space.stickney.science.detection.files.SpeFile;

/**
 * The spectra of an observation summed by mode, in the files that laboratory programs and XSPEC open: all modes in {@code
 * sums.n42}, the target's also in {@code target.spe} and {@code target.pha}. For people: the retrieval reads the time-tagged
 * spectra.
 */
public final class LaboratoryFiles {
    private LaboratoryFiles() {}

    /** Writes them into a folder that exists; a mode without spectra is left out. */
    public static void write(TimeTaggedSpectra spectra, Path folder) throws IOException {
        List<NamedSpectrum> sums = new ArrayList<>();
        for (String mode : List.of(GammaAccumulation.TARGET, GammaAccumulation.MARS, GammaAccumulation.CRUISE)) {
            sum(spectra, mode).ifPresent(s -> sums.add(new NamedSpectrum(mode, s)));
        }
        N42File.write(folder.resolve("sums.n42"), sums);
        Optional<Spectrum> target = sum(spectra, GammaAccumulation.TARGET);
        if (target.isPresent()) {
            SpeFile.write(folder.resolve("target.spe"), target.get());
            PhaFile.write(folder.resolve("target.pha"), target.get());
        }
    }

    /** Counts and times of all rows of a mode; the real time is that of the rows alone, without the gaps between them. */
    static Optional<Spectrum> sum(TimeTaggedSpectra spectra, String mode) {
        List<TimeTaggedSpectra.Row> rows =
                spectra.rows().stream().filter(r -> r.mode().equals(mode)).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long[] counts = new long[spectra.channels()];
        double live = 0;
        double real = 0;
        for (TimeTaggedSpectra.Row row : rows) {
            live += row.liveTime();
            real += row.endTdb() - row.startTdb();
            int[] more = row.counts();
            for (int i = 0; i < counts.length; i++) {
                counts[i] += more[i];
            }
        }
        return Optional.of(new Spectrum(
                spectra.detector(),
                Optional.of(Tdb.date(rows.get(0).startTdb())),
                live,
                real,
                spectra.scale(),
                counts));
    }
}
