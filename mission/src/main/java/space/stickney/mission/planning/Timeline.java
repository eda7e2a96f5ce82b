package space.stickney.mission.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Shadow;
import space.stickney.flight.geometry.FlownPath;

/**
 * What a plan has to know of the flown path, on a grid of equal steps: each value is that at the middle of its step.
 *
 * <p>Geometric (light time shifts a step of minutes by nothing that matters but the turn of the Earth, which is taken at
 * reception); bodies are spheres of their mean radius.
 */
final class Timeline {
    private static final double LIGHT = 299792458.0;

    /** Bodies that may stand before the Sun or the Earth. */
    private static final List<Integer> BLOCKING = List.of(Naif.MARS, Naif.PHOBOS, Naif.DEIMOS, Naif.VENUS);

    private final FlownPath path;
    private final PlanConfiguration configuration;
    private final double start;
    private final double step;
    private final String[] phase;
    private final boolean[] sunlit;
    private final boolean[] link;
    private final Map<Integer, Sights> sights = new TreeMap<>();

    /** What is seen of one body: altitude (m), phase angle (rad), whether the ground below is lit. */
    record Sights(double[] altitude, double[] phaseAngle, boolean[] lit) {}

    Timeline(FlownPath path, PlanConfiguration configuration) {
        this.path = path.copy();
        this.configuration = configuration;
        this.start = path.start();
        this.step = configuration.step();
        int n = (int) Math.floor((path.end() - start) / step);
        this.phase = new String[n];
        this.sunlit = new boolean[n];
        this.link = new boolean[n];
        List<Integer> targets = configuration.activities().stream()
                .map(a -> Bodies.standard().find(a.target()).naif())
                .distinct()
                .toList();
        for (int target : targets) {
            sights.put(target, new Sights(new double[n], new double[n], new boolean[n]));
        }
        fill();
    }

    int size() {
        return phase.length;
    }

    double step() {
        return step;
    }

    /** Begin of a step (TDB seconds past J2000). */
    double begin(int i) {
        return start + i * step;
    }

    /** Middle of a step (TDB seconds past J2000). */
    double middle(int i) {
        return begin(i) + 0.5 * step;
    }

    String phase(int i) {
        return phase[i];
    }

    boolean sunlit(int i) {
        return sunlit[i];
    }

    boolean link(int i) {
        return link[i];
    }

    Sights of(int target) {
        Sights found = sights.get(target);
        if (found == null) {
            throw new IllegalArgumentException("no activity looks at " + target);
        }
        return found;
    }

    private void fill() {
        Earthward earthward = new Earthward(configuration);
        double[] craft = new double[6];
        double[] sun = new double[6];
        double[] other = new double[6];
        for (int i = 0; i < phase.length; i++) {
            double t = middle(i);
            phase[i] = path.phase(t);
            path.state(Naif.SUN, t, craft);
            double[] rows = blocking(t, craft, other);
            sunlit[i] = lit(rows, craft) > 0.5;
            link[i] = !configuration.stations().isEmpty() && earthward.heard(path, t, rows, craft);
            for (Map.Entry<Integer, Sights> entry : sights.entrySet()) {
                see(entry.getKey(), entry.getValue(), i, t, craft, sun, other);
            }
        }
    }

    /** Position of the spacecraft from each body that may block (m) with its radius: four numbers a body. */
    private double[] blocking(double t, double[] craft, double[] other) {
        double[] rows = new double[4 * BLOCKING.size()];
        for (int k = 0; k < BLOCKING.size(); k++) {
            path.ephemeris().state(Naif.SUN, BLOCKING.get(k), t, other);
            for (int j = 0; j < 3; j++) {
                rows[4 * k + j] = craft[j] + other[j];
            }
            rows[4 * k + 3] = Bodies.standard().get(BLOCKING.get(k)).meanRadius();
        }
        return rows;
    }

    private static double lit(double[] rows, double[] craft) {
        double lit = 1;
        for (int k = 0; k < rows.length; k += 4) {
            // the Sun from the body: minus the spacecraft from the Sun, plus the spacecraft from the body
            lit = Math.min(
                    lit,
                    Shadow.litFraction(
                            rows[k],
                            rows[k + 1],
                            rows[k + 2],
                            rows[k] - craft[0],
                            rows[k + 1] - craft[1],
                            rows[k + 2] - craft[2],
                            rows[k + 3]));
        }
        return lit;
    }

    private void see(int target, Sights into, int i, double t, double[] craft, double[] sun, double[] other) {
        path.ephemeris().state(Naif.SUN, target, t, sun);
        double distance2 = 0;
        double sun2 = 0;
        double dot = 0;
        for (int j = 0; j < 3; j++) {
            double d = craft[j] + sun[j];
            distance2 += d * d;
            sun2 += sun[j] * sun[j];
            dot += d * sun[j];
        }
        Body body = Bodies.standard().get(target);
        into.altitude[i] = FastMath.sqrt(distance2) - body.meanRadius();
        into.phaseAngle[i] = FastMath.acos(Math.max(-1, Math.min(1, dot / FastMath.sqrt(distance2 * sun2))));
        boolean day = into.phaseAngle[i] < FastMath.PI / 2;
        into.lit[i] = day && !inShadow(target, t, other, sun);
    }

    /** Whether a moon stands in its planet's shadow. */
    private boolean inShadow(int target, double t, double[] other, double[] sun) {
        int parent = Bodies.standard().get(target).parent().orElse(Naif.SUN);
        if (parent == Naif.SUN || !Bodies.standard().contains(parent) || parent == target || parent == 0) {
            return false;
        }
        path.ephemeris().state(target, parent, t, other);
        double fraction = Shadow.litFraction(
                other[0],
                other[1],
                other[2],
                sun[0] + other[0],
                sun[1] + other[1],
                sun[2] + other[2],
                Bodies.standard().get(parent).meanRadius());
        return fraction < 0.5;
    }

    /** Names of all phases flown, in order. */
    List<String> phases() {
        List<String> names = new ArrayList<>();
        for (String p : phase) {
            if (names.isEmpty() || !names.get(names.size() - 1).equals(p)) {
                names.add(p);
            }
        }
        return names;
    }

    /** Whether the Earth hears the spacecraft. */
    private static final class Earthward {
        private final List<GroundStation> stations;
        private final double minimumElongation;
        private final double[] earth = new double[6];
        private final double[] line = new double[3];
        private final double[] axes = new double[9];

        Earthward(PlanConfiguration configuration) {
            this.stations = configuration.stations();
            this.minimumElongation = configuration.minimumElongation();
        }

        boolean heard(FlownPath path, double t, double[] rows, double[] craft) {
            path.ephemeris().state(Naif.SUN, Naif.EARTH, t, earth);
            double range2 = 0;
            double sun2 = 0;
            double dot = 0;
            for (int j = 0; j < 3; j++) {
                line[j] = craft[j] + earth[j];
                range2 += line[j] * line[j];
                sun2 += earth[j] * earth[j];
                dot += line[j] * earth[j];
            }
            double range = FastMath.sqrt(range2);
            if (dot > FastMath.cos(minimumElongation) * range * FastMath.sqrt(sun2) || hidden(rows, range)) {
                return false;
            }
            Bodies.standard().get(Naif.EARTH).needRotation().toBodyFixed(t + range / LIGHT, axes);
            return stations.stream().anyMatch(s -> elevation(s, range) >= s.minimumElevation());
        }

        /** Whether a body stands on the line to the Earth's centre. */
        private boolean hidden(double[] rows, double range) {
            for (int k = 0; k < rows.length; k += 4) {
                double along = 0;
                double r2 = 0;
                for (int j = 0; j < 3; j++) {
                    along += rows[k + j] * line[j];
                    r2 += rows[k + j] * rows[k + j];
                }
                along /= range; // the spacecraft lies this far behind the body, seen from the Earth
                if (along > 0 && along < range && r2 - along * along < rows[k + 3] * rows[k + 3]) {
                    return true;
                }
            }
            return false;
        }

        private double fixed(int row) {
            return axes[3 * row] * line[0] + axes[3 * row + 1] * line[1] + axes[3 * row + 2] * line[2];
        }

        /** Elevation over the sphere; the station's distance from the centre is nothing against that of the spacecraft. */
        private double elevation(GroundStation s, double range) {
            double c = FastMath.cos(s.latitude());
            double up = fixed(0) * c * FastMath.cos(s.longitude())
                    + fixed(1) * c * FastMath.sin(s.longitude())
                    + fixed(2) * FastMath.sin(s.latitude());
            return FastMath.asin(Math.max(-1, Math.min(1, up / range)));
        }
    }
}
