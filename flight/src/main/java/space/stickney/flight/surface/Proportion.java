package space.stickney.flight.surface;

/**
 * How often something happened, with the 95 % interval of Wilson (1927, J. Am. Stat. Assoc. 22, 209), which is honest at 0 of n: there it
 * ends at 3.84/(n + 3.84).
 *
 * @param count of cases
 * @param of all
 * @param low end of the interval, from 0 to 1
 * @param high end of the interval
 */
public record Proportion(int count, int of, double low, double high) {
    private static final double Z = 1.959963984540054;

    /** The interval for a count. */
    public static Proportion of(int count, int of) {
        double p = (double) count / of;
        double z2 = Z * Z / of;
        double middle = (p + 0.5 * z2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / of + 0.25 * z2 / of);
        return new Proportion(
                count, of, count == 0 ? 0 : Math.max(0, middle - half), count == of ? 1 : Math.min(1, middle + half));
    }
}
