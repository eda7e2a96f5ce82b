package space.stickney.science.detection.files;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML line by line, indented. */
final class XmlLines {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    XmlLines raw(String line) {
        out.append(line).append('\n');
        return this;
    }

    /** Opens an element; attributes may follow its name. */
    XmlLines open(String element) {
        indent().append('<').append(element).append(">\n");
        open.push(name(element));
        return this;
    }

    XmlLines leaf(String element, String text) {
        indent().append('<')
                .append(element)
                .append('>')
                .append(N42File.escaped(text))
                .append("</")
                .append(name(element))
                .append(">\n");
        return this;
    }

    XmlLines leaf(String element, long number) {
        return leaf(element, Long.toString(number));
    }

    XmlLines close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    String text() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open elements " + open);
        }
        return out.toString();
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private static String name(String element) {
        int blank = element.indexOf(' ');
        return blank < 0 ? element : element.substring(0, blank);
    }
}
