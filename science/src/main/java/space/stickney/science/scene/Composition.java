package space.stickney.science.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;

/** What a ground is made of: mass fractions of elements that sum to one. Immutable. */
public final class Composition {
    private final Map<String, Double> fractions;
    private final double residual;

    private Composition(Map<String, Double> fractions, double residual) {
        this.fractions = fractions;
        this.residual = residual;
    }

    /**
     * The composition that a scenario gives.
     *
     * @throws BadInput unless it gives exactly one of a name, elements, oxides, with known symbols and a positive sum
     */
    public static Composition of(GivenComposition given) {
        int ways = (given.like().isPresent() ? 1 : 0)
                + (given.elements().isEmpty() ? 0 : 1)
                + (given.oxides().isEmpty() ? 0 : 1);
        if (ways != 1) {
            throw new BadInput(
                    "composition",
                    ways == 0 ? "nothing" : "more than one of like, elements, oxides",
                    "exactly one of like, elements, oxides");
        }
        if (given.like().isPresent()) {
            return named(given.like().get());
        }
        return given.oxides().isEmpty() ? ofElements(values(given.elements())) : ofOxides(values(given.oxides()));
    }

    /**
     * A built-in composition, see {@link EndMembers}.
     *
     * @throws BadInput if there is none of this name, with the nearest spelling
     */
    public static Composition named(String name) {
        return EndMembers.of(name).composition();
    }

    /** Names of the built-in compositions. */
    public static List<String> names() {
        return EndMembers.names();
    }

    /**
     * Of mass fractions by symbol, normalised to one.
     *
     * @throws BadInput if a symbol is unknown, a value is negative or not finite, or all are zero
     */
    public static Composition ofElements(Map<String, Double> given) {
        Map<String, Double> found = new LinkedHashMap<>();
        given.forEach((symbol, value) -> {
            if (!Elements.known(symbol)) {
                throw new BadInput(Elements.unknown("elements." + symbol, symbol));
            }
            found.merge(symbol, checked("elements." + symbol, value), Double::sum);
        });
        return normalised(found);
    }

    /**
     * Of mass fractions by formula (SiO2, FeO, H2O), by stoichiometry, normalised to one.
     *
     * @throws BadInput if a formula cannot be read, a value is negative or not finite, or all are zero
     */
    public static Composition ofOxides(Map<String, Double> given) {
        Map<String, Double> found = new LinkedHashMap<>();
        given.forEach((formula, value) -> {
            String where = "oxides." + formula;
            double mass = checked(where, value);
            Formula.massFractions(where, formula)
                    .forEach((symbol, share) -> found.merge(symbol, share * mass, Double::sum));
        });
        return normalised(found);
    }

    private static double checked(String where, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadInput(where, text(value), "a mass fraction, not negative");
        }
        return value;
    }

    private static Composition normalised(Map<String, Double> found) {
        double sum = found.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0)) {
            throw new BadInput("composition", "no mass", "at least one mass fraction above zero");
        }
        Map<String, Double> sorted = new LinkedHashMap<>();
        for (Element element : Elements.all()) {
            double value = found.getOrDefault(element.symbol(), 0.0);
            if (value > 0) {
                sorted.put(element.symbol(), value / sum);
            }
        }
        return new Composition(sorted, 1 - sum);
    }

    private static Map<String, Double> values(Map<String, MassFraction> given) {
        Map<String, Double> values = new LinkedHashMap<>();
        given.forEach((symbol, fraction) -> values.put(symbol, fraction.value()));
        return values;
    }

    /** Mass fraction of an element; zero if it is not there. */
    public double fraction(String symbol) {
        return fractions.getOrDefault(symbol, 0.0);
    }

    /** Symbols of the elements that are there, by atomic number. */
    public List<String> elements() {
        return List.copyOf(fractions.keySet());
    }

    /** One minus the sum that was given, before it was normalised. */
    public double residual() {
        return residual;
    }

    /**
     * A mixture by mass.
     *
     * @param share mass fraction of this one, 0 to 1
     */
    public Composition mix(double share, Composition other) {
        if (!(share >= 0 && share <= 1)) {
            throw new BadInput("share of a mixture", text(share), "from 0 to 1");
        }
        Map<String, Double> sum = new LinkedHashMap<>();
        fractions.forEach((symbol, value) -> sum.merge(symbol, share * value, Double::sum));
        other.fractions.forEach((symbol, value) -> sum.merge(symbol, (1 - share) * value, Double::sum));
        return normalised(sum);
    }

    /** Mean atomic mass (u) by number of atoms: 1 / sum(w/A). */
    public double meanAtomicMass() {
        return meanAtomicMass(1);
    }

    /** Mean atomic mass (u) of the atoms heavier than hydrogen, by number. NaN if there are none. */
    public double meanHeavyAtomicMass() {
        return meanAtomicMass(2);
    }

    private double meanAtomicMass(int lightest) {
        double mass = 0;
        double atoms = 0;
        for (Map.Entry<String, Double> entry : fractions.entrySet()) {
            Element element = Elements.of(entry.getKey());
            if (element.number() >= lightest) {
                mass += entry.getValue();
                atoms += entry.getValue() / element.weight();
            }
        }
        return mass / atoms;
    }

    private static String text(double x) {
        return Double.isFinite(x) ? Numbers.shortest(x) : "no finite number";
    }
}
