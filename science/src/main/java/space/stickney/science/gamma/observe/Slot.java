package space.stickney.science.gamma.observe;

/**
 * Time of one accumulation.
 *
 * @param start TDB seconds past J2000
 * @param end TDB seconds past J2000
 * @param mode of {@link space.stickney.science.gamma.GammaAccumulation}
 */
public record Slot(double start, double end, String mode) {
    double length() {
        return end - start;
    }
}
