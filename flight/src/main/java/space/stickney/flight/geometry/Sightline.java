package space.stickney.flight.geometry;

import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;

/**
 * Views of one body from one observer, as SPICE's subpnt, subslr and ilumin have them: the epoch at the body is earlier by the light
 * time to the point looked at, not to the centre, and the Sun is where that point's body saw it, with the same corrections. Differences
 * from SPICE: LightTimeAgainstSpiceTest. Keeps scratch space: one for each thread.
 */
public final class Sightline {
    private final Body body;
    private final IauRotation rotation;
    private final Apparent target;
    private final Apparent sunlight;
    private final double[] vector = new double[3];
    private final double[] matrix = new double[9];

    /**
     * @param body looked at; with published rotation
     * @param ephemeris of the body and the Sun
     */
    public Sightline(Body body, Ephemeris ephemeris, Observer observer, Correction correction) {
        this.body = body;
        this.rotation = body.needRotation();
        this.target = new Apparent(ephemeris, observer, correction);
        this.sunlight = new Apparent(ephemeris, Observer.of(ephemeris, body.naif()), correction);
    }

    public Body body() {
        return body;
    }

    /** The body with the light time to its centre, and shifted by the aberration of its centre. */
    public BodyView center(double tdb) {
        target.position(body.naif(), tdb, vector);
        return view(tdb, target.lightTime(), Vector3D.ZERO);
    }

    /**
     * The body with the light time to a point of it, and shifted by the aberration of that point: so the line of sight to it is right to
     * rounding, other points of a body that fills the sky are off by the difference of their aberrations.
     *
     * @param point finds the point in a view: the same place, or one that depends on the view
     */
    public BodyView point(double tdb, Function<BodyView, Spot> point) {
        BodyView view = center(tdb);
        double before = Double.NaN;
        for (int i = 0; i <= target.correction().steps(); i++) {
            Vector3D place = point.apply(view).position();
            double delay = place.distance(view.observer()) / Apparent.LIGHT;
            view = view(tdb, delay, place);
            if (delay == before) {
                break;
            }
            before = delay;
        }
        return view;
    }

    private BodyView view(double tdb, double delay, Vector3D place) {
        double then = target.correction() == Correction.NONE ? tdb : tdb - delay;
        Rotation turn = Turns.of(rotation, then, matrix);
        Vector3D fromCenter = turn.applyInverseTo(place);
        target.delayed(body.naif(), tdb, delay, fromCenter, vector);
        Vector3D toBody = new Vector3D(vector);
        Vector3D toSun = Vector3D.PLUS_K;
        if (body.naif() != Naif.SUN) {
            sunlight.position(Naif.SUN, then, vector);
            toSun = new Vector3D(vector);
        }
        return new BodyView(tdb, then, turn.applyTo(toBody.negate()), turn.applyTo(toSun), turn);
    }
}
