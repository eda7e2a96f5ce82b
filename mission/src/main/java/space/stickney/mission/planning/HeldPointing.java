package space.stickney.mission.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import space.stickney.flight.attitude.Held;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.attitude.PointingTimeline;
import space.stickney.flight.bodies.Bodies;
import space.stickney.mission.planning.ObservationPlan.Fate;

/**
 * What the spacecraft points at for the activities placed, step by step. An activity points at the centre of its target, or as the
 * usual rule does where that looks at the same body.
 */
final class HeldPointing {
    private static final int FREE = -1;

    private final PointingTimeline usual;
    private final Timeline time;
    private final List<PointingRule> rules = new ArrayList<>();
    /** Number of the rule held in each step, or {@link #FREE}. */
    private final int[] held;

    HeldPointing(PointingTimeline usual, Timeline time) {
        this.usual = usual;
        this.time = time;
        this.held = new int[time.size()];
        Arrays.fill(held, FREE);
    }

    /** Whether an activity placed before points at another body in a step. */
    boolean elsewhere(int i, int target) {
        return held[i] != FREE
                && rules.get(held[i]).body().filter(b -> b.naif() == target).isEmpty();
    }

    /** Takes away the steps of an activity before or after which there is no time to turn. */
    void refuseWithoutTurn(int target, Fate[] fates) {
        int last = number(usual.rule(usual.start()));
        double since = usual.start();
        for (int i = 0; i < held.length; i++) {
            int wanted = wanted(i, target, fates);
            if (wanted == FREE) {
                continue;
            }
            if (held[i] == FREE && !timeToTurn(last, since, wanted, time.begin(i))) {
                fates[i] = Fate.TURNING;
            } else {
                last = wanted;
                since = time.begin(i + 1);
            }
        }
        int next = FREE;
        double by = 0;
        for (int i = held.length - 1; i >= 0; i--) {
            int wanted = wanted(i, target, fates);
            if (wanted == FREE) {
                continue;
            }
            if (next != FREE && held[i] == FREE && !timeToTurn(wanted, time.begin(i + 1), next, by)) {
                fates[i] = Fate.TURNING;
            } else {
                next = wanted;
                by = time.begin(i);
            }
        }
    }

    /** Points at the target of an activity wherever it was placed. */
    void hold(int target, Fate[] fates) {
        for (int i = 0; i < held.length; i++) {
            held[i] = wanted(i, target, fates);
        }
    }

    /** Neighbouring steps of one rule as one stretch, in the order of time. */
    List<Held> held() {
        List<Held> all = new ArrayList<>();
        int i = 0;
        while (i < held.length) {
            int end = i + 1;
            while (end < held.length && held[end] == held[i]) {
                end++;
            }
            if (held[i] != FREE) {
                all.add(new Held(rules.get(held[i]), time.begin(i), time.begin(end)));
            }
            i = end;
        }
        return all;
    }

    /** The rule that a step asks for: that of what was placed before, or of this activity. */
    private int wanted(int i, int target, Fate[] fates) {
        if (held[i] != FREE || fates[i] != Fate.PLACED) {
            return held[i];
        }
        PointingRule rule = usual.rule(time.middle(i));
        boolean there = rule.body().filter(b -> b.naif() == target).isPresent();
        return number(there ? rule : PointingRule.nadir(Bodies.standard().get(target)));
    }

    private boolean timeToTurn(int from, double since, int to, double by) {
        return from == to || usual.timeToTurn(rules.get(from), since, rules.get(to), by);
    }

    private int number(PointingRule rule) {
        int found = rules.indexOf(rule);
        if (found < 0) {
            rules.add(rule);
            return rules.size() - 1;
        }
        return found;
    }
}
