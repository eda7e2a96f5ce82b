package space.stickney.mission.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import space.stickney.flight.attitude.PointingTimeline;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.mission.planning.ObservationPlan.Fate;
import space.stickney.mission.planning.ObservationPlan.Stretch;

/**
 * Places activities one by one in the order of their priorities, each wherever its constraints and what is left of pointing,
 * power and recorder allow; nothing placed is moved again.
 *
 * <p>The recorder fills at the rate of what runs and empties at the rate of the link while a station listens. What may be added
 * at a step without an overflow later is the headroom {@code h[i] = min(C - f[i], h[i+1] + u[i+1])}, with the fill f after the
 * step, the size C and the link capacity u that the placed activities leave unused.
 */
public final class ObservationPlanner {
    private final PlanConfiguration configuration;
    private final Timeline time;
    private final HeldPointing pointing;
    private final double[] power;
    private final double[] rate;
    private final double[] fill;
    private final double[] unused;
    private final double[] headroom;
    private final List<Stretch> stretches = new ArrayList<>();

    private ObservationPlanner(FlownPath path, PlanConfiguration configuration, PointingTimeline usual) {
        this.configuration = configuration;
        this.time = new Timeline(path, configuration);
        int n = time.size();
        this.pointing = new HeldPointing(usual, time);
        this.power = new double[n];
        this.rate = new double[n];
        this.fill = new double[n];
        this.unused = new double[n];
        this.headroom = new double[n];
    }

    /**
     * Makes the plan.
     *
     * @param path as flown
     * @param usual how the spacecraft is turned where no activity asks for anything else
     */
    public static ObservationPlan plan(FlownPath path, PlanConfiguration configuration, PointingTimeline usual) {
        return new ObservationPlanner(path, configuration, usual).all();
    }

    private ObservationPlan all() {
        List<Activity> order = new ArrayList<>(configuration.activities());
        order.sort(Comparator.comparingInt(Activity::priority).reversed()); // stable: equal ones as in the file
        for (Activity activity : order) {
            place(activity);
        }
        record();
        return new ObservationPlan(stretches, Arrays.stream(fill).max().orElse(0), pointing.held());
    }

    private void place(Activity activity) {
        record();
        int target = Bodies.standard().find(activity.target()).naif();
        Fate[] fates = new Fate[time.size()];
        Timeline.Sights sights = time.of(target);
        for (int i = 0; i < fates.length; i++) {
            fates[i] = inPhase(activity, time.phase(i)) ? allowed(activity, target, sights, i) : Fate.OUTSIDE;
        }
        if (activity.points()) {
            pointing.refuseWithoutTurn(target, fates);
        }
        refuseShort(activity, fates);
        share(activity, fates);
        refuseShort(activity, fates);
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] == Fate.PLACED) {
                power[i] += activity.power();
                rate[i] += activity.dataRate();
            }
        }
        if (activity.points()) {
            pointing.hold(target, fates);
        }
        note(activity, target, fates);
    }

    /** Whether an activity names the phase, its kind, or none at all. */
    private static boolean inPhase(Activity activity, String phase) {
        return activity.phases().isEmpty()
                || activity.phases().stream().anyMatch(p -> phase.equals(p) || phase.matches(p + "-\\d+"));
    }

    private Fate allowed(Activity a, int target, Timeline.Sights sights, int i) {
        double altitude = sights.altitude()[i];
        double angle = sights.phaseAngle()[i];
        if (a.minimumAltitude().isPresent() && altitude < a.minimumAltitude().get()) {
            return Fate.TOO_LOW;
        }
        if (a.maximumAltitude().isPresent() && altitude > a.maximumAltitude().get()) {
            return Fate.TOO_HIGH;
        }
        if (angle < a.minimumPhase().orElse(0.0) || angle > a.maximumPhase().orElse(Math.PI)) {
            return Fate.PHASE_ANGLE;
        }
        if (a.lit() && !sights.lit()[i]) {
            return Fate.DARK;
        }
        if (a.groundLink() && !time.link(i)) {
            return Fate.NO_LINK;
        }
        if (a.points() && pointing.elsewhere(i, target)) {
            return Fate.POINTING;
        }
        double limit = configuration.power().orElse(Double.POSITIVE_INFINITY)
                * (time.sunlit(i) ? 1 : configuration.powerInShadow());
        return power[i] + a.power() > limit ? Fate.POWER : Fate.PLACED;
    }

    /** Gives way where the recorder is full, and stops when there is enough. */
    private void share(Activity a, Fate[] fates) {
        double added = a.dataRate() * time.step();
        double carried = 0;
        double left = a.total().orElse(Double.POSITIVE_INFINITY);
        for (int i = 0; i < fates.length; i++) {
            double more = 0;
            if (fates[i] == Fate.PLACED && left < time.step()) {
                fates[i] = Fate.ENOUGH;
            } else if (fates[i] == Fate.PLACED && added > 0 && carried + added - unused[i] > headroom[i]) {
                fates[i] = Fate.RECORDER;
            } else if (fates[i] == Fate.PLACED) {
                more = added;
                left -= time.step();
            }
            carried = Math.max(0, carried + more - unused[i]);
        }
    }

    /** Follows the recorder through what is placed. */
    private void record() {
        double size = configuration.recorder().orElse(Double.POSITIVE_INFINITY);
        double full = 0;
        for (int i = 0; i < fill.length; i++) {
            double capacity = time.link(i) ? configuration.downlink() * time.step() : 0;
            double there = full + rate[i] * time.step();
            full = Math.max(0, there - capacity);
            fill[i] = full;
            unused[i] = Math.max(0, capacity - there);
        }
        double next = Double.POSITIVE_INFINITY;
        for (int i = fill.length - 1; i >= 0; i--) {
            headroom[i] = Math.min(size - fill[i], next);
            next = headroom[i] + unused[i];
        }
    }

    private void refuseShort(Activity a, Fate[] fates) {
        int steps = (int) Math.ceil(a.minimumDuration() / time.step() - 1e-9);
        int i = 0;
        while (i < fates.length) {
            int end = run(fates, i);
            if (fates[i] == Fate.PLACED && end - i < steps) {
                Arrays.fill(fates, i, end, Fate.TOO_SHORT);
            }
            i = end;
        }
    }

    private void note(Activity a, int target, Fate[] fates) {
        int i = 0;
        while (i < fates.length) {
            int end = run(fates, i);
            if (fates[i] != Fate.OUTSIDE) {
                stretches.add(new Stretch(
                        a.name(), a.instrument(), target, a.points(), fates[i], time.begin(i), time.begin(end)));
            }
            i = end;
        }
    }

    /** End of the run of equal fates that begins at a step. */
    private static int run(Fate[] fates, int from) {
        int end = from + 1;
        while (end < fates.length && fates[end] == fates[from]) {
            end++;
        }
        return end;
    }
}
