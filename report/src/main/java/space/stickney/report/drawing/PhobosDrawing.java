package space.stickney.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import space.stickney.report.run.Run;

/** The quasi-satellite orbit in the frame that turns with Phobos about Mars, on the outline of Phobos' ellipsoid. */
public final class PhobosDrawing {
    private static final double WIDTH = 560;

    private final Run run;
    private final List<Tracks.Track> tracks;
    private final List<Double> radii;
    private final double half;
    private final double height;

    private PhobosDrawing(Run run, List<Run.Point> flight) {
        this.run = run;
        this.tracks = Tracks.of(flight);
        this.radii = run.phobosRadii();
        double reach = Math.max(
                Tracks.reach(flight, Run.Point::x, Run.Point::y), Tracks.reach(flight, Run.Point::z, Run.Point::z));
        this.half = 1.15 * reach;
        this.height = Math.max(0.4 * half, 1.6 * Tracks.reach(flight, Run.Point::z, Run.Point::z));
    }

    /** The figure; empty when the run holds no Phobos-centred points of the spacecraft. */
    public static Optional<Figure> of(Run run) {
        List<Run.Point> flight = run.points("phobos", "spacecraft");
        return flight.isEmpty() ? Optional.empty() : Optional.of(new PhobosDrawing(run, flight).figure());
    }

    private Figure figure() {
        List<String> panels = List.of(
                panel(
                        "phobos-above",
                        "Quasi-satellite orbit from above Phobos' orbit",
                        Run.Point::y,
                        1,
                        "y, along the motion (km)"),
                panel("phobos-side", "Quasi-satellite orbit from the side", Run.Point::z, 2, "z, orbit normal (km)"));
        return new Figure("Quasi-satellite orbit at Phobos", panels, caption());
    }

    private String panel(String name, String title, ToDoubleFunction<Run.Point> y, int axis, String yLabel) {
        Plane plane = new Plane(
                WIDTH,
                title,
                "Path of the spacecraft relative to Phobos at the begin and at the end of the stay; half width "
                        + Show.number(half, 0) + " km.",
                "clip-" + name,
                axis == 1 ? Plane.Extent.square(half) : new Plane.Extent(-half, half, -height, height),
                "x, from Mars through Phobos (km)",
                yLabel);
        plane.clipped();
        if (!radii.isEmpty()) {
            plane.svg().lines("phobos", List.of(ellipse(plane, radii.get(0), radii.get(axis))), true);
            plane.labels().avoid(ellipse(plane, radii.get(0), radii.get(axis)));
        }
        for (int i = 0; i < tracks.size(); i++) {
            double[] line = tracks.get(i).project(1, Run.Point::x, y);
            plane.curve("path thin " + style(i), line);
            plane.arrow("head " + style(i), line, 0.06);
        }
        plane.framed();
        plane.labels().place("note", plane.x(0), plane.y(0), radii.isEmpty() ? "centre of Phobos" : "Phobos");
        plane.label("note", -0.97 * half, 0, "\u2190 to Mars");
        for (int i = 0; i < tracks.size(); i++) {
            Run.Point p =
                    tracks.get(i).points().get(Math.min(tracks.get(i).points().size() - 1, 3));
            plane.dot("mark", p.x(), y.applyAsDouble(p), 4);
            plane.label(
                    "t" + style(i),
                    p.x(),
                    y.applyAsDouble(p),
                    name(tracks.get(i)) + "from " + p.epoch().date());
        }
        return plane.document();
    }

    /** What the file calls the stretch, when it is not just the phase. */
    private String name(Tracks.Track track) {
        boolean own = run.phases().stream().noneMatch(p -> p.name().equals(track.phase()));
        return own ? Show.words(track.phase()) + " " : "";
    }

    /** The first stretch in the colour of the stay, later ones dashed in those that follow. */
    private String style(int track) {
        int stay = run.phaseOf("quasi-satellite").map(p -> run.index(p.name())).orElse(0);
        return "p" + (stay + track) % 8 + (track > 0 ? " dashed" : "");
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

    private String caption() {
        String outline = radii.isEmpty()
                ? ""
                : " The filled outline is Phobos' ellipsoid, semi-axes " + Show.number(radii.get(0), 1) + ", "
                        + Show.number(radii.get(1), 1) + " and " + Show.number(radii.get(2), 1) + " km.";
        return "Phobos at the origin of the frame that turns with it about Mars: x away from Mars, y along its motion, z along"
                + " the normal of its orbit. Solid: the first revolutions of the stay; dashed: the last. The spacecraft is on an orbit"
                + " of its own about Mars, with Phobos' period; seen from Phobos it goes round it the other way, and Phobos' pull"
                + " keeps it from drifting off."
                + outline;
    }
}
