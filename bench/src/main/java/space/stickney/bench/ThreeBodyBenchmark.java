package space.stickney.bench;

import java.util.concurrent.TimeUnit;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orekit.bodies.CR3BPFactory;
import org.orekit.bodies.CR3BPSystem;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.propagation.numerical.cr3bp.CR3BPForceModel;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.AbsolutePVCoordinates;
import org.orekit.utils.PVCoordinates;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.proximity.Arc;
import space.stickney.flight.proximity.QuasiSatelliteFamily;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;
import space.stickney.flight.proximity.RestrictedFlow;
import space.stickney.flight.proximity.RestrictedThreeBody;
import space.stickney.flight.proximity.ThreeBodySystem;

/**
 * The circular restricted problem of Mars and Phobos: a quasi-satellite orbit of 50 km followed for ten canonical times (1.6
 * revolutions of Phobos), ours and Orekit's propagator with its CR3BP force model, the same integrator and tolerances; the same with the
 * transition matrix (ours); and one member of the family from nothing (walk along the family and correction).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThreeBodyBenchmark {
    private static final AbsoluteDate DATE = AbsoluteDate.J2000_EPOCH.shiftedBy(8.5e8);
    private static final double TIME = 10;
    private static final double TOLERANCE = 1e-13;

    private final SolarSystem bodies = new SolarSystem(EmbeddedEphemeris.get());
    private final CR3BPSystem orekit = CR3BPFactory.getSystem(bodies.body(Naif.MARS), bodies.body(401), 9377.2e3);
    private final ThreeBodySystem system = ThreeBodySystem.canonical(orekit.getMassRatio());
    private final RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(system), TOLERANCE);
    private final QuasiSatelliteFamily family = new QuasiSatelliteFamily(system);
    private final double[] start = {0.00533, 0, 0, 0, -0.01094, 0};
    private final double[] inertial = system.barycentric(start);

    @Benchmark
    public double[] stickney() {
        return flow.state(0, start, TIME);
    }

    @Benchmark
    public Arc stickneyWithTransition() {
        return flow.arc(0, start, TIME);
    }

    @Benchmark
    public QuasiSatelliteOrbit member() {
        return family.member(0.00533);
    }

    @Benchmark
    public Vector3D orekit() {
        double p = TOLERANCE * start[0];
        double v = TOLERANCE * -start[4];
        NumericalPropagator propagator = new NumericalPropagator(
                new DormandPrince853Integrator(1e-12, 0.5, new double[] {p, p, p, v, v, v, 1}, new double[] {
                    TOLERANCE, TOLERANCE, TOLERANCE, TOLERANCE, TOLERANCE, TOLERANCE, 1
                }));
        propagator.setOrbitType(null);
        propagator.setIgnoreCentralAttraction(true);
        propagator.addForceModel(new CR3BPForceModel(orekit));
        propagator.setInitialState(new SpacecraftState(new AbsolutePVCoordinates(
                bodies.inertialFrame(Naif.MARS),
                DATE,
                new PVCoordinates(
                        new Vector3D(inertial[0], inertial[1], inertial[2]),
                        new Vector3D(inertial[3], inertial[4], inertial[5])))));
        return propagator.propagate(DATE.shiftedBy(TIME)).getPosition();
    }
}
