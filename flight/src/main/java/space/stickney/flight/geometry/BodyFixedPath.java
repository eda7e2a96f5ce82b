package space.stickney.flight.geometry;

import java.util.Arrays;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;

/**
 * Where a spacecraft, the Sun and the planet stood at a series of instants, in axes fixed to a body: what coverage is computed from.
 * Geometric places, no light time: the Sun's direction is 0.01 degrees off, the spacecraft is near. Immutable.
 */
public final class BodyFixedPath {
    final double[] tdb;
    /** m */
    final double[] craft;
    /** m */
    final double[] sun;
    /** m; empty without a planet */
    final double[] planet;

    final double planetRadius;
    final double step;

    /**
     * Of given places.
     *
     * @param tdb instants (TDB seconds past J2000), rising
     * @param step between neighbours (s); where they are farther apart a look ends
     * @param craft x, y, z of the spacecraft at each (m, body-fixed)
     * @param sun x, y, z of the Sun
     * @param planet x, y, z of the planet, or empty
     * @param planetRadius m
     */
    public BodyFixedPath(
            double[] tdb, double step, double[] craft, double[] sun, double[] planet, double planetRadius) {
        int n = 3 * tdb.length;
        if (craft.length != n || sun.length != n || (planet.length != n && planet.length != 0)) {
            throw new IllegalArgumentException("places of " + tdb.length + " instants: " + craft.length + ", "
                    + sun.length + " and " + planet.length + " numbers");
        }
        this.tdb = tdb.clone();
        this.step = step;
        this.craft = craft.clone();
        this.sun = sun.clone();
        this.planet = planet.clone();
        this.planetRadius = planetRadius;
    }

    /** Of a flight past or about a body. */
    public static BodyFixedPath of(FlownPath path, Body body, double[] tdb, double step) {
        return of(path::state, path.ephemeris(), body, tdb, step);
    }

    /**
     * Of any motion near a body whose rotation is published. The shadow of the body's planet is taken into account, if it has one.
     *
     * @param tdb instants (TDB seconds past J2000), rising
     * @param step between neighbours (s)
     */
    public static BodyFixedPath of(Observer craft, Ephemeris ephemeris, Body body, double[] tdb, double step) {
        IauRotation rotation = body.needRotation();
        int parent = body.parent().orElse(Naif.SUN);
        boolean moon = parent != Naif.SUN && parent != Naif.SOLAR_SYSTEM_BARYCENTER;
        double[] places = new double[3 * tdb.length];
        double[] sun = new double[3 * tdb.length];
        double[] planet = new double[moon ? 3 * tdb.length : 0];
        double[] m = new double[9];
        double[] s = new double[6];
        for (int i = 0; i < tdb.length; i++) {
            rotation.toBodyFixed(tdb[i], m);
            craft.state(body.naif(), tdb[i], s);
            turn(m, s, places, 3 * i);
            ephemeris.state(Naif.SUN, body.naif(), tdb[i], s);
            turn(m, s, sun, 3 * i);
            if (moon) {
                ephemeris.state(parent, body.naif(), tdb[i], s);
                turn(m, s, planet, 3 * i);
            }
        }
        double radius = moon ? Bodies.standard().get(parent).equatorialRadius() : 0;
        return new BodyFixedPath(tdb, step, places, sun, planet, radius);
    }

    /** Instants from a start up to an end, a step apart (TDB seconds past J2000). */
    public static double[] instants(double start, double end, double step) {
        int n = (int) Math.floor((end - start) / step + 1e-9) + 1;
        double[] tdb = new double[Math.max(0, n)];
        Arrays.setAll(tdb, i -> start + i * step);
        return tdb;
    }

    /** Number of instants. */
    public int count() {
        return tdb.length;
    }

    /** Time between neighbours (s). */
    public double step() {
        return step;
    }

    /** Epoch of an instant (TDB seconds past J2000). */
    public double tdb(int i) {
        return tdb[i];
    }

    /** Coordinate of the spacecraft (m, body-fixed); axis 0 is x, 1 y, 2 z. */
    public double craft(int i, int axis) {
        return craft[3 * i + axis];
    }

    /** Coordinate of the Sun (m, body-fixed). */
    public double sun(int i, int axis) {
        return sun[3 * i + axis];
    }

    /** Whether there is a planet that may shade the body. */
    public boolean hasPlanet() {
        return planet.length > 0;
    }

    /** Coordinate of the planet (m, body-fixed), if there is one. */
    public double planet(int i, int axis) {
        return planet[3 * i + axis];
    }

    private static void turn(double[] m, double[] s, double[] out, int at) {
        for (int k = 0; k < 3; k++) {
            out[at + k] = m[3 * k] * s[0] + m[3 * k + 1] * s[1] + m[3 * k + 2] * s[2];
        }
    }
}
