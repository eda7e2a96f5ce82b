package space.stickney.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML that is well-formed XML too. All texts and attribute values are escaped; only {@link #drawing} is not. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value. */
    Html open(String tag, String... attributes) {
        start(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with nothing but text. */
    Html leaf(String tag, String text, String... attributes) {
        start(tag, attributes)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    /** An element without content, such as meta. */
    Html single(String tag, String... attributes) {
        start(tag, attributes).append("/>\n");
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Markup made by the drawing writer, as it is. */
    Html drawing(String svg) {
        out.append(svg);
        return this;
    }

    /** The style element; the text must be free of markup. */
    Html style(String css) {
        out.append("<style>").append(css).append("</style>\n");
        return this;
    }

    /** The script element; the text must be fit for HTML and for XML. */
    Html script(String script) {
        out.append("<script>").append(script).append("</script>\n");
        return this;
    }

    /** A block of data for the script; the text must be free of markup. */
    Html data(String id, String json) {
        out.append("<script type=\"application/json\" id=\"")
                .append(id)
                .append("\">")
                .append(json)
                .append("</script>\n");
        return this;
    }

    String document() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private StringBuilder start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
