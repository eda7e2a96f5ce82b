package space.stickney.flight.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.util.FastMath;
import space.stickney.core.constant.Constant;
import space.stickney.core.fault.BadInput;

/**
 * An asteroid or comet by its elements, spin and shape: an orbit about the Sun, a fixed axis with a rate, a triaxial ellipsoid and a
 * mass. Built in: Ceres, Vesta, Bennu, Ryugu; any other is defined by its numbers.
 *
 * @param body name, constants and rotation, for the catalogue
 * @param orbit heliocentric elements
 */
public record SmallBody(Body body, KeplerianElements orbit) {
    private static final double AU = 149597870700.0;
    private static final double DAY = 86400.0;
    private static final double J2000 = 2451545.0;

    /**
     * A body of one's own.
     *
     * @param naif NAIF code (2000000 + number)
     * @param gm gravitational parameter (m3/s2)
     * @param radii semi-axes a, b, c (m)
     * @param rotation see {@link IauRotation#fixedAxis}
     * @param source of gm and radii
     */
    public static SmallBody define(
            int naif,
            String name,
            double gm,
            double[] radii,
            IauRotation rotation,
            KeplerianElements orbit,
            String source) {
        List<Constant> constants = List.of(
                constant("gravitational parameter of " + name, Body.GM, gm, "m3/s2", source),
                constant("semi-axis towards the prime meridian of " + name, Body.RADIUS_A, radii[0], "m", source),
                constant("semi-axis along the equator of " + name, Body.RADIUS_B, radii[1], "m", source),
                constant("polar semi-axis of " + name, Body.RADIUS_C, radii[2], "m", source));
        return new SmallBody(
                new Body(naif, name, List.of(), OptionalInt.of(Naif.SUN), constants, List.of(), Optional.of(rotation)),
                orbit);
    }

    /** One of the built-in ones. */
    public static SmallBody builtIn(int naif) {
        List<SmallBody> all = builtIn();
        return all.stream()
                .filter(b -> b.body().naif() == naif)
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "small body",
                        "NAIF code " + naif,
                        "one of " + all.stream().map(b -> b.body().name()).toList()));
    }

    /** The built-in ones, in the order of their NAIF codes. */
    public static List<SmallBody> builtIn() {
        Bodies bodies = Bodies.standard();
        double gm = bodies.get(Naif.SUN).gm();
        List<SmallBody> list = new ArrayList<>();
        for (List<String> row : Table.rows("orbits.csv", 9)) {
            double[] v = new double[8];
            for (int k = 1; k < 8; k++) {
                v[k] = Double.parseDouble(row.get(k));
            }
            KeplerianElements orbit = KeplerianElements.osculating(
                    (v[1] - J2000) * DAY,
                    v[2] * AU,
                    v[3],
                    FastMath.toRadians(v[4]),
                    FastMath.toRadians(v[5]),
                    FastMath.toRadians(v[6]),
                    FastMath.toRadians(v[7]),
                    gm,
                    row.get(8));
            list.add(new SmallBody(bodies.get(Integer.parseInt(row.get(0))), orbit));
        }
        return List.copyOf(list);
    }

    private static Constant constant(String name, String symbol, double value, String unit, String source) {
        return new Constant(name, symbol, value, unit, Double.NaN, source);
    }
}
