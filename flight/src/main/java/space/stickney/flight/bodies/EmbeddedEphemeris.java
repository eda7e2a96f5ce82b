package space.stickney.flight.bodies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkSegment;

/**
 * The solar system without any file: Sun, planets, Earth, Moon, Phobos, Deimos, Ceres and Vesta from 2014 to 2036.
 *
 * <p>Sun, planets, Moon and asteroids are the project's own integration of relativistic point masses from the states of
 * JPL's DE440 at one epoch, as Chebyshev polynomials; Phobos and Deimos are the project's own integration in Mars'
 * gravity field. States are chained through the tree
 *
 * <pre>
 * 0 (solar system barycentre): 1 to 10;  1: 199;  2: 299;  3: 399, 301;  4: 499;  499: 401, 402;  10: 2000001, 2000004
 * </pre>
 *
 * <p>along the shortest path, so that the Moon about the Earth or Phobos about Mars does not lose digits at the
 * barycentre. The centres of Mercury and Venus are their barycentres; so is that of Mars, from which it stays within
 * 0.3 m. Accuracy: see docs/ephemeris.md and the test of this class. How it is made: the package integration.
 */
public final class EmbeddedEphemeris implements Ephemeris {
    private static final String BODIES =
            "0 to 10, 199, 299, 301, 399, 401, 402, 499, 2000001 (Ceres) and 2000004 (Vesta)";
    private static final String PLANETS = "embedded n-body integration from DE440 states (Stickney 0.1)";
    private static final String MOONS =
            "embedded theory of Phobos and Deimos, integrated in Mars' field JGMRO120D (Stickney 0.1)";
    private static final String RESOURCE = "planets.bsp";
    private static final int UNKNOWN = -1;
    private static final double DAY = 86400.0;

    private final SpkSegment[] planets = new SpkSegment[11];
    private final SpkSegment earth;
    private final SpkSegment moon;
    private final SpkSegment ceres;
    private final SpkSegment vesta;

    private EmbeddedEphemeris() {
        List<SpkSegment> table = planets();
        for (int code = Naif.MERCURY_BARYCENTER; code <= Naif.SUN; code++) {
            planets[code] = segment(table, code);
        }
        planets[0] = planets[Naif.SUN];
        earth = segment(table, Naif.EARTH);
        moon = segment(table, Naif.MOON);
        ceres = segment(table, Naif.CERES);
        vesta = segment(table, Naif.VESTA);
    }

    private static SpkSegment segment(List<SpkSegment> table, int code) {
        return table.stream()
                .filter(segment -> segment.header().target() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(RESOURCE + " has no body " + code));
    }

    private static List<SpkSegment> planets() {
        try (InputStream stream = Objects.requireNonNull(EmbeddedEphemeris.class.getResourceAsStream(RESOURCE))) {
            return SpkFile.of(RESOURCE, stream.readAllBytes()).segments();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one instance; its tables are read at the first call. */
    public static EmbeddedEphemeris get() {
        return Holder.INSTANCE;
    }

    /** First epoch covered, TDB seconds past J2000. */
    public double start() {
        return planets[Naif.SUN].header().start();
    }

    /** Last epoch covered, TDB seconds past J2000. */
    public double end() {
        return planets[Naif.SUN].header().end();
    }

    @Override
    public void state(int target, int center, double tdb, double[] state) {
        check(target, center, tdb);
        for (int k = 0; k < 6; k++) {
            state[k] = 0.0;
        }
        int up = target;
        int down = center;
        while (up != down) {
            if (depth(up) >= depth(down)) {
                add(up, tdb, 1.0, state);
                up = parent(up);
            } else {
                add(down, tdb, -1.0, state);
                down = parent(down);
            }
        }
    }

    @Override
    public String source(int target, int center, double tdb) {
        check(target, center, tdb);
        boolean moons = isMoonOfMars(target) || isMoonOfMars(center);
        boolean onlyMoons = (isMoonOfMars(target) || target == Naif.MARS || target == Naif.MARS_BARYCENTER)
                && (isMoonOfMars(center) || center == Naif.MARS || center == Naif.MARS_BARYCENTER);
        if (!moons) {
            return PLANETS;
        }
        return onlyMoons ? MOONS : MOONS + "; " + PLANETS;
    }

    private static boolean isMoonOfMars(int code) {
        return code == Naif.PHOBOS || code == Naif.DEIMOS;
    }

    private void check(int target, int center, double tdb) {
        if (parent(target) == UNKNOWN && target != Naif.SOLAR_SYSTEM_BARYCENTER) {
            throw unknown(target);
        }
        if (parent(center) == UNKNOWN && center != Naif.SOLAR_SYSTEM_BARYCENTER) {
            throw unknown(center);
        }
        if (!(tdb >= start() && tdb <= end())) {
            throw outside(target, center, tdb);
        }
    }

    private static BadInput unknown(int code) {
        return new BadInput(
                "embedded ephemeris",
                "body " + code,
                "the NAIF codes " + BODIES + "; others from a kernel of your own");
    }

    private BadInput outside(int target, int center, double tdb) {
        return new BadInput(
                "embedded ephemeris, body " + target + " from " + center,
                "epoch " + tdb + " s past J2000 TDB" + (Math.abs(tdb) < 1e12 ? " (" + date(tdb) + ")" : ""),
                "from " + date(start()) + " to " + date(end()) + " TDB, for all of the bodies " + BODIES);
    }

    private static String date(double tdb) {
        long days = (long) Math.floor((tdb + 0.5 * DAY) / DAY);
        return LocalDate.of(2000, 1, 1).plusDays(days).toString();
    }

    private static int parent(int code) {
        return switch (code) {
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, Naif.SUN -> Naif.SOLAR_SYSTEM_BARYCENTER;
            case Naif.MERCURY -> Naif.MERCURY_BARYCENTER;
            case Naif.VENUS -> Naif.VENUS_BARYCENTER;
            case Naif.EARTH, Naif.MOON -> Naif.EARTH_MOON_BARYCENTER;
            case Naif.MARS -> Naif.MARS_BARYCENTER;
            case Naif.PHOBOS, Naif.DEIMOS -> Naif.MARS;
            case Naif.CERES, Naif.VESTA -> Naif.SUN;
            default -> UNKNOWN;
        };
    }

    private static int depth(int code) {
        return switch (code) {
            case Naif.SOLAR_SYSTEM_BARYCENTER -> 0;
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, Naif.SUN -> 1;
            case Naif.PHOBOS, Naif.DEIMOS -> 3;
            default -> 2;
        };
    }

    /** Adds sign times the state of a body with respect to its parent. */
    private void add(int code, double tdb, double sign, double[] state) {
        switch (code) {
            case Naif.MERCURY, Naif.VENUS, Naif.MARS -> {
                // the centre of the planet is the barycentre of its system
            }
            case Naif.EARTH -> earth.add(tdb, sign, state);
            case Naif.MOON -> moon.add(tdb, sign, state);
            case Naif.CERES -> ceres.add(tdb, sign, state);
            case Naif.VESTA -> vesta.add(tdb, sign, state);
            case Naif.PHOBOS -> Phobos.THEORY.add(tdb, sign, state);
            case Naif.DEIMOS -> Deimos.THEORY.add(tdb, sign, state);
            default -> planets[code].add(tdb, sign, state);
        }
    }

    private static final class Holder {
        static final EmbeddedEphemeris INSTANCE = new EmbeddedEphemeris();

        private Holder() {}
    }

    /** Read when first asked for: a flight that stays away from Mars does not pay. */
    private static final class Phobos {
        static final MoonTheory THEORY = MoonTable.load("phobos.csv");

        private Phobos() {}
    }

    private static final class Deimos {
        static final MoonTheory THEORY = MoonTable.load("deimos.csv");

        private Deimos() {}
    }
}
