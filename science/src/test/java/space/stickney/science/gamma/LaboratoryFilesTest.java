package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Spectrum;
import space.stickney.science.detection.TimeTaggedSpectra;
import space.stickney.science.detection.files.N42File;
import space.stickney.science.detection.files.PhaFile;
import space.stickney.science.detection.files.SpeFile;

/** What is summed comes back from each file; sums are exact. */
class LaboratoryFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void sumsOfEachModeComeBack() throws Exception {
        TimeTaggedSpectra spectra = new TimeTaggedSpectra(
                "HPGe",
                EnergyScale.of(0, 2.4),
                List.of(
                        new TimeTaggedSpectra.Row(9.0e8, 9.0e8 + 100, 90, "target", new int[] {1, 2, 3, 4}),
                        new TimeTaggedSpectra.Row(9.1e8, 9.1e8 + 50, 45, "mars", new int[] {9, 9, 9, 9}),
                        new TimeTaggedSpectra.Row(9.2e8, 9.2e8 + 200, 180, "target", new int[] {10, 20, 30, 40})));
        LaboratoryFiles.write(spectra, folder);
        Spectrum spe = SpeFile.read(folder.resolve("target.spe"), Optional.empty());
        assertThat(spe.counts()).containsExactly(11, 22, 33, 44);
        assertThat(spe.liveTime()).isEqualTo(270);
        assertThat(spe.realTime()).isEqualTo(300);
        Spectrum pha = PhaFile.read(folder.resolve("target.pha"), Optional.empty());
        assertThat(pha.counts()).containsExactly(11, 22, 33, 44);
        assertThat(N42File.read(folder.resolve("sums.n42")))
                .extracting(n -> n.spectrum().count(3))
                .containsExactly(44L, 9L);
    }
}
