package space.stickney.flight.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Environment;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.surface.EphemerisSetting;
import space.stickney.flight.surface.SurfaceGravity;
import space.stickney.flight.surface.SurfaceMotion;

class NearFieldTest {
    private static final double TDB = 8.8e8;

    /**
     * Two hours near Phobos, in axes that turn with it against Orekit's integration about Mars along ICRF axes, Phobos as a point mass
     * in both: two frames, two integrators, two ways to write the tide. The embedded ephemeris of Phobos departs from its own equation of
     * motion by 4e-7 to 7e-7 m/s2 (10 m in two hours), which the motion in turning axes does not see; so Phobos too is integrated about Mars
     * and the difference taken. What is left, 1.0 m and 1.2 mm/s, is mostly Mars' field beyond J2 and its rotation in the tide.
     */
    @Test
    void turningAxesAgreeWithTheFlightAboutMars() {
        TurningAxes axes = Ground.axes();
        double[] s = {-20e3, 1e3, 2e3, 0.3, 12.2, -0.5};
        FlightState start = axes.toInertial(TDB, s, Naif.MARS, 1000);
        Environment mars = Environment.about(new SolarSystem(EmbeddedEphemeris.get()), Naif.MARS);
        FlightState end = new Propagation(mars, Optional.empty(), 1e-4).to(start, TDB + 7200);
        double[] p = new double[6];
        EmbeddedEphemeris.get().state(Naif.PHOBOS, Naif.MARS, TDB, p);
        FlightState phobos =
                new FlightState(TDB, Naif.MARS, new Vector3D(p[0], p[1], p[2]), new Vector3D(p[3], p[4], p[5]), 1000);
        FlightState moon = new Propagation(without(mars), Optional.empty(), 1e-4).to(phobos, TDB + 7200);
        NearField field = new NearField(
                new SurfaceMotion(
                        SurfaceGravity.pointMass(
                                Bodies.standard().get(Naif.PHOBOS).gm()),
                        EphemerisSetting.of(Ground.PHOBOS, EmbeddedEphemeris.get(), TDB, 7300, 0)),
                TDB);
        new Motion(field, 1).coast(TDB, s, 7200, 10);
        FlightState near = axes.toInertial(TDB + 7200, s, Naif.PHOBOS, 1000);
        Vector3D apart = end.position().subtract(moon.position());
        assertEquals(0, near.position().distance(apart), 3);
        assertEquals(0, near.velocity().distance(end.velocity().subtract(moon.velocity())), 3e-3);
    }

    private static Environment without(Environment mars) {
        return new Environment(
                mars.system(),
                Naif.MARS,
                mars.thirdBodies().stream().filter(b -> b.naif() != Naif.PHOBOS).toList(),
                mars.field(),
                mars.relativity());
    }

    /** To body-fixed axes and back: rounding of 1e7 m. */
    @Test
    void axesTurnThereAndBack() {
        TurningAxes axes = Ground.axes();
        double[] s = {12e3, -4e3, 7e3, 0.1, -2, 0.4};
        double[] back = new double[6];
        axes.toBodyFixed(axes.toInertial(TDB, s, Naif.MARS, 0), back);
        assertEquals(0, distance(s, back, 0), 1e-7);
        assertEquals(0, distance(s, back, 3), 1e-9);
    }

    /** At rest on the body the velocity along ICRF axes is the derivative of the position: central difference over 1 s. */
    @Test
    void velocityOfRestIsTheDerivativeOfPosition() {
        TurningAxes axes = Ground.axes();
        double[] s = {11e3, 3e3, -5e3, 0, 0, 0};
        Vector3D before = axes.toInertial(TDB - 0.5, s, Naif.PHOBOS, 0).position();
        Vector3D after = axes.toInertial(TDB + 0.5, s, Naif.PHOBOS, 0).position();
        Vector3D v = axes.toInertial(TDB, s, Naif.PHOBOS, 0).velocity();
        assertEquals(0, after.subtract(before).subtract(v).getNorm(), 1e-6);
    }

    /** Degree two of the ellipsoid at 30 km against the polyhedron of the same ellipsoid: degree four is left, 2e-3 there. */
    @Test
    void quadrupoleAgreesWithThePolyhedronFarAway() {
        SiteFields fields = SiteFields.of(
                Ground.PHOBOS,
                space.stickney.flight.shapes.Shapes.ellipsoid(Ground.PHOBOS, 5),
                EmbeddedEphemeris.get(),
                TDB,
                7200);
        double[] a = new double[3];
        double[] b = new double[3];
        fields.coarse().motion().gravity().acceleration(25e3, 12e3, 10e3, a);
        fields.full().motion().gravity().acceleration(25e3, 12e3, 10e3, b);
        assertEquals(0, Vector3D.distance(new Vector3D(a), new Vector3D(b)) / new Vector3D(b).getNorm(), 3e-3);
        double u = fields.coarse().motion().gravity().potential(25e3, 12e3, 10e3);
        assertEquals(fields.full().motion().gravity().potential(25e3, 12e3, 10e3), u, 2e-3 * u);
    }

    private static double distance(double[] a, double[] b, int at) {
        return Vector3D.distance(new Vector3D(a[at], a[at + 1], a[at + 2]), new Vector3D(b[at], b[at + 1], b[at + 2]));
    }
}
