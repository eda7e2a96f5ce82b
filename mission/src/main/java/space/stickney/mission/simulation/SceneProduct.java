package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.kind.Configured;
import space.stickney.core.run.Json;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.geometry.FieldOfView;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.Shapes;
import space.stickney.flight.time.LeapSeconds;
import space.stickney.science.instrument.InstrumentKind;

/**
 * {@code scene.json}: what the three-dimensional view needs of a flight, so that a page can draw it without an ephemeris: bodies with
 * radii, rotation, paths and shapes, the spacecraft's path and attitude, the fields of the instruments. Kilometres, seconds of TDB
 * since the start of the flight, ICRF axes.
 */
final class SceneProduct {
    static final String FILE = "scene.json";

    /** 5,120 facets, those of the coverage tables. */
    private static final int LEVEL = 4;

    private static final int EDGE_POINTS = 24;

    private SceneProduct() {}

    /** The scene of a flight whose spacecraft is turned after a plan. */
    static String json(Flown flown, FlownPlan plan) {
        List<Body> bodies = SceneBodies.of(flown);
        Map<String, Object> scene = new LinkedHashMap<>();
        scene.put("schema", "stickney/scene/1");
        scene.put("start_tdb_s", flown.start());
        scene.put("span_s", SceneNumbers.round(flown.end() - flown.start(), 3));
        scene.put("leaps", leaps(flown.start(), flown.end()));
        SceneMotion motion = new SceneMotion(flown);
        List<Object> all = new ArrayList<>();
        for (Body body : bodies) {
            all.add(body(flown, body, motion));
        }
        scene.put("bodies", all);
        scene.put("facets", facets(bodies));
        scene.put("spacecraft", new SceneCraft(flown, plan, bodies).fields());
        scene.put("instruments", instruments(flown));
        return Json.pretty(scene);
    }

    /** Leap seconds within the flight: from when on UTC is this many seconds behind what it was at the start. */
    static List<Object> leaps(double start, double end) {
        List<Object> steps = new ArrayList<>();
        int before = 0;
        boolean first = true;
        for (LeapSeconds.Row row : LeapSeconds.builtIn().rows()) {
            // TAI at 00:00 UTC of the day, as seconds past J2000 TT, which TDB follows within 2 ms
            double tdb = (row.mjd() - 51544.5) * 86400 + row.taiMinusUtc() + 32.184;
            if (tdb > start && tdb < end && !first) {
                Map<String, Object> step = new LinkedHashMap<>();
                step.put("t_s", SceneNumbers.round(tdb - start, 3));
                step.put("seconds", row.taiMinusUtc() - before);
                steps.add(step);
            }
            first = false;
            before = row.taiMinusUtc();
        }
        return steps;
    }

    private static Map<String, Object> body(Flown flown, Body body, SceneMotion motion) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", body.name());
        m.put("naif", body.naif());
        int parent = SceneBodies.parent(body);
        Optional<Body> center = parent < 0
                ? Optional.empty()
                : Optional.of(flown.system().bodies().get(parent));
        m.put("parent", center.map(Body::name));
        m.put("radii_km", new double[] {body.radiusA() / 1e3, body.radiusB() / 1e3, body.radiusC() / 1e3});
        m.put("rotation", body.rotation().map(SceneProduct::rotation));
        m.put("motion", center.map(c -> motion.of(body, c)));
        m.put("shape", Shapes.harmonics(body.name()).map(t -> shape(Shapes.of(body, LEVEL))));
        return m;
    }

    private static Map<String, Object> rotation(IauRotation rotation) {
        List<double[]> c = rotation.coefficients();
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("ra", c.get(0));
        m.put("dec", c.get(1));
        m.put("w", c.get(2));
        return m;
    }

    private static Map<String, Object> shape(Mesh mesh) {
        double[] vertices = mesh.vertices();
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = SceneNumbers.round(vertices[i] / 1e3, 3);
        }
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("source", mesh.source());
        m.put("vertices_km", vertices);
        return m;
    }

    /** Corners of the facets that all shapes share, counted from 0; none if no body has a shape. */
    private static double[] facets(List<Body> bodies) {
        for (Body body : bodies) {
            if (Shapes.harmonics(body.name()).isPresent()) {
                int[] corners = Shapes.of(body, LEVEL).facets();
                double[] numbers = new double[corners.length];
                for (int i = 0; i < corners.length; i++) {
                    numbers[i] = corners[i];
                }
                return numbers;
            }
        }
        return new double[0];
    }

    private static List<Object> instruments(Flown flown) {
        List<Object> all = new ArrayList<>();
        flown.scenario().instruments().forEach((name, configured) -> {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("name", name);
            m.put("kind", configured.kind().name());
            m.put("field", field(configured).map(SceneProduct::field));
            all.add(m);
        });
        return all;
    }

    @SuppressWarnings("unchecked") // a kind's configuration is read into the record that the kind names
    private static Optional<FieldOfView> field(Configured configured) {
        return ((InstrumentKind<Record>) configured.kind()).field(configured.configuration());
    }

    /** Its text, and directions along its edge in its own axes: x right, y up, z the boresight. */
    private static Map<String, Object> field(FieldOfView field) {
        double[] edge = field.boundary(EDGE_POINTS);
        for (int i = 0; i < edge.length; i++) {
            edge[i] = SceneNumbers.round(edge[i], 7);
        }
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("text", field.text());
        m.put("reach_deg", SceneNumbers.round(FastMath.toDegrees(field.reach()), 4));
        m.put("edge", edge);
        return m;
    }
}
