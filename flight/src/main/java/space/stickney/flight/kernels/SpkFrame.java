package space.stickney.flight.kernels;

/**
 * The inertial frames of SPK segments that are read. J2000 is taken as ICRF, as SPICE does. ECLIPJ2000 is J2000 turned
 * about x by the mean obliquity of 1976, 84,381.448 arcsec (NAIF, "Frames Required Reading", table of inertial frames).
 */
public final class SpkFrame {
    public static final int J2000 = 1;
    public static final int ECLIPJ2000 = 17;
    /** Cosine and sine of 84,381.448 arcsec. */
    public static final double COS = 0.9174820620691818;

    public static final double SIN = 0.3977771559319137;

    private SpkFrame() {}
}
