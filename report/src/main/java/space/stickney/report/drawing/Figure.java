package space.stickney.report.drawing;

import java.util.List;
import java.util.Locale;

/**
 * A drawing of the page.
 *
 * @param heading short title
 * @param panels one or more SVG documents
 * @param caption what one sees, in words
 */
public record Figure(String heading, List<String> panels, String caption) {
    /** "figure-" and the heading in small letters and hyphens. */
    public String id() {
        String words = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "figure-" + words.replaceAll("^-|-$", "");
    }

    /** Whether it needs the whole width of a page: on a small screen it scrolls instead of shrinking. */
    public boolean wide() {
        return panels.get(0).contains("viewBox=\"0 0 1100 ");
    }
}
