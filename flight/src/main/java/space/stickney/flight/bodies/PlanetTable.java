package space.stickney.flight.bodies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sun, planets, Moon and two asteroids out of the resource planets.bsp, an SPK file of type 2 segments. */
final class PlanetTable {
    static final String RESOURCE = "planets.bsp";
    private static final int RECORD_BYTES = 1024;
    private static final int SUMMARY_DOUBLES = 5;
    private static final int FOOTER_DOUBLES = 4;
    private static final double METRES = 1000.0;

    private final Map<Integer, ChebyshevSegment> segments = new HashMap<>();

    private PlanetTable() {}

    static PlanetTable load() {
        try (InputStream stream = Objects.requireNonNull(PlanetTable.class.getResourceAsStream(RESOURCE))) {
            return read(ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    ChebyshevSegment find(int target) {
        return segments.get(target);
    }

    private static PlanetTable read(ByteBuffer file) {
        PlanetTable table = new PlanetTable();
        int record = file.getInt(76);
        while (record != 0) {
            int summaries = (record - 1) * RECORD_BYTES;
            int count = (int) file.getDouble(summaries + 16);
            for (int i = 0; i < count; i++) {
                table.add(file, summaries + 24 + i * SUMMARY_DOUBLES * Double.BYTES);
            }
            record = (int) file.getDouble(summaries);
        }
        return table;
    }

    private void add(ByteBuffer file, int summary) {
        int target = file.getInt(summary + 16);
        int first = file.getInt(summary + 32);
        int last = file.getInt(summary + 36);
        int footer = (last - FOOTER_DOUBLES) * Double.BYTES;
        double start = file.getDouble(footer);
        double length = file.getDouble(footer + 8);
        int size = (int) file.getDouble(footer + 16);
        int records = (int) file.getDouble(footer + 24);
        double[] table = new double[records * (size - 2)];
        for (int record = 0; record < records; record++) {
            int from = (first - 1 + record * size + 2) * Double.BYTES;
            file.slice(from, (size - 2) * Double.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer()
                    .get(table, record * (size - 2), size - 2);
        }
        for (int i = 0; i < table.length; i++) {
            table[i] *= METRES;
        }
        segments.put(target, new ChebyshevSegment(start, length, (size - 2) / 3, table));
    }
}
