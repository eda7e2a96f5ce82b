package space.stickney.flight.bodies.integration;

/**
 * What the fit of the moons of Mars determines.
 *
 * @param epoch of the states, TDB seconds past J2000
 * @param phobos position (m) and velocity (m/s) from Mars, ICRF axes
 * @param deimos the same
 * @param tidalLag k2 of Mars times the time by which its tidal bulge lags (s); the secular acceleration of Phobos
 * @param libration amplitude of the physical libration of Phobos over its eccentricity; the motion of its pericentre
 */
record MoonParameters(double epoch, double[] phobos, double[] deimos, double tidalLag, double libration) {
    static final int COUNT = 14;

    double[] values() {
        double[] values = new double[COUNT];
        System.arraycopy(phobos, 0, values, 0, 6);
        System.arraycopy(deimos, 0, values, 6, 6);
        values[12] = tidalLag;
        values[13] = libration;
        return values;
    }
}
