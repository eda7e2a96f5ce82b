package space.stickney.flight.bodies;

/** NAIF integer codes of the bodies that the program flies among (NAIF, "NAIF Integer ID codes", required reading). */
public final class Naif {
    public static final int SOLAR_SYSTEM_BARYCENTER = 0;
    public static final int MERCURY_BARYCENTER = 1;
    public static final int VENUS_BARYCENTER = 2;
    public static final int EARTH_MOON_BARYCENTER = 3;
    public static final int MARS_BARYCENTER = 4;
    public static final int JUPITER_BARYCENTER = 5;
    public static final int SATURN_BARYCENTER = 6;
    public static final int URANUS_BARYCENTER = 7;
    public static final int NEPTUNE_BARYCENTER = 8;
    public static final int PLUTO_BARYCENTER = 9;
    public static final int SUN = 10;
    public static final int MERCURY = 199;
    public static final int VENUS = 299;
    public static final int MOON = 301;
    public static final int EARTH = 399;
    public static final int PHOBOS = 401;
    public static final int DEIMOS = 402;
    public static final int MARS = 499;
    public static final int CERES = 2000001;
    public static final int PALLAS = 2000002;
    public static final int VESTA = 2000004;
    public static final int BENNU = 2101955;
    public static final int RYUGU = 2162173;

    private Naif() {}
}
