package space.stickney.mission.document;

import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.math.MathContext;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Below;
import space.stickney.core.kind.Between;
import space.stickney.core.run.Numbers;

/** The limits of a number, in SI; an excluded limit is open. */
record Bounds(double min, boolean minOpen, double max, boolean maxOpen) {
    static Bounds of(AnnotatedElement component) {
        Between between = component.getAnnotation(Between.class);
        Above above = component.getAnnotation(Above.class);
        Below below = component.getAnnotation(Below.class);
        double min = between == null ? Double.NEGATIVE_INFINITY : between.min();
        double max = between == null ? Double.POSITIVE_INFINITY : between.max();
        return new Bounds(
                above == null ? min : above.value(), above != null, below == null ? max : below.value(), below != null);
    }

    boolean contain(double x) {
        return (minOpen ? x > min : x >= min) && (maxOpen ? x < max : x <= max);
    }

    boolean hasMin() {
        return min != Double.NEGATIVE_INFINITY;
    }

    boolean hasMax() {
        return max != Double.POSITIVE_INFINITY;
    }

    /** For messages: ", greater than 0 kg, at most 9000 kg"; empty without limits. */
    String text(String unit, double scale) {
        String suffix = unit.equals("1") || unit.isEmpty() ? "" : " " + unit;
        String low = hasMin() ? (minOpen ? ", greater than " : ", at least ") + shown(min / scale) + suffix : "";
        String high = hasMax() ? (maxOpen ? ", less than " : ", at most ") + shown(max / scale) + suffix : "";
        return low + high;
    }

    /** Twelve digits: a limit of 90 deg, given in radians, shall not be shown as 90.00000000000001. */
    private static String shown(double x) {
        return Numbers.shortest(new BigDecimal(x).round(new MathContext(12)).doubleValue());
    }
}
