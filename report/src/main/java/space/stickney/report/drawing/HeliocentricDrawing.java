package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.stickney.report.run.Moment;
import space.stickney.report.run.Run;

/** The whole flight about the Sun, seen from the north pole of the ecliptic (J2000), in astronomical units. */
public final class HeliocentricDrawing {
    /** The astronomical unit, IAU 2012 resolution B2 (km). */
    private static final double AU = 149_597_870.7;

    private static final double WIDTH = 760;
    private static final double WIDEST_STEP = 20;
    private static final double APART = 0.06;
    private static final double STILL_AT_PLANET = 0.2;
    private static final List<String> PLANETS = List.of("Earth", "Mars");

    private record Mark(String what, Moment epoch) {}

    private final Run run;
    private final List<Run.Point> flight;
    private final Plane plane;

    private HeliocentricDrawing(Run run, List<Run.Point> flight) {
        this.run = run;
        this.flight = flight;
        List<Run.Point> all = new ArrayList<>(flight);
        PLANETS.forEach(p -> all.addAll(run.points("heliocentric", p)));
        double half = 1.2 * Tracks.reach(all, Run.Point::x, Run.Point::y) / AU;
        this.plane = new Plane(
                WIDTH,
                "Flight about the Sun",
                description(),
                "clip-heliocentric",
                Plane.Extent.square(half),
                "x, towards the vernal equinox (AU)",
                "y (AU)");
    }

    /** The figure; empty when the run holds no heliocentric points of the spacecraft. */
    public static Optional<Figure> of(Run run) {
        List<Run.Point> flight = run.points("heliocentric", "spacecraft");
        return flight.isEmpty() ? Optional.empty() : Optional.of(new HeliocentricDrawing(run, flight).figure());
    }

    private String description() {
        StringBuilder text =
                new StringBuilder("Orbits of Earth and Mars and the path of the spacecraft about the Sun.");
        marks().forEach(m -> text.append(' ')
                .append(m.what())
                .append(' ')
                .append(m.epoch().date())
                .append('.'));
        return text.toString();
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (Run.Phase p : run.phases()) {
            switch (p.kind()) {
                case "launch" -> marks.add(new Mark("launch", p.end()));
                case "orbit-insertion" -> marks.add(new Mark("arrival", run.arrival(p)));
                case "swing-by" -> marks.add(new Mark("swing-by", p.start()));
                case "departure" -> marks.add(new Mark("departure", p.end()));
                case "entry" -> marks.add(new Mark("entry", p.end()));
                default -> {}
            }
        }
        return marks;
    }

    private Figure figure() {
        plane.clipped();
        for (String planet : PLANETS) {
            for (Tracks.Track t : Tracks.of(run.points("heliocentric", planet))) {
                plane.curve("orbit", t.project(AU, Run.Point::x, Run.Point::y));
            }
        }
        List<Tracks.Track> tracks = Tracks.of(flight);
        for (Tracks.Track t : tracks) {
            double[] line = t.project(AU, Run.Point::x, Run.Point::y);
            boolean stay = !cruise(t.phase());
            plane.curve((stay ? "stay " : "path ") + Show.colour(run, t.phase()), line);
            if (!stay) {
                plane.arrow("head " + Show.colour(run, t.phase()), line, 0.3);
                plane.arrow("head " + Show.colour(run, t.phase()), line, 0.72);
            }
        }
        plane.dot("sun", 0, 0, 7);
        plane.framed();
        planetsAndMarks();
        tracks.stream().filter(t -> cruise(t.phase())).forEach(this::name);
        plane.label("", 0, 0, "Sun");
        planetNames();
        return new Figure("Flight about the Sun", List.of(plane.document()), caption());
    }

    private boolean cruise(String phase) {
        return run.phases().stream()
                .anyMatch(p -> p.name().equals(phase) && p.kind().equals("cruise"));
    }

    private void planetsAndMarks() {
        for (Mark m : marks()) {
            Run.Point there = craft(m.epoch().days());
            plane.dot("mark", there.x() / AU, there.y() / AU, 5.5);
            plane.label(
                    "strong",
                    there.x() / AU,
                    there.y() / AU,
                    m.what() + " " + m.epoch().date());
            for (String planet : PLANETS) {
                Tracks.at(run.points("heliocentric", planet), m.epoch().days(), WIDEST_STEP)
                        .filter(p -> apart(p, there) > APART * AU)
                        .ifPresent(p -> {
                            plane.dot("planet", p.x() / AU, p.y() / AU, 4.5);
                            plane.label("note", p.x() / AU, p.y() / AU, planet + " at " + m.what());
                        });
            }
        }
    }

    /**
     * Where the spacecraft is. Before its first and after its last point about the Sun it is still or again at a planet: the
     * one that is nearest to that point.
     */
    private Run.Point craft(double days) {
        Run.Point nearest = Tracks.nearest(flight, days);
        Optional<Run.Point> own = Tracks.at(flight, days, WIDEST_STEP);
        if (own.isPresent()) {
            return own.get();
        }
        return PLANETS.stream()
                .flatMap(p -> Tracks.at(run.points("heliocentric", p), days, WIDEST_STEP).stream())
                .filter(p -> apart(p, nearest) < STILL_AT_PLANET * AU)
                .min(Comparator.comparingDouble(p -> apart(p, nearest)))
                .orElse(nearest);
    }

    private static double apart(Run.Point a, Run.Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private void name(Tracks.Track t) {
        Run.Point p = t.points().get(t.points().size() / 2);
        plane.label("t" + Show.colour(run, t.phase()), p.x() / AU, p.y() / AU, PhaseName.of(run, t.phase()));
    }

    private void planetNames() {
        for (String planet : PLANETS) {
            List<Run.Point> orbit = run.points("heliocentric", planet);
            if (!orbit.isEmpty()) {
                Run.Point p = highest(orbit);
                plane.label("note", p.x() / AU, p.y() / AU, "orbit of " + planet);
            }
        }
    }

    private static Run.Point highest(List<Run.Point> orbit) {
        Run.Point best = orbit.get(0);
        for (Run.Point p : orbit) {
            best = p.y() - p.x() > best.y() - best.x() ? p : best;
        }
        return best;
    }

    private static String caption() {
        return "Ecliptic plane seen from its north pole (J2000 ecliptic axes, Sun at the origin). Thin grey: the orbits of Earth"
                + " and Mars. Coloured: the spacecraft by phase, thick while it cruises, pale and broad while it goes along with"
                + " Mars. Filled marks: spacecraft at the dates named; open circles: where the other planet then was, as far as"
                + " the file of points tells.";
    }
}
