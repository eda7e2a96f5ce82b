package space.stickney.flight.orekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.SingleBodyAbsoluteAttraction;
import org.orekit.forces.gravity.ThirdBodyAttraction;
import org.orekit.forces.radiation.IsotropicRadiationSingleCoefficient;
import org.orekit.forces.radiation.SolarRadiationPressure;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.MatricesHarvester;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EclipseDetector;
import org.orekit.propagation.events.EventsLogger;
import org.orekit.propagation.events.handlers.ContinueOnEvent;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.AbsolutePVCoordinates;
import org.orekit.utils.Constants;
import org.orekit.utils.PVCoordinates;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.gravity.GravityFields;
import space.stickney.flight.time.Tdb;

/** Orekit's force models, state-transition matrices and event detectors on our frames and bodies, with no orekit-data. */
class SolarSystemForcesTest {
    private static final SolarSystem SYSTEM = new SolarSystem(new CircularEphemeris());
    private static final AbsoluteDate START = Tdb.date(8.5e8);
    private static final double GM = Bodies.standard().get(Naif.MARS).gm();

    private static NumericalPropagator aboutMars(PVCoordinates initial) {
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-3, 600.0, 1e-9, 1e-12);
        NumericalPropagator propagator = new NumericalPropagator(integrator);
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.addForceModel(new HolmesFeatherstoneAttractionModel(
                SYSTEM.bodyFixedFrame(Naif.MARS), GravityFields.mars().provider()));
        propagator.addForceModel(new ThirdBodyAttraction(SYSTEM.body(Naif.SUN)));
        propagator.addForceModel(new ThirdBodyAttraction(SYSTEM.body(Naif.PHOBOS)));
        propagator.addForceModel(new SolarRadiationPressure(
                SYSTEM.body(Naif.SUN), SYSTEM.spheroid(Naif.MARS), new IsotropicRadiationSingleCoefficient(20.0, 1.3)));
        propagator.setInitialState(
                new SpacecraftState(new CartesianOrbit(initial, SYSTEM.inertialFrame(Naif.MARS), START, GM))
                        .withMass(2000.0));
        return propagator;
    }

    private static PVCoordinates initial() {
        return new PVCoordinates(new Vector3D(5.0e6, 1.0e6, -5e5), new Vector3D(-400.0, 2300.0, 1700.0));
    }

    /**
     * The state-transition matrix after 6 h against differences of neighbouring orbits (20 m, 2 cm/s): truncation of the
     * differences and the integrator's tolerance leave 1e-5 of the largest element of each column.
     */
    @Test
    void stateTransitionMatricesAreTheDerivatives() {
        AbsoluteDate end = START.shiftedBy(6 * 3600.0);
        NumericalPropagator propagator = aboutMars(initial());
        MatricesHarvester harvester = propagator.setupMatricesComputation("stm", null, null);
        RealMatrix stm = harvester.getStateTransitionMatrix(propagator.propagate(end));
        for (int column = 0; column < 6; column++) {
            double step = column < 3 ? 20.0 : 2e-2;
            double[] plus = shifted(column, step, end);
            double[] minus = shifted(column, -step, end);
            double largest = 0.0;
            for (int row = 0; row < 6; row++) {
                largest = Math.max(largest, Math.abs(stm.getEntry(row, column)) * (row < 3 ? 1.0 : 1e3));
            }
            for (int row = 0; row < 6; row++) {
                double difference = (plus[row] - minus[row]) / (2.0 * step);
                assertThat(stm.getEntry(row, column))
                        .isCloseTo(difference, within(1e-5 * largest * (row < 3 ? 1.0 : 1e-3)));
            }
        }
    }

    private static double[] shifted(int column, double step, AbsoluteDate end) {
        double[] d = new double[6];
        d[column] = step;
        PVCoordinates pv = new PVCoordinates(
                initial().getPosition().add(new Vector3D(d[0], d[1], d[2])),
                initial().getVelocity().add(new Vector3D(d[3], d[4], d[5])));
        PVCoordinates last = aboutMars(pv).propagate(end).getPVCoordinates();
        double[] p = last.getPosition().toArray();
        double[] v = last.getVelocity().toArray();
        return new double[] {p[0], p[1], p[2], v[0], v[1], v[2]};
    }

    /** Shadow of Mars on a low orbit: entry and exit once per revolution; in the middle the Sun is behind Mars. */
    @Test
    void eclipsesAreFound() {
        EventsLogger logger = new EventsLogger();
        NumericalPropagator propagator = aboutMars(initial());
        propagator.addEventDetector(logger.monitorDetector(
                new EclipseDetector(SYSTEM.body(Naif.SUN), Constants.SUN_RADIUS, SYSTEM.spheroid(Naif.MARS))
                        .withHandler(new ContinueOnEvent())));
        propagator.propagate(START.shiftedBy(86400.0));
        assertThat(logger.getLoggedEvents()).hasSizeGreaterThan(10);
        for (EventsLogger.LoggedEvent event : logger.getLoggedEvents()) {
            Vector3D p = event.getState().getPosition();
            Vector3D sun = SYSTEM.body(Naif.SUN).getPosition(event.getDate(), SYSTEM.inertialFrame(Naif.MARS));
            assertThat(Vector3D.dotProduct(p, sun)).isNegative();
            double fromAxis = Vector3D.crossProduct(p, sun.normalize()).getNorm();
            // umbra: between the polar and the equatorial radius less the half-angle of the Sun (0.0030 rad x 4e6 m)
            assertThat(fromAxis).isBetween(3.355e6, 3.397e6);
        }
    }

    /** Heliocentric cruise on absolute coordinates with Sun, Earth and Mars: a circle of the Sun alone stays one, closed form. */
    @Test
    void heliocentricCruiseOnAbsoluteCoordinates() {
        double radius = 1.8e11;
        double gm = Bodies.standard().get(Naif.SUN).gm();
        double speed = Math.sqrt(gm / radius);
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-3, 1e6, 1e-3, 1e-10);
        NumericalPropagator propagator = new NumericalPropagator(integrator);
        propagator.setOrbitType(null);
        propagator.addForceModel(new SingleBodyAbsoluteAttraction(SYSTEM.body(Naif.SUN)));
        propagator.setInitialState(new SpacecraftState(new AbsolutePVCoordinates(
                SYSTEM.inertialFrame(Naif.SUN),
                START,
                new PVCoordinates(new Vector3D(radius, 0.0, 0.0), new Vector3D(0.0, speed, 0.0)))));
        double quarter = 0.5 * Math.PI * radius / speed;
        Vector3D p = propagator.propagate(START.shiftedBy(quarter)).getPosition();
        assertThat(Vector3D.distance(p, new Vector3D(0.0, radius, 0.0))).isLessThan(10.0);
    }
}
