package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;

/**
 * Axes that turn with a body, libration included, and what else there is to know of its place: how fast and how unevenly
 * they turn, and where its planet (for an asteroid the Sun) stands in them. Immutable.
 */
public final class TurningAxes {
    /** Half a step of the difference that gives the angular acceleration (s); its error is (W h)^2 / 6 = 1e-8. */
    private static final double HALF_STEP = 1;

    private final Ephemeris ephemeris;
    private final Body body;
    private final IauRotation rotation;
    private final int parent;

    public TurningAxes(Ephemeris ephemeris, Body body) {
        this.ephemeris = ephemeris;
        this.body = body;
        this.rotation = body.needRotation();
        int up = body.parent().orElse(Naif.SUN);
        this.parent = up == Naif.SOLAR_SYSTEM_BARYCENTER ? Naif.SUN : up;
    }

    public Body body() {
        return body;
    }

    public Ephemeris ephemeris() {
        return ephemeris;
    }

    /** NAIF code of the body that raises the tide. */
    public int parent() {
        return parent;
    }

    /** The body that raises the tide. */
    Body parentBody() {
        return Bodies.standard().get(parent);
    }

    /**
     * Where another body stands.
     *
     * @param naif its NAIF code
     * @return position from this body (m), body-fixed axes
     */
    public Vector3D direction(int naif, double tdb) {
        double[] s = new double[6];
        ephemeris.state(naif, body.naif(), tdb, s);
        return turned(matrix(tdb), s[0], s[1], s[2]);
    }

    /** Angular velocity (rad/s) along body-fixed axes. */
    public Vector3D angularVelocity(double tdb) {
        double[] w = new double[3];
        rotation.angularVelocity(tdb, w);
        return turned(matrix(tdb), w[0], w[1], w[2]);
    }

    /** Angular acceleration (rad/s2) along body-fixed axes; the same seen from inertial and from turning axes. */
    public Vector3D angularAcceleration(double tdb) {
        return angularVelocity(tdb + HALF_STEP)
                .subtract(angularVelocity(tdb - HALF_STEP))
                .scalarMultiply(0.5 / HALF_STEP);
    }

    /**
     * A state in body-fixed axes.
     *
     * @param state about any centre
     * @param out receives x, y, z (m) and velocity relative to the turning axes (m/s)
     */
    public void toBodyFixed(FlightState state, double[] out) {
        FlightState near = state.about(body.naif(), ephemeris);
        double[] m = matrix(state.tdb());
        Vector3D r = turned(m, near.position());
        Vector3D v =
                turned(m, near.velocity()).subtract(angularVelocity(state.tdb()).crossProduct(r));
        put(r, v, out);
    }

    /**
     * A state along ICRF axes.
     *
     * @param s x, y, z (m), velocity relative to the turning axes (m/s)
     * @param center NAIF code of the body to which the result refers
     * @param mass carried over (kg)
     */
    public FlightState toInertial(double tdb, double[] s, int center, double mass) {
        double[] m = matrix(tdb);
        Vector3D r = new Vector3D(s[0], s[1], s[2]);
        Vector3D v = new Vector3D(s[3], s[4], s[5]).add(angularVelocity(tdb).crossProduct(r));
        return new FlightState(tdb, body.naif(), turnedBack(m, r), turnedBack(m, v), mass).about(center, ephemeris);
    }

    /** A direction of body-fixed axes along ICRF axes. */
    public Vector3D inertial(double tdb, Vector3D bodyFixed) {
        return turnedBack(matrix(tdb), bodyFixed);
    }

    /** A direction of ICRF axes along body-fixed axes. */
    public Vector3D bodyFixed(double tdb, Vector3D inertial) {
        return turned(matrix(tdb), inertial);
    }

    private double[] matrix(double tdb) {
        if (Double.isNaN(tdb)) {
            throw new NoSolution("The motion near " + body.name() + " is not a number.");
        }
        double[] m = new double[9];
        rotation.toBodyFixed(tdb, m);
        return m;
    }

    private static void put(Vector3D r, Vector3D v, double[] out) {
        out[0] = r.getX();
        out[1] = r.getY();
        out[2] = r.getZ();
        out[3] = v.getX();
        out[4] = v.getY();
        out[5] = v.getZ();
    }

    private static Vector3D turned(double[] m, Vector3D a) {
        return turned(m, a.getX(), a.getY(), a.getZ());
    }

    private static Vector3D turned(double[] m, double x, double y, double z) {
        return new Vector3D(
                m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z);
    }

    private static Vector3D turnedBack(double[] m, Vector3D a) {
        return new Vector3D(
                m[0] * a.getX() + m[3] * a.getY() + m[6] * a.getZ(),
                m[1] * a.getX() + m[4] * a.getY() + m[7] * a.getZ(),
                m[2] * a.getX() + m[5] * a.getY() + m[8] * a.getZ());
    }
}
