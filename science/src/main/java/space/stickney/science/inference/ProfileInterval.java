package space.stickney.science.inference;

/**
 * The interval of one parameter from the profile of the likelihood: where the objective, minimised over all others, has risen
 * by a given amount (1 for 68 %, 3.84 for 95 %; Wilks 1938). It need not be symmetric and may end at a bound.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record ProfileInterval(double low, double high) {
    private static final double TOLERANCE = 1e-4;
    private static final int MOST = 60;

    /**
     * Computes it.
     *
     * @param fit the minimum inside the same bounds
     * @param rise of the objective, above 0
     */
    public static ProfileInterval of(Objective objective, Fit fit, Bounds bounds, int parameter, double rise) {
        return new ProfileInterval(
                end(objective, fit, bounds, parameter, rise, -1), end(objective, fit, bounds, parameter, rise, 1));
    }

    private static double end(Objective objective, Fit fit, Bounds bounds, int parameter, double rise, int side) {
        double best = fit.parameters()[parameter];
        double sigma = fit.sigma(parameter);
        double step = side * (sigma > 0 ? sigma : 1e-3 * Math.max(1e-3, Math.abs(best)));
        double inside = best;
        double outside = bounds.clip(parameter, best + step);
        for (int i = 0; gain(objective, fit, bounds, parameter, outside) < rise; i++) {
            if (outside != best + step || i == MOST) {
                return outside;
            }
            inside = outside;
            step *= 2;
            outside = bounds.clip(parameter, best + step);
        }
        for (int i = 0; i < MOST && Math.abs(outside - inside) > TOLERANCE * Math.abs(step); i++) {
            double middle = 0.5 * (inside + outside);
            if (gain(objective, fit, bounds, parameter, middle) < rise) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return 0.5 * (inside + outside);
    }

    private static double gain(Objective objective, Fit fit, Bounds bounds, int parameter, double value) {
        double[] start = fit.parameters().clone();
        start[parameter] = value;
        if (!Double.isFinite(objective.value(start))) {
            return Double.POSITIVE_INFINITY;
        }
        return DampedScoring.minimise(objective, start, bounds.with(parameter, value, value))
                        .objective()
                - fit.objective();
    }
}
