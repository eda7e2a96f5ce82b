package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import space.stickney.report.run.Run;

/**
 * Mass after each burn and each jettison, in total and by module: a burn takes its propellant from its module, a jettison takes
 * what the module then weighs.
 *
 * @param total the first step is the launch; each mass holds until the next step
 * @param layers structure and propellant of each module, from the one kept longest
 * @param masses by layer, as many steps as the total has (kg)
 * @param closes whether the layers add up to the total within a kilogram at every step
 */
record MassHistory(List<Step> total, List<Layer> layers, List<double[]> masses, boolean closes) {
    private static final double CLOSURE = 1;

    /** Epochs in the files are rounded to milliseconds (days). */
    private static final double SAME_MOMENT = 0.01 / 86400;

    /** From this moment (days) the mass is so (kg), because of this. */
    record Step(double days, double mass, String what) {}

    /**
     * @param module its place among the modules, the last to be dropped first
     */
    record Layer(String name, int module, boolean propellant) {}

    private record Change(
            double days, String what, String module, double mass, boolean drop, double before, double after) {}

    static MassHistory of(Run run) {
        List<Run.Module> modules = keptLongestFirst(run);
        List<Layer> layers = new ArrayList<>();
        Map<String, double[]> left = new HashMap<>();
        for (int i = 0; i < modules.size(); i++) {
            Run.Module m = modules.get(i);
            left.put(m.name(), new double[] {m.dry(), m.propellant()});
            layers.add(new Layer(Show.words(m.name()) + " structure", i, false));
            layers.add(new Layer(Show.words(m.name()) + " propellant", i, true));
        }
        List<Step> total = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        double mass = run.mass().start();
        total.add(new Step(run.start().days(), mass, "launch"));
        rows.add(row(modules, left));
        boolean closes = !modules.isEmpty() && closes(rows.get(0), mass);
        for (Change c : changes(run)) {
            mass = c.drop() ? mass - c.mass() : c.after();
            apply(c, left);
            total.add(new Step(c.days(), mass, c.what()));
            rows.add(row(modules, left));
            closes &= closes(rows.get(rows.size() - 1), mass);
        }
        return new MassHistory(List.copyOf(total), List.copyOf(layers), transposed(rows, layers.size()), closes);
    }

    /** The upper edge of a layer: the sum of it and all below. */
    List<Step> upTo(int layer) {
        List<Step> edge = new ArrayList<>();
        for (int k = 0; k < total.size(); k++) {
            double sum = 0;
            for (int i = 0; i <= layer; i++) {
                sum += masses.get(i)[k];
            }
            edge.add(new Step(total.get(k).days(), sum, ""));
        }
        return edge;
    }

    private static void apply(Change c, Map<String, double[]> left) {
        double[] module = left.get(c.module());
        if (module == null) {
            return;
        }
        if (c.drop()) {
            module[1] = 0;
            module[0] = 0;
        } else {
            module[1] -= c.mass();
        }
    }

    private static boolean closes(double[] row, double mass) {
        double sum = 0;
        for (double m : row) {
            sum += m;
        }
        return Math.abs(sum - mass) < CLOSURE;
    }

    private static double[] row(List<Run.Module> modules, Map<String, double[]> left) {
        double[] row = new double[2 * modules.size()];
        for (int i = 0; i < modules.size(); i++) {
            double[] m = left.getOrDefault(modules.get(i).name(), new double[2]);
            row[2 * i] = m[0];
            row[2 * i + 1] = Math.max(0, m[1]);
        }
        return row;
    }

    private static List<double[]> transposed(List<double[]> rows, int layers) {
        List<double[]> out = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            int layer = i;
            out.add(rows.stream().mapToDouble(r -> r[layer]).toArray());
        }
        return List.copyOf(out);
    }

    private static List<Change> changes(Run run) {
        List<Change> changes = new ArrayList<>();
        for (Run.Maneuver m : run.maneuvers()) {
            double used = m.massBefore() - m.massAfter();
            changes.add(new Change(
                    m.epoch().days(), Show.words(m.name()), m.module(), used, false, m.massBefore(), m.massAfter()));
        }
        for (Run.Drop d : run.mass().dropped()) {
            changes.add(new Change(
                    d.epoch().days(), Show.words(d.module()) + " dropped", d.module(), d.mass(), true, 0, 0));
        }
        changes.sort(Comparator.comparingDouble(Change::days));
        dropsBeforeBurns(run.mass().start(), changes);
        return changes;
    }

    /** A burn that begins at the moment of a jettison goes after it when its mass before says so. */
    private static void dropsBeforeBurns(double start, List<Change> changes) {
        double mass = start;
        for (int i = 0; i < changes.size(); i++) {
            Change c = changes.get(i);
            Change next = i + 1 < changes.size() ? changes.get(i + 1) : c;
            boolean together = !c.drop() && next.drop() && next.days() - c.days() < SAME_MOMENT;
            if (together && Math.abs(mass - next.mass() - c.before()) < Math.abs(mass - c.before())) {
                changes.set(i, next);
                changes.set(i + 1, c);
                c = next;
            }
            mass = c.drop() ? mass - c.mass() : c.after();
        }
    }

    private static List<Run.Module> keptLongestFirst(Run run) {
        List<Run.Module> modules = new ArrayList<>(run.mass().modules());
        Map<String, Double> until = new HashMap<>();
        run.mass().dropped().forEach(d -> until.put(d.module(), d.epoch().days()));
        modules.sort(Comparator.comparingDouble(
                m -> -until.getOrDefault(m.name(), run.end().days() + 1)));
        return modules;
    }
}
