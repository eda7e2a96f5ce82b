package space.stickney.flight.geometry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import space.stickney.core.quantity.Quantities;
import space.stickney.core.quantity.UnitException;
import space.stickney.core.run.Numbers;

/** Reading and writing of fields of view. */
final class FieldText {
    static final String VALID =
            "a field of view such as \"circular 1.5 deg\", \"rectangular 10 deg x 7 deg\", \"slit 4 deg x 0.02 deg\" or \"polygon -1"
                    + " deg,0 deg; 1 deg,0 deg; 0 deg,2 deg\" (full openings; corners by their angles)";

    private FieldText() {}

    static FieldOfView parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "circular" -> new CircularField(angle(rest));
            case "rectangular" -> {
                double[] sides = sides(rest);
                yield new RectangularField(sides[0], sides[1]);
            }
            case "slit" -> {
                double[] sides = sides(rest);
                yield new SlitField(sides[0], sides[1]);
            }
            case "polygon" -> polygon(rest);
            default -> throw new IllegalArgumentException("\"" + words[0] + "\" is no form of a field of view");
        };
    }

    static String degrees(double radians) {
        BigDecimal rounded = new BigDecimal(FastMath.toDegrees(radians)).round(new MathContext(12));
        return Numbers.shortest(rounded.doubleValue()) + " deg";
    }

    private static double[] sides(String text) {
        String[] sides = text.split("x", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("\"" + text + "\" are not two angles with an x between");
        }
        return new double[] {angle(sides[0]), angle(sides[1])};
    }

    private static PolygonField polygon(String text) {
        String[] corners = text.split(";", -1);
        double[] angles = new double[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            String[] corner = corners[i].split(",", -1);
            if (corner.length != 2) {
                throw new IllegalArgumentException(
                        "\"" + corners[i].strip() + "\" are not two angles with a comma between");
            }
            angles[2 * i] = angle(corner[0]);
            angles[2 * i + 1] = angle(corner[1]);
        }
        return PolygonField.of(angles);
    }

    private static double angle(String text) {
        try {
            return Quantities.parse(text, "deg");
        } catch (UnitException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
