package space.stickney.report.plots;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import space.stickney.core.run.Numbers;

/**
 * Writes an SVG document element by element. Coordinates are pixels from the upper left corner, written with two decimals;
 * classes refer to the one style element given to {@link #style}.
 */
public final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins a document.
     *
     * @param title read aloud by screen readers
     * @param description what the picture shows, in words
     */
    public Svg(double width, double height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" role=\"img\">\n<title>")
                .append(escape(title))
                .append("</title>\n<desc>")
                .append(escape(description))
                .append("</desc>\n");
        open.push("svg");
    }

    /** The one style element. */
    public Svg style(String css) {
        out.append("<style>\n").append(css.strip()).append("\n</style>\n");
        return this;
    }

    /** Opens a group; {@link #end} closes it. */
    public Svg group(String classes) {
        out.append("<g class=\"").append(escape(classes)).append("\">\n");
        open.push("g");
        return this;
    }

    /** Opens a group that is cut off at a rectangle; {@link #end} closes it. The name must be unique in the page. */
    public Svg clippedGroup(String name, double x, double y, double width, double height) {
        out.append("<clipPath id=\"").append(escape(name)).append("\">");
        element("rect", "", "x", x, "y", y, "width", width, "height", height);
        out.append("</clipPath>\n<g clip-path=\"url(#").append(escape(name)).append(")\">\n");
        open.push("g");
        return this;
    }

    public Svg end() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    public Svg line(String classes, double x1, double y1, double x2, double y2) {
        return element("line", classes, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    public Svg rectangle(String classes, double x, double y, double width, double height) {
        return element("rect", classes, "x", x, "y", y, "width", width, "height", height);
    }

    public Svg circle(String classes, double x, double y, double radius) {
        return element("circle", classes, "cx", x, "cy", y, "r", radius);
    }

    /** Lines through points; each {x0, y0, x1, y1, ...}. All in one path element. */
    public Svg lines(String classes, List<double[]> lines, boolean closed) {
        if (lines.isEmpty()) {
            return this;
        }
        out.append("<path").append(attribute("class", classes)).append(" d=\"");
        for (double[] line : lines) {
            for (int i = 0; i + 1 < line.length; i += 2) {
                out.append(i == 0 ? "M" : "L")
                        .append(number(line[i]))
                        .append(' ')
                        .append(number(line[i + 1]));
            }
            out.append(closed ? "Z" : "");
        }
        out.append("\"/>\n");
        return this;
    }

    /** Text; the class sets font and anchor. */
    public Svg text(String classes, double x, double y, String text) {
        out.append("<text").append(attribute("class", classes)).append(position(x, y));
        out.append('>').append(escape(text)).append("</text>\n");
        return this;
    }

    /** Text turned about its point, clockwise (degrees). */
    public Svg text(String classes, double x, double y, double degrees, String text) {
        out.append("<text").append(attribute("class", classes)).append(position(x, y));
        out.append(" transform=\"rotate(")
                .append(number(degrees))
                .append(' ')
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(")\">")
                .append(escape(text))
                .append("</text>\n");
        return this;
    }

    /**
     * Notes what a rectangle of the drawing measures, so that the page can tell the values under the pointer: pixels and values at both ends.
     *
     * @param xName name with unit; "date" for days past 2000-01-01T00:00 UTC; "log " before it for an axis of logarithms (base 10)
     * @param yName the same; empty where the rows are no scale
     */
    public Svg scale(Axis x, String xName, Axis y, String yName) {
        out.append("<g class=\"scale\"")
                .append(attribute("data-x", ends(x)))
                .append(attribute("data-x-name", xName))
                .append(attribute("data-y", ends(y)))
                .append(attribute("data-y-name", yName))
                .append("/>\n");
        return this;
    }

    private static String ends(Axis a) {
        return number(a.start()) + " " + number(a.end()) + " " + Numbers.shortest(a.low()) + " "
                + Numbers.shortest(a.high());
    }

    /** The document, all that is open closed. */
    public String document() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private Svg element(String name, String classes, Object... attributes) {
        out.append('<').append(name).append(attribute("class", classes));
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(attribute((String) attributes[i], number((Double) attributes[i + 1])));
        }
        out.append("/>\n");
        return this;
    }

    private static String position(double x, double y) {
        return attribute("x", number(x)) + attribute("y", number(y));
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + escape(value) + "\"";
    }

    /** At most two decimals, no trailing zeros. */
    private static String number(double x) {
        String s = Numbers.fixed(x, 2);
        int end = s.length();
        while (s.charAt(end - 1) == '0') {
            end--;
        }
        return s.substring(0, s.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
