package space.stickney.flight.attitude;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/**
 * An attitude as a CCSDS Attitude Ephemeris Message, version 1.0 (CCSDS 504.0-B-1), KVN: quaternions from ICRF to the spacecraft's axes
 * (A2B), scalar last, TDB, to be interpolated by Lagrange polynomials. A segment for every stretch without a jump in rate.
 *
 * <p>Written here rather than by Orekit's writer to keep fixed decimals and the same bytes on every JDK; the test reads it back with
 * Orekit's parser.
 */
public final class AttitudeMessage {
    /** 1e-7 of a quaternion is 2e-7 rad. */
    private static final int DECIMALS = 7;

    private static final double LONGEST = 86_400;
    private static final double WIDER = 3;

    private final Header header;
    private final List<Segment> segments = new ArrayList<>();
    private double tolerance;

    /**
     * What stands at the head.
     *
     * @param object name of the spacecraft
     * @param id its NAIF code
     * @param creationDate of the scenario, ISO 8601
     * @param comments a line each
     */
    public record Header(String object, int id, String creationDate, List<String> comments) {}

    /**
     * A stretch to be written.
     *
     * @param name for the comment
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000
     */
    public record Stretch(String name, double start, double end, AttitudeLaw law) {}

    private record Segment(Stretch stretch, AttitudeSamples samples) {}

    /**
     * Samples the stretches.
     *
     * @param tolerance of interpolation (rad); widened by threes until the samples suffice
     * @param most samples
     */
    public AttitudeMessage(Header header, List<Stretch> stretches, double tolerance, int most) {
        this.header = header;
        this.tolerance = tolerance / WIDER;
        int size;
        do {
            this.tolerance *= WIDER;
            segments.clear();
            size = 0;
            for (Stretch s : stretches) {
                AttitudeSamples samples = AttitudeSamples.of(s.law(), s.start(), s.end(), this.tolerance, LONGEST);
                segments.add(new Segment(s, samples));
                size += samples.size();
            }
        } while (size > most && this.tolerance < 1);
    }

    /** Largest error found between samples (rad). */
    public double error() {
        return segments.stream().mapToDouble(s -> s.samples().error()).max().orElse(0);
    }

    /** Fastest turning (rad/s). */
    public double fastest() {
        return segments.stream().mapToDouble(s -> s.samples().fastest()).max().orElse(0);
    }

    /** Samples of all segments. */
    public int size() {
        return segments.stream().mapToInt(s -> s.samples().size()).sum();
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        line(out, "CCSDS_AEM_VERS = 1.0");
        header.comments().forEach(c -> line(out, "COMMENT " + c));
        line(
                out,
                "COMMENT Largest error of interpolation found: " + degrees(error(), 5) + " deg (asked for "
                        + degrees(tolerance, 5) + "); fastest turning " + degrees(fastest(), 4) + " deg/s.");
        line(out, "CREATION_DATE = " + header.creationDate());
        line(out, "ORIGINATOR = STICKNEY");
        segments.forEach(s -> segment(out, s));
        return out.toString();
    }

    private void segment(StringBuilder out, Segment segment) {
        AttitudeSamples s = segment.samples();
        String start = epoch(s.tdb(0));
        String stop = epoch(s.tdb(s.size() - 1));
        line(out, "");
        line(out, "META_START");
        line(out, "COMMENT " + segment.stretch().name());
        line(out, "OBJECT_NAME = " + header.object());
        line(out, "OBJECT_ID = " + header.id());
        line(out, "REF_FRAME_A = ICRF");
        line(out, "REF_FRAME_B = SC_BODY_1");
        line(out, "ATTITUDE_DIR = A2B");
        line(out, "TIME_SYSTEM = TDB");
        line(out, "START_TIME = " + start);
        line(out, "USEABLE_START_TIME = " + start);
        line(out, "USEABLE_STOP_TIME = " + stop);
        line(out, "STOP_TIME = " + stop);
        line(out, "ATTITUDE_TYPE = QUATERNION");
        line(out, "QUATERNION_TYPE = LAST");
        line(out, "INTERPOLATION_METHOD = LAGRANGE");
        line(out, "INTERPOLATION_DEGREE = " + s.degree());
        line(out, "META_STOP");
        line(out, "DATA_START");
        double[] q = s.quaternions();
        for (int i = 0; i < s.size(); i++) {
            out.append(epoch(s.tdb(i)));
            for (int c : new int[] {1, 2, 3, 0}) {
                out.append(' ').append(Numbers.fixed(q[4 * i + c], DECIMALS));
            }
            out.append('\n');
        }
        line(out, "DATA_STOP");
    }

    private static String degrees(double angle, int decimals) {
        return Numbers.fixed(FastMath.toDegrees(angle), decimals);
    }

    private static String epoch(double tdb) {
        return Epochs.standard().format(Tdb.date(tdb), Scale.TDB, 6);
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
