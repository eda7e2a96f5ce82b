package space.stickney.flight.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/** The built-in rotation models ({@code rotation.csv}, sources in its header), turned from degrees, days and centuries into SI. */
final class RotationTable {
    private static final double DAY = 86400.0;
    private static final double CENTURY = 36525.0 * DAY;

    private RotationTable() {}

    /** Rotation models by NAIF code. */
    static Map<Integer, IauRotation> read() {
        Map<Integer, Map<String, Angle>> angles = new TreeMap<>();
        Map<Integer, String> sources = new TreeMap<>();
        for (List<String> row : Table.rows("rotation.csv", 7)) {
            Integer naif = Integer.valueOf(row.get(0));
            if ("source".equals(row.get(1))) {
                sources.put(naif, row.get(6));
            } else {
                angles.computeIfAbsent(naif, k -> new TreeMap<>())
                        .computeIfAbsent(row.get(1), Angle::new)
                        .add(row);
            }
        }
        Map<Integer, IauRotation> rotations = new TreeMap<>();
        angles.forEach((naif, a) -> rotations.put(naif, rotation(naif, a, sources.getOrDefault(naif, ""))));
        return rotations;
    }

    private static IauRotation rotation(int naif, Map<String, Angle> angles, String source) {
        if (source.isEmpty()) {
            throw new IllegalStateException("rotation.csv: no source for " + naif);
        }
        return new IauRotation(
                series(naif, angles, "ra"), series(naif, angles, "dec"), series(naif, angles, "w"), source);
    }

    private static AngleSeries series(int naif, Map<String, Angle> angles, String name) {
        Angle angle = angles.get(name);
        if (angle == null) {
            throw new IllegalStateException("rotation.csv: no " + name + " for " + naif);
        }
        return angle.series();
    }

    /** Collects the rows of one angle. */
    private static final class Angle {
        private final double unit;
        private final double[] polynomial = new double[3];
        private final List<Double> terms = new ArrayList<>();

        Angle(String name) {
            this.unit = "w".equals(name) ? DAY : CENTURY;
        }

        void add(List<String> row) {
            double[] c = new double[4];
            for (int i = 0; i < 4; i++) {
                c[i] = FastMath.toRadians(Double.parseDouble(row.get(3 + i)));
            }
            switch (row.get(2)) {
                case "poly" -> {
                    polynomial[0] = c[0];
                    polynomial[1] = c[1] / unit;
                    polynomial[2] = c[2] / (unit * unit);
                }
                case "sin" -> term(c, 0.0);
                case "cos" -> term(c, MathUtils.SEMI_PI);
                default -> throw new IllegalStateException("rotation.csv: unknown term " + row.get(2));
            }
        }

        private void term(double[] c, double lead) {
            terms.add(c[0]);
            terms.add(c[1] + lead);
            terms.add(c[2] / CENTURY);
            terms.add(c[3] / (CENTURY * CENTURY));
        }

        AngleSeries series() {
            return new AngleSeries(
                    polynomial, terms.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
