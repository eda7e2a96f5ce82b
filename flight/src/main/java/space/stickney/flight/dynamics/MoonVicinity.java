package space.stickney.flight.dynamics;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.gravity.HarmonicAttraction;

/**
 * Motion beside a moon of Mars, relative to the moon, fast: for searches that follow hundreds of paths over the same days.
 *
 * <pre>
 * r'' = g(R + r) - g(R) + T(t) r + moon(r) + light + rest(t)
 * </pre>
 *
 * <p>g: point mass of Mars at the moon's place R and beside it; T: gradient at R of all else that pulls besides (harmonics, Deimos, Sun, planets); moon: its point mass and figure, turning with the
 * librations; light: radiation pressure in the shadow of Mars; rest: what pulls at R, less the moon's acceleration; T and rest are tabulated
 * ({@link MoonTrack}). Neglected against the full model: the curvature of those harmonics over the distance from the moon,
 * and the moon's own shadow. What that makes stands in {@code MoonVicinityTest}. One for each thread.
 */
public final class MoonVicinity {
    private static final double LEAST_STEP = 1e-3;
    private static final double LONGEST_STEP = 3600;

    private final Environment environment;
    private final Body moon;
    private final MoonTrack track;
    private final double lightness;
    private final HarmonicAttraction figure;
    private final double[] row = new double[MoonTrack.WIDTH];
    private final double[] here = new double[3];
    private final double[] there = new double[3];
    private final double[] fixed = new double[3];
    private final double[] pull = new double[3];

    /** Path as it is computed: from one epoch to the next, with everything between. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * A step.
         *
         * @return whether to go on
         */
        boolean step(ODEStateInterpolator step);
    }

    /**
     * For a stretch of time.
     *
     * @param near environment about Mars with this moon's figure ({@link Environment#near})
     * @param moon NAIF code
     * @param lightness what sunlight pushes on: coefficient times area over mass (m2/kg)
     * @param from first epoch (TDB seconds past J2000)
     * @param until last epoch
     */
    public MoonVicinity(Environment near, int moon, double lightness, double from, double until) {
        this.environment = near;
        this.moon = near.system().bodies().get(moon);
        this.track = new MoonTrack(near, moon, from, until);
        this.lightness = lightness;
        CenterField own = near.figures().stream()
                .filter(mass -> mass.naif() == moon)
                .findFirst()
                .flatMap(Environment.PointMass::figure)
                .orElseThrow(() -> new IllegalArgumentException("an environment without the figure of " + moon));
        this.figure = new HarmonicAttraction(own.field());
    }

    public Body moon() {
        return moon;
    }

    public Environment environment() {
        return environment;
    }

    public double from() {
        return track.from();
    }

    public double until() {
        return track.until();
    }

    /**
     * Acceleration relative to the moon.
     *
     * @param tdb TDB seconds past J2000
     * @param s x, y, z (m), vx, vy, vz (m/s) relative to the moon, ICRF axes
     * @param out receives vx, vy, vz and the acceleration (m/s2)
     */
    void derivatives(double tdb, double[] s, double[] out) {
        track.at(tdb, row);
        central(row[0], row[1], row[2], here);
        central(row[0] + s[0], row[1] + s[1], row[2] + s[2], there);
        int m = MoonTrack.AXES;
        fixed[0] = row[m] * s[0] + row[m + 1] * s[1] + row[m + 2] * s[2];
        fixed[1] = row[m + 3] * s[0] + row[m + 4] * s[1] + row[m + 5] * s[2];
        fixed[2] = row[m + 6] * s[0] + row[m + 7] * s[1] + row[m + 8] * s[2];
        figure.acceleration(fixed, pull);
        for (int k = 0; k < 3; k++) {
            out[k] = s[3 + k];
            out[3 + k] = there[k]
                    - here[k]
                    + row[m + k] * pull[0]
                    + row[m + 3 + k] * pull[1]
                    + row[m + 6 + k] * pull[2]
                    + row[MoonTrack.REST + k]
                    + row[MoonTrack.TIDE + 3 * k] * s[0]
                    + row[MoonTrack.TIDE + 3 * k + 1] * s[1]
                    + row[MoonTrack.TIDE + 3 * k + 2] * s[2]
                    + lightness * row[MoonTrack.SUNLIGHT + k];
        }
    }

    /** Point mass of Mars. */
    private void central(double x, double y, double z, double[] a) {
        double r2 = x * x + y * y + z * z;
        double k = -environment.centerGm() / (r2 * Math.sqrt(r2));
        a[0] = k * x;
        a[1] = k * y;
        a[2] = k * z;
    }

    /**
     * Follows a path.
     *
     * @param from epoch (TDB seconds past J2000)
     * @param state relative to the moon, ICRF axes (m, m/s)
     * @param until epoch, before or after
     * @param tolerance of a step in position (m); in velocity a thousandth per second
     * @param watcher sees every step and may end the path
     * @return the state at the end, or where the watcher ended it
     */
    public double[] follow(double from, double[] state, double until, double tolerance, Watcher watcher) {
        if (from == until) {
            return state.clone();
        }
        double[] absolute = {tolerance, tolerance, tolerance, 1e-3 * tolerance, 1e-3 * tolerance, 1e-3 * tolerance};
        DormandPrince853Integrator integrator =
                new DormandPrince853Integrator(LEAST_STEP, LONGEST_STEP, absolute, new double[6]);
        integrator.setInitialStepSize(Math.min(60, Math.abs(until - from)));
        integrator.addStepHandler(new ODEStepHandler() {
            @Override
            public void handleStep(ODEStateInterpolator step) {
                if (!watcher.step(step)) {
                    throw new Ended(step.getCurrentState().getPrimaryState());
                }
            }
        });
        try {
            return integrator
                    .integrate(new Equations(), new ODEState(from, state.clone()), until)
                    .getPrimaryState();
        } catch (Ended e) {
            return e.state.clone();
        } catch (MathRuntimeException e) {
            throw new NoSolution("The motion beside " + moon.name() + " cannot be followed: " + e.getMessage(), e);
        }
    }

    /** The state at another epoch. */
    public double[] follow(double from, double[] state, double until, double tolerance) {
        return follow(from, state, until, tolerance, step -> true);
    }

    /**
     * From ICRF axes to the axes of the moon's orbit: x from Mars to the moon, z along its orbital angular momentum.
     *
     * @param axes receives the rows x, y, z
     */
    public void orbitAxes(double tdb, double[] axes) {
        track.at(tdb, row);
        double r = Math.sqrt(row[0] * row[0] + row[1] * row[1] + row[2] * row[2]);
        for (int k = 0; k < 3; k++) {
            axes[k] = row[k] / r;
        }
        double hx = row[1] * row[5] - row[2] * row[4];
        double hy = row[2] * row[3] - row[0] * row[5];
        double hz = row[0] * row[4] - row[1] * row[3];
        double h = Math.sqrt(hx * hx + hy * hy + hz * hz);
        axes[6] = hx / h;
        axes[7] = hy / h;
        axes[8] = hz / h;
        axes[3] = axes[7] * axes[2] - axes[8] * axes[1];
        axes[4] = axes[8] * axes[0] - axes[6] * axes[2];
        axes[5] = axes[6] * axes[1] - axes[7] * axes[0];
    }

    /** Angular velocity of those axes about z (rad/s). */
    public double orbitRate(double tdb) {
        track.at(tdb, row);
        double r2 = row[0] * row[0] + row[1] * row[1] + row[2] * row[2];
        double hx = row[1] * row[5] - row[2] * row[4];
        double hy = row[2] * row[3] - row[0] * row[5];
        double hz = row[0] * row[4] - row[1] * row[3];
        return Math.sqrt(hx * hx + hy * hy + hz * hz) / r2;
    }

    /**
     * Position in axes fixed in the moon.
     *
     * @param position relative to the moon, ICRF axes (m); may be a state
     * @param bodyFixed receives x, y, z (m)
     */
    public void toBodyFixed(double tdb, double[] position, double[] bodyFixed) {
        track.at(tdb, row);
        int m = MoonTrack.AXES;
        for (int k = 0; k < 3; k++) {
            bodyFixed[k] =
                    row[m + 3 * k] * position[0] + row[m + 3 * k + 1] * position[1] + row[m + 3 * k + 2] * position[2];
        }
    }

    /** A flight about Mars as seen from the moon: x, y, z (m), vx, vy, vz (m/s), ICRF axes. */
    public double[] relative(FlightState state) {
        double[] m = new double[6];
        environment.system().ephemeris().state(moon.naif(), environment.center(), state.tdb(), m);
        Vector3D r = state.position();
        Vector3D v = state.velocity();
        return new double[] {
            r.getX() - m[0], r.getY() - m[1], r.getZ() - m[2], v.getX() - m[3], v.getY() - m[4], v.getZ() - m[5]
        };
    }

    /** The flight about Mars that this is. */
    public FlightState absolute(double tdb, double[] relative, double mass) {
        double[] m = new double[6];
        environment.system().ephemeris().state(moon.naif(), environment.center(), tdb, m);
        return new FlightState(
                tdb,
                environment.center(),
                new Vector3D(m[0] + relative[0], m[1] + relative[1], m[2] + relative[2]),
                new Vector3D(m[3] + relative[3], m[4] + relative[4], m[5] + relative[5]),
                mass);
    }

    private final class Equations implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return 6;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] out = new double[6];
            derivatives(t, y, out);
            return out;
        }
    }

    /** Ends an integration from within. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient double[] state;

        Ended(double[] state) {
            super("ended", null, false, false);
            this.state = state;
        }
    }
}
