package space.stickney.flight.bodies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import space.stickney.core.constant.Constant;

/**
 * The built-in bodies, from {@code bodies.csv}, {@code constants.csv} and {@code rotation.csv}. Published decimals are
 * shifted to SI as decimals, so that the double is the one nearest to the published value.
 */
final class BodyTable {
    private static final Map<String, String> QUANTITY = Map.of(
            Body.GM, "gravitational parameter",
            Body.RADIUS_A, "semi-axis towards the prime meridian",
            Body.RADIUS_B, "semi-axis along the equator",
            Body.RADIUS_C, "polar semi-axis",
            Body.J2, "zonal coefficient of degree 2");

    private BodyTable() {}

    static List<Body> read() {
        Map<Integer, List<List<String>>> constants = new TreeMap<>();
        for (List<String> row : Table.rows("constants.csv", 7)) {
            constants
                    .computeIfAbsent(Integer.valueOf(row.get(0)), k -> new ArrayList<>())
                    .add(row);
        }
        Map<Integer, IauRotation> rotations = RotationTable.read();
        List<Body> bodies = new ArrayList<>();
        for (List<String> row : Table.rows("bodies.csv", 4)) {
            int naif = Integer.parseInt(row.get(0));
            bodies.add(body(row, constants.getOrDefault(naif, List.of()), Optional.ofNullable(rotations.get(naif))));
        }
        return bodies;
    }

    private static Body body(List<String> row, List<List<String>> constants, Optional<IauRotation> rotation) {
        String name = row.get(1);
        return new Body(
                Integer.parseInt(row.get(0)),
                name,
                row.get(3).isEmpty() ? List.of() : List.of(row.get(3).split("\\|")),
                row.get(2).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row.get(2))),
                constants(name, constants, "default"),
                constants(name, constants, "other"),
                rotation);
    }

    private static List<Constant> constants(String body, List<List<String>> rows, String use) {
        return rows.stream()
                .filter(r -> r.get(5).equals(use))
                .map(r -> constant(body, r))
                .toList();
    }

    private static Constant constant(String body, List<String> row) {
        String symbol = row.get(1);
        String quantity = QUANTITY.get(symbol);
        if (quantity == null) {
            throw new IllegalStateException("constants.csv: unknown symbol " + symbol);
        }
        int shift = shift(row.get(3));
        return new Constant(
                quantity + " of " + body,
                symbol,
                shifted(row.get(2), shift),
                si(row.get(3)),
                "NaN".equals(row.get(4)) ? Double.NaN : shifted(row.get(4), shift),
                row.get(6));
    }

    private static double shifted(String decimal, int shift) {
        return new BigDecimal(decimal).scaleByPowerOfTen(shift).doubleValue();
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "km3/s2" -> 9;
            case "km" -> 3;
            case "m3/s2", "m", "1" -> 0;
            default -> throw new IllegalStateException("constants.csv: unknown unit " + unit);
        };
    }

    private static String si(String unit) {
        return switch (unit) {
            case "km3/s2" -> "m3/s2";
            case "km" -> "m";
            default -> unit;
        };
    }
}
