package space.stickney.flight.bodies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import space.stickney.core.constant.Constant;
import space.stickney.core.fault.BadInput;

/**
 * A body (or a barycentre) of the solar system: what it is called, what it weighs, how large it is and how it turns. Every
 * constant carries its unit, uncertainty and source; where published values disagree the others stand beside the one in use.
 *
 * @param naif NAIF integer code
 * @param name English name
 * @param aliases other names under which it is found
 * @param parent NAIF code of the body that it goes around, empty for the solar system barycentre
 * @param constants the values in use, SI units, by symbol: GM (m3/s2), radius_a, radius_b, radius_c (m), J2 (1)
 * @param alternatives other published values of the same constants
 * @param rotation pole and prime meridian, where published
 */
public record Body(
        int naif,
        String name,
        List<String> aliases,
        OptionalInt parent,
        List<Constant> constants,
        List<Constant> alternatives,
        Optional<IauRotation> rotation) {
    public static final String GM = "GM";
    public static final String RADIUS_A = "radius_a";
    public static final String RADIUS_B = "radius_b";
    public static final String RADIUS_C = "radius_c";
    public static final String J2 = "J2";

    public Body {
        aliases = List.copyOf(aliases);
        constants = List.copyOf(constants);
        alternatives = List.copyOf(alternatives);
    }

    /** The constant in use under this symbol, if the body has one. */
    public Optional<Constant> constant(String symbol) {
        return constants.stream().filter(c -> c.symbol().equals(symbol)).findFirst();
    }

    /** Gravitational parameter in use (m3/s2). */
    public double gm() {
        return need(GM, "gravitational parameter").value();
    }

    /** Semi-axis towards the prime meridian (m). */
    public double radiusA() {
        return need(RADIUS_A, "radius").value();
    }

    /** Semi-axis along the equator, a quarter turn east of the prime meridian (m). */
    public double radiusB() {
        return need(RADIUS_B, "radius").value();
    }

    /** Polar semi-axis (m). */
    public double radiusC() {
        return need(RADIUS_C, "radius").value();
    }

    /** Mean of the two equatorial semi-axes (m). */
    public double equatorialRadius() {
        return 0.5 * (radiusA() + radiusB());
    }

    /** Mean radius (a + b + c) / 3 (m). */
    public double meanRadius() {
        return (radiusA() + radiusB() + radiusC()) / 3.0;
    }

    /** Whether this is a point in space without mass of its own: a barycentre. */
    public boolean isBarycenter() {
        return naif >= 0 && naif <= Naif.PLUTO_BARYCENTER;
    }

    /** Pole and prime meridian. */
    public IauRotation needRotation() {
        return rotation.orElseThrow(
                () -> new BadInput("body " + name, "no rotation model", "a body whose rotation is published"));
    }

    private Constant need(String symbol, String what) {
        return constant(symbol)
                .orElseThrow(
                        () -> new BadInput("body " + name, "no " + what, "a body whose " + what + " is published"));
    }
}
