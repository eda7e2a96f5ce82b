package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import space.stickney.report.run.Run;

/**
 * Orbits and landings in the frame that turns with a moon about Mars, on the outline of the moon's ellipsoid; where some are
 * much smaller than the largest, once more from near.
 */
public final class MoonDrawing {
    private static final double WIDTH = 560;

    /** A path this much smaller than the largest is worth a look from near. */
    private static final double SMALL = 0.6;

    /** The overview and two looks from nearer, as far as there is something to see. */
    private static final List<String> FROM = List.of("", ", from near", ", from very near");

    /** Sizes that differ by less than this share look alike. */
    private static final double SAME = 0.08;

    /** With more paths than these the view from the side tells only what swings. */
    private static final int FEW = 3;

    private final Run run;
    private final String moon;
    private final String view;
    private final List<Tracks.Track> tracks;
    private final List<Double> radii;

    private MoonDrawing(Run run, String moon, List<Run.Point> flight) {
        this.run = run;
        this.moon = moon;
        this.view = moon.toLowerCase(Locale.ROOT);
        this.tracks = Tracks.of(flight);
        this.radii = run.radii().getOrDefault(moon, List.of());
    }

    /** The figure; empty when the run holds no points of the spacecraft about this moon. */
    public static Optional<Figure> of(Run run, String moon, String heading, String caption) {
        List<Run.Point> flight = run.points(moon.toLowerCase(Locale.ROOT), "spacecraft");
        return flight.isEmpty()
                ? Optional.empty()
                : Optional.of(new MoonDrawing(run, moon, flight).figure(heading, caption));
    }

    private Figure figure(String heading, String caption) {
        List<String> panels = new ArrayList<>();
        List<Tracks.Track> shown = tracks;
        for (int level = 0; level < FROM.size() && !shown.isEmpty(); level++) {
            double reach = reach(shown);
            List<Tracks.Track> nearer = shown.stream()
                    .filter(t -> reach(List.of(t)) < SMALL * reach)
                    .toList();
            boolean last = level == FROM.size() - 1;
            panels.addAll(both(level, reach, shown, last ? List.of() : nearer));
            shown = nearer;
        }
        return new Figure(heading, panels, caption + frame());
    }

    private List<String> both(int level, double reach, List<Tracks.Track> shown, List<Tracks.Track> nearer) {
        double height = 0;
        for (Tracks.Track t : shown) {
            height = Math.max(height, Tracks.reach(t.points(), Run.Point::z, Run.Point::z));
        }
        double half = 1.15 * reach;
        double side = Math.min(half, Math.max(0.4 * half, 1.3 * height));
        String name = view + (level == 0 ? "" : "-near" + (level == 1 ? "" : level));
        String from = FROM.get(level);
        return List.of(
                panel(name + "-above", moon + " from above its orbit" + from, 1, half, half, shown, nearer),
                panel(name + "-side", moon + " from the side" + from, 2, half, side, shown, nearer));
    }

    private double reach(List<Tracks.Track> some) {
        double reach = 0;
        for (Tracks.Track t : some) {
            List<Run.Point> points = stay(t);
            reach = Math.max(reach, Tracks.reach(points, Run.Point::x, Run.Point::y));
            reach = Math.max(reach, Tracks.reach(points, Run.Point::z, Run.Point::z));
        }
        return reach;
    }

    /** Without the way into the orbit, which begins on the orbit before: the later half. */
    private List<Run.Point> stay(Tracks.Track t) {
        boolean orbit = PhaseName.find(run, t.phase()).flatMap(PhaseName::orbit).isPresent();
        int n = t.points().size();
        return orbit ? t.points().subList(n / 2, n) : t.points();
    }

    private String panel(
            String name,
            String title,
            int axis,
            double half,
            double height,
            List<Tracks.Track> shown,
            List<Tracks.Track> nearer) {
        ToDoubleFunction<Run.Point> y = axis == 1 ? Run.Point::y : Run.Point::z;
        Plane plane = new Plane(
                WIDTH,
                title,
                "Paths of the spacecraft relative to " + moon + "; half width " + Show.number(half, 0) + " km.",
                "clip-" + name,
                new Plane.Extent(-half, half, -height, height),
                "x, from Mars through " + moon + " (km)",
                axis == 1 ? "y, along the motion (km)" : "z, orbit normal (km)");
        plane.clipped();
        if (!radii.isEmpty()) {
            double[] outline = ellipse(plane, radii.get(0), radii.get(axis));
            plane.svg().lines("phobos", List.of(outline), true);
            plane.labels().avoid(outline);
        }
        for (Tracks.Track track : shown) {
            double[] line = track.project(1, Run.Point::x, y);
            plane.curve("path thin " + style(track), line);
            if (!nearer.contains(track)) {
                plane.arrow("head " + style(track), line, 0.06);
            }
        }
        plane.framed();
        plane.labels().place("note", plane.x(0), plane.y(0), radii.isEmpty() ? "centre of " + moon : moon);
        plane.label("note", -0.97 * half, 0, "\u2190 to Mars");
        Set<String> told = new HashSet<>();
        for (Tracks.Track track : shown) {
            boolean alone = axis == 1 || shown.size() <= FEW || swings(track);
            if (!nearer.contains(track) && alone && told.add(name(track))) {
                label(plane, track, y, told.size() % 2 == 0);
            }
        }
        return plane.document();
    }

    private boolean swings(Tracks.Track t) {
        return PhaseName.find(run, t.phase()).filter(PhaseName::swings).isPresent();
    }

    private static double distance(Run.Point p) {
        return Math.sqrt(p.x() * p.x() + p.y() * p.y() + p.z() * p.z());
    }

    /** Where an orbit goes farthest out, it is told apart best, every other one on the lower side; a landing where it goes down. */
    private void label(Plane plane, Tracks.Track track, ToDoubleFunction<Run.Point> y, boolean low) {
        List<Run.Point> points = stay(track);
        boolean down = PhaseName.find(run, track.phase())
                .filter(p -> p.kind().equals("landing"))
                .isPresent();
        Run.Point farthest = points.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Run.Point p : points) {
            double height = down ? -distance(p) : low ? -y.applyAsDouble(p) : y.applyAsDouble(p);
            if (height > most && plane.holds(p.x(), y.applyAsDouble(p))) {
                most = height;
                farthest = p;
            }
        }
        plane.dot("mark", farthest.x(), y.applyAsDouble(farthest), 3);
        plane.label("t" + style(track), farthest.x(), y.applyAsDouble(farthest), name(track));
    }

    /** An orbit by its size, one name for all of nearly the same; other phases by name and day. */
    private String name(Tracks.Track track) {
        Optional<Run.Phase> phase = PhaseName.find(run, track.phase());
        Optional<String> size = phase.flatMap(this::alike).flatMap(PhaseName::orbit);
        boolean down = phase.filter(p -> p.kind().equals("landing")).isPresent();
        String name = PhaseName.of(run, track.phase());
        String day = phase.map(p -> ", " + p.start().date()).orElse("");
        String flybys = phase.flatMap(p -> p.number("flybys"))
                .map(n -> Show.number(n, 0) + " flybys")
                .orElse(name + day);
        return size.orElse(down ? name : flybys);
    }

    /** The first phase with an orbit like that of this one. */
    private Optional<Run.Phase> alike(Run.Phase phase) {
        return run.phases().stream()
                .filter(p -> near(p, phase, "x_km") && near(p, phase, "y_km"))
                .filter(p -> PhaseName.swings(p) == PhaseName.swings(phase))
                .findFirst();
    }

    private static boolean near(Run.Phase a, Run.Phase b, String key) {
        double x = a.number(key).orElse(Double.NaN);
        double y = b.number(key).orElse(Double.NaN);
        return Math.abs(x - y) < SAME * y;
    }

    /** Colours by phase, or by size where there are many orbits. */
    private String style(Tracks.Track track) {
        List<String> names = tracks.stream().map(this::name).distinct().toList();
        int own = names.indexOf(name(track));
        boolean sized =
                PhaseName.find(run, track.phase()).flatMap(PhaseName::orbit).isPresent();
        return run.phases().size() <= 8 && !sized ? Show.colour(run, track.phase()) : "p" + own % 8;
    }

    private static double[] ellipse(Plane plane, double a, double b) {
        double[] out = new double[2 * 72];
        for (int i = 0; i < 72; i++) {
            double angle = FastMath.toRadians(5.0 * i);
            out[2 * i] = plane.x(a * FastMath.cos(angle));
            out[2 * i + 1] = plane.y(b * FastMath.sin(angle));
        }
        return out;
    }

    private String frame() {
        String outline = radii.isEmpty()
                ? ""
                : " The filled outline is the ellipsoid of " + moon + ", semi-axes " + Show.number(radii.get(0), 1)
                        + ", " + Show.number(radii.get(1), 1) + " and " + Show.number(radii.get(2), 1) + " km.";
        return " " + moon
                + " at the origin of the frame that turns with it about Mars: x away from Mars, y along its motion,"
                + " z along the normal of its orbit." + outline;
    }
}
