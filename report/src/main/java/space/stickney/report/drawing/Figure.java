package space.stickney.report.drawing;

import java.util.List;

/**
 * A drawing of the page.
 *
 * @param heading short title
 * @param panels one or more SVG documents
 * @param caption what one sees, in words
 */
public record Figure(String heading, List<String> panels, String caption) {}
