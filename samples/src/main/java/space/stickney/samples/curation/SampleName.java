package space.stickney.samples.curation;

import java.util.Locale;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;

/** The rules for names of samples. Letters that only look like Latin ones are refused with their code. */
final class SampleName {
    /** Ryugu sample database (EPS 75, 2023, s40623-023-01904-6, table 1): chamber, number, then parts. Q001 has three digits. */
    private static final Pattern RYUGU = Pattern.compile("[ABCQ][0-9]{3,4}(-[A-Za-z0-9]+)*");

    private static final Pattern OREX = Pattern.compile("OREX-[0-9]{5,6}-[0-9]+(-[A-Za-z0-9]+)*");
    private static final Pattern FREE = Pattern.compile("[A-Za-z0-9]+([-._][A-Za-z0-9]+)*");
    private static final int LONGEST = 80;

    private SampleName() {}

    /**
     * Refuses a name that does not follow the rule.
     *
     * @throws BadInput naming the first letter that is none of ASCII, or the rule
     */
    static void check(String where, String name, Act.Naming naming) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= 0x20 || c >= 0x7F) {
                throw new BadInput(
                        where,
                        name + ", with the character U+"
                                + Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT)
                                + " at place " + (i + 1),
                        "a name of plain Latin letters, digits and hyphens, without blanks");
            }
        }
        Pattern rule = switch (naming) {
            case RYUGU -> RYUGU;
            case OREX -> OREX;
            case FREE -> FREE;
        };
        if (name.length() > LONGEST || !rule.matcher(name).matches()) {
            throw new BadInput(where, name, example(naming));
        }
    }

    private static String example(Act.Naming naming) {
        return switch (naming) {
            case RYUGU ->
                "the chamber A, B, C or Q, three or four digits, then parts after hyphens: A0001, C0002-abc, Q001";
            case OREX -> "OREX, a number, a part: OREX-800001-0";
            case FREE ->
                "letters and digits, parts after a hyphen, point or underscore, at most " + LONGEST + " characters";
        };
    }
}
