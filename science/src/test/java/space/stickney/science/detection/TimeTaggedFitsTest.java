package space.stickney.science.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.core.random.RandomStreams;

class TimeTaggedFitsTest {
    @TempDir
    Path folder;

    private static TimeTaggedSpectra spectra(int most) {
        return new TimeTaggedSpectra(
                "megane",
                EnergyScale.of(-1.25, 1.1, 1e-9),
                List.of(
                        new TimeTaggedSpectra.Row(9.1e8, 9.1e8 + 600, 571.25, "target", new int[] {0, 1, most, 7}),
                        new TimeTaggedSpectra.Row(9.1e8 + 600, 9.1e8 + 1200, 0, "mars", new int[] {5, 0, 0, 32767})));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        for (int most : new int[] {12, 32767, 32768, Integer.MAX_VALUE}) {
            Path file = folder.resolve("s" + most + ".fits");
            TimeTaggedSpectra s = spectra(most);
            TimeTaggedFits.write(file, s);
            TimeTaggedSpectra read = TimeTaggedFits.read(file);
            assertThat(read).usingRecursiveComparison().isEqualTo(s);
        }
    }

    @Test
    void sameSpectraSameBytesAndNoDateOfWriting() throws IOException {
        Path a = folder.resolve("a.fits");
        Path b = folder.resolve("b.fits");
        TimeTaggedFits.write(a, spectra(9));
        TimeTaggedFits.write(b, spectra(9));
        byte[] bytes = Files.readAllBytes(a);
        assertThat(bytes).isEqualTo(Files.readAllBytes(b));
        assertThat(bytes.length % 2880).isZero();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("DATE", "HISTORY", "nom.tam", "ORIGIN");
    }

    /** The offset that a label gives is where the first row's start time stands. */
    @Test
    void saysWhereTheRowsBegin() throws IOException {
        Path file = folder.resolve("a.fits");
        TimeTaggedSpectra s = spectra(9);
        TimeTaggedFits.write(file, s);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int first = TimeTaggedFits.rowsStart(s);
        int length = TimeTaggedFits.layout(s).rowBytes();
        assertThat(bytes.getDouble(first)).isEqualTo(9.1e8);
        assertThat(bytes.getDouble(first + length)).isEqualTo(9.1e8 + 600);
        assertThat(bytes.getShort(first + length + TimeTaggedFits.layout(s).offset(4) + 6))
                .isEqualTo((short) 32767);
    }

    @Test
    void noRowsAtAll() throws IOException {
        Path file = folder.resolve("empty.fits");
        TimeTaggedFits.write(file, new TimeTaggedSpectra("x", EnergyScale.of(0, 1), List.of()));
        assertThat(TimeTaggedFits.read(file).rows()).isEmpty();
    }

    /** Files cut short or with a byte changed: a BadInput or a readable file, never another exception. */
    @Test
    void survivesBrokenFiles() throws IOException {
        Path good = folder.resolve("good.fits");
        TimeTaggedFits.write(good, spectra(9));
        byte[] bytes = Files.readAllBytes(good);
        RandomGenerator random = new RandomStreams(9).stream("fits fuzz", 0);
        Path bad = folder.resolve("bad.fits");
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] changed = bytes.clone();
            for (int k = 0; k < 3; k++) {
                changed[random.nextInt(8640)] = (byte) (32 + random.nextInt(95));
            }
            int length = i % 3 == 0 ? random.nextInt(bytes.length) : bytes.length;
            Files.write(bad, java.util.Arrays.copyOf(changed, length));
            try {
                TimeTaggedFits.read(bad);
            } catch (BadInput e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(50);
        Files.writeString(bad, "not FITS at all");
        assertThatThrownBy(() -> TimeTaggedFits.read(bad))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("bad.fits");
    }
}
