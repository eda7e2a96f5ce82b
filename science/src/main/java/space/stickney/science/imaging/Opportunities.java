package space.stickney.science.imaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.science.instrument.Observing;

/** When the images of each activity can be taken: while its body is at the right distance, one after the other. */
final class Opportunities {
    /** Added to twice the speed over the body when time far from it is passed over (m/s): more than gravity adds meanwhile. */
    private static final double MARGIN = 3000;

    private Opportunities() {}

    /**
     * An instant at which an image may be taken.
     *
     * @param tdb TDB seconds past J2000
     * @param activity its number in the configuration
     */
    record Chance(double tdb, int activity) {}

    /** All of them, in the order of time; at the same instant in the order of the activities. */
    static List<Chance> of(CameraConfiguration configuration, Observing observing) {
        List<Chance> chances = new ArrayList<>();
        for (int i = 0; i < configuration.activities().size(); i++) {
            CameraConfiguration.Activity activity = configuration.activities().get(i);
            for (Observing.Pass pass : passes(activity, observing.passes())) {
                during(pass, i, activity, observing.path(), chances);
            }
        }
        chances.sort(Comparator.comparingDouble(Chance::tdb).thenComparingInt(Chance::activity));
        return chances;
    }

    /** The passes that bear the activity's name; if none does, all. */
    private static List<Observing.Pass> passes(CameraConfiguration.Activity activity, List<Observing.Pass> all) {
        List<Observing.Pass> own =
                all.stream().filter(p -> p.activity().equals(activity.name())).toList();
        return own.isEmpty() ? all : own;
    }

    private static void during(
            Observing.Pass pass,
            int number,
            CameraConfiguration.Activity activity,
            FlownPath path,
            List<Chance> chances) {
        int body = Bodies.standard().find(activity.body()).naif();
        double every = activity.every().value();
        double[] state = new double[6];
        double t = onGrid(pass.start(), every);
        while (t <= pass.end()) {
            path.state(body, t, state);
            double distance = Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
            if (distance > activity.farthest()) {
                double speed = Math.sqrt(state[3] * state[3] + state[4] * state[4] + state[5] * state[5]);
                t = onGrid(t + Math.max(every, (distance - activity.farthest()) / (2 * speed + MARGIN)), every);
                continue;
            }
            if (distance >= activity.nearest()) {
                chances.add(new Chance(t, number));
            }
            t = onGrid(t + every, every);
        }
    }

    /** The next multiple of the cadence since J2000: a change of the flight does not shift the images of all that follows. */
    private static double onGrid(double t, double every) {
        return every * Math.ceil(t / every - 1e-6);
    }
}
