package space.stickney.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.util.FastMath;
import space.stickney.report.run.Run;
import space.stickney.report.run.Scene;
import tools.jackson.databind.JsonNode;

/**
 * The view's part of the page's data: bodies, paths and shapes of {@code scene.json} packed, where cameras aimed, what they have imaged
 * when. Kilometres, TDB seconds since the start of the run.
 */
final class SceneData {
    /** Steps of rounding; the errors of the paths are ten times larger and more. */
    private static final double TIME = 1e-3;

    private static final double POSITION = 1e-3;
    private static final double VELOCITY = 4e-6;
    private static final double STAR_FINER = 64;
    private static final double FAR_POSITION = 0.02;
    private static final double FAR_VELOCITY = 1e-7;
    private static final double VERTEX = 2e-3;

    /** Direction of an image (1): 10 m on the ground at 100 km. */
    private static final double AIM = 1e-4;

    private static final double LOOK = 60;
    private static final double PLAN = 10;

    /** Epochs this near to an even spacing (s) are told by the first and the last. */
    private static final double EVEN = 1e-5;

    private final Run run;
    private final Scene scene;
    private final double start;

    private SceneData(Run run, Scene scene) {
        this.run = run;
        this.scene = scene;
        this.start = scene.number("start_tdb_s");
    }

    static Map<String, Object> of(Run run, Scene scene) {
        return new SceneData(run, scene).fields();
    }

    private Map<String, Object> fields() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("startTdb", start);
        List<Object> bodies = new ArrayList<>();
        scene.document().path("bodies").forEach(b -> bodies.add(body(b)));
        m.put("bodies", bodies);
        m.put("facets", Packed.of(Scene.numbers(scene.document(), "facets"), 3, 1));
        m.put("craft", craft(scene.document().path("spacecraft")));
        m.put("instruments", instruments());
        m.put("aims", aims());
        m.put("looks", looks());
        m.put("plan", plan());
        return m;
    }

    private static Map<String, Object> body(JsonNode b) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", b.path("name").asString());
        if (b.path("parent").isString()) {
            m.put("parent", b.path("parent").asString());
        }
        m.put("radii", Scene.numbers(b, "radii_km"));
        if (b.path("rotation").isObject()) {
            JsonNode r = b.path("rotation");
            m.put("rotation", List.of(Scene.numbers(r, "ra"), Scene.numbers(r, "dec"), Scene.numbers(r, "w")));
        }
        if (b.path("motion").isObject()) {
            m.put("motion", motion(b.path("motion")));
        }
        if (b.path("shape").isObject()) {
            m.put("shape", Packed.of(Scene.numbers(b.path("shape"), "vertices_km"), 3, VERTEX));
        }
        return m;
    }

    private static Map<String, Object> motion(JsonNode motion) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("period", motion.path("period_s").doubleValue());
        if (motion.path("kind").asString().equals("elements")) {
            m.put("start", motion.path("start_s").doubleValue());
            m.put("step", motion.path("step_s").doubleValue());
            m.put("meanMotion", motion.path("mean_motion_rad_s").doubleValue());
            m.put("elements", elements(Scene.numbers(motion, "elements")));
            m.put("turn", motion.path("turn_rad_s").doubleValue());
            m.put("series", Scene.numbers(motion, "series_km"));
        } else {
            m.put("t", Packed.of(Scene.numbers(motion, "t_s"), TIME));
            m.put("p", Packed.of(part(Scene.numbers(motion, "states"), 0), 3, FAR_POSITION));
            m.put("v", Packed.of(part(Scene.numbers(motion, "states"), 3), 3, FAR_VELOCITY));
        }
        return m;
    }

    /** Semi-major axis (km) and angles apart, since their steps differ. */
    private static List<Object> elements(double[] values) {
        int n = values.length / 6;
        double[] a = new double[n];
        double[] angles = new double[5 * n];
        for (int i = 0; i < n; i++) {
            a[i] = values[6 * i];
            System.arraycopy(values, 6 * i + 1, angles, 5 * i, 5);
        }
        return List.of(Packed.of(a, POSITION), Packed.of(angles, 5, 1e-7));
    }

    /** Positions (from 0) or velocities (from 3) of states. */
    private static double[] part(double[] states, int from) {
        double[] out = new double[states.length / 2];
        for (int i = 0; i < out.length / 3; i++) {
            System.arraycopy(states, 6 * i + from, out, 3 * i, 3);
        }
        return out;
    }

    /** Velocities about a star are told so many times over: there states are days apart. */
    private static void refine(double[] states) {
        for (int i = 0; i < states.length; i++) {
            states[i] *= i % 6 < 3 ? 1 : STAR_FINER;
        }
    }

    private static boolean even(double[] t) {
        double step = (t[t.length - 1] - t[0]) / (t.length - 1);
        for (int i = 0; i < t.length; i++) {
            if (Math.abs(t[i] - t[0] - i * step) > EVEN) {
                return false;
            }
        }
        return t.length > 2;
    }

    /**
     * All stretches in one table; each tells its phase, the centre and how many states are its own, and, where these are evenly spaced,
     * when the first and the last are: the others stand in {@code t}; then pole and rate of axes that turn, where it is told in such.
     */
    private Map<String, Object> craft(JsonNode craft) {
        List<Object> stretches = new ArrayList<>();
        List<double[]> times = new ArrayList<>();
        List<double[]> states = new ArrayList<>();
        List<String> phases = run.phases().stream().map(Run.Phase::name).toList();
        Set<String> stars = new HashSet<>();
        scene.document().path("bodies").forEach(b -> {
            if (!b.path("parent").isString()) {
                stars.add(b.path("name").asString());
            }
        });
        craft.path("stretches").forEach(s -> {
            double[] t = Scene.numbers(s, "t_s");
            int phase = phases.indexOf(s.path("phase").asString());
            String center = s.path("center").asString();
            double[] own = Scene.numbers(s, "states");
            if (stars.contains(center)) {
                refine(own);
            }
            states.add(own);
            List<Object> stretch = new ArrayList<>(List.of(phase, center, t.length));
            boolean even = even(t);
            boolean turning = s.path("turn_pole").isArray();
            if (even || turning) {
                stretch.add(even ? new double[] {t[0], t[t.length - 1]} : Optional.empty());
            }
            if (turning) {
                stretch.add(Scene.numbers(s, "turn_pole"));
                stretch.add(s.path("turn_rad_s").doubleValue());
            }
            if (!even) {
                times.add(t);
            }
            stretches.add(stretch);
        });
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", craft.path("name").asString());
        m.put("stretches", stretches);
        m.put("t", Packed.of(joined(times), TIME));
        double[] all = joined(states);
        m.put("p", Packed.of(part(all, 0), 3, POSITION));
        m.put("v", Packed.of(part(all, 3), 3, VELOCITY));
        List<Object> attitude = new ArrayList<>();
        craft.path("attitude").forEach(a -> {
            Map<String, Object> law = new LinkedHashMap<>();
            law.put("from", a.path("from_s").doubleValue());
            law.put("to", a.path("to_s").doubleValue());
            law.put("law", a.path("law").asString());
            law.put("body", a.path("body").asString(""));
            law.put("angles", Scene.numbers(a, "angles_rad"));
            attitude.add(law);
        });
        m.put("attitude", attitude);
        return m;
    }

    private static double[] joined(List<double[]> parts) {
        double[] all = new double[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private List<Object> instruments() {
        List<Object> all = new ArrayList<>();
        scene.document().path("instruments").forEach(i -> {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("name", i.path("name").asString());
            if (i.path("field").isObject()) {
                m.put("field", i.path("field").path("text").asString());
                m.put("edge", Scene.numbers(i.path("field"), "edge"));
            }
            all.add(m);
        });
        return all;
    }

    /** Where each image was aimed: tangents of the angles from the direction to the body's centre, eastwards and to its north. */
    private List<Object> aims() {
        List<Object> all = new ArrayList<>();
        scene.images().forEach((instrument, table) -> {
            if (table.has("tdb_s", "target", "x_m", "boresight_x")) {
                List<String> targets = table.texts("target");
                List<String> names = targets.stream().distinct().toList();
                double[] t = table.numbers("tdb_s");
                double[] target = new double[t.length];
                double[] aim = new double[2 * t.length];
                double[][] place = columns(table, "", "_m");
                double[][] boresight = columns(table, "boresight_", "");
                for (int i = 0; i < t.length; i++) {
                    t[i] -= start;
                    target[i] = names.indexOf(targets.get(i));
                    aim(place, boresight, aim, i);
                }
                Map<String, Object> m = new LinkedHashMap<>();
                m.put("instrument", instrument);
                m.put("targets", names);
                m.put("t", Packed.of(t, 1));
                m.put("target", Packed.of(target, 1));
                m.put("aim", Packed.of(aim, 2, AIM));
                all.add(m);
            }
        });
        return all;
    }

    private static double[][] columns(Run.Product table, String before, String behind) {
        return new double[][] {
            table.numbers(before + "x" + behind),
            table.numbers(before + "y" + behind),
            table.numbers(before + "z" + behind)
        };
    }

    /** Axes: nadir n = -r/|r|, east e = (-n_y, n_x, 0) / hypot(n_x, n_y), north n x e. */
    private static void aim(double[][] place, double[][] boresight, double[] aim, int i) {
        double r = FastMath.sqrt(place[0][i] * place[0][i] + place[1][i] * place[1][i] + place[2][i] * place[2][i]);
        double nx = -place[0][i] / r;
        double ny = -place[1][i] / r;
        double nz = -place[2][i] / r;
        double flat = FastMath.hypot(nx, ny);
        double ex = -ny / flat;
        double ey = nx / flat;
        double bx = boresight[0][i];
        double by = boresight[1][i];
        double bz = boresight[2][i];
        double depth = bx * nx + by * ny + bz * nz;
        aim[2 * i] = (bx * ex + by * ey) / depth;
        aim[2 * i + 1] = (-bx * nz * ey + by * nz * ex + bz * (nx * ey - ny * ex)) / depth;
    }

    /** For each map of facets: when each was first imaged (minutes, -1 never), the logarithm of its resolution, how often. */
    private List<Object> looks() {
        List<Object> all = new ArrayList<>();
        for (Run.Product p : run.products("facet", "looks", "resolution_m")) {
            String name = p.file().substring(p.file().lastIndexOf('/') + 1).replace("-coverage.csv", "");
            Optional<String> body = Optional.ofNullable(scene.mapped().get(name));
            if (body.isPresent()) {
                double[] looks = p.numbers("looks");
                Map<String, Object> m = new LinkedHashMap<>();
                m.put("instrument", name);
                m.put("body", body.get());
                m.put("looks", Packed.of(looks, 1));
                m.put("resolution", Packed.of(filled(p.texts("resolution_m"), 1, 0), 0.02));
                if (p.has("first_tdb_s")) {
                    double[] first = filled(p.texts("first_tdb_s"), 0, start - LOOK);
                    for (int i = 0; i < first.length; i++) {
                        first[i] -= start;
                    }
                    m.put("first", Packed.of(first, LOOK));
                }
                all.add(m);
            }
        }
        return all;
    }

    /** Numbers, or their logarithms to base 2; an empty field becomes the given number. */
    private static double[] filled(List<String> texts, int logarithm, double empty) {
        return texts.stream()
                .mapToDouble(t -> {
                    if (t.isEmpty()) {
                        return empty;
                    }
                    double x = Double.parseDouble(t);
                    return logarithm == 1 ? FastMath.log(2, x) : x;
                })
                .toArray();
    }

    /** What was placed: the activity, instrument, target, begin and end of each stretch. */
    private List<Object> plan() {
        List<Object> activities = new ArrayList<>();
        for (Run.Product p : run.products("activity", "instrument", "target", "fate", "start", "end")) {
            Map<List<String>, List<Double>> placed = new LinkedHashMap<>();
            List<String> fate = p.texts("fate");
            List<String> activity = p.texts("activity");
            List<String> instrument = p.texts("instrument");
            List<String> target = p.texts("target");
            List<String> from = p.texts("start");
            List<String> until = p.texts("end");
            for (int i = 0; i < fate.size(); i++) {
                if (fate.get(i).equals("placed")) {
                    List<String> key = List.of(activity.get(i), instrument.get(i), target.get(i));
                    List<Double> times = placed.computeIfAbsent(key, k -> new ArrayList<>());
                    times.add(seconds(from.get(i)));
                    times.add(seconds(until.get(i)));
                }
            }
            placed.forEach((key, times) -> {
                Map<String, Object> m = new LinkedHashMap<>();
                m.put("activity", key.get(0));
                m.put("instrument", key.get(1));
                m.put("target", key.get(2));
                m.put("t", Packed.of(times.stream().mapToDouble(t -> t).toArray(), PLAN));
                activities.add(m);
            });
        }
        return activities;
    }

    /** Of an epoch in UTC, since the start. */
    private double seconds(String utc) {
        return space.stickney.report.run.Moment.of(utc)
                .map(m -> (m.days() - run.start().days()) * 86400)
                .orElse(0.0);
    }
}
