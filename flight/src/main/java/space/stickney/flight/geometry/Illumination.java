package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;

/**
 * A range of illumination and viewing angles at the ground (rad): incidence (Sun to normal), emission (spacecraft to normal), phase
 * (Sun to spacecraft). Both ends belong to it.
 */
public record Illumination(
        String name,
        double minIncidence,
        double maxIncidence,
        double minEmission,
        double maxEmission,
        double minPhase,
        double maxPhase) {

    /** Everything that can be seen by day. */
    public static final Illumination DAY =
            new Illumination("day", 0, 0.5 * FastMath.PI, 0, 0.5 * FastMath.PI, 0, FastMath.PI);

    /** Everything that can be seen, by day or night. */
    public static final Illumination ANY =
            new Illumination("any", 0, FastMath.PI, 0, 0.5 * FastMath.PI, 0, FastMath.PI);

    public Illumination {
        check(minIncidence, maxIncidence, "incidence");
        check(minEmission, maxEmission, "emission");
        check(minPhase, maxPhase, "phase");
    }

    public Illumination named(String other) {
        return new Illumination(other, minIncidence, maxIncidence, minEmission, maxEmission, minPhase, maxPhase);
    }

    public Illumination withIncidence(double from, double to) {
        return new Illumination(name, from, to, minEmission, maxEmission, minPhase, maxPhase);
    }

    public Illumination withEmission(double from, double to) {
        return new Illumination(name, minIncidence, maxIncidence, from, to, minPhase, maxPhase);
    }

    public Illumination withPhase(double from, double to) {
        return new Illumination(name, minIncidence, maxIncidence, minEmission, maxEmission, from, to);
    }

    /** Whether the angles whose cosines these are belong to the range. */
    static boolean holds(double[] cosines, double cosIncidence, double cosEmission, double cosPhase) {
        return cosIncidence <= cosines[0]
                && cosIncidence >= cosines[1]
                && cosEmission <= cosines[2]
                && cosEmission >= cosines[3]
                && cosPhase <= cosines[4]
                && cosPhase >= cosines[5];
    }

    /** Cosines of the ends in the order of the components, an ulp or two wider: rounding must not lose the ends. */
    double[] cosines() {
        double slack = 1e-12;
        return new double[] {
            FastMath.cos(minIncidence) + slack,
            FastMath.cos(maxIncidence) - slack,
            FastMath.cos(minEmission) + slack,
            FastMath.cos(maxEmission) - slack,
            FastMath.cos(minPhase) + slack,
            FastMath.cos(maxPhase) - slack
        };
    }

    private static void check(double from, double to, String what) {
        if (!(from >= 0 && to <= FastMath.PI && from <= to)) {
            throw new IllegalArgumentException(what + " from " + from + " to " + to + " rad");
        }
    }
}
