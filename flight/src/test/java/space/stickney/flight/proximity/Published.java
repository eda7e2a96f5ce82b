package space.stickney.flight.proximity;

/** The system and the five orbits that the tests share. */
final class Published {
    /** Constants of the computation the table belongs to: GM of Mars and Phobos (Andert et al. 2010), distance 9377.2 km. */
    static final ThreeBodySystem PHOBOS =
            new ThreeBodySystem("mars-phobos", 42828.3744e9, 7.127e5, 9377.2e3, new MoonEllipsoid(13000, 11400, 9100));

    private Published() {}
}
