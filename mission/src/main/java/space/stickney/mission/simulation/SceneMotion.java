package space.stickney.mission.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.dynamics.Samples;

/**
 * How a body moves about the one that it goes around, for the view: states to interpolate, or, for a moon of very many revolutions, slowly
 * changing elements. The largest error found stands beside it.
 */
final class SceneMotion {
    /** Bound on the error of a planet, and of what is far from what it goes around (m). */
    static final double PLANET = 1000;

    /** Bound on the error of a moon whose orbit is smaller than {@link #CLOSE} (m). */
    static final double MOON = 100;

    private static final double CLOSE = 1e8;

    /** Elements whose error is a larger share of the semi-major axis are not taken. */
    static final double SHARE = 3e-5;

    private static final int MANY_REVOLUTIONS = 50;
    private static final int A_REVOLUTION = 64;
    private static final double LONGEST = 86400;
    private static final double[] STEPS = {32 * 86400.0, 16 * 86400.0, 8 * 86400.0, 4 * 86400.0};
    private static final int TESTED = 7919;

    private final Ephemeris ephemeris;
    private final double start;
    private final double end;

    SceneMotion(Flown flown) {
        ephemeris = flown.system().ephemeris();
        start = flown.start();
        end = flown.end();
    }

    /** What the view reads. */
    Map<String, Object> of(Body body, Body center) {
        double[] s = new double[6];
        ephemeris.state(SceneBodies.code(body), center.naif(), start, s);
        double r = FastMath.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
        double v2 = s[3] * s[3] + s[4] * s[4] + s[5] * s[5];
        double a = 1 / (2 / r - v2 / center.gm());
        double period = 2 * FastMath.PI * FastMath.sqrt(a * a * a / center.gm());
        double bound = a < CLOSE ? MOON : PLANET;
        double turn = center.rotation().map(IauRotation::meanRate).orElse(0.0);
        if (end - start > MANY_REVOLUTIONS * period) {
            Optional<Fit> fit = fit(body, center, turn);
            if (fit.isPresent() && fit.get().error() < SHARE * a) {
                return elements(fit.get().elements(), fit.get().error(), period);
            }
        }
        return states(body, center, period, bound);
    }

    private record Fit(MeanElements elements, double error) {}

    /** The first step of the elements that keeps the bound of a moon, else the best. */
    private Optional<Fit> fit(Body body, Body center, double turn) {
        Optional<Fit> best = Optional.empty();
        for (double step : STEPS) {
            MeanElements elements = MeanElements.of(
                    ephemeris, SceneBodies.code(body), center.naif(), center.gm(), turn, start, end, step);
            double error = error(elements, body, center);
            if (best.isEmpty() || error < best.get().error()) {
                best = Optional.of(new Fit(elements, error));
            }
            if (error < MOON) {
                break;
            }
        }
        return best;
    }

    private double error(MeanElements elements, Body body, Body center) {
        double[] s = new double[6];
        double[] p = new double[3];
        double worst = 0;
        for (int i = 0; i <= TESTED; i++) {
            double tdb = start + (end - start) * i / TESTED;
            ephemeris.state(SceneBodies.code(body), center.naif(), tdb, s);
            elements.at(tdb, p);
            double d2 = 0;
            for (int k = 0; k < 3; k++) {
                d2 += (p[k] - s[k]) * (p[k] - s[k]);
            }
            worst = Math.max(worst, FastMath.sqrt(d2));
        }
        return worst;
    }

    private Map<String, Object> elements(MeanElements e, double error, double period) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("kind", "elements");
        m.put("period_s", SceneNumbers.round(period, 1));
        m.put("error_km", SceneNumbers.round(error / 1e3, 3));
        m.put("start_s", SceneNumbers.round(e.first() - start, 6));
        m.put("step_s", e.step());
        m.put("mean_motion_rad_s", e.meanMotion());
        double[] v = e.values().clone();
        for (int i = 0; i < v.length; i++) {
            v[i] = i % 6 == 0 ? SceneNumbers.round(v[i] / 1e3, 4) : SceneNumbers.round(v[i], 8);
        }
        m.put("elements", v);
        m.put("turn_rad_s", e.turn());
        double[] series = e.series().clone();
        for (int i = 0; i < series.length; i++) {
            series[i] = SceneNumbers.round(series[i] / 1e3, 4);
        }
        m.put("series_km", series);
        return m;
    }

    private Map<String, Object> states(Body body, Body center, double period, double bound) {
        Samples fine = new Samples(center.naif());
        double[] s = new double[6];
        int n = (int) FastMath.ceil((end - start) / Math.min(LONGEST, period / A_REVOLUTION)) + 4;
        for (int i = 0; i <= n; i++) {
            double tdb = start + (end - start) * i / n;
            ephemeris.state(SceneBodies.code(body), center.naif(), tdb, s);
            fine.add(tdb, s[0], s[1], s[2], s[3], s[4], s[5]);
        }
        Samples thin = Thinning.of(fine, r -> 0.5 * bound);
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("kind", "states");
        m.put("period_s", SceneNumbers.round(period, 1));
        m.put("error_km", bound / 1e3);
        m.putAll(SceneNumbers.table(thin, start, bound < PLANET ? 3 : 2, 7));
        return m;
    }
}
