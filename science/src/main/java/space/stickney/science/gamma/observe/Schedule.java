package space.stickney.science.gamma.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.science.gamma.GammaAccumulation;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.instrument.Observing;

/**
 * Cuts the passes given to the instrument into accumulations. Steps of {@value #STEP} s are sorted by where the spacecraft is at their
 * middle: below the altitude of the rule (the target), in orbit about its planet and far from it (background with the planet), or far
 * from everything (background without). Neighbours of one sort are accumulated together, up to the length of the rule.
 */
final class Schedule {
    /** Time between looks at the geometry (s). */
    static final double STEP = 600;

    /** Nearer than so many mean radii to the centre, landings are under way: shapes of 5,120 facets are too coarse there. */
    private static final double LOWEST = 1.25;

    /** Farther than this (m) from its planet nothing of it is seen: the solid angle of Mars is below 4e-5 sr. */
    private static final double FAR = 1e9;

    private final GammaNeutron.Rule rule;
    private final Body target;
    private final FlownPath path;
    private final int planet;
    private final double[] state = new double[6];
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

    List<Slot> slots(List<Observing.Pass> passes) {
        List<Slot> slots = new ArrayList<>();
        for (Observing.Pass pass : passes) {
            if (pass.target() == target.naif()) {
                pass(pass, slots);
            }
        }
        return slots;
    }

    private void pass(Observing.Pass pass, List<Slot> slots) {
        int steps = (int) FastMath.floor((pass.end() - pass.start()) / STEP);
        int perSlot = (int) Math.max(1, FastMath.floor(rule.accumulation() / STEP));
        Optional<String> running = Optional.empty();
        int first = 0;
        for (int i = 0; i <= steps; i++) {
            Optional<String> now = i == steps ? Optional.empty() : mode(pass.start() + (i + 0.5) * STEP);
            if (running.isPresent() && (!now.equals(running) || i - first == perSlot)) {
                slots.add(new Slot(pass.start() + first * STEP, pass.start() + i * STEP, running.get()));
                first = i;
            }
            if (!now.equals(running)) {
                first = i;
            }
            running = now;
        }
    }

    private Optional<String> mode(double tdb) {
        path.state(target.naif(), tdb, state);
        double distance = norm();
        double radius = target.meanRadius();
        if (distance < (1 + rule.below()) * radius) {
            return distance > LOWEST * radius ? Optional.of(GammaAccumulation.TARGET) : Optional.empty();
        }
        if (distance <= rule.marsBeyond()) {
            return Optional.empty();
        }
        return background(tdb, distance);
    }

    private Optional<String> background(double tdb, double distance) {
        if (distance > FAR) {
            if (cruiseLeft <= 0 || !farFromHome(tdb)) {
                return Optional.empty();
            }
            cruiseLeft -= STEP;
            return Optional.of(GammaAccumulation.CRUISE);
        }
        path.state(planet, tdb, state);
        // a spacecraft that is as near to the planet as the target sees it as large
        boolean beside = norm() < 1.5 * orbit(tdb);
        if (!beside || marsLeft <= 0) {
            return Optional.empty();
        }
        marsLeft -= STEP;
        return Optional.of(GammaAccumulation.MARS);
    }

    private boolean farFromHome(double tdb) {
        path.state(Naif.EARTH, tdb, state);
        return norm() > FAR;
    }

    private double orbit(double tdb) {
        path.ephemeris().state(target.naif(), planet, tdb, state);
        return norm();
    }

    private double norm() {
        return Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
    }
}
