package space.stickney.flight.kernels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an SPK file that SPICE reads: little-endian, a comment area, all summaries before the data. The same calls give
 * the same bytes. Later segments go before earlier ones where they overlap.
 */
public final class SpkWriter {
    private static final int COMMENT_BYTES = 1000;

    private record Segment(int target, int center, int frame, double start, double end, String name, SpkData data) {}

    private final String internalName;
    private final List<String> comments;
    private final List<Segment> segments = new ArrayList<>();

    /**
     * Begins a file.
     *
     * @param internalName up to 60 characters of ASCII
     * @param comments lines of ASCII; SPICE's tools show up to 255 characters of a line
     */
    public SpkWriter(String internalName, List<String> comments) {
        this.internalName = ascii(internalName, 60);
        this.comments = comments.stream().map(c -> ascii(c, 255)).toList();
    }

    /**
     * Adds a segment along the axes of J2000 (ICRF).
     *
     * @param target NAIF code of the body
     * @param center NAIF code of the origin
     * @param start first epoch offered, TDB seconds past J2000, not before the data's
     * @param end last epoch offered, not after the data's
     * @param name up to 40 characters of ASCII
     */
    public SpkWriter segment(int target, int center, double start, double end, String name, SpkData data) {
        return segment(target, center, SpkFrame.J2000, start, end, name, data);
    }

    /** As above, along the axes of a frame given by its NAIF code. */
    public SpkWriter segment(int target, int center, int frame, double start, double end, String name, SpkData data) {
        double slack = 1e-9 * (data.last() - data.first());
        if (!(start <= end && start >= data.first() && end <= data.last() + slack)) {
            throw new IllegalArgumentException("a segment from " + start + " to " + end + " with data from "
                    + data.first() + " to " + data.last());
        }
        if (target == center) {
            throw new IllegalArgumentException("the motion of " + target + " with respect to itself");
        }
        segments.add(new Segment(target, center, frame, start, end, ascii(name, 40), data));
        return this;
    }

    /** The whole file. */
    public byte[] bytes() {
        byte[] text = commentBytes();
        int commentRecords = (text.length + COMMENT_BYTES - 1) / COMMENT_BYTES;
        int summaryRecords = Math.max(1, (segments.size() + Daf.SUMMARIES_OF_RECORD - 1) / Daf.SUMMARIES_OF_RECORD);
        int first = 2 + commentRecords;
        int dataRecord = first + 2 * summaryRecords;
        long doubles = segments.stream().mapToLong(s -> s.data.doubles()).sum();
        long size = (dataRecord - 1L) * Daf.RECORD + (8 * doubles + Daf.RECORD - 1) / Daf.RECORD * Daf.RECORD;
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        int address = (dataRecord - 1) * (Daf.RECORD / 8) + 1;
        fileRecord(out, first, first + 2 * (summaryRecords - 1), Math.toIntExact(address + doubles));
        comments(out, text);
        summaries(out, first, summaryRecords, address);
        out.position((dataRecord - 1) * Daf.RECORD);
        segments.forEach(s -> s.data.write(out));
        return out.array();
    }

    /** Writes the file beside its place and renames it: it appears whole or not at all; an old one is replaced. */
    public void write(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path draft = absolute.resolveSibling("." + absolute.getFileName() + ".draft");
        try {
            Files.write(draft, bytes());
            try {
                Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void fileRecord(ByteBuffer out, int forward, int backward, int free) {
        put(out, 0, "DAF/SPK ", 8);
        out.putInt(8, Daf.ND).putInt(12, Daf.NI);
        put(out, 16, internalName, 60);
        out.putInt(76, forward).putInt(80, backward).putInt(84, free);
        put(out, 88, "LTL-IEEE", 8);
        put(out, 699, Daf.TRANSFER_TEST, Daf.TRANSFER_TEST.length());
    }

    private byte[] commentBytes() {
        if (comments.isEmpty()) {
            return new byte[0];
        }
        return (String.join("\0", comments) + "\0\4").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void comments(ByteBuffer out, byte[] text) {
        for (int at = 0; at < text.length; at += COMMENT_BYTES) {
            int record = 1 + at / COMMENT_BYTES;
            out.put(record * Daf.RECORD, text, at, Math.min(COMMENT_BYTES, text.length - at));
        }
    }

    private void summaries(ByteBuffer out, int first, int records, int firstAddress) {
        int address = firstAddress;
        for (int r = 0; r < records; r++) {
            int from = r * Daf.SUMMARIES_OF_RECORD;
            int count = Math.min(Daf.SUMMARIES_OF_RECORD, segments.size() - from);
            int at = (first + 2 * r - 1) * Daf.RECORD;
            out.putDouble(at, r + 1 < records ? first + 2.0 * (r + 1) : 0);
            out.putDouble(at + 8, r > 0 ? first + 2.0 * (r - 1) : 0);
            out.putDouble(at + 16, count);
            put(out, at + Daf.RECORD, "", Daf.RECORD);
            for (int i = 0; i < count; i++) {
                Segment segment = segments.get(from + i);
                summary(out, at + 24 + i * Daf.NAME, segment, address);
                put(out, at + Daf.RECORD + i * Daf.NAME, segment.name, Daf.NAME);
                address += segment.data.doubles();
            }
        }
    }

    private static void summary(ByteBuffer out, int at, Segment segment, int address) {
        out.putDouble(at, segment.start).putDouble(at + 8, segment.end);
        int[] integers = {
            segment.target,
            segment.center,
            segment.frame,
            segment.data.type(),
            address,
            address + segment.data.doubles() - 1
        };
        for (int i = 0; i < integers.length; i++) {
            out.putInt(at + 16 + 4 * i, integers[i]);
        }
    }

    private static void put(ByteBuffer out, int at, String text, int width) {
        String padded = text + " ".repeat(width - text.length());
        out.put(at, padded.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String ascii(String text, int longest) {
        if (text.length() > longest || !text.chars().allMatch(c -> c >= 32 && c < 127)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" must be printable ASCII of at most " + longest + " characters");
        }
        return text;
    }
}
