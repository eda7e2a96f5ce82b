package space.stickney.mission.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import space.stickney.core.kind.Configured;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.phase.Leg;

/**
 * The bodies that matter to a mission: the Sun, the bodies about which it flies, those that its phases and its plan name, what
 * these go around and the moons of what it flies about; the planets as far out as the flight goes, and the next one.
 */
final class SceneBodies {
    private static final List<Integer> PLANETS =
            List.of(Naif.MERCURY, Naif.VENUS, Naif.EARTH, Naif.MARS, 599, 699, 799, 899);

    /** A planet this much farther out than the spacecraft ever was is still shown. */
    private static final double NEXT = 1.2;

    private final Flown flown;
    private final Bodies bodies;
    private final Map<Integer, Body> chosen = new TreeMap<>();

    private SceneBodies(Flown flown) {
        this.flown = flown;
        this.bodies = flown.system().bodies();
    }

    /** In an order in which each stands behind the one that it goes around. */
    static List<Body> of(Flown flown) {
        SceneBodies scene = new SceneBodies(flown);
        scene.add(Naif.SUN);
        scene.flight();
        scene.named();
        scene.planets();
        List<Body> ordered = new ArrayList<>();
        scene.chosen.values().forEach(b -> scene.place(b, ordered));
        return ordered;
    }

    private void place(Body body, List<Body> ordered) {
        if (!ordered.contains(body)) {
            if (chosen.containsKey(parent(body))) {
                place(bodies.get(parent(body)), ordered);
            }
            ordered.add(body);
        }
    }

    /** NAIF code for the ephemeris: a giant planet stands at the barycentre of its system, within its own radius. */
    static int code(Body body) {
        boolean giant = body.naif() > 500 && body.naif() < 1000 && body.naif() % 100 == 99;
        return giant ? body.naif() / 100 : body.naif();
    }

    /** NAIF code of the body that another goes around, -1 for the Sun. */
    static int parent(Body body) {
        return body.naif() == Naif.SUN ? -1 : body.parent().orElse(-1);
    }

    private void add(int naif) {
        Body body = bodies.get(naif);
        if (!body.isBarycenter() && body.constant(Body.RADIUS_A).isPresent() && !chosen.containsKey(naif)) {
            chosen.put(naif, body);
            if (parent(body) > 0) {
                add(parent(body));
            }
        }
    }

    private void flight() {
        for (Leg leg : flown.record().legs()) {
            add(leg.center());
            if (leg.center() != Naif.SUN) {
                for (Body b : bodies.all()) {
                    if (parent(b) == leg.center()) {
                        add(b.naif());
                    }
                }
            }
        }
    }

    private void named() {
        flown.scenario().phases().stream().map(Configured::configuration).forEach(this::named);
        flown.scenario().plan().ifPresent(p -> p.activities().forEach(a -> name(a.target())));
    }

    /** Texts of a configuration that are names of bodies. */
    private void named(Record configuration) {
        for (RecordComponent c : configuration.getClass().getRecordComponents()) {
            if (c.getType() == String.class) {
                try {
                    c.getAccessor().setAccessible(true);
                    name((String) c.getAccessor().invoke(configuration));
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("cannot read " + c, e);
                }
            }
        }
    }

    private void name(String text) {
        if (bodies.knows(text)) {
            add(bodies.find(text).naif());
        }
    }

    private void planets() {
        double[] s = new double[6];
        double farthest = 0;
        for (Leg leg : flown.record().legs()) {
            for (double tdb : new double[] {leg.start(), leg.end()}) {
                flown.system().ephemeris().state(leg.center(), Naif.SUN, tdb, s);
                double[] r = new double[6];
                leg.samples().at(tdb, r);
                farthest = Math.max(farthest, norm(s[0] + r[0], s[1] + r[1], s[2] + r[2]));
            }
        }
        boolean beyond = false;
        for (int planet : PLANETS) {
            flown.system().ephemeris().state(code(bodies.get(planet)), Naif.SUN, flown.start(), s);
            if (norm(s[0], s[1], s[2]) < NEXT * farthest || !beyond) {
                add(planet);
            }
            beyond |= norm(s[0], s[1], s[2]) > NEXT * farthest;
        }
    }

    private static double norm(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
