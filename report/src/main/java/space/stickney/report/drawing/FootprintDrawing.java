package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.report.run.Run;

/**
 * Where the runs of a Monte Carlo came down, in the plane that touches the body at the aim: points, and for each set the
 * ellipse that would hold 95 % of a Gaussian of the same covariance.
 */
public final class FootprintDrawing {
    private static final double WIDTH = 560;
    private static final String EAST = "east_m";
    private static final String NORTH = "north_m";

    /** Radius in sigmas of the ellipse that holds 95 % of a two-dimensional Gaussian: sqrt(-2 ln 0.05). */
    private static final double GAUSSIAN_95 = FastMath.sqrt(-2 * FastMath.log(0.05));

    private record Cloud(String name, double[] east, double[] north) {}

    private FootprintDrawing() {}

    /** One panel for each table that holds places east and north of an aim; empty when there is none. */
    public static Optional<Figure> of(Run run) {
        List<String> panels = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (Run.Product product : run.products()) {
            List<Cloud> clouds = clouds(product);
            if (!clouds.isEmpty()) {
                String title = heading(run, product);
                panels.add(panel(title, clouds, flown(run, product), panels.size()));
                captions.add(caption(product, clouds));
                titles.add(title);
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        if (panels.size() == 1) {
            return Optional.of(new Figure(titles.get(0), panels, captions.get(0)));
        }
        StringBuilder caption = new StringBuilder();
        for (int i = 0; i < panels.size(); i++) {
            caption.append(i > 0 ? " " : "").append(titles.get(i)).append(": ").append(captions.get(i));
        }
        return Optional.of(new Figure("Footprints", panels, caption.toString()));
    }

    private static List<Cloud> clouds(Run.Product product) {
        List<Cloud> clouds = new ArrayList<>();
        for (String column : product.columns()) {
            if (column.equals(EAST) || column.endsWith("_" + EAST)) {
                String set = column.substring(0, column.length() - EAST.length());
                if (product.has(set + NORTH)) {
                    clouds.add(cloud(
                            Show.words(set.replaceAll("_$", "")),
                            product.numbers(column),
                            product.numbers(set + NORTH)));
                }
            }
        }
        return clouds.stream().filter(c -> c.east().length > 1).toList();
    }

    /** Runs that did not come down have no place; they stand in the table as NaN. */
    private static Cloud cloud(String name, double[] east, double[] north) {
        double[] e = new double[east.length];
        double[] n = new double[east.length];
        int count = 0;
        for (int i = 0; i < east.length; i++) {
            if (Double.isFinite(east[i]) && Double.isFinite(north[i])) {
                e[count] = east[i];
                n[count++] = north[i];
            }
        }
        return new Cloud(name, java.util.Arrays.copyOf(e, count), java.util.Arrays.copyOf(n, count));
    }

    private static String panel(String title, List<Cloud> clouds, List<Double> flown, int number) {
        List<Double> all = new ArrayList<>();
        for (Cloud c : clouds) {
            for (int i = 0; i < c.east().length; i++) {
                all.add(c.east()[i]);
                all.add(c.north()[i]);
            }
            for (double p : ellipse(c)) {
                all.add(p);
            }
        }
        double[] points = all.stream().mapToDouble(Double::doubleValue).toArray();
        Plane plane = new Plane(
                WIDTH,
                title,
                "Places of " + clouds.get(0).east().length + " runs",
                "clip-footprint-" + number,
                Plane.Extent.around(points, Double.MAX_VALUE),
                "east of the aim (m)",
                "north of the aim (m)");
        plane.clipped();
        for (int i = 0; i < clouds.size(); i++) {
            Cloud c = clouds.get(i);
            for (int k = 0; k < c.east().length; k++) {
                plane.dot("p" + style(i) + " spot", c.east()[k], c.north()[k], 1.6);
            }
            plane.curve("path thin p" + style(i), ellipse(c));
        }
        plane.framed();
        plane.heading(title);
        if (!flown.isEmpty() && plane.holds(flown.get(0), flown.get(1))) {
            plane.dot("mark", flown.get(0), flown.get(1), 5);
            plane.label("strong", flown.get(0), flown.get(1), "flown");
        }
        for (int i = 0; i < clouds.size(); i++) {
            double[] e = ellipse(clouds.get(i));
            plane.label(
                    "tp" + style(i),
                    e[0],
                    e[1],
                    clouds.get(i).name().isEmpty() ? "95 %" : clouds.get(i).name());
        }
        return plane.document();
    }

    /** Colours far apart in the palette of the phases. */
    private static int style(int cloud) {
        return cloud % 2 == 0 ? 0 : 3;
    }

    /** East and north of the touchdown that was flown; empty where the phase does not tell. */
    private static List<Double> flown(Run run, Run.Product product) {
        Optional<Run.Phase> phase = PhaseName.find(run, phase(product));
        Optional<Double> east = phase.flatMap(p -> p.number("touchdown_" + EAST));
        Optional<Double> north = phase.flatMap(p -> p.number("touchdown_" + NORTH));
        return east.isPresent() && north.isPresent() ? List.of(east.get(), north.get()) : List.of();
    }

    private static String name(Run.Product product) {
        return product.file().replaceAll("^products/", "").replaceAll("\\.csv$", "");
    }

    /** The phase that the file may be named after. */
    private static String phase(Run.Product product) {
        return name(product).replaceAll("-runs$", "");
    }

    /** What came down: the phase, where the file is named after one. */
    private static String heading(Run run, Run.Product product) {
        String phase = phase(product);
        boolean known = PhaseName.find(run, phase).isPresent();
        String heading = known ? PhaseName.of(run, phase) : Show.words(name(product));
        return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
    }

    private static String caption(Run.Product product, List<Cloud> clouds) {
        StringBuilder text = new StringBuilder();
        for (Cloud c : clouds) {
            double[] e = ellipse(c);
            int inside = 0;
            for (int i = 0; i < c.east().length; i++) {
                inside += inside(c, c.east()[i], c.north()[i]) ? 1 : 0;
            }
            text.append(c.name().isEmpty() ? "The ellipse" : "Of " + c.name() + ", the ellipse")
                    .append(" would hold 95 % of a Gaussian with the same covariance; it holds ")
                    .append(inside)
                    .append(" of ")
                    .append(c.east().length)
                    .append(" runs")
                    .append(e.length == 0 ? "" : ". ");
        }
        return text + "All runs: " + product.file() + ".";
    }

    private static double[] moments(Cloud c) {
        int n = c.east().length;
        double e = 0;
        double m = 0;
        for (int i = 0; i < n; i++) {
            e += c.east()[i] / n;
            m += c.north()[i] / n;
        }
        double[] out = {e, m, 0, 0, 0};
        for (int i = 0; i < n; i++) {
            double de = c.east()[i] - e;
            double dn = c.north()[i] - m;
            out[2] += de * de / (n - 1);
            out[3] += de * dn / (n - 1);
            out[4] += dn * dn / (n - 1);
        }
        return out;
    }

    private static boolean inside(Cloud c, double east, double north) {
        double[] m = moments(c);
        double de = east - m[0];
        double dn = north - m[1];
        double det = m[2] * m[4] - m[3] * m[3];
        return (m[4] * de * de - 2 * m[3] * de * dn + m[2] * dn * dn) / det <= GAUSSIAN_95 * GAUSSIAN_95;
    }

    /** Through the Cholesky factor of the covariance: the image of a circle. */
    private static double[] ellipse(Cloud c) {
        double[] m = moments(c);
        double l11 = Math.sqrt(m[2]);
        double l21 = l11 > 0 ? m[3] / l11 : 0;
        double l22 = Math.sqrt(Math.max(0, m[4] - l21 * l21));
        double[] out = new double[2 * 91];
        for (int i = 0; i <= 90; i++) {
            double a = FastMath.toRadians(4.0 * i);
            out[2 * i] = m[0] + GAUSSIAN_95 * l11 * FastMath.cos(a);
            out[2 * i + 1] = m[1] + GAUSSIAN_95 * (l21 * FastMath.cos(a) + l22 * FastMath.sin(a));
        }
        return out;
    }
}
