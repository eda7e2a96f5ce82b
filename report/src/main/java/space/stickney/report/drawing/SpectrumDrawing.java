package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Composition;
import space.stickney.report.run.Run;

/**
 * The spectrum of an instrument that measures gamma rays, in strips of energy one below the other: counts on a logarithmic axis with the fit, the lines
 * of the surface, and below them what the fit leaves, in standard deviations.
 */
public final class SpectrumDrawing {
    private static final String ENDING = "-spectrum.csv";
    private static final String[] COLUMNS = {"channel", "energy_kev", "counts", "fit", "residual"};

    private static final double WIDTH = 1100;
    private static final double LEFT = 76;
    private static final double RIGHT = 1086;
    private static final double LABELS = 76;
    private static final double COUNTS = 180;
    private static final double GAP = 12;
    private static final double RESIDUALS = 56;
    private static final double STRIP = LABELS + COUNTS + GAP + RESIDUALS + 54;

    /** Energies at which a spectrum is parted (keV): at low energies lines crowd and the continuum falls steeply. */
    private static final double[] PARTINGS = {1000, 3000};

    /** Energies farther apart than this are in different windows of the fit (keV). */
    private static final double WINDOW = 4;

    /** Residuals are drawn up to this (standard deviations). */
    private static final double MOST_SIGMA = 5;

    /** A line is labelled from this flux on (its standard deviations). */
    private static final double SIGNIFICANT = 3;

    /** Least distance of two labels (px). */
    private static final double LABEL_ROOM = 13;

    private final double[] energy;
    private final double[] counts;
    private final double[] fit;
    private final List<Line> lines;
    private final Svg svg;

    /** A line of the surface; its flux in standard deviations. */
    private record Line(String element, double energy, double significance) {}

    private SpectrumDrawing(Run.Product spectrum, List<Line> lines, String name) {
        this.energy = spectrum.numbers("energy_kev");
        this.counts = spectrum.numbers("counts");
        this.fit = spectrum.numbers("fit");
        this.lines = lines;
        this.svg = new Svg(
                WIDTH,
                STRIP * edges().size() - 10,
                name + ": spectrum of the target with its fit",
                "Counts a channel, logarithmic, over the energy, with the fit; below them the residuals. Lines found: "
                        + String.join(
                                ", ", lines.stream().map(SpectrumDrawing::words).toList()) + ".");
    }

    /** A figure for each spectrum. */
    public static List<Figure> of(Run run) {
        return run.products(COLUMNS).stream()
                .filter(p -> p.file().endsWith(ENDING) && p.rows().size() > 1)
                .map(p -> figure(run, p))
                .toList();
    }

    private static Figure figure(Run run, Run.Product spectrum) {
        String stem = spectrum.file().substring(0, spectrum.file().length() - ENDING.length());
        String name = stem.substring(stem.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        List<Line> lines =
                run.product(stem + "-peaks.csv").map(SpectrumDrawing::lines).orElse(List.of());
        SpectrumDrawing drawing = new SpectrumDrawing(spectrum, lines, name);
        String goodness = run.compositions().stream()
                .filter(c -> c.file().equals(stem + Composition.ENDING))
                .findFirst()
                .flatMap(SpectrumDrawing::goodness)
                .orElse("");
        return new Figure(
                name + ": gamma-ray spectrum",
                List.of(drawing.draw()),
                "Sum of all spectra taken of the target, in the windows that were fitted: grey counts, red fit, below them (counts − fit)/√fit."
                        + " Labelled (element and energy in keV): lines of the target's surface of at least three standard deviations, the most significant where they crowd;"
                        + " the other peaks come from the spacecraft, from Mars, or are escape peaks. "
                        + goodness + "All lines: " + stem + "-peaks.csv.");
    }

    private static Optional<String> goodness(Composition c) {
        return c.goodness("deviance")
                .flatMap(found -> c.goodness("expectedDeviance")
                        .flatMap(expected -> c.goodness("devianceSigma")
                                .map(sigma -> "Deviance of the fit of all groups of spectra: " + Show.number(found, 0)
                                        + ", expected " + Show.number(expected, 0) + " ± " + Show.number(sigma, 0)
                                        + ". ")));
    }

    private static List<Line> lines(Run.Product peaks) {
        List<String> element = peaks.texts("element");
        double[] energy = peaks.numbers("energy_kev");
        double[] flux = peaks.numbers("surface_flux_m2_s");
        double[] sigma = peaks.numbers("sigma_m2_s");
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < energy.length; i++) {
            if (flux[i] >= SIGNIFICANT * sigma[i] && sigma[i] > 0) {
                found.add(new Line(element.get(i), energy[i], flux[i] / sigma[i]));
            }
        }
        found.sort(Comparator.comparingDouble(Line::significance).reversed().thenComparingDouble(Line::energy));
        return List.copyOf(found);
    }

    private static String words(Line line) {
        return line.element + " " + Numbers.fixed(line.energy, 0);
    }

    /** Lower and upper energy of each strip (keV). */
    private List<double[]> edges() {
        double low = 100 * FastMath.floor(energy[0] / 100);
        double high = 100 * FastMath.ceil(energy[energy.length - 1] / 100);
        List<double[]> strips = new ArrayList<>();
        for (double parting : PARTINGS) {
            if (low < parting && parting < high) {
                strips.add(new double[] {low, parting});
                low = parting;
            }
        }
        strips.add(new double[] {low, high});
        return strips;
    }

    private String draw() {
        double top = 0;
        for (double[] edge : edges()) {
            strip(new Axis(edge[0], edge[1], LEFT, RIGHT), top);
            top += STRIP;
        }
        return svg.document();
    }

    private void strip(Axis x, double top) {
        int[] inside = java.util.stream.IntStream.range(0, energy.length)
                .filter(i -> x.holds(energy[i]))
                .toArray();
        double most = Arrays.stream(inside)
                .mapToDouble(i -> Math.max(counts[i], fit[i]))
                .max()
                .orElse(10);
        double least =
                Arrays.stream(inside).mapToDouble(i -> level(counts[i])).min().orElse(1);
        double upper = top + LABELS;
        double lower = upper + COUNTS;
        double room = 0.04 * FastMath.log10(most / least) + 0.05;
        Axis y = new Axis(FastMath.log10(least) - room, FastMath.log10(most) + room, lower, upper);
        Axis left = new Axis(-MOST_SIGMA, MOST_SIGMA, lower + GAP + RESIDUALS, lower + GAP);
        frame(x, y, left);
        trace("counts", x, y, inside, counts);
        trace("fit", x, y, inside, fit);
        residuals(x, left, inside);
        label(x, y, inside, upper);
    }

    private void frame(Axis x, Axis y, Axis left) {
        double bottom = left.start();
        for (Axis.Tick t : x.ticks(12)) {
            svg.line("grid", x.at(t.value()), y.end(), x.at(t.value()), y.start());
            svg.line("grid", x.at(t.value()), left.end(), x.at(t.value()), bottom);
            svg.text("tick middle", x.at(t.value()), bottom + 17, t.label());
        }
        int decade = (int) FastMath.floor(y.low());
        int[] steps = y.high() - y.low() < 2 ? new int[] {1, 2, 5} : new int[] {1};
        for (; decade <= y.high(); decade++) {
            for (int step : steps) {
                double at = decade + FastMath.log10(step);
                if (y.holds(at)) {
                    svg.line("grid", LEFT, y.at(at), RIGHT, y.at(at));
                    svg.text("tick right", LEFT - 8, y.at(at) + 4, power(step, decade));
                }
            }
        }
        for (double s : new double[] {-3, 3}) {
            svg.line("grid", LEFT, left.at(s), RIGHT, left.at(s));
            svg.text("tick right", LEFT - 8, left.at(s) + 4, Show.number(s, 0));
        }
        svg.line("zero", LEFT, left.at(0), RIGHT, left.at(0)).text("tick right", LEFT - 8, left.at(0) + 4, "0");
        svg.rectangle("frame", LEFT, y.end(), RIGHT - LEFT, y.start() - y.end());
        svg.rectangle("frame", LEFT, left.end(), RIGHT - LEFT, bottom - left.end());
        svg.text("axis middle", 15, 0.5 * (y.start() + y.end()), -90, "counts a channel");
        svg.text("axis middle", 15, 0.5 * (left.start() + left.end()), -90, "residual, σ");
        svg.text("axis middle", 0.5 * (LEFT + RIGHT), bottom + 36, "energy, keV");
        svg.scale(x, "energy (keV)", y, "log counts a channel");
        svg.scale(x, "energy (keV)", left, "residual (σ)");
    }

    /** 5 and 6 as "5×10⁶". */
    private static String power(int step, int decade) {
        StringBuilder raised = new StringBuilder();
        for (char c : Integer.toString(decade).toCharArray()) {
            raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return decade >= 0 && decade <= 3
                ? Show.number(step * FastMath.pow(10, decade), 0)
                : (step == 1 ? "" : step + "×") + "10" + raised;
    }

    /** A line through each window; of the channels in one column of pixels the smallest and the largest, in their order. */
    private void trace(String classes, Axis x, Axis y, int[] inside, double[] values) {
        List<double[]> windows = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        int k = 0;
        while (k < inside.length) {
            int low = inside[k];
            int high = low;
            double column = FastMath.floor(x.at(energy[low]));
            boolean broken = k > 0 && energy[low] - energy[inside[k - 1]] > WINDOW;
            if (broken) {
                windows.add(flat(points));
                points.clear();
            }
            int from = k;
            while (k < inside.length
                    && FastMath.floor(x.at(energy[inside[k]])) == column
                    && (k == from || energy[inside[k]] - energy[inside[k - 1]] <= WINDOW)) {
                low = values[inside[k]] < values[low] ? inside[k] : low;
                high = values[inside[k]] > values[high] ? inside[k] : high;
                k++;
            }
            add(points, x, y, Math.min(low, high), values);
            if (low != high) {
                add(points, x, y, Math.max(low, high), values);
            }
        }
        windows.add(flat(points));
        svg.lines(classes, windows, false);
    }

    private void add(List<Double> points, Axis x, Axis y, int channel, double[] values) {
        points.add(0.1 * FastMath.rint(10 * x.at(energy[channel])));
        points.add(0.1 * FastMath.rint(10 * y.at(FastMath.log10(level(values[channel])))));
    }

    /** An empty channel stands at half a count. */
    private static double level(double count) {
        return Math.max(count, 0.5);
    }

    private static double[] flat(List<Double> points) {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** In each column of pixels a stroke from the smallest to the largest residual. */
    private void residuals(Axis x, Axis y, int[] inside) {
        List<double[]> strokes = new ArrayList<>();
        int k = 0;
        while (k < inside.length) {
            double column = FastMath.floor(x.at(energy[inside[k]]));
            double low = MOST_SIGMA;
            double high = -MOST_SIGMA;
            for (; k < inside.length && FastMath.floor(x.at(energy[inside[k]])) == column; k++) {
                double sigma = (counts[inside[k]] - fit[inside[k]]) / FastMath.sqrt(level(fit[inside[k]]));
                low = Math.max(-MOST_SIGMA, Math.min(low, sigma));
                high = Math.min(MOST_SIGMA, Math.max(high, sigma));
            }
            double least = Math.min(y.at(high), y.at(low) - 1);
            strokes.add(new double[] {column + 0.5, 0.1 * FastMath.rint(10 * y.at(low)), column + 0.5, least});
        }
        svg.lines("counts", strokes, false);
    }

    private void label(Axis x, Axis y, int[] inside, double top) {
        List<Double> taken = new ArrayList<>();
        for (Line line : lines) {
            double at = x.at(line.energy);
            if (x.holds(line.energy) && taken.stream().allMatch(t -> FastMath.abs(t - at) >= LABEL_ROOM)) {
                taken.add(at);
                double peak = Arrays.stream(inside)
                        .filter(i -> FastMath.abs(energy[i] - line.energy) < WINDOW)
                        .mapToDouble(i -> counts[i])
                        .max()
                        .orElse(1);
                svg.line("leader", at, top - 4, at, y.at(FastMath.log10(level(peak))) - 5);
                svg.text("peak", at + 4, top - 7, -90, words(line));
            }
        }
    }
}
