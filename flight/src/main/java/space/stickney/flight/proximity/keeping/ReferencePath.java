package space.stickney.flight.proximity.keeping;

import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.FlightState;

/**
 * The path to be kept: a motion under all forces without control, step by step.
 *
 * @param states x, y, z (m), vx, vy, vz (m/s) relative to the moon, ICRF axes, at the start and the end of every step
 * @param nearest smallest distance from the moon's centre (m)
 * @param farthest largest (m)
 */
record ReferencePath(double[] states, double nearest, double farthest) {
    /** Follows a start through all steps of the surroundings. */
    static ReferencePath from(FlightState start, MoonPath path) {
        int steps = path.surroundings().steps();
        double[] states = new double[6 * (steps + 1)];
        double[] s = new double[6];
        System.arraycopy(start.position().toArray(), 0, s, 0, 3);
        System.arraycopy(start.velocity().toArray(), 0, s, 3, 3);
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        for (int i = 0; i <= steps; i++) {
            System.arraycopy(s, 0, states, 6 * i, 6);
            double r = ExecutionErrors.norm(s);
            nearest = Math.min(nearest, r);
            farthest = Math.max(farthest, r);
            if (i < steps && !path.step(i, s)) {
                throw new NoSolution("The reference hits the moon "
                        + Numbers.fixed(i * path.surroundings().step() / 86400, 2) + " d after its start.");
            }
        }
        return new ReferencePath(states, nearest, farthest);
    }
}
