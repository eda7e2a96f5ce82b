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
    private static final double LONGEST_CHORD_COSINE = 0.5;

    private final Run run;
    private final List<Tracks.Track> tracks;

    private MarsDrawing(Run run, List<Run.Point> flight) {
        this.run = run;
        this.tracks = Tracks.of(flight);
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
        panels.add(panel("mars-far", "Mars from its north pole", Run.Point::y, "y (1000 km)", far));
        panels.add(
                panel("mars-side", "Mars from the side", Run.Point::z, "z, towards Mars' north pole (1000 km)", far));
        if (near < 0.8 * far) {
            panels.add(panel("mars-near", "Close to Mars, from its north pole", Run.Point::y, "y (1000 km)", near));
            panels.add(panel(
                    "mars-near-side",
                    "Close to Mars, from the side",
                    Run.Point::z,
                    "z, towards Mars' north pole (1000 km)",
                    near));
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
                Plane.Extent.square(half),
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
        plane.label("note", 0, 0, "Mars");
        for (String moon : List.of("Phobos", "Deimos")) {
            List<Run.Point> orbit = run.points("mars", moon);
            if (!orbit.isEmpty()) {
                Run.Point p = orbit.get(orbit.size() / 3);
                plane.label("note", p.x() / UNIT, y.applyAsDouble(p) / UNIT, moon);
            }
        }
        Set<String> named = new HashSet<>();
        for (Tracks.Track t : tracks) {
            inside(t, y, half).ifPresent(p -> {
                if (named.add(t.phase())) {
                    String text = Show.words(t.phase());
                    plane.label("t" + Show.colour(run, t.phase()), p.x() / UNIT, y.applyAsDouble(p) / UNIT, text);
                }
            });
        }
    }

    /** The point of a track that lies inside the frame and farthest from Mars. */
    private static Optional<Run.Point> inside(Tracks.Track t, ToDoubleFunction<Run.Point> y, double half) {
        Optional<Run.Point> best = Optional.empty();
        double farthest = 0;
        for (Run.Point p : t.points()) {
            double px = Math.abs(p.x()) / UNIT;
            double py = Math.abs(y.applyAsDouble(p)) / UNIT;
            if (px < 0.92 * half && py < 0.92 * half && px * px + py * py > farthest) {
                farthest = px * px + py * py;
                best = Optional.of(p);
            }
        }
        return best;
    }

    private static String caption() {
        return "Mars at the origin, to scale; axes: z along Mars' pole, x along the node of its equator on the ICRF equator."
                + " Coloured: the spacecraft by phase (the arrival hyperbola comes from outside the frame, the capture ellipse"
                + " is the largest closed curve, the burns lower it to Phobos' orbit; the departure goes the other way).";
    }
}
