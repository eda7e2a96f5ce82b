package space.stickney.flight.landing;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Body;

/**
 * A transfer by two impulses between an orbit near a body and a point at rest over it (the gate), the cheapest of those
 * with the gate's epoch fixed and the time of flight free.
 *
 * @param start epoch (TDB seconds past J2000)
 * @param time s
 * @param first impulse at the start (m/s, body-fixed)
 * @param second impulse at the end (m/s, body-fixed)
 * @param lowest clearance on the way (m), over the ellipsoid of the body's semi-axes
 */
public record TransferPlan(double start, double time, Vector3D first, Vector3D second, double lowest) {
    private static final double STEP = 600;
    private static final double FINE = 150;

    public double deltaV() {
        return first.getNorm() + second.getNorm();
    }

    /**
     * Searches transfers.
     *
     * @param field free motion; the search needs no fine detail of the attraction
     * @param body whose ellipsoid must be cleared
     * @param orbit state on the orbit at an epoch: x, y, z (m), velocity (m/s), body-fixed
     * @param gate body-fixed (m)
     * @param tdb epoch at the gate
     * @param down whether it arrives at the gate then, or leaves it
     * @param shortest time of flight (s)
     * @param longest time of flight (s)
     * @param clearance least height over the ellipsoid on the way (m)
     */
    public static Optional<TransferPlan> search(
            NearField field,
            Body body,
            DoubleFunction<double[]> orbit,
            Vector3D gate,
            double tdb,
            boolean down,
            double shortest,
            double longest,
            double clearance) {
        Search search = new Search(field, body, orbit, gate, tdb, down, clearance);
        for (double time = shortest; time <= longest; time += STEP) {
            search.look(time);
        }
        double best = search.best.map(TransferPlan::time).orElse(0.0);
        if (best > 0) {
            search.guess = search.bestDeparture;
            for (double time = best - STEP + FINE; time < best + STEP; time += FINE) {
                search.look(Math.max(shortest, time));
            }
        }
        return search.best;
    }

    /** What has been found so far. */
    private static final class Search {
        private final NearField field;
        private final Body body;
        private final DoubleFunction<double[]> orbit;
        private final Vector3D gate;
        private final double tdb;
        private final boolean down;
        private final double clearance;
        private Optional<TransferPlan> best = Optional.empty();
        private Optional<Vector3D> guess = Optional.empty();
        private Optional<Vector3D> bestDeparture = Optional.empty();

        Search(
                NearField field,
                Body body,
                DoubleFunction<double[]> orbit,
                Vector3D gate,
                double tdb,
                boolean down,
                double clearance) {
            this.field = field;
            this.body = body;
            this.orbit = orbit;
            this.gate = gate;
            this.tdb = tdb;
            this.down = down;
            this.clearance = clearance;
        }

        /** Solves one time of flight; the arc found for the last leads to the next, the first is nearly straight. */
        void look(double time) {
            double start = down ? tdb - time : tdb;
            double[] on = orbit.apply(down ? start : tdb + time);
            Vector3D r = new Vector3D(on[0], on[1], on[2]);
            Vector3D from = down ? r : gate;
            Vector3D to = down ? gate : r;
            Vector3D straight = to.subtract(from).scalarMultiply(1 / time);
            Optional<BallisticArc> arc = BallisticArc.between(field, start, from, time, to, guess.orElse(straight));
            if (arc.isEmpty() && guess.isPresent()) {
                arc = BallisticArc.between(field, start, from, time, to, straight);
            }
            guess = arc.map(BallisticArc::departure);
            arc.ifPresent(a -> consider(a, new Vector3D(on[3], on[4], on[5])));
        }

        private void consider(BallisticArc arc, Vector3D onOrbit) {
            Vector3D one = down ? arc.departure().subtract(onOrbit) : arc.departure();
            Vector3D two = down ? arc.arrival().negate() : onOrbit.subtract(arc.arrival());
            double cost = one.getNorm() + two.getNorm();
            if (best.isEmpty() || cost < best.get().deltaV()) {
                double lowest = arc.least(field, s -> height(body, s));
                if (lowest >= clearance) {
                    best = Optional.of(new TransferPlan(arc.start(), arc.time(), one, two, lowest));
                    bestDeparture = Optional.of(arc.departure());
                }
            }
        }
    }

    /** Height over the ellipsoid along the radius (m). */
    private static double height(Body body, double[] s) {
        double x = s[0] / body.radiusA();
        double y = s[1] / body.radiusB();
        double z = s[2] / body.radiusC();
        double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
        return r * (1 - 1 / Math.sqrt(x * x + y * y + z * z));
    }
}
