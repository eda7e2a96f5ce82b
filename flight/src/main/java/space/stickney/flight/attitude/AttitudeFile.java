package space.stickney.flight.attitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;

/**
 * The attitude of a run, read back from its {@code attitude.aem} as {@link AttitudeMessage} writes it: equally spaced quaternions in each
 * segment, interpolated by Lagrange's polynomials to the error that stands in the head of the file. Other messages are refused. Keeps
 * scratch space: one for each thread.
 */
public final class AttitudeFile implements AttitudeLaw {
    /** Epochs have microseconds, and segments shorter than a millisecond are not written (s). */
    private static final double GAP = 2e-3;

    /** Two epochs rounded to microseconds (s). */
    private static final double UNEVEN = 3e-6;

    private static final String VALID = "an attitude.aem as stickney fly writes it";
    private static final Map<String, String> FIXED = Map.of(
            "REF_FRAME_A", "ICRF",
            "REF_FRAME_B", "SC_BODY_1",
            "ATTITUDE_DIR", "A2B",
            "TIME_SYSTEM", "TDB",
            "ATTITUDE_TYPE", "QUATERNION",
            "QUATERNION_TYPE", "LAST",
            "INTERPOLATION_METHOD", "LAGRANGE");

    private final String name;
    private final List<AttitudeSamples> segments;
    private final double[] between = new double[4];

    private AttitudeFile(String name, List<AttitudeSamples> segments) {
        this.name = name;
        this.segments = segments;
    }

    /** Reads a file. */
    public static AttitudeFile read(Path file) {
        try {
            return of(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text.
     *
     * @param name for errors
     * @throws BadInput that names the line
     */
    public static AttitudeFile of(String name, String text) {
        List<String> lines = text.lines().toList();
        List<AttitudeSamples> segments = new ArrayList<>();
        Map<String, String> meta = new HashMap<>();
        int data = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("META_START")) {
                meta.clear();
            } else if (line.equals("DATA_START")) {
                data = i + 1;
            } else if (line.equals("DATA_STOP")) {
                require(name, i, meta);
                segments.add(segment(name, lines, data, i, meta));
                data = -1;
            } else if (data < 0 && !line.startsWith("COMMENT") && line.contains("=")) {
                String[] pair = line.split("=", 2);
                meta.put(pair[0].strip(), pair[1].strip());
            }
        }
        if (segments.isEmpty() || data >= 0) {
            throw new BadInput(name, segments.isEmpty() ? "no segment" : "a segment without its end", VALID);
        }
        return new AttitudeFile(name, segments);
    }

    private static void require(String name, int line, Map<String, String> meta) {
        FIXED.forEach((key, value) -> {
            String found = Optional.ofNullable(meta.get(key)).orElse("nothing");
            if (!found.equals(value)) {
                throw new BadInput(name + ", segment that ends in line " + (line + 1), key + " = " + found, value);
            }
        });
    }

    private static AttitudeSamples segment(
            String name, List<String> lines, int from, int to, Map<String, String> meta) {
        int n = to - from;
        if (from < 0 || n < 2) {
            throw new BadInput(name + ", line " + (to + 1), "a segment of less than two samples", VALID);
        }
        double[] tdb = new double[n];
        double[] q = new double[4 * n];
        for (int i = 0; i < n; i++) {
            String where = name + ", line " + (from + i + 1);
            String[] f = lines.get(from + i).strip().split("\\s+");
            if (f.length != 5) {
                throw new BadInput(where, lines.get(from + i), "an epoch and four numbers");
            }
            tdb[i] = Epochs.standard().parse(where, f[0] + "TDB").tdb();
            for (int c = 0; c < 4; c++) {
                q[4 * i + (c + 1) % 4] = number(where, f[c + 1]);
            }
        }
        double step = (tdb[n - 1] - tdb[0]) / (n - 1);
        for (int i = 0; i < n; i++) {
            if (!(step > 0) || Math.abs(tdb[0] + i * step - tdb[i]) > UNEVEN) {
                throw new BadInput(
                        name + ", line " + (from + i + 1), "samples that are not equally spaced in time", VALID);
            }
        }
        String text = Optional.ofNullable(meta.get("INTERPOLATION_DEGREE")).orElse("nothing");
        double degree = number(name + ", line " + (from + 1), text);
        if (!(degree >= 1 && degree < n)) {
            throw new BadInput(
                    name + ", line " + (from + 1),
                    "INTERPOLATION_DEGREE = " + text,
                    "1 to one less than the samples of the segment");
        }
        return new AttitudeSamples(tdb[0], step, q, (int) degree, 0, 0);
    }

    private static double number(String where, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadInput(where, text, "a number");
        }
    }

    /**
     * The attitude.
     *
     * @throws BadInput outside of the file's time
     */
    @Override
    public Rotation at(double tdb) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).start() <= tdb) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        AttitudeSamples s = segments.get(low);
        double end = s.tdb(s.size() - 1);
        if (tdb < s.start() - GAP || tdb > end + GAP) {
            throw new BadInput(
                    name,
                    "no attitude at " + Numbers.fixed(tdb, 3) + " s past J2000 TDB",
                    "an epoch within its segments");
        }
        s.interpolate(FastMath.max(s.start(), FastMath.min(end, tdb)), between);
        return new Rotation(between[0], between[1], between[2], between[3], true);
    }
}
