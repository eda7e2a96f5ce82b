package space.stickney.flight.attitude;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import space.stickney.flight.geometry.Observer;

/**
 * How a spacecraft is turned in the course of a flight: the usual rules, and what observations ask for. An observation has its target
 * from its first second to its last: the spacecraft turns before it and settles, and turns back afterwards. Where the time between two
 * observations does not suffice to take up a usual rule, that is left out. Keeps scratch space: one for each thread.
 */
public final class PointingTimeline {
    /** Shorter stretches of a usual rule (s) are nothing. */
    private static final double SHORTEST = 1e-3;

    private final List<Held> usual;
    private final Observer spacecraft;
    private final AttitudeSettings settings;
    private final SlewLimits limits;
    private final Map<PointingRule, AttitudeLaw> laws = new HashMap<>();

    /**
     * Of a flight.
     *
     * @param usual rules from begin to end, without gaps
     * @param spacecraft on its way
     */
    public PointingTimeline(List<Held> usual, Observer spacecraft, AttitudeSettings settings) {
        this.usual = List.copyOf(usual);
        this.spacecraft = spacecraft;
        this.settings = settings;
        this.limits = settings.limits();
    }

    /** The usual rules from begin to end. */
    public List<Held> usual() {
        return usual;
    }

    /** Begin (TDB seconds past J2000). */
    public double start() {
        return usual.get(0).start();
    }

    /** End (TDB seconds past J2000). */
    public double end() {
        return usual.get(usual.size() - 1).end();
    }

    /** Time to come to rest after a slew (s). */
    public double settling() {
        return settings.settling();
    }

    /** The usual rule at an epoch; where two meet, the later. */
    public PointingRule rule(double tdb) {
        int low = 0;
        int high = usual.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (usual.get(middle).start() <= tdb) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return usual.get(low).rule();
    }

    /**
     * Whether there is time to turn and to settle.
     *
     * @param since when the first rule may be left (TDB seconds past J2000)
     * @param by when the second must hold (TDB seconds past J2000)
     */
    public boolean timeToTurn(PointingRule from, double since, PointingRule to, double by) {
        double ready = by - settings.settling();
        if (from.equals(to) || ready - since >= limits.time(Math.PI)) {
            return true;
        }
        return ready > since
                && Slew.between(law(from), law(to), ready, Slew.When.EARLY, limits)
                                .start()
                        >= since;
    }

    /**
     * The attitude of the whole flight.
     *
     * @param observed in the order of time, not overlapping, with {@link #timeToTurn} between
     */
    public AttitudePlan plan(List<Held> observed) {
        List<Part> parts = new ArrayList<>();
        double free = start();
        for (Held o : observed) {
            double ready = Math.max(free, o.start() - settings.settling());
            Part next = new Part(new Held(o.rule(), ready, o.end()), true);
            fill(parts, free, ready, List.of(next));
            parts.add(next);
            free = o.end();
        }
        fill(parts, free, end(), List.of());
        return AttitudePlan.of(wanted(parts), limits);
    }

    private record Part(Held held, boolean observed) {}

    /** The usual rules between two observations, as far as there is time for them. */
    private void fill(List<Part> parts, double from, double until, List<Part> next) {
        List<Part> between = new ArrayList<>();
        for (Held h : usual) {
            Held part = h.within(from, until);
            if (part.duration() >= SHORTEST) {
                between.add(new Part(part, false));
            }
        }
        boolean first = parts.isEmpty(); // how the flight begins is given
        List<Part> before = first ? List.of() : List.of(parts.get(parts.size() - 1));
        boolean alone = first && next.isEmpty();
        int kept = first ? 1 : 0;
        while (between.size() > kept && !alone && !AttitudePlan.fits(wanted(joined(before, between, next)), limits)) {
            between.remove(between.subList(kept, between.size()).stream()
                    .min(Comparator.comparingDouble(p -> p.held().duration()))
                    .orElseThrow());
        }
        parts.addAll(between);
    }

    private static List<Part> joined(List<Part> before, List<Part> between, List<Part> next) {
        List<Part> all = new ArrayList<>(before);
        all.addAll(between);
        all.addAll(next);
        return all;
    }

    /** Laws with how they are reached; neighbours of one rule are one. */
    private List<AttitudePlan.Wanted> wanted(List<Part> parts) {
        List<AttitudePlan.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Held h = parts.get(i).held();
            String name = h.rule().text();
            if (i > 0 && parts.get(i - 1).held().rule().equals(h.rule())) {
                AttitudePlan.Wanted same = wanted.remove(wanted.size() - 1);
                wanted.add(new AttitudePlan.Wanted(name, same.start(), h.end(), same.law(), same.reached()));
            } else {
                wanted.add(new AttitudePlan.Wanted(name, h.start(), h.end(), law(h.rule()), reached(parts, i)));
            }
        }
        return wanted;
    }

    /** To an observation the spacecraft turns before it, from one after it; between usual rules as the scenario says. */
    private Slew.When reached(List<Part> parts, int i) {
        if (parts.get(i).observed()) {
            return Slew.When.EARLY;
        }
        return i > 0 && parts.get(i - 1).observed() ? Slew.When.LATE : settings.slew();
    }

    /** A law that stands still before and after the flight: slews sought reach out of it before they are found too long. */
    private AttitudeLaw law(PointingRule rule) {
        return laws.computeIfAbsent(rule, r -> {
            AttitudeLaw law = r.law(spacecraft);
            return tdb -> law.at(Math.max(start(), Math.min(end(), tdb)));
        });
    }
}
