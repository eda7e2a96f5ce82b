package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import space.stickney.report.run.Run;

/** Cuts the points of an object into tracks, one per phase or unbroken stretch, and projects them on a plane. */
final class Tracks {
    /** Points of one phase in the order of time. */
    record Track(String phase, List<Run.Point> points) {
        double[] project(double unitKm, ToDoubleFunction<Run.Point> x, ToDoubleFunction<Run.Point> y) {
            double[] out = new double[2 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                out[2 * i] = x.applyAsDouble(points.get(i)) / unitKm;
                out[2 * i + 1] = y.applyAsDouble(points.get(i)) / unitKm;
            }
            return out;
        }

        Run.Point first() {
            return points.get(0);
        }

        Run.Point last() {
            return points.get(points.size() - 1);
        }
    }

    private Tracks() {}

    /**
     * One track per phase; a new one also where time steps back or where a gap is more than twenty times as long as the
     * step before it and a hundredth of the whole.
     */
    static List<Track> of(List<Run.Point> points) {
        List<Track> tracks = new ArrayList<>();
        List<Run.Point> current = new ArrayList<>();
        for (Run.Point p : points) {
            if (!current.isEmpty() && breaks(points, current, p)) {
                tracks.add(new Track(current.get(0).phase(), List.copyOf(current)));
                boolean joins = !p.phase().equals(last(current).phase())
                        && !gap(points, current, p)
                        && !leap(points, current, p);
                Run.Point joint = last(current);
                current.clear();
                if (joins) {
                    current.add(new Run.Point(
                            joint.view(), joint.object(), p.phase(), joint.epoch(), joint.x(), joint.y(), joint.z()));
                }
            }
            current.add(p);
        }
        if (!current.isEmpty()) {
            tracks.add(new Track(last(current).phase(), List.copyOf(current)));
        }
        return List.copyOf(tracks);
    }

    private static boolean breaks(List<Run.Point> all, List<Run.Point> current, Run.Point p) {
        return !p.phase().equals(last(current).phase()) || gap(all, current, p);
    }

    private static boolean gap(List<Run.Point> all, List<Run.Point> current, Run.Point p) {
        double step = p.epoch().days() - last(current).epoch().days();
        if (step < 0) {
            return true;
        }
        double whole = last(all).epoch().days() - all.get(0).epoch().days();
        double before = current.size() < 2
                ? step
                : last(current).epoch().days()
                        - current.get(current.size() - 2).epoch().days();
        return step > 20 * before && step > 0.01 * whole;
    }

    /** Whether phases without points lie between: a line across would not be the path. */
    private static boolean leap(List<Run.Point> all, List<Run.Point> current, Run.Point p) {
        double whole = last(all).epoch().days() - all.get(0).epoch().days();
        double step = p.epoch().days() - last(current).epoch().days();
        double length = last(current).epoch().days() - current.get(0).epoch().days();
        return step > 0.03 * whole && step > 8 * length / Math.max(1, current.size() - 1);
    }

    private static Run.Point last(List<Run.Point> points) {
        return points.get(points.size() - 1);
    }

    /** The point nearest in time; the list must not be empty. */
    static Run.Point nearest(List<Run.Point> points, double days) {
        Run.Point best = points.get(0);
        for (Run.Point p : points) {
            if (Math.abs(p.epoch().days() - days) < Math.abs(best.epoch().days() - days)) {
                best = p;
            }
        }
        return best;
    }

    /**
     * The place at a moment, on the straight line between the points before and after it.
     *
     * @param widest no answer where these two are further apart than this (days) or one of them is missing
     */
    static Optional<Run.Point> at(List<Run.Point> points, double days, double widest) {
        Optional<Run.Point> before = points.stream()
                .filter(p -> p.epoch().days() <= days)
                .max(Comparator.comparingDouble(p -> p.epoch().days()));
        Optional<Run.Point> after = points.stream()
                .filter(p -> p.epoch().days() >= days)
                .min(Comparator.comparingDouble(p -> p.epoch().days()));
        return before.flatMap(a -> after.flatMap(b -> between(a, b, days, widest)));
    }

    private static Optional<Run.Point> between(Run.Point a, Run.Point b, double days, double widest) {
        double step = b.epoch().days() - a.epoch().days();
        if (step > widest) {
            return Optional.empty();
        }
        double f = step > 0 ? (days - a.epoch().days()) / step : 0;
        return Optional.of(new Run.Point(
                a.view(),
                a.object(),
                a.phase(),
                a.epoch(),
                a.x() + f * (b.x() - a.x()),
                a.y() + f * (b.y() - a.y()),
                a.z() + f * (b.z() - a.z())));
    }

    /** Largest coordinate of the points (km), by amount, of the two given. */
    static double reach(List<Run.Point> points, ToDoubleFunction<Run.Point> x, ToDoubleFunction<Run.Point> y) {
        double reach = 0;
        for (Run.Point p : points) {
            reach = Math.max(reach, Math.max(Math.abs(x.applyAsDouble(p)), Math.abs(y.applyAsDouble(p))));
        }
        return reach;
    }
}
