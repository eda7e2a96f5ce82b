package space.stickney.science.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;

/** A chemical formula without brackets, such as Al2O3 or H2O, as mass fractions of its elements. */
final class Formula {
    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)(\\d{0,3})");

    private Formula() {}

    /**
     * Mass fraction of each element, in the order of the formula; they sum to one.
     *
     * @param where for messages
     * @throws BadInput if the text is not a formula of known elements
     */
    static Map<String, Double> massFractions(String where, String formula) {
        Map<String, Double> masses = new LinkedHashMap<>();
        Matcher part = PART.matcher(formula);
        int at = 0;
        double sum = 0;
        while (part.find() && part.start() == at) {
            String symbol = part.group(1);
            if (!Elements.known(symbol)) {
                throw new BadInput(Elements.unknown(where, symbol));
            }
            int atoms = part.group(2).isEmpty() ? 1 : Integer.parseInt(part.group(2));
            double mass = atoms * Elements.of(symbol).weight();
            masses.merge(symbol, mass, Double::sum);
            sum += mass;
            at = part.end();
        }
        if (at < formula.length() || !(sum > 0)) {
            throw new BadInput(
                    where,
                    "no formula" + (formula.isEmpty() ? "" : ": " + formula),
                    "symbols of elements with numbers of atoms, such as SiO2 or Fe2O3");
        }
        double total = sum;
        masses.replaceAll((symbol, mass) -> mass / total);
        return masses;
    }
}
