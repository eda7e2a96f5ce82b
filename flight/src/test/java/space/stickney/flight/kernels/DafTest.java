package space.stickney.flight.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;

/** The container: byte orders, linked summaries, comments, and files that are not what they say. */
class DafTest {
    /** A file with its bytes turned gives the same numbers to the last bit. */
    @Test
    void readsBigEndianFiles() throws IOException {
        byte[] little = SpiceNumbers.bytes("cspice-types.bsp");
        SpkFile file = SpkFile.of("big.bsp", ByteSwap.bigEndian(little));
        assertThat(file.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
        assertSame(file, SpkFile.of("little.bsp", little));
    }

    /** Old files begin with NAIF/DAF and lack the word for the byte order: the order is judged by ND and NI. */
    @Test
    void judgesOldFilesByTheirContent() throws IOException {
        byte[] little = SpiceNumbers.bytes("cspice-types.bsp");
        for (byte[] bytes : List.of(little.clone(), ByteSwap.bigEndian(little))) {
            System.arraycopy("NAIF/DAF".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 8);
            Arrays.fill(bytes, 88, 1024, (byte) 0);
            assertSame(SpkFile.of("old.bsp", bytes), SpkFile.of("little.bsp", little));
        }
    }

    private static void assertSame(SpkFile found, SpkFile expected) {
        assertThat(found.segments()).hasSameSizeAs(expected.segments());
        for (int i = 0; i < found.segments().size(); i++) {
            SpkSegment a = found.segments().get(i);
            SpkSegment b = expected.segments().get(i);
            double[] one = new double[6];
            double[] two = new double[6];
            double tdb = 0.3 * a.header().start() + 0.7 * a.header().end();
            a.add(tdb, 1, one);
            b.add(tdb, 1, two);
            assertThat(one).isEqualTo(two);
            assertThat(a.header().name()).isEqualTo(b.header().name());
        }
    }

    @Test
    void followsLinkedSummaryRecords() {
        SpkFile file = SpkFile.of("many.bsp", SampleMotion.ofManySegments());
        assertThat(file.segments()).hasSize(70);
        KernelEphemeris kernels = KernelEphemeris.of(List.of(file));
        double[] state = new double[6];
        for (int i = 0; i < 70; i++) {
            kernels.state(-3000 - i, 499, SampleMotion.START + 10, state);
            assertThat(state[0]).isEqualTo(1e6 + 1000.0 * i);
            assertThat(state[4]).isEqualTo(1.0);
            assertThat(file.segments().get(i).header().name()).isEqualTo("segment " + i);
        }
    }

    @Test
    void keepsCommentsOfSeveralRecords() {
        SpkFile file = SpkFile.of("ours.bsp", SampleMotion.ofEachType());
        assertThat(file.comments()).hasSize(60);
        assertThat(file.comments().get(59)).isEqualTo("line 59 of a comment area that fills more than one record");
        assertThat(file.internalName()).isEqualTo("one segment of each type");
    }

    @Test
    void sameInputGivesTheSameBytes() {
        assertThat(SampleMotion.ofEachType()).isEqualTo(SampleMotion.ofEachType());
    }

    @Test
    void refusesWhatIsNoSpkFile(@TempDir Path folder) throws IOException {
        refuses("", "truncated");
        refuses("DAF/CK  " + "x".repeat(2000), "DAF/CK");
        refuses("hello".repeat(500), "binary SPK file");
        refuses("DAF/SPK " + " ".repeat(2000), "ND = 2");
        assertThatThrownBy(() -> SpkFile.open(folder.resolve("none.bsp")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> SpkFile.open(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no regular file");
    }

    private static void refuses(String content, String message) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SpkFile.of("file.bsp", bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("file.bsp")
                .hasMessageContaining(message);
    }

    @Test
    void saysThatATransferInTextModeDamagedTheFile() {
        byte[] bytes = SampleMotion.ofEachType();
        bytes[706] = '\n';
        assertThatThrownBy(() -> SpkFile.of("ftp.bsp", bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("text mode");
    }

    @Test
    void refusesSummariesInACircle() {
        byte[] bytes = SampleMotion.ofManySegments();
        ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        view.putDouble(1024 * 3, 2);
        assertThatThrownBy(() -> SpkFile.of("circle.bsp", bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("summaries");
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] bytes = SampleMotion.ofManySegments();
        for (int length = 0; length < bytes.length - 1024; length += 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SpkFile.of("cut.bsp", cut)).isInstanceOf(BadInput.class);
        }
    }

    /** Whatever the bytes, the answer is a state or BadInput: no other exception, no endless loop, no huge allocation. */
    @Test
    void mutatedFilesAreReadOrRefused() throws IOException {
        List<byte[]> seeds = List.of(
                SpiceNumbers.bytes("cspice-types.bsp"), SampleMotion.ofEachType(), SampleMotion.ofManySegments());
        SplittableRandom random = new SplittableRandom(20261122);
        int refused = 0;
        for (int run = 0; run < 3000; run++) {
            byte[] bytes = mutate(seeds.get(run % seeds.size()).clone(), random);
            refused += isRefused(bytes) ? 1 : 0;
        }
        assertThat(refused).isBetween(600, 2999);
    }

    private static byte[] mutate(byte[] bytes, SplittableRandom random) {
        byte[] result = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        // half of the hits go to the file record and the summaries, where structure stands
        for (int i = 0; result.length > 8 && i < 1 + random.nextInt(6); i++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(result.length, 9000) : result.length) / 4 * 4;
            ByteBuffer view = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
            switch (random.nextInt(4)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 -> view.putInt(Math.min(at, result.length - 4), random.nextInt());
                case 2 -> view.putInt(Math.min(at, result.length - 4), random.nextInt(5000) - 100);
                default ->
                    view.putDouble(Math.min(at / 8 * 8, result.length - 8), Double.longBitsToDouble(random.nextLong()));
            }
        }
        return result;
    }

    private static boolean isRefused(byte[] bytes) {
        boolean refused = false;
        SpkFile file;
        try {
            file = SpkFile.of("mutated.bsp", bytes);
        } catch (BadInput e) {
            return true;
        }
        KernelEphemeris kernels = KernelEphemeris.of(List.of(file));
        double[] state = new double[6];
        for (SpkSegment segment : file.segments()) {
            SpkSegment.Header h = segment.header();
            for (double tdb : new double[] {h.start(), 0.5 * h.start() + 0.5 * h.end(), h.end()}) {
                try {
                    segment.add(tdb, 1, state);
                    kernels.state(h.target(), 499, tdb, state);
                    kernels.source(h.target(), h.center(), tdb);
                } catch (BadInput e) {
                    refused = true;
                }
            }
        }
        return refused;
    }
}
