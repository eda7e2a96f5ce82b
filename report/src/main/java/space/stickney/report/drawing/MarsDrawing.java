package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import space.stickney.report.run.Run;

/** Arrival, orbits and departure about Mars: from above the pole, from the side, and close up. */
public final class MarsDrawing {
    /** Mean equatorial radius, IAU working group 2015 (Archinal and others 2018), table 4 (km). */
    private static final double RADIUS = 3396.19;

    private static final double WIDTH = 560;
    private static final double UNIT = 1000;
    private static final double MOST = 400;
    private static final String ABOVE = "y (1000 km)";
    private static final String SIDE = "z, towards Mars' north pole (1000 km)";
    private static final double DISC_HOLDS_ITS_NAME = 19;
    private static final double NEAR_IN_TIME = 0.2;
    private static final double LONGEST_CHORD_COSINE = 0.5;

    private final Run run;
    private final List<Run.Point> flight;
    private final List<Tracks.Track> tracks;

    /** Those that are marked, in the order of time. */
    private final List<Run.Maneuver> burns;

    private MarsDrawing(Run run, List<Run.Point> flight) {
        this.run = run;
        this.flight = flight;
        this.tracks = Tracks.of(flight);
        double begin = flight.get(0).epoch().days() - NEAR_IN_TIME;
        double end = flight.get(flight.size() - 1).epoch().days() + NEAR_IN_TIME;
        this.burns = run.maneuvers().stream()
                .filter(m -> m.deltaV() >= Run.LARGE_BURN
                        && m.epoch().days() > begin
                        && m.epoch().days() < end)
                .toList();
    }

    /** The figure; empty when the run holds no Mars-centred points of the spacecraft. */
    public static Optional<Figure> of(Run run) {
        List<Run.Point> flight = run.points("mars", "spacecraft");
        return flight.isEmpty() ? Optional.empty() : Optional.of(new MarsDrawing(run, flight).figure());
    }

    private Figure figure() {
        double far = overview();
        double near = closeUp(far);
        List<String> panels = new ArrayList<>();
        panels.add(panel("mars-far", "Mars from its north pole", Run.Point::y, ABOVE, far));
        panels.add(panel("mars-side", "Mars from the side", Run.Point::z, SIDE, far));
        if (near < 0.7 * far) {
            panels.add(panel("mars-near", "Close to Mars, from its north pole", Run.Point::y, ABOVE, near));
            panels.add(panel("mars-near-side", "Close to Mars, from the side", Run.Point::z, SIDE, near));
        }
        return new Figure("Arrival, orbits and departure at Mars", panels, caption());
    }

    /** Half a side (1000 km): closed orbits whole, hyperbolas cut. */
    private double overview() {
        double apsis = 0;
        for (Tracks.Track t : tracks) {
            List<Run.Point> p = t.points();
            for (int i = 1; i + 1 < p.size(); i++) {
                double r = radius(p.get(i));
                if (r > radius(p.get(i - 1)) && r >= radius(p.get(i + 1))) {
                    apsis = Math.max(apsis, r);
                }
            }
        }
        double moons = Math.max(
                Tracks.reach(run.points("mars", "Deimos"), Run.Point::x, Run.Point::y),
                Tracks.reach(run.points("mars", "Phobos"), Run.Point::x, Run.Point::y));
        return Math.min(MOST, 1.12 * Math.max(Math.max(apsis, moons), 5 * RADIUS) / UNIT);
    }

    private double closeUp(double far) {
        double moons = Tracks.reach(run.points("mars", "Deimos"), Run.Point::x, Run.Point::y);
        return moons > 0 ? 1.18 * moons / UNIT : 0.2 * far;
    }

    private static double radius(Run.Point p) {
        return Math.sqrt(p.x() * p.x() + p.y() * p.y() + p.z() * p.z());
    }

    private String panel(String name, String title, ToDoubleFunction<Run.Point> y, String yLabel, double half) {
        Plane plane = new Plane(
                WIDTH,
                title,
                "Path of the spacecraft by phase, with the orbits of Phobos and Deimos; half width "
                        + Show.number(half * UNIT, 0) + " km.",
                "clip-" + name,
                Plane.Extent.around(all(y), half),
                "x, node of Mars' equator on the ICRF equator (1000 km)",
                yLabel);
        plane.clipped();
        for (String moon : List.of("Phobos", "Deimos")) {
            for (Tracks.Track t : Tracks.of(run.points("mars", moon))) {
                plane.curve("orbit moon", t.project(UNIT, Run.Point::x, y));
            }
        }
        for (Tracks.Track t : tracks) {
            draw(plane, t, y);
        }
        plane.svg().circle("mars", plane.x(0), plane.y(0), plane.x(RADIUS / UNIT) - plane.x(0));
        plane.framed();
        label(plane, y, half);
        return plane.document();
    }

    /** All points of the panel {x0, y0, ...} (1000 km), with those of Mars' disc. */
    private double[] all(ToDoubleFunction<Run.Point> y) {
        List<double[]> parts = new ArrayList<>();
        tracks.forEach(t -> parts.add(t.project(UNIT, Run.Point::x, y)));
        for (String moon : List.of("Phobos", "Deimos")) {
            parts.add(new Tracks.Track("", run.points("mars", moon)).project(UNIT, Run.Point::x, y));
        }
        double r = 1.5 * RADIUS / UNIT;
        parts.add(new double[] {-r, -r, r, r});
        return parts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private void draw(Plane plane, Tracks.Track t, ToDoubleFunction<Run.Point> y) {
        String colour = Show.colour(run, t.phase());
        for (Tracks.Track part : unbroken(t)) {
            double[] line = part.project(UNIT, Run.Point::x, y);
            plane.curve("path thin " + colour, line);
        }
    }

    /** Cuts where consecutive points are more than 60 degrees apart: their chord would not be the path. */
    private static List<Tracks.Track> unbroken(Tracks.Track t) {
        List<Tracks.Track> parts = new ArrayList<>();
        List<Run.Point> part = new ArrayList<>();
        for (Run.Point p : t.points()) {
            if (!part.isEmpty() && far(part.get(part.size() - 1), p)) {
                parts.add(new Tracks.Track(t.phase(), List.copyOf(part)));
                part.clear();
            }
            part.add(p);
        }
        parts.add(new Tracks.Track(t.phase(), List.copyOf(part)));
        return parts;
    }

    private static boolean far(Run.Point a, Run.Point b) {
        double dot = a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
        return dot < LONGEST_CHORD_COSINE * radius(a) * radius(b);
    }

    private void label(Plane plane, ToDoubleFunction<Run.Point> y, double half) {
        double disc = plane.x(RADIUS / UNIT) - plane.x(0);
        if (disc > DISC_HOLDS_ITS_NAME) {
            plane.labels().keep(plane.x(0) - disc, plane.y(0) - disc, plane.x(0) + disc, plane.y(0) + disc);
        }
        burns(plane, y, half);
        Set<String> named = new HashSet<>();
        for (Tracks.Track t : tracks) {
            inside(plane, t, y).ifPresent(p -> {
                if (!atMoon(t.phase()) && named.add(t.phase())) {
                    String text = PhaseName.of(run, t.phase());
                    plane.label("t" + Show.colour(run, t.phase()), p.x() / UNIT, y.applyAsDouble(p) / UNIT, text);
                }
            });
        }
        for (String moon : List.of("Phobos", "Deimos")) {
            List<Run.Point> orbit = run.points("mars", moon);
            if (!orbit.isEmpty() && radius(orbit.get(0)) > 0.12 * half * UNIT) {
                Run.Point p = orbit.get(orbit.size() / 3);
                plane.label("note", p.x() / UNIT, y.applyAsDouble(p) / UNIT, moon);
            }
        }
        if (disc > DISC_HOLDS_ITS_NAME) {
            plane.svg().text("label", plane.x(0), plane.y(0) + 4.5, "Mars");
        } else {
            plane.label("note", 0, 0, "Mars");
        }
    }

    /** What goes on beside a moon is a point at this scale. */
    private boolean atMoon(String phase) {
        return PhaseName.find(run, phase)
                .filter(p -> p.kind().equals("landing"))
                .isPresent();
    }

    /** Marks the large burns with their numbers where the spacecraft then was, but not those too near to Mars for the scale. */
    private void burns(Plane plane, ToDoubleFunction<Run.Point> y, double half) {
        for (int i = 0; i < burns.size(); i++) {
            Run.Maneuver m = burns.get(i);
            Run.Point p = Tracks.nearest(flight, m.epoch().days());
            double miss = Math.abs(p.epoch().days() - m.epoch().days());
            double px = p.x() / UNIT;
            double py = y.applyAsDouble(p) / UNIT;
            boolean clear = radius(p) > 0.1 * half * UNIT && plane.holds(px, py);
            if (miss < NEAR_IN_TIME && clear) {
                plane.dot("mark", px, py, 4);
                plane.label("strong", px, py, Integer.toString(i + 1));
            }
        }
    }

    /** The point of a track that lies inside the frame and farthest from Mars. */
    private static Optional<Run.Point> inside(Plane plane, Tracks.Track t, ToDoubleFunction<Run.Point> y) {
        Optional<Run.Point> best = Optional.empty();
        double farthest = 0;
        for (Run.Point p : t.points()) {
            double px = p.x() / UNIT;
            double py = y.applyAsDouble(p) / UNIT;
            if (plane.holds(1.06 * px, 1.06 * py) && px * px + py * py > farthest) {
                farthest = px * px + py * py;
                best = Optional.of(p);
            }
        }
        return best;
    }

    private String caption() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < burns.size(); i++) {
            Run.Maneuver m = burns.get(i);
            list.append(list.isEmpty() ? " Burns of 20 m/s and more: " : "; ")
                    .append(i + 1)
                    .append(' ')
                    .append(Show.words(m.name()))
                    .append(", ")
                    .append(Show.number(m.deltaV(), 0))
                    .append(" m/s, ")
                    .append(m.epoch().date());
        }
        return "Mars at the origin, to scale; z along Mars' pole, x along the node of its equator on the ICRF equator. Coloured:"
                + " the spacecraft by phase; dashed: the orbits of Phobos and Deimos. The hyperbolas of arrival and departure run out"
                + " of the frame."
                + (list.isEmpty() ? "" : list + ".");
    }
}
