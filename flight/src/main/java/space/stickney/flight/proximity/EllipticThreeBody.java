package space.stickney.flight.proximity;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.SecondaryODE;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;

/**
 * The elliptic restricted three-body problem: as the circular one, but the moon's orbit has an eccentricity e.
 *
 * <p>In axes that turn and breathe with the two bodies (lengths in units of their distance r = p / (1 + e cos nu), the true anomaly nu in
 * place of the time) both stay at rest, and with the effective potential Omega of the circular problem (Szebehely 1967, section 10.3)
 *
 * <pre>
 * x'' - 2 y' = Omega_x / (1 + e cos nu),  y'' + 2 x' = Omega_y / (1 + e cos nu),  z'' + z = (Omega_z + z) / (1 + e cos nu)
 * </pre>
 *
 * States are {x, y, z, x', y', z'} relative to the moon, without units, primes by nu: what the circular problem has in canonical units when
 * e = 0. {@link #toMeters} gives metres and metres a second. There is no Jacobi constant.
 */
public final class EllipticThreeBody implements Flow {
    private final ThreeBodySystem system;
    private final double eccentricity;
    private final RestrictedThreeBody canonical;
    private final double tolerance;

    /**
     * For a moon.
     *
     * @param system the two bodies; its distance is taken as the semi-major axis
     * @param eccentricity of the moon's orbit, below one
     */
    public EllipticThreeBody(ThreeBodySystem system, double eccentricity) {
        this(system, eccentricity, RestrictedFlow.TOLERANCE);
    }

    /** With another relative tolerance of a step. */
    public EllipticThreeBody(ThreeBodySystem system, double eccentricity, double tolerance) {
        if (!(eccentricity >= 0 && eccentricity < 1)) {
            throw new IllegalArgumentException("eccentricity " + eccentricity);
        }
        this.system = system;
        this.eccentricity = eccentricity;
        this.canonical = new RestrictedThreeBody(ThreeBodySystem.canonical(system.massRatio()));
        this.tolerance = tolerance;
    }

    public double eccentricity() {
        return eccentricity;
    }

    /** Follows the motion from one true anomaly to another (rad, may pass 2 pi). */
    @Override
    public Arc arc(double from, double[] state, double until) {
        double[] identity = new double[36];
        for (int i = 0; i < 6; i++) {
            identity[7 * i] = 1;
        }
        if (from == until) {
            return new Arc(state.clone(), identity);
        }
        ExpandableODE equations = new ExpandableODE(new Motion());
        equations.addSecondaryEquations(new Variation());
        try {
            ODEStateAndDerivative end = integrator(state)
                    .integrate(equations, new ODEState(from, state.clone(), new double[][] {identity}), until);
            return new Arc(end.getPrimaryState(), end.getSecondaryState(1));
        } catch (MathRuntimeException e) {
            throw new NoSolution("The motion cannot be followed: it comes too close to the centre of a body.", e);
        }
    }

    /** The state at another true anomaly. */
    public double[] state(double from, double[] state, double until) {
        return from == until
                ? state.clone()
                : integrator(state)
                        .integrate(new Motion(), new ODEState(from, state.clone()), until)
                        .getPrimaryState();
    }

    /**
     * From pulsating coordinates to metres: d = r x, d' = r nu' (x' + x e sin nu / (1 + e cos nu)), axes turning with the true anomaly.
     *
     * @param anomaly true anomaly (rad)
     */
    public double[] toMeters(double anomaly, double[] state) {
        double p = system.distance() * (1 - eccentricity * eccentricity);
        double k = 1 + eccentricity * FastMath.cos(anomaly);
        double r = p / k;
        double rate = Math.sqrt((system.gmPrimary() + system.gmSecondary()) * p) / (r * r);
        double[] s = new double[6];
        for (int i = 0; i < 3; i++) {
            s[i] = r * state[i];
            s[i + 3] = r * rate * (state[i + 3] + state[i] * eccentricity * FastMath.sin(anomaly) / k);
        }
        return s;
    }

    /** The inverse of {@link #toMeters}. */
    public double[] fromMeters(double anomaly, double[] state) {
        double p = system.distance() * (1 - eccentricity * eccentricity);
        double k = 1 + eccentricity * FastMath.cos(anomaly);
        double r = p / k;
        double rate = Math.sqrt((system.gmPrimary() + system.gmSecondary()) * p) / (r * r);
        double[] s = new double[6];
        for (int i = 0; i < 3; i++) {
            s[i] = state[i] / r;
            s[i + 3] = state[i + 3] / (r * rate) - s[i] * eccentricity * FastMath.sin(anomaly) / k;
        }
        return s;
    }

    private DormandPrince853Integrator integrator(double[] s) {
        double size = Math.min(1, Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]));
        double speed = Math.max(size, Math.sqrt(s[3] * s[3] + s[4] * s[4] + s[5] * s[5]));
        double a = tolerance * size;
        double b = tolerance * speed;
        double[] relative = {tolerance, tolerance, tolerance, tolerance, tolerance, tolerance};
        return new DormandPrince853Integrator(1e-12, 0.5, new double[] {a, a, a, b, b, b}, relative);
    }

    private double share(double anomaly) {
        return 1 / (1 + eccentricity * FastMath.cos(anomaly));
    }

    private final class Motion implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return 6;
        }

        @Override
        public double[] computeDerivatives(double anomaly, double[] s) {
            double[] out = new double[6];
            canonical.derivatives(s, out);
            double share = share(anomaly);
            out[3] = 2 * s[4] + share * (out[3] - 2 * s[4]);
            out[4] = -2 * s[3] + share * (out[4] + 2 * s[3]);
            out[5] = -s[2] + share * (out[5] + s[2]);
            return out;
        }
    }

    private final class Variation implements SecondaryODE {
        @Override
        public int getDimension() {
            return 36;
        }

        @Override
        public double[] computeDerivatives(double anomaly, double[] s, double[] rate, double[] phi) {
            double[] out = new double[36];
            canonical.variation(s, phi, out);
            double share = share(anomaly);
            for (int j = 0; j < 6; j++) {
                double turn = 2 * phi[24 + j];
                double back = -2 * phi[18 + j];
                out[18 + j] = turn + share * (out[18 + j] - turn);
                out[24 + j] = back + share * (out[24 + j] - back);
                out[30 + j] = -phi[12 + j] + share * (out[30 + j] + phi[12 + j]);
            }
            return out;
        }
    }
}
