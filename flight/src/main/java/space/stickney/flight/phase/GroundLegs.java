package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.landing.PathLog;
import space.stickney.flight.landing.TurningAxes;

/**
 * Takes down a path flown in body-fixed axes, part by part, as legs about the planet along ICRF axes.
 *
 * <p>Points closer than the pace of a part are left out, but never so many that a leg has fewer than the interpolation
 * needs; between points {@value #PACE} s apart the interpolation is off by less than a millimetre in powered flight.
 */
final class GroundLegs implements PathLog {
    /** Between kept points (s). */
    private static final double PACE = 12;

    private static final int FEWEST = 6;

    private final TurningAxes axes;
    private final int center;
    private final List<Stretch> stretches = new ArrayList<>();

    /** The points of a part. */
    private static final class Stretch {
        private final String name;
        private final List<double[]> points = new ArrayList<>();

        Stretch(String name) {
            this.name = name;
        }
    }

    GroundLegs(TurningAxes axes, int center) {
        this.axes = axes;
        this.center = center;
    }

    @Override
    public void at(String part, double tdb, double[] state) {
        if (stretches.isEmpty() || !stretches.get(stretches.size() - 1).name.equals(part)) {
            stretches.add(new Stretch(part));
        }
        List<double[]> points = stretches.get(stretches.size() - 1).points;
        if (points.isEmpty() || tdb > points.get(points.size() - 1)[0]) {
            points.add(new double[] {tdb, state[0], state[1], state[2], state[3], state[4], state[5]});
        }
    }

    /** Path of a part, about the planet. */
    Samples samples(String part) {
        List<double[]> points = stretches.stream()
                .filter(s -> s.name.equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + part))
                .points;
        double first = points.get(0)[0];
        double last = points.get(points.size() - 1)[0];
        double pace = Math.min(PACE, (last - first) / FEWEST);
        Samples samples = new Samples(center);
        double kept = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double t = points.get(i)[0];
            boolean end = i == points.size() - 1;
            // a point just before the end would make the interpolation amplify rounding
            boolean paced = t - kept >= 0.999 * pace && (i == 0 || last - t >= 0.5 * pace);
            if (end || paced) {
                add(samples, points.get(i));
                kept = t;
            }
        }
        return samples;
    }

    private void add(Samples samples, double[] point) {
        double[] s = java.util.Arrays.copyOfRange(point, 1, 7);
        add(samples, axes.toInertial(point[0], s, center, 0));
    }

    /** At rest at a place of the body for a time. */
    static Samples resting(TurningAxes axes, int center, double[] place, double from, double until, double longest) {
        int n = Math.max(FEWEST, (int) Math.ceil((until - from) / longest));
        Samples samples = new Samples(center);
        for (int i = 0; i <= n; i++) {
            double t = i == n ? until : from + i * (until - from) / n;
            add(samples, axes.toInertial(t, new double[] {place[0], place[1], place[2], 0, 0, 0}, center, 0));
        }
        return samples;
    }

    private static void add(Samples samples, FlightState s) {
        samples.add(
                s.tdb(),
                s.position().getX(),
                s.position().getY(),
                s.position().getZ(),
                s.velocity().getX(),
                s.velocity().getY(),
                s.velocity().getZ());
    }
}
