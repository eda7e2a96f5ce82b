package space.stickney.report.page;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.stickney.report.drawing.CoverageDrawing;
import space.stickney.report.drawing.PlanDrawing;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Moment;
import space.stickney.report.run.Run;

/** The tables that phases left, as far as a reader wants to see their rows: the runs of a Monte Carlo stay in their file. */
final class ProductTables {
    private static final int LONGEST = 60;
    private static final String SECONDS = "_tdb_s";
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalDateTime J2000 = LocalDateTime.of(2000, 1, 1, 12, 0);

    private ProductTables() {}

    static boolean any(Run run) {
        return run.products().stream().anyMatch(p -> other(run, p));
    }

    /** Tables that no other section shows. */
    private static boolean other(Run run, Run.Product product) {
        boolean elsewhere = product.file().equals(PlanDrawing.FILE)
                || ofCamera(run, product)
                || run.compositions().stream()
                        .anyMatch(c -> product.file().startsWith("products/" + c.instrument() + "-"));
        return shown(product) && !elsewhere;
    }

    private static boolean ofCamera(Run run, Run.Product product) {
        return CoverageDrawing.cameras(run).stream()
                .anyMatch(c -> product.file().startsWith("products/" + c + "-"));
    }

    private static boolean shown(Run.Product product) {
        return !product.rows().isEmpty()
                && product.rows().size() <= LONGEST
                && product.columns().size() > 1;
    }

    static void write(Html html, Run run) {
        run.products().stream().filter(p -> other(run, p)).forEach(p -> write(html, p, name(p)));
    }

    /** What the cameras left beside their maps. */
    static void ofCameras(Html html, Run run) {
        for (String camera : CoverageDrawing.cameras(run)) {
            run.products().stream()
                    .filter(p -> shown(p) && p.file().startsWith("products/" + camera + "-"))
                    .forEach(p -> write(html, p, name(p).replace(camera, camera.toUpperCase(Locale.ROOT))));
        }
    }

    /** What a table is, after its file. */
    private static String name(Run.Product product) {
        return Show.words(product.file().replaceAll("^products/", "").replaceAll("\\.csv$", ""))
                .replace("deimos", "Deimos")
                .replace("phobos", "Phobos");
    }

    private static void write(Html html, Run.Product product, String name) {
        html.leaf("h3", name);
        Table table = Table.begin(
                html,
                name,
                product.columns().stream().map(c -> head(product, c)).toArray(String[]::new));
        List<String> columns = product.columns();
        List<Boolean> even = columns.stream().map(c -> even(product.texts(c))).toList();
        for (List<String> row : product.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(
                        columns.get(i).endsWith(SECONDS)
                                ? date(row.get(i))
                                : even.get(i) ? row.get(i).replace('-', '\u2212') : value(row.get(i)));
            }
            table.row("row", cells);
        }
        table.end();
    }

    /** Seconds past J2000 (TDB) as a date of that time scale, to the second. */
    private static String date(String seconds) {
        return seconds.matches("-?\\d{1,12}(\\.\\d*)?")
                ? J2000.plusSeconds((long) Double.parseDouble(seconds)).format(TO_THE_SECOND)
                : seconds;
    }

    /** Whether a column holds numbers with the same few decimals: these stand as they are. */
    private static boolean even(List<String> texts) {
        return texts.stream().allMatch(t -> t.matches("-?\\d{1,6}(\\.\\d{1,3})?"))
                && texts.stream().map(ProductTables::decimals).distinct().count() == 1;
    }

    private static int decimals(String text) {
        return text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
    }

    /** Epochs to the second, numbers rounded. */
    private static String value(String text) {
        return Moment.of(text).map(Moment::second).orElseGet(() -> Evidence.value(text));
    }

    /** Columns of numbers are set to the right, which a # asks for. */
    private static String head(Run.Product product, String column) {
        if (column.endsWith(SECONDS)) {
            return "=" + Show.words(column.substring(0, column.length() - SECONDS.length())) + " (TDB)";
        }
        boolean numbers = product.texts(column).stream().allMatch(t -> t.matches("-?[0-9.]+(E-?[0-9]+)?|NaN"));
        FactName name = FactName.of(column);
        return (numbers ? "#" : "=") + (name.unit().isEmpty() ? name.name() : name.name() + " (" + name.unit() + ")");
    }
}
