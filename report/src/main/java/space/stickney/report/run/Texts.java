package space.stickney.report.run;

import space.stickney.core.run.Numbers;
import tools.jackson.databind.JsonNode;

/** Texts of a run are data: what a document or a reader's eye could stumble over is replaced, the rest is kept as it is. */
final class Texts {
    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /**
     * A value of a document as text: numbers as the project writes them, not as this JDK would.
     *
     * @param value text, number or flag
     */
    static String of(JsonNode value) {
        boolean fraction = value.isNumber() && !value.isIntegralNumber();
        if (fraction && Double.isFinite(value.doubleValue())) {
            return Numbers.shortest(value.doubleValue());
        }
        return clean(value.asString());
    }

    /** Control characters, lone surrogates, non-characters and bidirectional overrides become U+FFFD. */
    static String clean(String text) {
        if (text.codePoints().noneMatch(Texts::unfit)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(unfit(c) ? REPLACEMENT : c));
        return out.toString();
    }

    private static boolean unfit(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
        boolean surrogate = c >= 0xD800 && c < 0xE000;
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || surrogate || override || (c & 0xFFFE) == 0xFFFE;
    }
}
