package space.stickney.flight.kernels;

import java.nio.ByteBuffer;

/** The numbers of a segment to be written, in km, km/s and TDB seconds past J2000, as SPK has them. */
public sealed interface SpkData permits ChebyshevData, StateData {
    /** SPK data type. */
    int type();

    /** First epoch that the data can give. */
    double first();

    /** Last epoch that the data can give. */
    double last();

    /** How many doubles the segment takes. */
    int doubles();

    /** Writes them. */
    void write(ByteBuffer out);
}
