package space.stickney.flight.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.CR3BPFactory;
import org.orekit.bodies.CR3BPSystem;
import org.orekit.frames.Frame;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.propagation.numerical.cr3bp.CR3BPForceModel;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.AbsolutePVCoordinates;
import org.orekit.utils.LagrangianPoints;
import org.orekit.utils.PVCoordinates;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.orekit.SolarSystem;

class RestrictedThreeBodyTest {
    private static final AbsoluteDate DATE = AbsoluteDate.J2000_EPOCH.shiftedBy(8.5e8);

    private static CR3BPSystem orekit() {
        SolarSystem bodies = new SolarSystem(EmbeddedEphemeris.get());
        return CR3BPFactory.getSystem(bodies.body(Naif.MARS), bodies.body(401), 9377.2e3);
    }

    private static Frame frame() {
        return new SolarSystem(EmbeddedEphemeris.get()).inertialFrame(Naif.MARS);
    }

    private static double[] random(Random random, double size) {
        double[] s = new double[6];
        for (int i = 0; i < 6; i++) {
            s[i] = size * (2 * random.nextDouble() - 1);
        }
        return s;
    }

    /**
     * Orekit 13.1.8's CR3BPForceModel, in canonical barycentric coordinates. Its differences of numbers of order one leave 1e-14;
     * beside the moon the attraction itself is larger.
     */
    @Test
    void orekitGivesTheSameAcceleration() {
        CR3BPSystem reference = orekit();
        CR3BPForceModel force = new CR3BPForceModel(reference);
        ThreeBodySystem system = ThreeBodySystem.canonical(reference.getMassRatio());
        RestrictedThreeBody ours = new RestrictedThreeBody(system);
        Random random = new Random(3);
        double[] out = new double[6];
        for (int i = 0; i < 200; i++) {
            double[] relative = random(random, i % 2 == 0 ? 0.005 : 0.7);
            double[] s = system.barycentric(relative);
            AbsolutePVCoordinates pv = new AbsolutePVCoordinates(
                    frame(), DATE, new PVCoordinates(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5])));
            Vector3D expected = force.acceleration(new SpacecraftState(pv), new double[] {reference.getMassRatio()});
            ours.derivatives(relative, out);
            double scale = 1 + expected.getNorm();
            assertThat(out[3]).isCloseTo(expected.getX(), within(1e-13 * scale));
            assertThat(out[4]).isCloseTo(expected.getY(), within(1e-13 * scale));
            assertThat(out[5]).isCloseTo(expected.getZ(), within(1e-13 * scale));
        }
    }

    /** A quasi-satellite orbit of 50 km for ten revolutions against Orekit's propagator with its own equations: under 1 mm. */
    @Test
    void orekitGivesTheSamePath() {
        CR3BPSystem reference = orekit();
        ThreeBodySystem system = ThreeBodySystem.canonical(reference.getMassRatio());
        double[] start = {50e3 / 9377.2e3, 0, 1e-3, 0, -2.0518 * 50e3 / 9377.2e3, 1e-4};
        double[] s = system.barycentric(start);
        double[] tolerance = {1e-15, 1e-15, 1e-15, 1e-15, 1e-15, 1e-15, 1e-3};
        NumericalPropagator propagator = new NumericalPropagator(new DormandPrince853Integrator(
                1e-9, 0.05, tolerance, new double[] {1e-14, 1e-14, 1e-14, 1e-14, 1e-14, 1e-14, 1e-14}));
        propagator.setOrbitType(null);
        propagator.setIgnoreCentralAttraction(true);
        propagator.addForceModel(new CR3BPForceModel(reference));
        propagator.setInitialState(new SpacecraftState(new AbsolutePVCoordinates(
                frame(), DATE, new PVCoordinates(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5])))));
        Vector3D expected =
                propagator.propagate(DATE.shiftedBy(60)).getPVCoordinates().getPosition();
        double[] end = system.barycentric(new RestrictedFlow(new RestrictedThreeBody(system)).state(0, start, 60));
        double metres = expected.subtract(new Vector3D(end[0], end[1], end[2])).getNorm() * 9377.2e3;
        assertThat(metres).isLessThan(1e-3);
    }

    /** Orekit's five Lagrangian points of Mars and Phobos do not move. */
    @Test
    void lagrangianPointsRest() {
        CR3BPSystem reference = orekit();
        ThreeBodySystem system = ThreeBodySystem.canonical(reference.getMassRatio());
        RestrictedThreeBody ours = new RestrictedThreeBody(system);
        double[] out = new double[6];
        for (LagrangianPoints point : LagrangianPoints.values()) {
            Vector3D p = reference.getLPosition(point);
            ours.derivatives(system.relative(new double[] {p.getX(), p.getY(), p.getZ(), 0, 0, 0}), out);
            // Orekit solves the quintic of L1 and L2 to some 0.2 m here (2.5e-8), where the gradient is 9; L3, L4, L5
            // are exact
            boolean near = point == LagrangianPoints.L1 || point == LagrangianPoints.L2;
            assertThat(out[3]).isCloseTo(0, within(near ? 1e-6 : 1e-9));
            assertThat(out[4]).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void unitsOnlyScale() {
        ThreeBodySystem si = Published.PHOBOS;
        ThreeBodySystem canonical = ThreeBodySystem.canonical(si.massRatio());
        double[] s = {30e3, 1e4, 5e3, 2, -15, 1};
        double[] c = new double[6];
        for (int i = 0; i < 6; i++) {
            c[i] = s[i] / (i < 3 ? si.distance() : si.speedUnit());
        }
        double[] a = new double[6];
        double[] b = new double[6];
        new RestrictedThreeBody(si).derivatives(s, a);
        new RestrictedThreeBody(canonical).derivatives(c, b);
        for (int i = 3; i < 6; i++) {
            assertThat(a[i]).isCloseTo(b[i] * si.speedUnit() / si.timeUnit(), within(1e-15));
        }
        assertThat(new RestrictedThreeBody(si).canonicalJacobi(s))
                .isCloseTo(new RestrictedThreeBody(canonical).jacobi(c), within(1e-14));
        // the value stated with the table of the five orbits
        assertThat(si.timeUnit()).isCloseTo(4387.77, within(0.005));
        assertThat(si.massRatio()).isCloseTo(1.66408e-8, within(5e-14));
    }

    /** Forces that turn with the axes do no work: the constant holds to rounding over 100 revolutions. */
    @Test
    void keepsTheJacobiConstant() {
        RestrictedThreeBody equations = new RestrictedThreeBody(Published.PHOBOS);
        RestrictedFlow flow = new RestrictedFlow(equations);
        double[] s = {50e3, 0, 20e3, 0, -23.34, 0};
        double[] end = flow.state(0, s, 100 * 7.17 * 3600);
        double own = s[4] * s[4];
        assertThat(equations.jacobi(end) - equations.jacobi(s)).isCloseTo(0, within(3e-9 * own));
        assertThat(equations.canonicalJacobi(end)).isCloseTo(equations.canonicalJacobi(s), within(1e-13));
    }

    /** Zero velocity: at rest a particle is on its own border. */
    @Test
    void allowsPlacesOfSlowParticlesOnly() {
        RestrictedThreeBody equations = new RestrictedThreeBody(Published.PHOBOS);
        double jacobi = equations.jacobi(new double[] {16e3, 0, 0, 0, 0, 0});
        assertThat(equations.isAllowed(jacobi, 15.9e3, 0, 0)).isTrue();
        assertThat(equations.isAllowed(jacobi, 16.1e3, 0, 0)).isFalse();
    }

    /** The transition matrix against central differences, and symplectic: Phi^T J Phi = J with momenta p = v + n (-y, x, 0). */
    @Test
    void transitionMatrix() {
        ThreeBodySystem system = ThreeBodySystem.canonical(0.012);
        RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(system));
        double[] s = {0.17, 0.02, 0.03, 0.1, -0.5, 0.05};
        Arc arc = flow.arc(0, s, 2);
        double[] h = {1e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-5};
        Arc other = Flow.byDifferences(flow::state, h).arc(0, s, 2);
        for (int i = 0; i < 36; i++) {
            assertThat(arc.transition()[i]).isCloseTo(other.transition()[i], within(1e-6));
        }
        for (int i = 0; i < 6; i++) {
            assertThat(arc.state()[i]).isEqualTo(flow.state(0, s, 2)[i]);
        }
        RealMatrix phi = new Array2DRowRealMatrix(6, 6);
        for (int i = 0; i < 36; i++) {
            phi.setEntry(i / 6, i % 6, arc.transition()[i]);
        }
        RealMatrix j = new Array2DRowRealMatrix(6, 6);
        for (int i = 0; i < 3; i++) {
            j.setEntry(i, i + 3, 1);
            j.setEntry(i + 3, i, -1);
        }
        j.setEntry(0, 1, -2);
        j.setEntry(1, 0, 2);
        RealMatrix kept = phi.transpose().multiply(j).multiply(phi);
        assertThat(kept.subtract(j).getNorm1()).isLessThan(1e-8);
    }

    @Test
    void goesBackWhereItCameFrom() {
        RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(Published.PHOBOS));
        double[] s = {22e3, 0, 0, 0, -12.7, 0.3};
        double[] back = flow.state(50000, flow.state(0, s, 50000), 0);
        for (int i = 0; i < 3; i++) {
            assertThat(back[i]).isCloseTo(s[i], within(1e-5));
        }
    }
}
