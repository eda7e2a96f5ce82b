package space.stickney.science.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/** The elements from hydrogen to uranium that have a standard atomic weight (CIAAW). */
public final class Elements {
    private static final Map<String, Element> BY_SYMBOL = read();

    private Elements() {}

    /** All, by atomic number. */
    public static List<Element> all() {
        return new ArrayList<>(BY_SYMBOL.values());
    }

    public static boolean known(String symbol) {
        return BY_SYMBOL.containsKey(symbol);
    }

    /**
     * The element with this symbol.
     *
     * @throws BadInput if there is none, with the nearest spelling
     */
    public static Element of(String symbol) {
        Element element = BY_SYMBOL.get(symbol);
        if (element == null) {
            throw new BadInput(unknown(symbol, symbol));
        }
        return element;
    }

    static Fault unknown(String where, String symbol) {
        Fault fault = Fault.of(
                where,
                "the element " + (symbol.isEmpty() ? "\"\"" : symbol),
                "the symbol of an element from H to U that has an atomic weight");
        return Spelling.didYouMean(symbol, BY_SYMBOL.keySet())
                .map(fault::withHint)
                .orElse(fault);
    }

    private static Map<String, Element> read() {
        Map<String, Element> elements = new LinkedHashMap<>();
        for (Map<String, String> row : ResourceTable.read(Elements.class, "elements.csv")) {
            String symbol = row.getOrDefault("symbol", "");
            int number = Integer.parseInt(row.getOrDefault("z", ""));
            elements.put(symbol, new Element(symbol, number, Double.parseDouble(row.getOrDefault("weight", ""))));
        }
        return Collections.unmodifiableMap(elements);
    }
}
