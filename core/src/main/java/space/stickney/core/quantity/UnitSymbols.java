package space.stickney.core.quantity;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import space.stickney.core.fault.Spelling;

/**
 * The symbols that {@link Unit} knows: SI with prefixes, and the units in use in astronomy and spectroscopy. Values: the
 * SI brochure (BIPM 2019, 9th edition, tables 4, 7 and 8); the astronomical unit by IAU 2012 resolution B2; the
 * electronvolt by the exact elementary charge of the SI of 2019.
 */
final class UnitSymbols {
    record Entry(double scale, Dimension dimension) {}

    private static final double PI = 3.141592653589793;
    private static final double ELECTRONVOLT = 1.602176634e-19;
    private static final Dimension FORCE =
            Dimension.MASS.times(Dimension.LENGTH, 1).times(Dimension.TIME, -2);
    private static final Dimension ENERGY = FORCE.times(Dimension.LENGTH, 1);
    private static final Dimension POWER = ENERGY.times(Dimension.TIME, -1);
    private static final Dimension PRESSURE = FORCE.times(Dimension.LENGTH, -2);
    private static final Dimension FREQUENCY = Dimension.NONE.times(Dimension.TIME, -1);
    private static final Dimension VOLTAGE = POWER.times(Dimension.CURRENT, -1);
    private static final Dimension FIELD = VOLTAGE.times(Dimension.TIME, 1).times(Dimension.LENGTH, -2);

    /** Symbols that take SI prefixes. The gram stands for the kilogram. */
    private static final Map<String, Entry> PREFIXED = Map.ofEntries(
            entry("m", new Entry(1, Dimension.LENGTH)),
            entry("g", new Entry(1e-3, Dimension.MASS)),
            entry("s", new Entry(1, Dimension.TIME)),
            entry("K", new Entry(1, Dimension.TEMPERATURE)),
            entry("A", new Entry(1, Dimension.CURRENT)),
            entry("mol", new Entry(1, Dimension.AMOUNT)),
            entry("rad", new Entry(1, Dimension.ANGLE)),
            entry("bit", new Entry(1, Dimension.DATA)),
            entry("byte", new Entry(8, Dimension.DATA)),
            entry("N", new Entry(1, FORCE)),
            entry("J", new Entry(1, ENERGY)),
            entry("W", new Entry(1, POWER)),
            entry("Pa", new Entry(1, PRESSURE)),
            entry("bar", new Entry(1e5, PRESSURE)),
            entry("Hz", new Entry(1, FREQUENCY)),
            entry("Bq", new Entry(1, FREQUENCY)),
            entry("V", new Entry(1, VOLTAGE)),
            entry("T", new Entry(1, FIELD)),
            entry("G", new Entry(1e-4, FIELD)),
            entry("eV", new Entry(ELECTRONVOLT, ENERGY)),
            entry("pc", new Entry(3.0856775814913673e16, Dimension.LENGTH)),
            entry("yr", new Entry(365.25 * 86400, Dimension.TIME)));

    /** Symbols that take none. */
    private static final Map<String, Entry> PLAIN = Map.ofEntries(
            entry("min", new Entry(60, Dimension.TIME)),
            entry("h", new Entry(3600, Dimension.TIME)),
            entry("d", new Entry(86400, Dimension.TIME)),
            entry("day", new Entry(86400, Dimension.TIME)),
            entry("days", new Entry(86400, Dimension.TIME)),
            entry("deg", new Entry(PI / 180, Dimension.ANGLE)),
            entry("arcmin", new Entry(PI / 10800, Dimension.ANGLE)),
            entry("arcsec", new Entry(PI / 648000, Dimension.ANGLE)),
            entry("mas", new Entry(PI / 648000000, Dimension.ANGLE)),
            entry("sr", new Entry(1, Dimension.ANGLE.times(Dimension.ANGLE, 1))),
            entry("AU", new Entry(149597870700.0, Dimension.LENGTH)),
            entry("au", new Entry(149597870700.0, Dimension.LENGTH)),
            entry("Angstrom", new Entry(1e-10, Dimension.LENGTH)),
            entry("t", new Entry(1000, Dimension.MASS)),
            entry("L", new Entry(1e-3, Dimension.LENGTH.times(Dimension.LENGTH, 2))),
            entry("erg", new Entry(1e-7, ENERGY)),
            entry("barn", new Entry(1e-28, Dimension.LENGTH.times(Dimension.LENGTH, 1))),
            entry("B", new Entry(8, Dimension.DATA)),
            entry("kB", new Entry(8e3, Dimension.DATA)),
            entry("MB", new Entry(8e6, Dimension.DATA)),
            entry("GB", new Entry(8e9, Dimension.DATA)),
            entry("bps", new Entry(1, Dimension.DATA.times(Dimension.TIME, -1))),
            entry("kbps", new Entry(1e3, Dimension.DATA.times(Dimension.TIME, -1))),
            entry("Mbps", new Entry(1e6, Dimension.DATA.times(Dimension.TIME, -1))),
            entry("Gbps", new Entry(1e9, Dimension.DATA.times(Dimension.TIME, -1))),
            entry("ph", new Entry(1, Dimension.NONE)),
            entry("count", new Entry(1, Dimension.NONE)),
            entry("counts", new Entry(1, Dimension.NONE)),
            entry("%", new Entry(1e-2, Dimension.NONE)),
            entry("ppm", new Entry(1e-6, Dimension.NONE)),
            entry("ppb", new Entry(1e-9, Dimension.NONE)));

    private static final Map<String, Double> PREFIXES = Map.ofEntries(
            entry("T", 1e12),
            entry("G", 1e9),
            entry("M", 1e6),
            entry("k", 1e3),
            entry("c", 1e-2),
            entry("m", 1e-3),
            entry("u", 1e-6),
            entry("µ", 1e-6),
            entry("μ", 1e-6),
            entry("n", 1e-9),
            entry("p", 1e-12),
            entry("f", 1e-15));

    private UnitSymbols() {}

    static Entry lookup(String symbol) {
        Entry whole = PLAIN.getOrDefault(symbol, PREFIXED.get(symbol));
        if (whole != null) {
            return whole;
        }
        Double prefix = PREFIXES.get(symbol.substring(0, 1));
        Entry rest = PREFIXED.get(symbol.substring(1));
        if (prefix != null && rest != null) {
            // dividing by the inverse keeps decimal prefixes exact: 1 mm is the double nearest 0.001
            double scale = prefix < 1 ? rest.scale() / Math.rint(1 / prefix) : rest.scale() * prefix;
            return new Entry(scale, rest.dimension());
        }
        String hint =
                Spelling.didYouMean(symbol, known()).map(s -> " (" + s + ")").orElse("");
        throw new UnitException("unknown unit \"" + symbol + "\"" + hint);
    }

    /** Every symbol of a dimension, with prefix or without, in alphabetical order. */
    static List<String> of(Dimension dimension) {
        Stream<String> prefixed = PREFIXED.keySet().stream()
                .flatMap(s ->
                        Stream.concat(Stream.of(s), PREFIXES.keySet().stream().map(p -> p + s)));
        return Stream.concat(PLAIN.keySet().stream(), prefixed)
                .distinct()
                .filter(s -> lookup(s).dimension().equals(dimension))
                .sorted()
                .toList();
    }

    private static List<String> known() {
        return Stream.concat(
                        PLAIN.keySet().stream(),
                        Stream.concat(PREFIXED.keySet().stream(), Stream.of("km", "kg", "keV", "mm")))
                .sorted()
                .toList();
    }
}
