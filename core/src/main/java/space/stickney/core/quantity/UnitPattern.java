package space.stickney.core.quantity;

/**
 * A regular expression (of ECMA 262, as JSON Schema has it) for the texts that {@link Quantities} reads, so that an editor
 * can mark a wrong unit while one types. It knows every single symbol of the dimension asked for; of products and
 * quotients it checks the form only. It never refuses what the reader takes.
 */
public final class UnitPattern {
    /** The lookahead keeps a matcher from giving digits of the number to the unit. */
    private static final String NUMBER =
            "\\s*[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?(?![\\d.]|[eE][+-]?\\d)\\s*";

    private static final String LETTERS = "A-Za-zµμΩ%1";
    private static final String COMPOUND =
            "(?:[" + LETTERS + "]+(?:[0-9*·./^+-]|\\s+[" + LETTERS + "*·./])|[*·./])[" + LETTERS + "0-9*·./^\\s+-]*";

    private UnitPattern() {}

    /**
     * The expression for a number with a unit that may stand for another.
     *
     * @param expected a unit of the dimension asked for, for example "m"
     */
    public static String of(String expected) {
        String symbols = String.join("|", UnitSymbols.of(Unit.parse(expected).dimension()));
        String units = symbols.isEmpty() ? COMPOUND : symbols + "|" + COMPOUND;
        return "^" + NUMBER + "(?:" + units + ")?\\s*$";
    }
}
