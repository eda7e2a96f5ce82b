package space.stickney.flight.kernels;

/** A segment of a type that this program does not read: it is listed, and refused when asked. */
final class UnreadableSegment extends SpkSegment {
    UnreadableSegment(Header header) {
        super(header);
    }

    @Override
    public void add(double tdb, double factor, double[] state) {
        throw damaged("SPK data type " + header().type(), "type 2, 3, 8, 9, 12 or 13");
    }
}
