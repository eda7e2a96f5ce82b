package space.stickney.flight.proximity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;

/**
 * First guesses for the members of the planar family of any small moon: in Hill radii and with the moon's mean motion the family is
 * the same for all (Hill's limit, Henon 1969), up to terms of the order of the Hill radius over the distance. Walked once; Newton's
 * method does the rest.
 */
final class HillGuide {
    private static final double SMALL_MOON = 1e-9;
    private static final double FROM = 0.2;
    private static final double UNTIL = 40;
    private static final double STEP = 0.1;

    /** Beyond this ratio of the Hill radius to the distance the limit is no guide. */
    private static final double SMALL = 0.02;

    private static final List<double[]> FAMILY = walked();

    private HillGuide() {}

    private static List<double[]> walked() {
        ThreeBodySystem system = new ThreeBodySystem("a small moon", 1, SMALL_MOON, 1, MoonEllipsoid.POINT);
        double hill = system.hillRadius();
        List<Double> amplitudes = new ArrayList<>();
        for (double s = FastMath.log(FROM); s < FastMath.log(UNTIL); s += STEP) {
            amplitudes.add(hill * FastMath.exp(s));
        }
        double shift = FastMath.log(hill);
        return new QuasiSatelliteFamily(system)
                .walk(amplitudes).stream()
                        .map(u -> new double[] {u[0] - shift, u[1], u[2]})
                        .toList();
    }

    /** (ln x0, vy0 / (n x0), n T / 2) of about the member with an amplitude (m); nothing where the guide does not reach. */
    static Optional<double[]> guess(ThreeBodySystem system, double amplitude) {
        double s = FastMath.log(amplitude / system.hillRadius());
        double place = (s - FAMILY.get(0)[0]) / STEP;
        int i = (int) Math.floor(place);
        if (system.hillRadius() > SMALL * system.distance() || i < 0 || i + 1 >= FAMILY.size()) {
            return Optional.empty();
        }
        double share = place - i;
        double[] a = FAMILY.get(i);
        double[] b = FAMILY.get(i + 1);
        return Optional.of(
                new double[] {FastMath.log(amplitude), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])});
    }
}
