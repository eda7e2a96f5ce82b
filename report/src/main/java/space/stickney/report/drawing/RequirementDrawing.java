package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.Moment;

/**
 * A requirement on its scale: the limits, the predicted value with the span of 68 % of the draws, and how far each input moves
 * it. Dates are shown by day.
 */
public final class RequirementDrawing {
    private static final double WIDTH = 560;
    private static final double LEFT = 176;
    private static final double RIGHT = 540;
    private static final double TOP = 30;
    private static final double ROW = 26;
    private static final int MOST_DRIVERS = 6;

    /** A limit farther away than this many spans of the rest is told in words instead. */
    private static final double FAR = 12;

    private final MatrixRow row;
    private final List<MatrixRow> drivers;
    private final double predicted;

    private RequirementDrawing(MatrixRow row, double predicted) {
        this.row = row;
        this.predicted = predicted;
        this.drivers = row.items("drivers").stream()
                .filter(d -> d.number("swing").orElse(0.0) > 0)
                .limit(MOST_DRIVERS)
                .toList();
    }

    /** The drawing; empty when the row has no number or no scale. */
    public static Optional<String> of(MatrixRow row) {
        return value(row, "predicted").flatMap(v -> new RequirementDrawing(row, v).draw());
    }

    /** A field as a number: days past 2000 for a date. */
    private static Optional<Double> value(MatrixRow row, String field) {
        return row.number(field)
                .or(() -> Moment.of(row.text(field)).map(Moment::days))
                .filter(Double::isFinite);
    }

    /** The number of a limit such as "<= 10 %", or the day of a date. */
    private static Optional<Double> limit(MatrixRow row, String field) {
        String text = row.text(field).replaceFirst("^[<>]=\\s*", "");
        if (row.isDate()) {
            String day = text.length() == 10 ? text + "T00:00:00.000" : text;
            return Moment.of(day).map(Moment::days);
        }
        String number = text.replaceFirst("^([-+.0-9]+(?:[eE][-+]?[0-9]+)?).*$", "$1");
        try {
            return Optional.of(Double.parseDouble(number)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty(); // no number on this scale: the words beside the drawing say it
        }
    }

    /** The threshold in the unit of the baseline; they may differ ("<= 1 km", "<= 1500 m"), then only the text tells. */
    private Optional<Double> threshold() {
        String unit = row.text("unit");
        boolean same = row.isDate() || unit.equals("1") || row.text("threshold").endsWith(unit);
        return same ? limit(row, "threshold") : Optional.empty();
    }

    private Optional<String> draw() {
        List<Double> near = new ArrayList<>(List.of(predicted));
        value(row, "p16").ifPresent(near::add);
        value(row, "p84").ifPresent(near::add);
        for (MatrixRow d : drivers) {
            value(d, "valueAtLow").ifPresent(near::add);
            value(d, "valueAtHigh").ifPresent(near::add);
        }
        limit(row, "requirement").ifPresent(near::add);
        double low = near.stream().mapToDouble(x -> x).min().orElse(0);
        double high = near.stream().mapToDouble(x -> x).max().orElse(0);
        double span = high - low;
        Optional<Double> far = threshold().filter(x -> span == 0 || Math.abs(x - predicted) < FAR * span);
        low = Math.min(low, far.orElse(low));
        high = Math.max(high, far.orElse(high));
        if (!(high > low)) {
            double pad = predicted == 0 ? 1 : 0.2 * Math.abs(predicted);
            low -= pad;
            high += pad;
        }
        double pad = 0.08 * (high - low);
        return Optional.of(draw(new Axis(low - pad, high + pad, LEFT, RIGHT)));
    }

    private String draw(Axis axis) {
        double bottom = TOP + ROW * (1 + drivers.size());
        Svg svg = new Svg(WIDTH, bottom + 44, row.id() + " on its scale", description());
        good(svg, axis, bottom);
        svg.scale(axis, row.isDate() ? "date" : row.unit(), new Axis(0, 1, bottom, TOP), "");
        List<Axis.Tick> ticks = row.isDate() ? axis.dates(5) : axis.ticks(5);
        for (Axis.Tick t : ticks) {
            svg.line("grid", axis.at(t.value()), TOP, axis.at(t.value()), bottom);
            svg.text("tick middle", axis.at(t.value()), bottom + 17, t.label());
        }
        String unit = row.isDate() ? "date (UTC)" : row.unit();
        svg.text("axis middle", 0.5 * (LEFT + RIGHT), bottom + 37, unit);
        mark(svg, axis, bottom, "threshold", threshold());
        mark(svg, axis, bottom, "baseline", limit(row, "requirement"));
        predicted(svg, axis);
        double y = TOP + ROW;
        for (MatrixRow d : drivers) {
            driver(svg, axis, d, y);
            y += ROW;
        }
        return svg.document();
    }

    private void good(Svg svg, Axis axis, double bottom) {
        Optional<Double> limit = limit(row, "requirement").filter(axis::holds);
        limit.ifPresent(x -> {
            boolean most = row.text("requirement").startsWith("<=");
            double from = most ? LEFT : axis.at(x);
            double to = most ? axis.at(x) : RIGHT;
            svg.rectangle("goodside", from, TOP, Math.max(0, to - from), bottom - TOP);
        });
    }

    private void mark(Svg svg, Axis axis, double bottom, String name, Optional<Double> value) {
        value.filter(axis::holds).ifPresent(x -> {
            svg.line("limit " + name, axis.at(x), TOP, axis.at(x), bottom);
            boolean upper = name.equals("baseline");
            svg.text("tick " + anchor(axis.at(x)), axis.at(x), upper ? TOP - 4 : TOP - 17, name);
        });
    }

    private static String anchor(double x) {
        return x > RIGHT - 40 ? "right" : "middle";
    }

    private void predicted(Svg svg, Axis axis) {
        double y = TOP + ROW / 2;
        svg.text("right row", LEFT - 10, y + 4, "predicted");
        Optional<Double> p16 = value(row, "p16");
        Optional<Double> p84 = value(row, "p84");
        if (p16.isPresent() && p84.isPresent()) {
            svg.rectangle(
                    "spread", axis.at(p16.get()), y - 5, Math.max(1, axis.at(p84.get()) - axis.at(p16.get())), 10);
        }
        svg.circle("predicted", axis.at(predicted), y, 4.5);
    }

    private void driver(Svg svg, Axis axis, MatrixRow d, double top) {
        double y = top + ROW / 2;
        Optional<Double> a = value(d, "valueAtLow");
        Optional<Double> b = value(d, "valueAtHigh");
        svg.text("right tick", LEFT - 10, y + 4, shortened(d.text("input")));
        if (a.isPresent() && b.isPresent()) {
            double from = axis.at(Math.min(a.get(), b.get()));
            double to = axis.at(Math.max(a.get(), b.get()));
            svg.rectangle(d.flag("turns") ? "driver turning" : "driver", from, y - 6, Math.max(1, to - from), 12);
            svg.line("limit", axis.at(predicted), y - 9, axis.at(predicted), y + 9);
        }
    }

    /** The end of a key tells more than its beginning; of words it is the beginning. */
    private static String shortened(String input) {
        int most = 24;
        if (input.length() <= most) {
            return input;
        }
        if (input.contains(" ")) {
            return input.substring(0, most - 1).strip() + "\u2026";
        }
        String rest = input;
        while (rest.length() > most && rest.indexOf('.') >= 0) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return rest.length() > most ? "\u2026" + rest.substring(rest.length() - most + 1) : rest;
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        text.append(row.text("parameter")).append(": baseline ").append(row.text("requirement"));
        text.append(", threshold ").append(row.text("threshold")).append(". Predicted ");
        text.append(shown(row, "predicted")).append(' ').append(row.unit()).append('.');
        for (MatrixRow d : drivers) {
            text.append(' ')
                    .append(d.text("input"))
                    .append(": ")
                    .append(shown(d, "valueAtLow"))
                    .append(" at ");
            text.append(d.text("low"))
                    .append(", ")
                    .append(shown(d, "valueAtHigh"))
                    .append(" at ");
            text.append(d.text("high")).append('.');
        }
        return text.toString();
    }

    private static String shown(MatrixRow row, String field) {
        return row.number(field).map(Show::rounded).orElse(row.text(field));
    }
}
