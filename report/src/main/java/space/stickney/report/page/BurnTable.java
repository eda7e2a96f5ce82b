package space.stickney.report.page;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/** All burns; many small ones of the same name or the same phase in a row are folded into one line that opens. */
final class BurnTable {
    private static final int FOLD_FROM = 5;
    private static final String[] COLUMNS = {
        "burn",
        "=begin (UTC)",
        "#duration",
        "#Δv (m/s)",
        "#planned (m/s)",
        "#gravity loss (m/s)",
        "#RA (ICRF)",
        "#dec. (ICRF)",
        "#mass before (kg)",
        "#propellant (kg)",
        "module"
    };

    private BurnTable() {}

    static void write(Html html, Run run) {
        Table table = Table.begin(html, "Burns", COLUMNS);
        List<Run.Maneuver> all = run.maneuvers();
        for (int from = 0; from < all.size(); ) {
            int to = from + 1;
            while (to < all.size() && alike(all.get(from), all.get(to))) {
                to++;
            }
            if (to - from >= FOLD_FROM) {
                folded(html, run, table, all.subList(from, to));
            } else {
                all.subList(from, to).forEach(m -> table.row("row", cells(m)));
            }
            from = to;
        }
        table.end();
        html.leaf(
                "p",
                "RA and dec.: direction of the thrust, right ascension and declination. A burn marked impulsive was applied at one"
                        + " moment; the others were integrated with thrust and falling mass. Planned is the impulse that was"
                        + " computed; what a burn cost more because it lasts is its gravity loss, the rest are errors of execution.",
                "class",
                "note");
    }

    /** Of one name but for its number, or two of the small ones of a phase. */
    private static boolean alike(Run.Maneuver a, Run.Maneuver b) {
        boolean small = a.deltaV() < Run.LARGE_BURN && b.deltaV() < Run.LARGE_BURN;
        return stem(a).equals(stem(b)) || (small && a.phase().equals(b.phase()));
    }

    /** Phase and name without what numbers it: "station-keeping-12" and "station-keeping-13" are alike. */
    private static String stem(Run.Maneuver m) {
        return m.phase() + "/" + m.name().replaceAll("[ _-]*\\d+$", "");
    }

    private static void folded(Html html, Run run, Table table, List<Run.Maneuver> burns) {
        Run.Maneuver first = burns.get(0);
        Run.Maneuver last = burns.get(burns.size() - 1);
        double sum = burns.stream().mapToDouble(Run.Maneuver::deltaV).sum();
        double largest = burns.stream().mapToDouble(Run.Maneuver::deltaV).max().orElse(0);
        double smallest = burns.stream().mapToDouble(Run.Maneuver::deltaV).min().orElse(0);
        double used =
                burns.stream().mapToDouble(m -> m.massBefore() - m.massAfter()).sum();
        boolean one = burns.stream().allMatch(m -> stem(m).equals(stem(first)));
        String name = one
                ? Show.words(first.name().replaceAll("[ _-]*\\d+$", ""))
                : "burns below 20 m/s, " + PhaseName.of(run, first.phase());
        String from = first.epoch().date();
        String to = last.epoch().date();
        table.wide()
                .open("details")
                .leaf(
                        "summary",
                        burns.size() + (one ? " × " : " ") + name + ", "
                                + (from.equals(to) ? from : from + " to " + to) + ": "
                                + Show.deltaV(sum) + " in all (" + Show.number(smallest, 3) + " to "
                                + Show.number(largest, 3)
                                + " m/s each), " + Show.number(used, 1) + " kg");
        Table inner = Table.plain(html, COLUMNS);
        burns.forEach(m -> inner.row("row", cells(m)));
        inner.endPlain();
        html.close();
        table.endWide();
    }

    private static List<String> cells(Run.Maneuver m) {
        List<String> cells = new ArrayList<>(List.of(
                Show.words(m.name()),
                m.epoch().second(),
                m.impulsive() ? "impulsive" : Show.number(m.duration(), 1) + " s",
                Show.number(m.deltaV(), 3),
                Show.number(m.planned(), 3),
                Show.number(m.gravityLoss(), 3)));
        cells.addAll(direction(m.direction()));
        cells.add(Show.number(m.massBefore(), 1));
        cells.add(Show.number(m.massBefore() - m.massAfter(), 2));
        cells.add(Show.words(m.module()));
        return cells;
    }

    private static List<String> direction(List<Double> d) {
        if (d.size() != 3 || d.stream().allMatch(c -> c == 0)) {
            return List.of("", "");
        }
        double x = d.get(0);
        double y = d.get(1);
        double ascension = FastMath.toDegrees(FastMath.atan2(y, x));
        double declination = FastMath.toDegrees(FastMath.atan2(d.get(2), Math.sqrt(x * x + y * y)));
        return List.of(
                Show.number(ascension < 0 ? ascension + 360 : ascension, 2) + "°", Show.number(declination, 2) + "°");
    }
}
