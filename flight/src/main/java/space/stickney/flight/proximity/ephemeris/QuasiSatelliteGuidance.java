package space.stickney.flight.proximity.ephemeris;

import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;

/**
 * Keeps a spacecraft on a quasi-satellite orbit of a given size: foresees how its crossings of the axes will depart from
 * the orbit, and finds the change of velocity after which they depart least ({@link BoundedMotion}).
 *
 * <p>Through every place beside the moon goes one orbit of the family, so that a single impulse always ends the free
 * oscillation, at the price of a slightly other size; how much the size counts against the oscillation is the weight.
 */
public final class QuasiSatelliteGuidance {
    private static final int[] IN_PLANE = {3, 4};

    private final MoonVicinity vicinity;
    private final double amplitude;
    private final double outOfPlane;
    private final QuasiSatelliteOrbit member;
    private final double escape;

    /**
     * For one orbit.
     *
     * @param vicinity covers the present and the revolutions looked ahead
     * @param amplitude mean distance from the moon's centre at crossings of the line to Mars (m)
     * @param outOfPlane height over the moon's orbit plane (m)
     */
    public QuasiSatelliteGuidance(MoonVicinity vicinity, double amplitude, double outOfPlane) {
        this.vicinity = vicinity;
        this.amplitude = amplitude;
        this.outOfPlane = outOfPlane;
        this.member = Members.of(vicinity, amplitude);
        this.escape = EphemerisQuasiSatellite.escape(amplitude, outOfPlane);
    }

    /**
     * What is ahead without control.
     *
     * @param outcome of the free motion
     * @param deviation largest departure of a crossing from the mean of those of its axis (m)
     * @param offset of the size: mean distance at crossings of the x axis less the amplitude wanted (m)
     * @param height largest distance from the moon's orbit plane (m)
     */
    public record Forecast(Outcome outcome, double deviation, double offset, double height) {}

    /**
     * A change of velocity.
     *
     * @param deltaV m/s, ICRF axes
     * @param spread of the crossings after it, root mean square (m)
     * @param amplitude after it, mean distance at crossings of the x axis (m)
     */
    public record Correction(double[] deltaV, double spread, double amplitude) {}

    /** Mean time (s) in which a motion goes round, over two days or until it ends. */
    public static double revolution(MoonVicinity vicinity, double tdb, double[] relative) {
        Crossings crossings = new Crossings(vicinity, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
        vicinity.follow(tdb, relative, vicinity.until(), 1, crossings);
        double period = crossings.period();
        if (Double.isNaN(period)) {
            throw new NoSolution(
                    "The spacecraft does not go round " + vicinity.moon().name() + ".");
        }
        return period;
    }

    /** Period of the member of the circular family (s), near that of the orbit. */
    public double period() {
        return member.period();
    }

    /** Follows the free motion (relative to the moon, ICRF axes) until an epoch. */
    public Forecast forecast(double tdb, double[] relative, double until) {
        Crossings crossings = new Crossings(vicinity, escape, Integer.MAX_VALUE);
        vicinity.follow(tdb, relative, until, 1e-2, crossings);
        double x = 0.5 * (crossings.mean(0) + crossings.mean(1));
        double y = 0.5 * (crossings.mean(2) + crossings.mean(3));
        double worst = 0;
        for (int kind = 0; kind < Crossings.KINDS; kind++) {
            for (int i = 0; i < crossings.count(kind); i++) {
                worst = Math.max(worst, Math.abs(crossings.value(kind, i) - (kind < 2 ? x : y)));
            }
        }
        return new Forecast(
                crossings.end().orElseGet(() -> new Outcome.Kept(until)), worst, x - amplitude, crossings.highest());
    }

    /**
     * The change of velocity in the moon's orbit plane after which the crossings over some revolutions vary least.
     *
     * @param weight of the size against the variation
     */
    public Optional<Correction> hold(double tdb, double[] relative, double weight, int revolutions) {
        BoundedMotion.Start now = BoundedMotion.turning(vicinity, tdb, relative);
        return correction(relative, motion().find(now, IN_PLANE, wish(weight, revolutions)));
    }

    /** The change of velocity that enters the orbit at a place near the moon's orbit plane. */
    public Optional<Correction> enter(double tdb, double[] relative, double weight, int revolutions) {
        BoundedMotion.Start now = BoundedMotion.turning(vicinity, tdb, relative);
        double[] s = now.state().clone();
        double[] there = nearest(s[0], s[1]);
        double ratio = vicinity.orbitRate(tdb) / member.system().meanMotion();
        double sign = s[5] < 0 ? -1 : 1;
        s[3] = ratio * there[3];
        s[4] = ratio * there[4];
        s[5] = 0;
        BoundedMotion.Start start = new BoundedMotion.Start(tdb, s);
        return correction(
                relative,
                outOfPlane == 0
                        ? motion().find(start, IN_PLANE, wish(weight, revolutions))
                        : motion().reach(
                                        start,
                                        IN_PLANE,
                                        wish(weight, revolutions),
                                        outOfPlane,
                                        sign * outOfPlane * 2 * FastMath.PI / member.period()));
    }

    /** State of the member in the direction of a place, scaled to its distance. */
    private double[] nearest(double x, double y) {
        double[][] path = member.path(360);
        double[] best = path[0];
        double closest = Double.NEGATIVE_INFINITY;
        for (double[] s : path) {
            double cosine = (s[0] * x + s[1] * y) / Math.sqrt(s[0] * s[0] + s[1] * s[1]);
            if (cosine > closest) {
                closest = cosine;
                best = s;
            }
        }
        return best;
    }

    private BoundedMotion motion() {
        return new BoundedMotion(vicinity, escape);
    }

    private BoundedMotion.Wish wish(double weight, int revolutions) {
        return new BoundedMotion.Wish(amplitude, weight, revolutions);
    }

    private Optional<Correction> correction(double[] relative, Optional<BoundedMotion.Found> found) {
        return found.map(f -> {
            double[] wanted = BoundedMotion.inertial(vicinity, f.start());
            double[] dv = {wanted[3] - relative[3], wanted[4] - relative[4], wanted[5] - relative[5]};
            Crossings c = f.crossings();
            return new Correction(dv, f.spread(), 0.5 * (c.mean(0) + c.mean(1)));
        });
    }
}
