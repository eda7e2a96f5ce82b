package space.stickney.flight.transfer;

import java.util.Optional;

/**
 * What "total" means for a transfer (m/s): the sum of both hyperbolic excess speeds, or, where an orbit is given at an end,
 * the impulse there between hyperbola and orbit, both at periapsis and in one plane:
 *
 * <pre>
 *   dv = sqrt(v_inf^2 + 2 GM / r_p) - sqrt(GM (2 / r_p - 2 / (r_p + r_a)))
 * </pre>
 *
 * <p>Neglected: plane changes, finite burns and their losses, the sphere of influence.
 *
 * @param departure the orbit that is left, if the impulse is wanted
 * @param arrival the orbit that is entered, if the impulse is wanted
 */
public record TransferCost(Optional<Orbit> departure, Optional<Orbit> arrival) {
    /** Sum of the two excess speeds. */
    public static final TransferCost EXCESS_SPEEDS = new TransferCost(Optional.empty(), Optional.empty());

    /**
     * An orbit about one of the two bodies.
     *
     * @param gm gravitational parameter of the body (m3/s2)
     * @param periapsis radius from its centre (m)
     * @param apoapsis radius from its centre (m), not smaller
     */
    public record Orbit(double gm, double periapsis, double apoapsis) {
        /** Impulse at periapsis between this orbit and a hyperbola of the given excess speed (m/s). */
        public double impulse(double excess) {
            double hyperbolic = Math.sqrt(excess * excess + 2 * gm / periapsis);
            return hyperbolic - Math.sqrt(2 * gm * (1 / periapsis - 1 / (periapsis + apoapsis)));
        }
    }

    /** Total for two excess speeds (m/s). */
    public double total(double departureExcess, double arrivalExcess) {
        return departure.map(o -> o.impulse(departureExcess)).orElse(departureExcess)
                + arrival.map(o -> o.impulse(arrivalExcess)).orElse(arrivalExcess);
    }
}
