package space.stickney.flight.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.propagation.events.EclipseDetector;
import org.orekit.propagation.events.EventsLogger;
import org.orekit.propagation.events.handlers.ContinueOnEvent;
import org.orekit.utils.PVCoordinates;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Environment;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.time.Tdb;

/** Eclipses in closed form and against Orekit's detector. */
class PathEventsTest {
    private static final double START = 8.9e8;
    private static final double DISTANCE = 2.28e11;
    private static final SolarSystem REAL = new SolarSystem(EmbeddedEphemeris.get());
    private static final SolarSystem STILL = new SolarSystem(new Still());

    /** Sun on +x of Mars, Earth on +y: nothing moves. */
    private static final class Still implements Ephemeris {
        @Override
        public void state(int target, int center, double tdb, double[] state) {
            java.util.Arrays.fill(state, 0);
            double[] t = at(target);
            double[] c = at(center);
            state[0] = t[0] - c[0];
            state[1] = t[1] - c[1];
        }

        private static double[] at(int body) {
            return switch (body) {
                case Naif.SUN -> new double[] {DISTANCE, 0};
                case Naif.EARTH -> new double[] {0, 3e11};
                default -> new double[2];
            };
        }

        @Override
        public String source(int target, int center, double tdb) {
            return "still";
        }
    }

    private static Samples path(SolarSystem system, Vector3D r, Vector3D v, double span) {
        Environment alone = new Environment(system, Naif.MARS, List.of(), java.util.Optional.empty(), false);
        Samples samples = new Samples(Naif.MARS);
        new Propagation(alone, java.util.Optional.empty(), 1e-4)
                .to(new FlightState(START, Naif.MARS, r, v, 1000), START + span, samples);
        return samples;
    }

    private static List<Double> times(List<PathEvents.Found> found, String kind) {
        List<Double> times = new ArrayList<>();
        found.stream().filter(f -> f.kind().equals(kind)).forEach(f -> times.add(f.tdb() - START));
        return times;
    }

    /**
     * A circular orbit in the plane of the Sun. The shadow cones have half-angles sin f = (R_sun +- R) / D, and the orbit
     * meets them at asin(R/r) + f (penumbra) and asin(R/r) - f (umbra) from the axis. Root finding to 1 ms; the
     * interpolated path adds under 0.1 m, that is 0.05 ms.
     */
    @Test
    void eclipsesOfACircle() {
        double gm = new Environment(STILL, Naif.MARS, List.of(), java.util.Optional.empty(), false).centerGm();
        double r = 9.4e6;
        double n = FastMath.sqrt(gm / (r * r * r));
        double period = 2 * FastMath.PI / n;
        Samples path = path(STILL, new Vector3D(r, 0, 0), new Vector3D(0, r * n, 0), 0.99 * period);
        List<PathEvents.Found> found = new PathEvents(STILL).find(path, false);
        double mars = STILL.bodies().get(Naif.MARS).equatorialRadius();
        double sun = STILL.bodies().get(Naif.SUN).meanRadius();
        double penumbra = FastMath.asin(mars / r) + FastMath.asin((sun + mars) / DISTANCE);
        double umbra = FastMath.asin(mars / r) - FastMath.asin((sun - mars) / DISTANCE);
        expect(found, "penumbra-entry", (FastMath.PI - penumbra) / n);
        expect(found, "umbra-entry", (FastMath.PI - umbra) / n);
        expect(found, "umbra-exit", (FastMath.PI + umbra) / n);
        expect(found, "penumbra-exit", (FastMath.PI + penumbra) / n);
        // the Earth on +y, a point: hidden between asin(R/r) before and after -y, with the parallax of r/D ignored no
        // more
        double earth = FastMath.asin(mars / r) + FastMath.asin(mars / 3e11);
        expect(found, "occultation-start", (1.5 * FastMath.PI - earth) / n);
        expect(found, "occultation-end", (1.5 * FastMath.PI + earth) / n);
        assertThat(found).hasSize(6);
    }

    private static void expect(List<PathEvents.Found> found, String kind, double time) {
        assertThat(times(found, kind))
                .as(kind)
                .hasSize(1)
                .allSatisfy(t -> assertThat(t).isCloseTo(time, within(5e-3)));
    }

    /** An ellipse from its periapsis: apoapsis after half a period, periapsis after a whole one. */
    @Test
    void apsesOfAnEllipse() {
        double gm = new Environment(STILL, Naif.MARS, List.of(), java.util.Optional.empty(), false).centerGm();
        double a = 1.2e7;
        double rp = 6e6;
        double period = 2 * FastMath.PI * FastMath.sqrt(a * a * a / gm);
        Samples path = path(
                STILL, new Vector3D(0, 0, rp), new Vector3D(0, FastMath.sqrt(gm * (2 / rp - 1 / a)), 0), 1.2 * period);
        List<PathEvents.Found> found = new PathEvents(STILL).find(path, true);
        assertThat(times(found, "apoapsis"))
                .hasSize(1)
                .allSatisfy(t -> assertThat(t).isCloseTo(period / 2, within(5e-3)));
        // the start lies on a periapsis; whether rounding puts it just before or after is not an event of the flight
        assertThat(times(found, "periapsis").stream().filter(t -> t > 1))
                .hasSize(1)
                .allSatisfy(t -> assertThat(t).isCloseTo(period, within(5e-3)));
    }

    /** Two days at the distance of Phobos in the real geometry: every umbra and penumbra that Orekit finds, to a second. */
    @Test
    void eclipsesAreThoseOfOrekit() {
        double gm = new Environment(REAL, Naif.MARS, List.of(), java.util.Optional.empty(), false).centerGm();
        double r = 9.4e6;
        double speed = FastMath.sqrt(gm / r);
        Vector3D position = new Vector3D(r, 0, 0);
        Vector3D velocity = new Vector3D(0, 0.8 * speed, 0.6 * speed);
        List<PathEvents.Found> found = new PathEvents(REAL).find(path(REAL, position, velocity, 2 * 86400), false);
        OneAxisEllipsoid mars = new OneAxisEllipsoid(
                REAL.bodies().get(Naif.MARS).equatorialRadius(), 0, REAL.bodyFixedFrame(Naif.MARS));
        double sun = REAL.bodies().get(Naif.SUN).meanRadius();
        EclipseDetector detector = new EclipseDetector(REAL.body(Naif.SUN), sun, mars)
                .withMaxCheck(60)
                .withThreshold(1e-4)
                .withHandler(new ContinueOnEvent());
        compare(found, "umbra", events(detector.withUmbra(), position, velocity, gm));
        compare(found, "penumbra", events(detector.withPenumbra(), position, velocity, gm));
    }

    private static void compare(List<PathEvents.Found> found, String shadow, List<EventsLogger.LoggedEvent> expected) {
        assertThat(expected).hasSizeGreaterThan(8);
        List<Double> entries = new ArrayList<>();
        List<Double> exits = new ArrayList<>();
        for (EventsLogger.LoggedEvent e : expected) {
            (e.isIncreasing() ? exits : entries).add(Tdb.seconds(e.getDate()) - START);
        }
        close(times(found, shadow + "-entry"), entries);
        close(times(found, shadow + "-exit"), exits);
    }

    private static void close(List<Double> found, List<Double> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i), within(1.0));
        }
    }

    private static List<EventsLogger.LoggedEvent> events(EclipseDetector detector, Vector3D r, Vector3D v, double gm) {
        EventsLogger logger = new EventsLogger();
        KeplerianPropagator kepler = new KeplerianPropagator(
                new CartesianOrbit(new PVCoordinates(r, v), REAL.inertialFrame(Naif.MARS), Tdb.date(START), gm));
        kepler.addEventDetector(logger.monitorDetector(detector));
        kepler.propagate(Tdb.date(START + 2 * 86400));
        return logger.getLoggedEvents();
    }
}
