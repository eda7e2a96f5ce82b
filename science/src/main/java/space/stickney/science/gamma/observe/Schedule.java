package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.science.gamma.GammaAccumulation;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.instrument.Observing;

/**
 * Cuts the passes given to the instrument into accumulations. Steps of {@value #STEP} s are sorted by where the spacecraft is at their
 * middle: below the altitude of the rule (the target, by altitude in quarters of a radius), in orbit about its planet and far from it
 * (background with the planet), or far from everything (background without). Steps of one sort are accumulated together, interrupted
 * by those of others, up to the length of the rule and no longer than {@value #LONGEST} s from first to last.
 */
final class Schedule {
    /** Time between looks at the geometry (s). */
    static final double STEP = 600;

    private static final double LONGEST = 2 * 86400.0;

    /** Nearer than so many mean radii to the centre, landings are under way: shapes of 5,120 facets are too coarse there. */
    private static final double LOWEST = 1.25;

    /** Altitude classes to a mean radius. */
    private static final double CLASSES = 4;

    /** Farther than this (m) from its planet nothing of it is seen: the solid angle of Mars is below 4e-5 sr. */
    private static final double FAR = 1e9;

    private static final int NOTHING = -1;
    private static final int CRUISE = -2;
    private static final int BESIDE = -3;

    private final GammaNeutron.Rule rule;
    private final Body target;
    private final FlownPath path;
    private final int planet;
    private final double[] state = new double[6];
    private final Map<Integer, List<Double>> open = new TreeMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private double marsLeft;
    private double cruiseLeft;

    Schedule(GammaNeutron.Rule rule, Body target, int planet, FlownPath path) {
        this.rule = rule;
        this.target = target;
        this.planet = planet;
        this.path = path;
        this.marsLeft = rule.marsTime().value();
        this.cruiseLeft = rule.cruiseTime().value();
    }

    /** In the order of their begin. */
    List<Slot> slots(List<Observing.Pass> passes) {
        for (Observing.Pass pass : passes) {
            int steps = (int) FastMath.floor((pass.end() - pass.start()) / STEP);
            for (int i = 0; i < steps; i++) {
                step(pass.start() + (i + 0.5) * STEP);
            }
        }
        open.forEach(this::close);
        open.clear();
        slots.sort(Comparator.comparingDouble(Slot::start));
        return List.copyOf(slots);
    }

    private void step(double tdb) {
        int sort = sort(tdb);
        if (sort == NOTHING) {
            return;
        }
        List<Double> running = open.computeIfAbsent(sort, s -> new ArrayList<>());
        if (!running.isEmpty() && tdb - running.get(0) > LONGEST) {
            close(sort, running);
            running.clear();
        }
        running.add(tdb);
        if (running.size() * STEP >= rule.accumulation()) {
            close(sort, running);
            running.clear();
        }
    }

    private void close(int sort, List<Double> steps) {
        if (!steps.isEmpty()) {
            String mode = switch (sort) {
                case CRUISE -> GammaAccumulation.CRUISE;
                case BESIDE -> GammaAccumulation.MARS;
                default -> GammaAccumulation.TARGET;
            };
            slots.add(new Slot(mode, steps));
        }
    }

    private int sort(double tdb) {
        path.state(target.naif(), tdb, state);
        double distance = norm();
        double radius = target.meanRadius();
        if (distance < (1 + rule.below()) * radius) {
            return distance > LOWEST * radius ? (int) (CLASSES * (distance / radius - 1)) : NOTHING;
        }
        if (distance > FAR) {
            return cruise(tdb) ? CRUISE : NOTHING;
        }
        return distance > rule.marsBeyond() && beside(tdb) ? BESIDE : NOTHING;
    }

    private boolean cruise(double tdb) {
        if (cruiseLeft <= 0) {
            return false;
        }
        path.state(Naif.EARTH, tdb, state);
        if (norm() < FAR) {
            return false;
        }
        cruiseLeft -= STEP;
        return true;
    }

    /** Whether the planet is about as large in the sky as over the target. */
    private boolean beside(double tdb) {
        if (marsLeft <= 0) {
            return false;
        }
        path.state(planet, tdb, state);
        double distance = norm();
        path.ephemeris().state(target.naif(), planet, tdb, state);
        if (distance > 1.5 * norm()) {
            return false;
        }
        marsLeft -= STEP;
        return true;
    }

    private double norm() {
        return Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
    }
}
