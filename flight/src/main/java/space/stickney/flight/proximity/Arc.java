package space.stickney.flight.proximity;

/**
 * Where an arc ends, and how its end answers to its start.
 *
 * @param state at the end
 * @param transition state-transition matrix d(end)/d(start), row after row
 */
public record Arc(double[] state, double[] transition) {}
