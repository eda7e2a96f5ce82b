package space.stickney.flight.kernels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Turns a little-endian SPK file into a big-endian one, record by record, after NAIF's "DAF Required Reading". */
final class ByteSwap {
    private ByteSwap() {}

    static byte[] bigEndian(byte[] little) {
        ByteBuffer in = ByteBuffer.wrap(little).order(ByteOrder.LITTLE_ENDIAN);
        byte[] result = little.clone();
        ByteBuffer out = ByteBuffer.wrap(result).order(ByteOrder.BIG_ENDIAN);
        for (int at : new int[] {8, 12, 76, 80, 84}) {
            out.putInt(at, in.getInt(at));
        }
        out.put(88, "BIG-IEEE".getBytes(StandardCharsets.US_ASCII));
        int forward = in.getInt(76);
        Set<Integer> done = new HashSet<>();
        for (int record = 1; record < forward; record++) {
            done.add(record);
        }
        int record = forward;
        while (record != 0) {
            summary(in, out, (record - 1) * 1024);
            done.add(record);
            done.add(record + 1);
            record = (int) in.getDouble((record - 1) * 1024);
        }
        for (int r = 1; r <= little.length / 1024; r++) {
            for (int at = (r - 1) * 1024; at < r * 1024 && !done.contains(r); at += 8) {
                out.putLong(at, in.getLong(at));
            }
        }
        return result;
    }

    private static void summary(ByteBuffer in, ByteBuffer out, int start) {
        int count = (int) in.getDouble(start + 16);
        for (int i = 0; i < 3; i++) {
            out.putDouble(start + 8 * i, in.getDouble(start + 8 * i));
        }
        for (int s = 0; s < count; s++) {
            int at = start + 24 + 40 * s;
            out.putDouble(at, in.getDouble(at)).putDouble(at + 8, in.getDouble(at + 8));
            for (int i = 0; i < 6; i++) {
                out.putInt(at + 16 + 4 * i, in.getInt(at + 16 + 4 * i));
            }
        }
    }
}
