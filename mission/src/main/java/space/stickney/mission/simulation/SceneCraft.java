package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.attitude.AttitudePlan;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.phase.Leg;

/** The spacecraft for the view: its path in stretches about the body that it is nearest to, thinned, and how it is turned. */
final class SceneCraft {
    /** Nearer to a body than this many of its mean radii, the path is told about that body. */
    private static final double NEAR = 60;

    /** Bounds on the error of the thinned path (m): beside a moon, about a planet, about the Sun; near the surface less. */
    static final double AT_MOON = 20;

    static final double AT_PLANET = 100;
    static final double AT_SUN = 1000;

    /** No more than this share of the height above the mean radius, and no less than {@link #LEAST} (m). */
    private static final double SHARE = 2e-3;

    private static final double LEAST = 1;

    /** Aimed at, so that the bound holds between the places that are looked at. */
    private static final double MARGIN = 0.9;

    /** Stretches of fewer samples are left as they are. */
    private static final int LONG = 20;

    private static final double PLANET_RADIUS = 1e6;
    private static final double STAR_RADIUS = 1e8;

    private final Flown flown;
    private final FlownPlan plan;
    private final Bodies bodies;
    private final Ephemeris ephemeris;
    private final List<Body> scene;
    private final double[] buffer = new double[6];

    SceneCraft(Flown flown, FlownPlan plan, List<Body> scene) {
        this.flown = flown;
        this.plan = plan;
        this.bodies = flown.system().bodies();
        this.ephemeris = flown.system().ephemeris();
        this.scene = scene;
    }

    Map<String, Object> fields() {
        Map<String, Object> craft = new LinkedHashMap<>();
        craft.put("name", flown.scenario().spacecraft().name());
        List<Object> stretches = new ArrayList<>();
        for (Leg leg : flown.record().legs()) {
            for (Samples s : stretches(leg.samples())) {
                stretches.add(fields(leg, s));
            }
        }
        craft.put("stretches", stretches);
        craft.put("attitude", attitude());
        return craft;
    }

    private Map<String, Object> fields(Leg leg, Samples s) {
        Body center = bodies.get(s.center());
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("phase", leg.phase());
        m.put("leg", leg.name());
        m.put("center", center.name());
        m.put("error_km", bound(center, Double.POSITIVE_INFINITY) / 1e3);
        Samples thin = Thinning.of(s, r -> MARGIN * bound(center, r));
        Optional<SceneTurn> turn = turn(center, s);
        if (turn.isPresent()) {
            Samples turning = Thinning.of(turn.get().in(s), r -> MARGIN * bound(center, r));
            if (turning.size() < thin.size()) {
                thin = turning;
                Vector3D pole = turn.get().pole();
                m.put("turn_pole", pole.toArray());
                m.put("turn_rad_s", turn.get().rate());
            }
        }
        m.putAll(SceneNumbers.table(thin, flown.start(), 4, 8));
        return m;
    }

    /** Axes that turn with a moon, for a stretch beside one. */
    private Optional<SceneTurn> turn(Body center, Samples s) {
        int parent = SceneBodies.parent(center);
        if (parent < 0 || parent == Naif.SUN || s.size() < LONG) {
            return Optional.empty();
        }
        ephemeris.state(SceneBodies.code(center), parent, s.tdb(0), buffer);
        double r = FastMath.sqrt(buffer[0] * buffer[0] + buffer[1] * buffer[1] + buffer[2] * buffer[2]);
        double v2 = buffer[3] * buffer[3] + buffer[4] * buffer[4] + buffer[5] * buffer[5];
        double gm = bodies.get(parent).gm();
        double a = 1 / (2 / r - v2 / gm);
        double period = 2 * FastMath.PI * FastMath.sqrt(a * a * a / gm);
        return Optional.of(SceneTurn.with(buffer, period, flown.start()));
    }

    /** Bound (m) at a distance (m) from a centre. */
    static double bound(Body center, double distance) {
        double radius = center.meanRadius();
        double largest = radius > STAR_RADIUS ? AT_SUN : radius > PLANET_RADIUS ? AT_PLANET : AT_MOON;
        return Math.min(largest, Math.max(LEAST, SHARE * (distance - radius)));
    }

    /** A leg cut where another body becomes the nearest, each part about its own. */
    private List<Samples> stretches(Samples leg) {
        List<Samples> parts = new ArrayList<>();
        int from = 0;
        int center = center(leg, 0);
        for (int i = 1; i < leg.size(); i++) {
            int next = i + 1 < leg.size() ? center(leg, i) : -1;
            if (next != center) {
                parts.add(about(center, leg, from, i));
                from = i;
                center = next;
            }
        }
        return parts;
    }

    private int center(Samples leg, int i) {
        for (Body b : scene) {
            if (SceneBodies.parent(b) == leg.center()) {
                ephemeris.state(SceneBodies.code(b), leg.center(), leg.tdb(i), buffer);
                double dx = leg.component(i, 0) - buffer[0];
                double dy = leg.component(i, 1) - buffer[1];
                double dz = leg.component(i, 2) - buffer[2];
                if (FastMath.sqrt(dx * dx + dy * dy + dz * dz) < NEAR * b.meanRadius()) {
                    return b.naif();
                }
            }
        }
        return leg.center();
    }

    private Samples about(int center, Samples leg, int from, int to) {
        Samples part = new Samples(center);
        for (int i = from; i <= to; i++) {
            java.util.Arrays.fill(buffer, 0);
            if (center != leg.center()) {
                ephemeris.state(SceneBodies.code(bodies.get(center)), leg.center(), leg.tdb(i), buffer);
            }
            part.add(
                    leg.tdb(i),
                    leg.component(i, 0) - buffer[0],
                    leg.component(i, 1) - buffer[1],
                    leg.component(i, 2) - buffer[2],
                    leg.component(i, 3) - buffer[3],
                    leg.component(i, 4) - buffer[4],
                    leg.component(i, 5) - buffer[5]);
        }
        return part;
    }

    /** Laws in the order of time; between the end of one and the begin of the next it slews. */
    private List<Object> attitude() {
        Map<String, PointingRule> rules = new LinkedHashMap<>();
        plan.rules().forEach(rule -> rules.put(rule.text(), rule));
        List<Object> laws = new ArrayList<>();
        for (AttitudePlan.Piece piece : plan.attitude().pieces()) {
            Optional.ofNullable(rules.get(piece.name()))
                    .filter(r -> !piece.slew())
                    .ifPresent(rule -> {
                        Map<String, Object> m = new LinkedHashMap<>();
                        m.put("from_s", SceneNumbers.round(piece.start() - flown.start(), 3));
                        m.put("to_s", SceneNumbers.round(piece.end() - flown.start(), 3));
                        m.put("law", rule.mode().name().toLowerCase(Locale.ROOT));
                        rule.body().ifPresent(b -> m.put("body", b.name()));
                        m.put("angles_rad", new double[] {rule.first(), rule.second()});
                        laws.add(m);
                    });
        }
        return laws;
    }
}
