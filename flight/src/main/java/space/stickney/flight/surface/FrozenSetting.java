package space.stickney.flight.surface;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;

/**
 * Uniform rotation about z, and, for a moon, its planet standing still on the positive x axis: the mean synchronous state.
 * The Jacobi constant {@code v2/2 - U - |Omega x r|2/2 - U_tide} holds.
 *
 * <p>The planet's distance is that at which a circular equatorial orbit keeps pace with the rotation,
 * {@code n2 D3 = (GM + Gm) (1 + 3/2 J2 (R/D)2)}. Neglected: eccentricity, libration, obliquity (for Phobos they change the tide
 * by up to 5 %), the Sun, radiation pressure. With the tide alone (+2, -1, -1) n2, the centrifugal force comes from the
 * rotation: +3 n2 x together.
 */
public final class FrozenSetting implements SurfaceSetting {
    private static final int ITERATIONS = 8;

    /** Without a planet a lander is lost at this many mean radii. */
    private static final double FAR = 20;

    private final double spin;
    private final Perturber planet;
    private final double[] towards;
    private final double escape;
    private final String description;
    private final double[] pole = {0, 0, 1};

    private FrozenSetting(double spin, Perturber planet, double distance, double escape, String description) {
        this.spin = spin;
        this.planet = planet;
        this.towards = new double[] {distance, 0, 0};
        this.escape = escape;
        this.description = description;
    }

    /**
     * For a body of the catalogue: rate from its rotation model, the planet if its parent is one.
     *
     * @param tide whether the planet pulls
     */
    public static FrozenSetting of(Body body, boolean tide) {
        double spin = Math.abs(body.needRotation().meanRate());
        int parent = body.parent().orElse(Naif.SUN);
        if (parent == Naif.SUN) {
            return rotating(spin, FAR * body.meanRadius());
        }
        Body planet = Bodies.standard().get(parent);
        double oblateness = planet.constant(Body.J2).isPresent()
                ? planet.constant(Body.J2).get().value() * planet.equatorialRadius() * planet.equatorialRadius()
                : 0;
        Perturber pull = new Perturber(planet.gm(), oblateness);
        double distance = distance(planet.gm() + body.gm(), oblateness, spin);
        double hill = pull.hillRadius(body.gm(), distance);
        if (!tide) {
            return new FrozenSetting(
                    spin,
                    new Perturber(0, 0),
                    distance,
                    hill,
                    "uniform rotation; without the tide of " + planet.name());
        }
        return new FrozenSetting(
                spin,
                pull,
                distance,
                hill,
                "uniform rotation, " + planet.name() + " fixed on the x axis at " + Numbers.fixed(distance / 1000, 3)
                        + " km (mean synchronous state): tide as the full difference of its pull, with J2");
    }

    /**
     * A body alone.
     *
     * @param spin rate about z (rad/s)
     * @param escapeRadius beyond which a lander is lost (m)
     */
    public static FrozenSetting rotating(double spin, double escapeRadius) {
        if (!(escapeRadius > 0)) {
            throw new BadInput("escape radius", Numbers.shortest(escapeRadius) + " m", "a positive length");
        }
        return new FrozenSetting(spin, new Perturber(0, 0), 1, escapeRadius, "uniform rotation, no other body");
    }

    /** Mean rate of W (rad/s) over twenty years, long against every libration. */
    private static double distance(double gm, double oblateness, double spin) {
        double d = FastMath.cbrt(gm / (spin * spin));
        for (int i = 0; i < ITERATIONS; i++) {
            d = FastMath.cbrt(gm / (spin * spin) * (1 + 1.5 * oblateness / (d * d)));
        }
        return d;
    }

    /** Distance of the planet (m). */
    public double planetDistance() {
        return towards[0];
    }

    /** Rotation rate (rad/s). */
    public double rate() {
        return spin;
    }

    /** Length of a day (s). */
    public double period() {
        return MathUtils.TWO_PI / Math.abs(spin);
    }

    @Override
    public void add(double t, double[] state, double[] sum) {
        sum[0] += spin * (2 * state[4] + spin * state[0]);
        sum[1] += spin * (-2 * state[3] + spin * state[1]);
        if (planet.gm() != 0) {
            planet.add(state[0], state[1], state[2], towards, pole, sum);
        }
    }

    @Override
    public double potential(double t, double x, double y, double z) {
        double tide = planet.gm() == 0 ? 0 : planet.potential(x, y, z, towards, pole);
        return 0.5 * spin * spin * (x * x + y * y) + tide;
    }

    @Override
    public void spin(double t, double[] omega) {
        omega[0] = 0;
        omega[1] = 0;
        omega[2] = spin;
    }

    @Override
    public boolean isUniform() {
        return true;
    }

    @Override
    public double span() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double escapeRadius() {
        return escape;
    }

    @Override
    public String description() {
        return description;
    }
}
