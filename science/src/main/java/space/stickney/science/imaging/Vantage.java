package space.stickney.science.imaging;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Shadow;
import space.stickney.flight.geometry.FlownPath;

/** Where the spacecraft and the Sun stand in the body-fixed axes of a body. Keeps scratch space: one for each thread. */
final class Vantage {
    private final FlownPath path;
    private final Body body;
    private final IauRotation rotation;
    private final Body parent;
    private final double[] state = new double[6];
    private final double[] other = new double[6];
    private final double[] omega = new double[3];
    private final double[] r = new double[9];
    private Vector3D position = Vector3D.ZERO;
    private Vector3D velocity = Vector3D.ZERO;
    private Vector3D sun = Vector3D.PLUS_I;
    private double lit = 1;

    Vantage(FlownPath path, Body body) {
        this.path = path;
        this.body = body;
        this.rotation = body.needRotation();
        this.parent = Bodies.standard().get(body.parent().orElse(Naif.SUN));
    }

    /** Distance from the body's centre (m): all that is needed to pass over a time that is of no use. */
    double distance(double tdb) {
        path.state(body.naif(), tdb, state);
        return Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
    }

    /** Goes to an epoch (TDB seconds past J2000). */
    void at(double tdb) {
        path.state(body.naif(), tdb, state);
        rotation.toBodyFixed(tdb, r);
        rotation.angularVelocity(tdb, omega);
        Vector3D icrf = new Vector3D(state[0], state[1], state[2]);
        Vector3D turning = new Vector3D(omega[0], omega[1], omega[2]);
        Vector3D speed = new Vector3D(state[3], state[4], state[5]).subtract(turning.crossProduct(icrf));
        position = fixed(icrf);
        velocity = fixed(speed);
        path.ephemeris().state(Naif.SUN, body.naif(), tdb, other);
        sun = fixed(new Vector3D(other[0], other[1], other[2])).normalize();
        lit = parent.naif() == Naif.SUN || parent.isBarycenter() ? 1 : litByParent(tdb);
    }

    /** How much of the Sun the planet leaves free at the body's centre. */
    private double litByParent(double tdb) {
        path.ephemeris().state(body.naif(), parent.naif(), tdb, state);
        path.ephemeris().state(Naif.SUN, parent.naif(), tdb, other);
        return Shadow.litFraction(
                state[0], state[1], state[2], other[0], other[1], other[2], parent.equatorialRadius());
    }

    private Vector3D fixed(Vector3D v) {
        double x = v.getX();
        double y = v.getY();
        double z = v.getZ();
        return new Vector3D(
                r[0] * x + r[1] * y + r[2] * z, r[3] * x + r[4] * y + r[5] * z, r[6] * x + r[7] * y + r[8] * z);
    }

    /** m */
    Vector3D position() {
        return position;
    }

    /** Over the turning ground (m/s). */
    Vector3D velocity() {
        return velocity;
    }

    /** Unit vector. */
    Vector3D sun() {
        return sun;
    }

    /** Whether the whole Sun shines on the body's centre. */
    boolean lit() {
        return lit >= 1;
    }

    /**
     * How fast the picture of a place moves in a camera that follows the body's centre (rad/s).
     *
     * @param toPlace unit vector from the camera to the place
     * @param distance of the place (m)
     */
    double drift(Vector3D toPlace, double distance) {
        double range = position.getNorm();
        Vector3D down = position.scalarMultiply(-1 / range);
        Vector3D ofDown = across(down).scalarMultiply(1 / range);
        Vector3D turn = down.crossProduct(ofDown);
        Vector3D ofPlace = across(toPlace).scalarMultiply(1 / distance);
        return ofPlace.subtract(turn.crossProduct(toPlace)).getNorm();
    }

    /** Velocity of the ground across a direction (m/s). */
    private Vector3D across(Vector3D direction) {
        return direction.scalarMultiply(velocity.dotProduct(direction)).subtract(velocity);
    }
}
