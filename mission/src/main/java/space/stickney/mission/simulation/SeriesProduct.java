package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.EllipsoidSurface;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.geometry.MeshSurface;
import space.stickney.flight.geometry.Surface;
import space.stickney.flight.geometry.Turns;
import space.stickney.flight.phase.Event;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.Shapes;

/**
 * What plots over time show, thinned: altitude, phase angle, distances, mass, velocity change. Each phase is cut into stretches; of each stretch the begin
 * and the least and largest altitude and phase angle of {@link #LOOKS} instants are kept; besides them burns, apses, flybys, touchdowns. Geometric states,
 * without light time.
 */
final class SeriesProduct {
    static final String FILE = "series.csv";

    /** Stretches of a flight; up to five rows of each are kept. */
    private static final int STRETCHES = 1400;

    /** Instants looked at in a stretch. */
    private static final int LOOKS = 32;

    /** This share of the stretches is dealt out evenly to the phases, the rest by their length. */
    private static final double EVEN = 0.5;

    /** A moon nearer than this is what the altitude is counted from (m). */
    private static final double NEAR_MOON = 2e6;

    private static final List<Integer> MOONS = List.of(Naif.PHOBOS, Naif.DEIMOS);
    private static final Set<String> TURNS = Set.of("periapsis", "apoapsis");
    private static final Set<String> QUICK = Set.of("flyby", "touchdown", "lift-off", "entry", "injection");

    /** About a quick event these distances are kept too (s). */
    private static final double[] ABOUT = {60, 300, 900, 2700, 8100, 24300};

    private final Flown flown;
    private final Ephemeris ephemeris;
    private final FlownPath path;
    private final SpentMass spent;
    private final Map<Integer, Surface> surfaces = new HashMap<>();
    private final TreeMap<Double, Look> kept = new TreeMap<>();
    private final double[] state = new double[6];
    private final double[] matrix = new double[9];

    /**
     * The spacecraft at an instant.
     *
     * @param body what altitude and phase angle are of, NAIF code
     * @param altitude over its surface (m), not below 0
     * @param phase angle between the Sun and the spacecraft at the body (rad); NaN for the Sun
     */
    private record Look(double tdb, int body, double altitude, double phase) {}

    private SeriesProduct(Flown flown) {
        this.flown = flown;
        this.ephemeris = flown.system().ephemeris();
        this.path = new FlownPath(flown.record().legs(), ephemeris);
        this.spent = new SpentMass(flown.record());
    }

    static String csv(Flown flown, List<Event> events) {
        return new SeriesProduct(flown).all(events);
    }

    private String all(List<Event> events) {
        List<Flown.Phase> phases =
                flown.phases().stream().filter(p -> p.end() > p.start()).toList();
        double whole = phases.stream().mapToDouble(p -> p.end() - p.start()).sum();
        for (Flown.Phase p : phases) {
            double share = EVEN / phases.size() + (1 - EVEN) * (p.end() - p.start()) / whole;
            stretches(FastMath.max(p.start(), path.start()), FastMath.min(p.end(), path.end()), (int)
                    FastMath.ceil(share * STRETCHES));
        }
        spent.instants().forEach(this::keep);
        for (Event e : events) {
            if (TURNS.contains(e.kind())) {
                keep(e.tdb());
            } else if (QUICK.contains(e.kind())) {
                keep(e.tdb());
                for (double about : ABOUT) {
                    keep(e.tdb() - about);
                    keep(e.tdb() + about);
                }
            }
        }
        return text();
    }

    private void stretches(double from, double to, int number) {
        double step = (to - from) / (number * (double) LOOKS);
        for (int k = 0; k < number && step > 0; k++) {
            List<Look> looks = new ArrayList<>();
            for (int i = 0; i < LOOKS; i++) {
                looks.add(look(from + (k * (double) LOOKS + i) * step));
            }
            Look low = looks.get(0);
            Look high = low;
            Look least = low;
            Look most = low;
            for (Look l : looks) {
                low = l.altitude < low.altitude ? l : low;
                high = l.altitude > high.altitude ? l : high;
                least = l.phase < least.phase ? l : least;
                most = l.phase > most.phase ? l : most;
            }
            List.of(looks.get(0), low, high, least, most).forEach(l -> kept.put(l.tdb, l));
        }
        keep(to);
    }

    private void keep(double tdb) {
        if (tdb >= path.start() && tdb <= path.end()) {
            kept.put(tdb, look(tdb));
        }
    }

    private Look look(double tdb) {
        int body = path.leg(tdb).center();
        if (body == Naif.MARS) {
            for (int moon : MOONS) {
                if (from(moon, tdb).getNorm() < NEAR_MOON) {
                    body = moon;
                }
            }
        }
        Vector3D offset = from(body, tdb);
        double phase = Double.NaN;
        if (body != Naif.SUN) {
            ephemeris.state(Naif.SUN, body, tdb, state);
            phase = Vector3D.angle(offset, new Vector3D(state[0], state[1], state[2]));
        }
        return new Look(tdb, body, altitude(body, tdb, offset), phase);
    }

    private Vector3D from(int body, double tdb) {
        path.state(body, tdb, state);
        return new Vector3D(state[0], state[1], state[2]);
    }

    /** Over the published ellipsoid, at a moon over its built-in shape. */
    private double altitude(int naif, double tdb, Vector3D offset) {
        Body body = flown.system().bodies().get(naif);
        if (body.rotation().isEmpty() || offset.getNorm() < body.radiusC()) {
            return FastMath.max(0, offset.getNorm() - body.meanRadius());
        }
        Vector3D fixed = Turns.of(body.needRotation(), tdb, matrix).applyTo(offset);
        Surface surface = surfaces.computeIfAbsent(naif, SeriesProduct::surface);
        boolean inside = surface instanceof EllipsoidSurface && within(body, fixed);
        if (inside) {
            return 0;
        }
        var spot = surface.nearest(fixed);
        Vector3D up = fixed.subtract(spot.position());
        return up.dotProduct(spot.position()) < 0 ? 0 : up.getNorm();
    }

    private static boolean within(Body body, Vector3D r) {
        double x = r.getX() / body.radiusA();
        double y = r.getY() / body.radiusB();
        double z = r.getZ() / body.radiusC();
        return x * x + y * y + z * z < 1;
    }

    private static Surface surface(int naif) {
        Body body = Bodies.standard().get(naif);
        return MOONS.contains(naif)
                ? new MeshSurface(new MeshTree(Shapes.of(body, Shapes.DEFAULT_LEVEL)))
                : new EllipsoidSurface(body);
    }

    private String text() {
        StringBuilder out = new StringBuilder(Csv.row(
                "epoch",
                "tdb_s",
                "phase",
                "centre",
                "altitude_km",
                "phase_deg",
                "sun_km",
                "earth_km",
                "mass_kg",
                "deltaV_m_s"));
        for (Look l : kept.values()) {
            out.append(Csv.row(
                    Utc.text(l.tdb),
                    Numbers.fixed(l.tdb, 3),
                    path.phase(l.tdb),
                    flown.system().bodies().get(l.body).name(),
                    Numbers.fixed(l.altitude / 1e3, 3),
                    Double.isNaN(l.phase) ? "" : Numbers.fixed(FastMath.toDegrees(l.phase), 3),
                    Numbers.fixed(from(Naif.SUN, l.tdb).getNorm() / 1e3, 0),
                    Numbers.fixed(from(Naif.EARTH, l.tdb).getNorm() / 1e3, 0),
                    Numbers.fixed(spent.mass(l.tdb), 2),
                    Numbers.fixed(spent.deltaV(l.tdb), 3)));
        }
        return out.toString();
    }
}
