package space.stickney.flight.bodies.integration;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes segments as an SPK file (DAF, little-endian, type 2). */
final class SpkFile {
    private static final int RECORD = 1024;

    private SpkFile() {}

    static byte[] bytes(List<PlanetarySegments.Segment> segments, String comment) {
        int commentRecords = (comment.length() + 1 + 999) / 1000;
        int summaryRecord = 2 + commentRecords;
        int firstData = (summaryRecord + 1) * RECORD / 8 + 1;
        int doubles = 0;
        for (PlanetarySegments.Segment segment : segments) {
            doubles += size(segment);
        }
        int records = summaryRecord + 1 + (doubles * 8 + RECORD - 1) / RECORD;
        ByteBuffer file = ByteBuffer.allocate(records * RECORD).order(ByteOrder.LITTLE_ENDIAN);
        ascii(file, 0, "DAF/SPK ");
        file.putInt(8, 2).putInt(12, 6);
        ascii(file, 16, String.format("%-60s", "Stickney embedded ephemeris"));
        file.putInt(76, summaryRecord).putInt(80, summaryRecord).putInt(84, firstData + doubles);
        ascii(file, 88, "LTL-IEEE");
        ascii(file, 699, "FTPSTR:\r:\n:\r\n:\r\0:\u0081:\u0010\u00ce:ENDFTP");
        comment(file, comment);
        int summary = (summaryRecord - 1) * RECORD;
        file.putDouble(summary, 0).putDouble(summary + 8, 0).putDouble(summary + 16, segments.size());
        for (int i = RECORD; i < 2 * RECORD; i++) {
            file.put(summary + i, (byte) ' ');
        }
        int at = firstData;
        for (int i = 0; i < segments.size(); i++) {
            PlanetarySegments.Segment segment = segments.get(i);
            int s = summary + 24 + 40 * i;
            file.putDouble(s, segment.start()).putDouble(s + 8, segment.end());
            file.putInt(s + 16, segment.layout().target())
                    .putInt(s + 20, segment.layout().center());
            file.putInt(s + 24, 1).putInt(s + 28, 2).putInt(s + 32, at).putInt(s + 36, at + size(segment) - 1);
            ascii(
                    file,
                    summary + RECORD + 40 * i,
                    "STICKNEY " + segment.layout().target());
            data(file, segment, at);
            at += size(segment);
        }
        return file.array();
    }

    private static int size(PlanetarySegments.Segment segment) {
        return segment.records().length * (3 * segment.layout().coefficients() + 2) + 4;
    }

    private static void data(ByteBuffer file, PlanetarySegments.Segment segment, int first) {
        file.position((first - 1) * 8);
        double length = segment.layout().length();
        for (int record = 0; record < segment.records().length; record++) {
            file.putDouble(segment.start() + (record + 0.5) * length).putDouble(0.5 * length);
            for (double coefficient : segment.records()[record]) {
                file.putDouble(coefficient / 1e3);
            }
        }
        file.putDouble(segment.start()).putDouble(length);
        file.putDouble(3 * segment.layout().coefficients() + 2).putDouble(segment.records().length);
    }

    private static void comment(ByteBuffer file, String comment) {
        byte[] text = (comment.replace('\n', '\0') + '\u0004').getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < text.length; i++) {
            file.put(RECORD * (1 + i / 1000) + i % 1000, text[i]);
        }
    }

    private static void ascii(ByteBuffer file, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            file.put(at + i, bytes[i]);
        }
    }
}
