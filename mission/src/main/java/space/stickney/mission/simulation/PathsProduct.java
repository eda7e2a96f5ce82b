package space.stickney.mission.simulation;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.phase.Leg;

/**
 * Points for drawings: about the Sun (ecliptic of J2000), about Mars (its equator, x along the node on the ICRF equator)
 * and about Phobos and Deimos (turning with their motion: x from Mars, y along the motion, z along the orbit normal).
 */
final class PathsProduct {
    private static final double MARS_VIEW = 4e8;
    private static final double OBLIQUITY = FastMath.toRadians(84381.448 / 3600); // IAU 1976, as SPICE's ECLIPJ2000

    /** Time shown of each orbit about Phobos: four revolutions of the moon (s). */
    private static final double SHOWN = 4 * 7.65 * 3600;

    /** What is drawn about a moon: twice the largest quasi-satellite orbit's size along the track (m). */
    private static final double NEAR = 8e5;

    /** What is drawn of a flyby (m). */
    private static final double FLYBY = 3e5;

    private static final int PLANET_POINTS = 400;

    /** Points about Mars are this far apart as seen from it (rad), or this share of their distance. */
    private static final double DRAWN_ANGLE = 0.05;

    private final Flown flown;
    private final Ephemeris ephemeris;
    private final StringBuilder out = new StringBuilder();

    private PathsProduct(Flown flown) {
        this.flown = flown;
        this.ephemeris = flown.system().ephemeris();
    }

    static String csv(Flown flown) {
        return new PathsProduct(flown).all();
    }

    private String all() {
        out.append(Csv.row("view", "object", "phase", "epoch", "x_km", "y_km", "z_km"));
        heliocentric();
        mars();
        phobos();
        deimos();
        return out.toString();
    }

    private void heliocentric() {
        for (Leg leg : flown.record().legs()) {
            if (leg.center() == Naif.SUN) {
                thinned(
                        leg.samples(),
                        86400 * 2.0,
                        (t, s) -> row("heliocentric", "spacecraft", leg.phase(), t, ecliptic(s)));
            } else if (leg.phase().startsWith("quasi-satellite") || leg.phase().startsWith("flyby-tour")) {
                thinned(leg.samples(), 86400 * 8.0, (t, s) -> {
                    double[] sun = new double[6];
                    ephemeris.state(leg.center(), Naif.SUN, t, sun);
                    row("heliocentric", "spacecraft", leg.phase(), t, ecliptic(sun));
                });
            }
        }
        body("Earth", Naif.EARTH);
        body("Mars", Naif.MARS_BARYCENTER);
    }

    /** A planet over the whole flight, so that it can be marked at any of its dates. */
    private void body(String name, int naif) {
        double[] s = new double[6];
        double step = Math.max(4 * 86400.0, (flown.end() - flown.start()) / PLANET_POINTS);
        for (double t = flown.start(); t < flown.end() + step; t += step) {
            double at = Math.min(t, flown.end());
            ephemeris.state(naif, Naif.SUN, at, s);
            row("heliocentric", name, "", at, ecliptic(s));
        }
    }

    private void mars() {
        Vector3D[] axes = marsAxes();
        for (Leg leg : flown.record().legs()) {
            boolean staying = leg.phase().startsWith("quasi-satellite") && leg.start() > stayBegin();
            if (leg.center() != Naif.MARS || staying) {
                continue;
            }
            Vector3D[] last = {Vector3D.ZERO};
            double end = leg.end();
            thinned(leg.samples(), 0, (t, s) -> {
                Vector3D r = new Vector3D(s[0], s[1], s[2]);
                boolean moved = last[0].getNorm() == 0
                        || Vector3D.angle(r, last[0]) > DRAWN_ANGLE
                        || Math.abs(r.getNorm() / last[0].getNorm() - 1) > DRAWN_ANGLE;
                if (r.getNorm() < MARS_VIEW && (moved || t == end)) {
                    last[0] = r;
                    row("mars", "spacecraft", leg.phase(), t, in(axes, r));
                }
            });
        }
        moon("Phobos", Naif.PHOBOS, 7.66 * 3600, axes);
        moon("Deimos", Naif.DEIMOS, 30.3 * 3600, axes);
    }

    /** When the moon is reached: the end of the phasing, marked by the insertion. */
    private double stayBegin() {
        return flown.record().maneuvers().stream()
                .filter(m -> m.name().equals("quasi-satellite orbit insertion"))
                .mapToDouble(m -> m.tdb())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void moon(String name, int naif, double period, Vector3D[] axes) {
        double begin = Double.isInfinite(stayBegin()) ? flown.start() : stayBegin();
        double[] s = new double[6];
        for (int i = 0; i <= 72; i++) {
            double t = begin + period * i / 72;
            ephemeris.state(naif, Naif.MARS, t, s);
            row("mars", name, "", t, in(axes, new Vector3D(s[0], s[1], s[2])));
        }
    }

    private void phobos() {
        for (Flown.Phase phase : flown.phases()) {
            switch (phase.kind()) {
                case "quasi-satellite" ->
                    around("phobos", Naif.PHOBOS, phase, Math.max(phase.start(), stayBegin()), 600, SHOWN, NEAR);
                case "landing" ->
                    around("phobos", Naif.PHOBOS, phase, phase.start(), 60, Double.POSITIVE_INFINITY, NEAR);
                default -> {}
            }
        }
    }

    private void deimos() {
        for (Flown.Phase phase : flown.phases()) {
            if (phase.kind().equals("flyby-tour")) {
                around("deimos", Naif.DEIMOS, phase, phase.start(), 60, Double.POSITIVE_INFINITY, FLYBY);
            }
        }
    }

    /** Points of a phase near a moon, a step (s) apart, until so much time (s) has been shown. */
    private void around(String view, int moon, Flown.Phase phase, double from, double step, double shown, double near) {
        double[] m = new double[6];
        double[] state = new double[6];
        double left = shown;
        for (Leg leg : flown.record().legs()) {
            if (leg.center() != Naif.MARS || !leg.phase().equals(phase.name())) {
                continue;
            }
            for (double t = Math.max(from, leg.start()); t <= leg.end() && left > 0; t += step) {
                leg.samples().at(t, state);
                ephemeris.state(moon, Naif.MARS, t, m);
                Vector3D center = new Vector3D(m[0], m[1], m[2]);
                Vector3D offset = new Vector3D(state[0], state[1], state[2]).subtract(center);
                if (offset.getNorm() < near) {
                    left -= step;
                    Vector3D x = center.normalize();
                    Vector3D z =
                            center.crossProduct(new Vector3D(m[3], m[4], m[5])).normalize();
                    Vector3D[] axes = {x, z.crossProduct(x), z};
                    row(view, "spacecraft", phase.name(), t, in(axes, offset));
                }
            }
        }
    }

    private interface Point {
        void at(double tdb, double[] state);
    }

    /** Samples at least a step (s) apart, always with the first and the last. */
    private static void thinned(Samples samples, double step, Point point) {
        double last = Double.NEGATIVE_INFINITY;
        double[] state = new double[6];
        for (int i = 0; i < samples.size(); i++) {
            if (samples.tdb(i) - last >= step || i == samples.size() - 1) {
                last = samples.tdb(i);
                for (int k = 0; k < 6; k++) {
                    state[k] = samples.component(i, k);
                }
                point.at(last, state);
            }
        }
    }

    private Vector3D[] marsAxes() {
        IauRotation rotation = flown.system().bodies().get(Naif.MARS).needRotation();
        double ra = rotation.poleRightAscension(flown.start());
        double dec = rotation.poleDeclination(flown.start());
        Vector3D z = new Vector3D(ra, dec);
        Vector3D x = Vector3D.PLUS_K.crossProduct(z).normalize();
        return new Vector3D[] {x, z.crossProduct(x), z};
    }

    private static Vector3D in(Vector3D[] axes, Vector3D v) {
        return new Vector3D(v.dotProduct(axes[0]), v.dotProduct(axes[1]), v.dotProduct(axes[2]));
    }

    private static Vector3D ecliptic(double[] s) {
        double c = FastMath.cos(OBLIQUITY);
        double n = FastMath.sin(OBLIQUITY);
        return new Vector3D(s[0], c * s[1] + n * s[2], -n * s[1] + c * s[2]);
    }

    private void row(String view, String object, String phase, double tdb, Vector3D v) {
        out.append(Csv.row(
                view,
                object,
                phase,
                Utc.text(tdb),
                Numbers.fixed(v.getX() / 1e3, 3),
                Numbers.fixed(v.getY() / 1e3, 3),
                Numbers.fixed(v.getZ() / 1e3, 3)));
    }
}
