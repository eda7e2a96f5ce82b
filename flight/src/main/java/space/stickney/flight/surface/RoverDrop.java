package space.stickney.flight.surface;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import space.stickney.core.fault.BadInput;
import space.stickney.core.random.RandomStreams;

/**
 * Drops a lander on a small body: once as planned, or many times with errors, for the footprints of first contact and of rest.
 *
 * <p>Each run draws from streams of its own, named by seed and number, so that run 17 can be repeated alone and the number of
 * threads does not matter. Gravity is that of the polyhedron, through {@link LocalGravity}. The planned drop has the mean restitution and friction at each contact and no roughness.
 */
public final class RoverDrop {
    /** Local error of the integration per step (m). */
    private static final double TOLERANCE = 1e-6;

    private static final int MOST_RUNS = 1_000_000;

    private final SurfaceBody body;
    private final SurfaceMotion motion;
    private final Terrain terrain;
    private final SphereLander lander;
    private final SurfaceProperties surface;
    private final DropLimits limits;
    private final double[] state;
    private final Vector3D spin;
    private final LocalPlane plane;

    /**
     * @param setting rotation and tides
     * @param release where and how
     */
    public RoverDrop(
            SurfaceBody body,
            SurfaceSetting setting,
            SphereLander lander,
            SurfaceProperties surface,
            DropLimits limits,
            Release release) {
        this(body, setting, lander, surface, limits, release.state(body, lander), release.spin());
    }

    /**
     * From a state, as a phase has it.
     *
     * @param state x, y, z (m), vx, vy, vz (m/s), body-fixed, at t = 0 of the setting
     * @param spin relative to the ground (rad/s), body-fixed
     */
    public RoverDrop(
            SurfaceBody body,
            SurfaceSetting setting,
            SphereLander lander,
            SurfaceProperties surface,
            DropLimits limits,
            double[] state,
            Vector3D spin) {
        this.body = body;
        this.lander = lander;
        this.surface = surface;
        this.limits = limits;
        this.state = state.clone();
        this.spin = spin;
        this.terrain = new MeshTerrain(body.tree());
        Ground ground = new Ground();
        terrain.distance(state, ground);
        Vector3D below = new Vector3D(ground.point);
        this.motion = new SurfaceMotion(new LocalGravity(body.gravity()), setting);
        this.plane = LocalPlane.at(nominalContact(below));
    }

    /** Origin of the plane of the footprints: where the planned drop first touches, or the ground below if it never does. */
    private Vector3D nominalContact(Vector3D below) {
        return nominal().firstContact().map(Contact::point).orElse(below);
    }

    public SurfaceBody body() {
        return body;
    }

    public SurfaceMotion motion() {
        return motion;
    }

    /** The plane of the footprints. */
    public LocalPlane plane() {
        return plane;
    }

    /** State at the release: x, y, z (m), vx, vy, vz (m/s), body-fixed. */
    public double[] state() {
        return state.clone();
    }

    /** The drop as planned: no errors, the same restitution and friction at each contact, no roughness. */
    public DropPath nominal() {
        RandomGenerator unused = new RandomStreams(0).stream("drop", 0);
        return bounces(motion.copy(), surface.mean(), unused).run(state, spin.toArray());
    }

    /** One run with errors, repeatable alone. */
    public DropRun run(Dispersion errors, long seed, int number) {
        RandomStreams streams = new RandomStreams(seed);
        double[] drawn = errors.draw(streams.stream("drop release", number));
        LocalPlane local = LocalPlane.at(new Vector3D(state[0], state[1], state[2]));
        Vector3D r = local.origin().add(local.vector(drawn[0], drawn[1], drawn[2]));
        Vector3D v = new Vector3D(state[3], state[4], state[5]).add(local.vector(drawn[3], drawn[4], drawn[5]));
        double[] spun = {spin.getX() + drawn[6], spin.getY() + drawn[7], spin.getZ() + drawn[8]};
        SurfaceMotion own = motion.in(motion.gravity().copy().times(1 + drawn[9]));
        DropPath path = bounces(own, surface, streams.stream("drop contacts", number))
                .run(new double[] {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()}, spun);
        return new DropRun(number, drawn, path);
    }

    /** Many runs on all processors, in the order of their numbers. */
    public DropStatistics statistics(Dispersion errors, int runs, long seed) {
        if (runs < 2 || runs > MOST_RUNS) {
            throw new BadInput("runs", Integer.toString(runs), "2 to " + MOST_RUNS);
        }
        List<DropRun> all = IntStream.range(0, runs)
                .parallel()
                .mapToObj(i -> run(errors, seed, i))
                .toList();
        return DropStatistics.of(plane, all);
    }

    private Bounces bounces(SurfaceMotion own, SurfaceProperties properties, RandomGenerator random) {
        return new Bounces(own, terrain.copy(), lander, properties, limits, TOLERANCE, random);
    }
}
