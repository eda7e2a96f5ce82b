package space.stickney.flight.kernels;

import space.stickney.core.fault.BadInput;

/**
 * One segment of an SPK file: the motion of one body with respect to another over a span of time. Immutable.
 *
 * <p>Subclasses evaluate; nothing is allocated while they do.
 */
public abstract sealed class SpkSegment permits ChebyshevSegment, LagrangeSegment, HermiteSegment, UnreadableSegment {
    /** Some 300,000 years from J2000 (s): beyond, a span is damage, not history. */
    private static final double LATEST = 1e13;

    private final Header header;

    SpkSegment(Header header) {
        this.header = header;
    }

    /**
     * What the summary of a segment says.
     *
     * @param target NAIF code of the body
     * @param center NAIF code of the origin
     * @param frame NAIF code of the frame: 1 is J2000 (taken as ICRF), 17 is ECLIPJ2000
     * @param type SPK data type
     * @param start first epoch covered, TDB seconds past J2000
     * @param end last epoch covered, TDB seconds past J2000
     * @param name up to 40 characters
     * @param file name of the file, for messages and for the source of a state
     */
    public record Header(
            int target, int center, int frame, int type, double start, double end, String name, String file) {
        String text() {
            return file + ", segment \"" + name + "\" (" + target + " with respect to " + center + ", type " + type
                    + ")";
        }
    }

    public final Header header() {
        return header;
    }

    public final boolean covers(double tdb) {
        return header.start <= tdb && tdb <= header.end;
    }

    /**
     * Adds a multiple of the state to what stands in an array.
     *
     * @param tdb TDB seconds past J2000, covered by this segment
     * @param factor 1 to add, -1 to subtract
     * @param state x, y, z (m), vx, vy, vz (m/s), along the axes of ICRF
     * @throws BadInput if the data are damaged, or of a type or frame that cannot be read
     */
    public abstract void add(double tdb, double factor, double[] state);

    /** A fault in the numbers of this segment. */
    final BadInput damaged(String found, String valid) {
        return new BadInput(header.text(), found, valid);
    }

    /** Adds six numbers along the axes of the segment's frame, in km and km/s. */
    final void addKm(double factor, double x, double y, double z, double vx, double vy, double vz, double[] state) {
        double sum = x + y + z + vx + vy + vz;
        if (Double.isNaN(sum) || Double.isInfinite(sum)) {
            throw damaged("numbers that are not finite", "a whole file; this one is damaged");
        }
        double scale = 1000 * factor;
        if (header.frame == SpkFrame.ECLIPJ2000) {
            state[0] += scale * x;
            state[1] += scale * (SpkFrame.COS * y - SpkFrame.SIN * z);
            state[2] += scale * (SpkFrame.SIN * y + SpkFrame.COS * z);
            state[3] += scale * vx;
            state[4] += scale * (SpkFrame.COS * vy - SpkFrame.SIN * vz);
            state[5] += scale * (SpkFrame.SIN * vy + SpkFrame.COS * vz);
        } else if (header.frame == SpkFrame.J2000) {
            state[0] += scale * x;
            state[1] += scale * y;
            state[2] += scale * z;
            state[3] += scale * vx;
            state[4] += scale * vy;
            state[5] += scale * vz;
        } else {
            throw damaged("the frame " + header.frame, "frame 1 (J2000) or 17 (ECLIPJ2000)");
        }
    }

    /** Puts the summary and the data of a segment together; judges the data as far as that costs little. */
    static SpkSegment of(Daf daf, Daf.Summary summary) {
        Header header = new Header(
                summary.integers()[0],
                summary.integers()[1],
                summary.integers()[2],
                summary.integers()[3],
                summary.doubles()[0],
                summary.doubles()[1],
                summary.name(),
                daf.storage().name());
        if (!(header.start <= header.end) || Math.max(Math.abs(header.start), Math.abs(header.end)) > LATEST) {
            throw new BadInput(
                    header.text(), "a span from " + header.start + " to " + header.end, "a start before the end");
        }
        return switch (header.type) {
            case 2, 3 -> ChebyshevSegment.of(header, daf.array(summary));
            case 8, 9 -> new LagrangeSegment(header, StateTable.of(header, daf.array(summary)));
            case 12, 13 -> new HermiteSegment(header, StateTable.of(header, daf.array(summary)));
            default -> new UnreadableSegment(header);
        };
    }
}
