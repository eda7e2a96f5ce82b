package space.stickney.mission.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.progress.Progress;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.EquinoctialElements;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.Shapes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** scene.json against what it was made of: the flown path, the ephemeris, the rotation model, the shape. */
class SceneTest {
    private static final Flown FLOWN = ShortMission.flown();
    private static final String TEXT = SceneProduct.json(FLOWN, FlownPlan.of(FLOWN, Progress.SILENT));
    private static final JsonNode SCENE = new JsonMapper().readTree(TEXT);

    private static JsonNode body(String name) {
        return StreamSupport.stream(SCENE.path("bodies").spliterator(), false)
                .filter(b -> b.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Samples samples(JsonNode table, int center) {
        Samples s = new Samples(center);
        for (int i = 0; i < table.path("t_s").size(); i++) {
            double[] x = new double[6];
            for (int k = 0; k < 6; k++) {
                x[k] = 1e3 * table.path("states").get(6 * i + k).doubleValue();
            }
            s.add(FLOWN.start() + table.path("t_s").get(i).doubleValue(), x[0], x[1], x[2], x[3], x[4], x[5]);
        }
        return s;
    }

    /** The thinned path is the flown one within the bound that stands beside it, between all of its states. */
    @Test
    void thePathKeepsItsBound() {
        FlownPath path = new FlownPath(FLOWN.record().legs(), FLOWN.system().ephemeris());
        double[] flown = new double[6];
        double[] kept = new double[6];
        double before = FLOWN.start();
        int checked = 0;
        int turning = 0;
        for (JsonNode stretch : SCENE.path("spacecraft").path("stretches")) {
            Body center = FLOWN.system().bodies().find(stretch.path("center").asString());
            Samples s = samples(stretch, center.naif());
            assertThat(s.tdb(0)).as("no gap").isCloseTo(before, within(2e-3));
            before = s.lastTdb();
            for (int i = 0; i + 1 < s.size(); i++) {
                for (double share : new double[] {0.21, 0.5, 0.77}) {
                    double tdb = s.tdb(i) + share * (s.tdb(i + 1) - s.tdb(i));
                    path.state(center.naif(), tdb, flown);
                    s.at(tdb, kept);
                    turn(stretch)
                            .ifPresent(t -> System.arraycopy(
                                    t.out(tdb, kept[0], kept[1], kept[2]).toArray(), 0, kept, 0, 3));
                    turning += turn(stretch).isPresent() ? 1 : 0;
                    double r = new Vector3D(flown[0], flown[1], flown[2]).getNorm();
                    assertThat(new Vector3D(kept[0] - flown[0], kept[1] - flown[1], kept[2] - flown[2]).getNorm())
                            .as("%s at %s", center.name(), Utc.text(tdb))
                            .isLessThan(SceneCraft.bound(center, r));
                    checked++;
                }
            }
        }
        assertThat(before).isCloseTo(FLOWN.end(), within(2e-3));
        assertThat(checked).isGreaterThan(1000);
        assertThat(turning).as("places told in turning axes").isGreaterThan(100);
    }

    private static Optional<SceneTurn> turn(JsonNode stretch) {
        JsonNode pole = stretch.path("turn_pole");
        return pole.isMissingNode()
                ? Optional.empty()
                : Optional.of(new SceneTurn(
                        new Vector3D(
                                pole.get(0).doubleValue(),
                                pole.get(1).doubleValue(),
                                pole.get(2).doubleValue()),
                        stretch.path("turn_rad_s").doubleValue(),
                        FLOWN.start()));
    }

    /** Planets within a kilometre of the ephemeris of the flight, the moons of Mars within what stands beside their elements. */
    @Test
    void bodiesStandWhereTheEphemerisHasThem() {
        double[] expected = new double[6];
        double[] found = new double[6];
        assertThat(SCENE.path("bodies").size()).isGreaterThan(6);
        for (JsonNode b : SCENE.path("bodies")) {
            if (!b.path("motion").isObject()) {
                continue;
            }
            Body body = FLOWN.system().bodies().find(b.path("name").asString());
            Body center = FLOWN.system().bodies().find(b.path("parent").asString());
            double bound = 1.1e3 * b.path("motion").path("error_km").doubleValue();
            assertThat(bound).isLessThanOrEqualTo(1.1 * SceneMotion.PLANET);
            for (int i = 0; i < 997; i++) {
                double tdb = FLOWN.start() + (FLOWN.end() - FLOWN.start()) * (i + 0.3) / 997;
                FLOWN.system().ephemeris().state(SceneBodies.code(body), center.naif(), tdb, expected);
                place(b.path("motion"), center.naif(), tdb, found);
                assertThat(new Vector3D(expected[0] - found[0], expected[1] - found[1], expected[2] - found[2])
                                .getNorm())
                        .as("%s at %s", body.name(), Utc.text(tdb))
                        .isLessThan(bound);
            }
        }
        assertThat(body("Phobos").path("motion").path("kind").asString()).isEqualTo("elements");
    }

    private static void place(JsonNode motion, int center, double tdb, double[] state) {
        if (motion.path("kind").asString().equals("states")) {
            samples(motion, center).at(tdb, state);
            return;
        }
        JsonNode e = motion.path("elements");
        double[] values = new double[e.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = e.get(i).doubleValue() * (i % 6 == EquinoctialElements.A ? 1e3 : 1);
        }
        new MeanElements(
                        FLOWN.start() + motion.path("start_s").doubleValue(),
                        motion.path("step_s").doubleValue(),
                        motion.path("mean_motion_rad_s").doubleValue(),
                        values,
                        motion.path("turn_rad_s").doubleValue(),
                        series(motion.path("series_km")))
                .at(tdb, state);
    }

    private static double[] series(JsonNode node) {
        double[] series = new double[node.size()];
        for (int i = 0; i < series.length; i++) {
            series[i] = 1e3 * node.get(i).doubleValue();
        }
        return series;
    }

    /** Over five years, as long as the whole mission: 81 m for Phobos, 0.66 km for Deimos, of orbits of 9,400 and 23,500 km. */
    @Test
    void meanElementsHoldForYears() {
        assertThat(worst(Naif.PHOBOS, 4 * 86400.0)).isLessThan(SceneMotion.MOON);
        assertThat(worst(Naif.DEIMOS, 32 * 86400.0)).isLessThan(SceneMotion.SHARE * 2.346e7);
    }

    private static double worst(int moon, double step) {
        double start = FLOWN.start();
        double end = start + 5 * 365.25 * 86400;
        Body mars = FLOWN.system().bodies().get(Naif.MARS);
        double turn = mars.needRotation().meanRate();
        MeanElements e = MeanElements.of(EmbeddedEphemeris.get(), moon, Naif.MARS, mars.gm(), turn, start, end, step);
        double[] s = new double[6];
        double[] p = new double[3];
        double worst = 0;
        for (int i = 0; i <= 5003; i++) {
            double tdb = start + (end - start) * i / 5003;
            EmbeddedEphemeris.get().state(moon, Naif.MARS, tdb, s);
            e.at(tdb, p);
            worst = Math.max(worst, new Vector3D(p[0] - s[0], p[1] - s[1], p[2] - s[2]).getNorm());
        }
        return worst;
    }

    /** The coefficients give the rotation back: evaluated here from the file, compared with the model, to 1e-9 rad. */
    @Test
    void bodiesTurn() {
        for (String name : List.of("Mars", "Phobos", "Deimos", "Earth")) {
            JsonNode r = body(name).path("rotation");
            double tdb = FLOWN.start() + 0.37 * (FLOWN.end() - FLOWN.start());
            var model = Bodies.standard().find(name).needRotation();
            assertThat(angle(r.path("ra"), tdb)).isCloseTo(model.poleRightAscension(tdb), within(1e-9));
            assertThat(angle(r.path("dec"), tdb)).isCloseTo(model.poleDeclination(tdb), within(1e-9));
            assertThat(angle(r.path("w"), tdb)).isCloseTo(model.primeMeridian(tdb), within(1e-9));
        }
    }

    private static double angle(JsonNode c, double t) {
        double sum = c.get(0).doubleValue()
                + t * (c.get(1).doubleValue() + t * c.get(2).doubleValue());
        for (int i = 3; i < c.size(); i += 4) {
            sum += c.get(i).doubleValue()
                    * FastMath.sin(c.get(i + 1).doubleValue()
                            + t * (c.get(i + 2).doubleValue() + t * c.get(i + 3).doubleValue()));
        }
        return sum;
    }

    /** The facets are those of the coverage tables: the built-in shape at level 4, vertices to a metre. */
    @Test
    void theShapeIsThatOfTheCoverage() {
        Mesh mesh = Shapes.of("Phobos", 4);
        assertThat(SCENE.path("facets").size()).isEqualTo(3 * mesh.facetCount());
        for (int f = 0; f < mesh.facetCount(); f += 17) {
            assertThat(SCENE.path("facets").get(3 * f + 1).intValue()).isEqualTo(mesh.corner(f, 1));
        }
        JsonNode vertices = body("Phobos").path("shape").path("vertices_km");
        for (int v = 0; v < mesh.vertexCount(); v += 13) {
            assertThat(1e3 * vertices.get(3 * v + 2).doubleValue()).isCloseTo(mesh.coordinate(v, 2), within(0.51));
        }
    }

    /** The fields are those of the scenario: 394 urad and 3296 x 2472 pixels make 66 x 52 deg. */
    @Test
    void instrumentsHaveTheirFields() {
        JsonNode orochi = StreamSupport.stream(SCENE.path("instruments").spliterator(), false)
                .filter(i -> i.path("name").asString().equals("orochi"))
                .findFirst()
                .orElseThrow();
        double width = FastMath.toDegrees(2 * FastMath.atan(0.5 * 3296 * 394e-6));
        double height = FastMath.toDegrees(2 * FastMath.atan(0.5 * 2472 * 394e-6));
        double x = 0;
        double y = 0;
        JsonNode edge = orochi.path("field").path("edge");
        for (int i = 0; i < edge.size(); i += 3) {
            x = Math.max(x, edge.get(i).doubleValue() / edge.get(i + 2).doubleValue());
            y = Math.max(y, edge.get(i + 1).doubleValue() / edge.get(i + 2).doubleValue());
        }
        assertThat(2 * FastMath.toDegrees(FastMath.atan(x))).isCloseTo(width, within(1e-4));
        assertThat(2 * FastMath.toDegrees(FastMath.atan(y))).isCloseTo(height, within(1e-4));
    }

    /**
     * A flight over the end of 2016 has the leap second of that night (IERS Bulletin C 52: 2016-12-31T23:59:60), one from 2017 on has
     * none. 2017-01-01T00:00:00 UTC is 69.184 s later in TDB, within 2 ms.
     */
    @Test
    void leapSecondsWithinTheFlightAreTold() {
        double newYear = (57754 - 51544.5) * 86400 + 69.184;
        List<Object> steps = SceneProduct.leaps(newYear - 1000, newYear + 1000);
        assertThat(steps).hasToString("[{t_s=1000.0, seconds=1}]");
        assertThat(SceneProduct.leaps(newYear + 1, newYear + 1e8)).isEmpty();
    }

    @Test
    void theSameFlightGivesTheSameText() {
        assertThat(SceneProduct.json(FLOWN, FlownPlan.of(FLOWN, Progress.SILENT)))
                .isEqualTo(TEXT);
        assertThat(TEXT.length()).isLessThan(2_000_000);
    }
}
