package space.stickney.science.sampling;

import java.util.Map;
import space.stickney.core.quantity.Sourced;

/**
 * A range in which every value is as likely as another (SI).
 *
 * @param least lower end
 * @param most upper end
 */
record Range(double least, double most) {
    /** The value at a share of the range. */
    double at(double u) {
        return least + u * (most - least);
    }

    /** Of the rows key.least and key.most; 0 without them. */
    static Range of(Map<String, Sourced> values, String key) {
        Sourced least = values.get(key + ".least");
        Sourced most = values.get(key + ".most");
        return least == null || most == null ? new Range(0, 0) : new Range(least.value(), most.value());
    }
}
