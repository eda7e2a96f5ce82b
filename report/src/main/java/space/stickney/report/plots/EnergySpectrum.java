package space.stickney.report.plots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;

/**
 * Picture of a spectrum: counts per keV on a logarithmic axis over the energy, the largest peaks labelled. Channels that fall into one column of
 * pixels are drawn from their smallest to their largest.
 */
public final class EnergySpectrum {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 520;
    private static final double TOP = 96;
    private static final double BOTTOM = 456;
    private static final double LEFT = 84;
    private static final double RIGHT = 976;
    private static final double LABEL_ROOM = 17;
    private static final String STYLE = """
            .spectrum text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1c2126; }
            .spectrum .paper { fill: #ffffff; }
            .spectrum .title { font-size: 19px; font-weight: 600; }
            .spectrum .note { fill: #4d565f; }
            .spectrum .middle { text-anchor: middle; }
            .spectrum .right { text-anchor: end; }
            .spectrum .frame { fill: none; stroke: #1c2126; stroke-width: 1.2; }
            .spectrum .tick { stroke: #1c2126; stroke-width: 1; }
            .spectrum .grid { stroke: #e4e7ea; stroke-width: 1; }
            .spectrum .counts { fill: none; stroke: #0b5cad; stroke-width: 1.1; stroke-linejoin: round; }
            .spectrum .peak { stroke: #b8390e; stroke-width: 1; }
            .spectrum .label { font-size: 11px; fill: #b8390e; stroke: #ffffff; stroke-width: 3px; paint-order: stroke; stroke-linejoin: round; }
            @media (prefers-color-scheme: dark) {
            .spectrum text { fill: #e6e9ec; }
            .spectrum .paper { fill: #14181c; }
            .spectrum .note { fill: #a7b0b8; }
            .spectrum .frame { stroke: #c9d0d6; }
            .spectrum .tick { stroke: #c9d0d6; }
            .spectrum .grid { stroke: #272e35; }
            .spectrum .counts { stroke: #6cb2ff; }
            .spectrum .peak { stroke: #ff9d6e; }
            .spectrum .label { fill: #ffb28c; stroke: #14181c; }
            }
            """;
    private final EnergySpectrumData data;
    private final Svg svg;
    private final Axis energy;
    private final Axis level;
    private final double floor;

    private EnergySpectrum(EnergySpectrumData data) {
        this.data = data;
        svg = new Svg(
                WIDTH,
                HEIGHT,
                data.title(),
                data.subtitle() + ". Counts per keV, logarithmic, over the energy, with the largest peaks labelled.");
        energy = new Axis(Math.max(data.edges()[0], 0), data.edges()[data.counts().length], LEFT, RIGHT);
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < data.counts().length; i++) {
            double d = density(i);
            most = Math.max(most, d);
            least = d > 0 ? Math.min(least, d) : least;
        }
        most = most > 0 ? most : 1;
        least = Double.isInfinite(least) ? 0.1 : least;
        double low = FastMath.floor(FastMath.log10(least) - 0.05);
        double high = Math.max(FastMath.log10(most) + 0.9, low + 1);
        level = new Axis(low, high, BOTTOM, TOP);
        floor = low;
    }

    /** Draws the picture. */
    public static String draw(EnergySpectrumData data) {
        return new EnergySpectrum(data).draw();
    }

    private String draw() {
        svg.style(STYLE).group("spectrum").rectangle("paper", 0, 0, WIDTH, HEIGHT);
        svg.text("title", LEFT, 34, data.title()).text("note", LEFT, 58, data.subtitle());
        for (Axis.Tick t : energy.ticks(12)) {
            double x = energy.at(t.value());
            svg.line("grid", x, TOP, x, BOTTOM).line("tick", x, BOTTOM, x, BOTTOM + 6);
            svg.text("middle", x, BOTTOM + 22, t.label());
        }
        for (double k = floor; k <= level.high(); k++) {
            double y = level.at(k);
            svg.line("grid", LEFT, y, RIGHT, y).line("tick", LEFT - 6, y, LEFT, y);
            svg.text(
                    "right",
                    LEFT - 11,
                    y + 4.5,
                    k < 0 ? Numbers.fixed(FastMath.pow(10, k), (int) -k) : Numbers.fixed(FastMath.pow(10, k), 0));
        }
        svg.text("middle", 0.5 * (LEFT + RIGHT), BOTTOM + 46, "energy, keV");
        svg.text("middle", 22, 0.5 * (TOP + BOTTOM), -90, "counts per keV");
        svg.clippedGroup("spectrum-frame", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
                .lines("counts", List.of(curve()), false)
                .end();
        peaks();
        svg.rectangle("frame", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        return svg.document();
    }

    private double[] curve() {
        List<Double> points = new ArrayList<>();
        int i = 0;
        int n = data.counts().length;
        while (i < n && data.edges()[i + 1] <= energy.low()) {
            i++;
        }
        while (i < n) {
            double column = FastMath.floor(x(i));
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            while (i < n && FastMath.floor(x(i)) == column) {
                low = Math.min(low, density(i));
                high = Math.max(high, density(i));
                i++;
            }
            points.add(column + 0.5);
            points.add(y(low));
            points.add(column + 0.5);
            points.add(y(high));
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void peaks() {
        List<Double> taken = new ArrayList<>();
        List<EnergySpectrumData.Peak> largest = data.peaks().stream()
                .sorted(Comparator.comparingDouble(EnergySpectrumData.Peak::area)
                        .reversed())
                .toList();
        for (EnergySpectrumData.Peak p : largest) {
            double x = energy.at(p.energyKeV());
            if (energy.holds(p.energyKeV()) && taken.stream().allMatch(t -> FastMath.abs(t - x) >= LABEL_ROOM)) {
                taken.add(x);
                double y = y(around(p.energyKeV()));
                svg.line("peak", x, y - 4, x, y - 12);
                svg.text("label", x + 4, y - 15, -90, Numbers.fixed(p.energyKeV(), 1));
            }
        }
    }

    /** The highest level within some channels of an energy. */
    private double around(double energyKeV) {
        double most = 0;
        for (int i = 0; i < data.counts().length; i++) {
            if (FastMath.abs(x(i) - energy.at(energyKeV)) < 2) {
                most = Math.max(most, density(i));
            }
        }
        return most;
    }

    private double x(int channel) {
        return energy.at(0.5 * (data.edges()[channel] + data.edges()[channel + 1]));
    }

    private double y(double density) {
        return level.at(density > 0 ? FastMath.log10(density) : floor - 1);
    }

    private double density(int channel) {
        return data.counts()[channel] / (data.edges()[channel + 1] - data.edges()[channel]);
    }
}
