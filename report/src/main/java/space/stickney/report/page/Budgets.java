package space.stickney.report.page;

import java.util.List;
import space.stickney.report.drawing.DeltaVDrawing;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/** The velocity budget by phase and the mass budget by module, as tables. */
final class Budgets {
    private Budgets() {}

    static void velocity(Html html, Run run) {
        Table table = Table.begin(
                html, "Velocity budget", "=phase", "#burns", "#Δv (m/s)", "#gravity losses (m/s)", "#propellant (kg)");
        double burns = 0;
        double speed = 0;
        double losses = 0;
        double propellant = 0;
        for (Run.Budget b : run.budget()) {
            double loss = DeltaVDrawing.gravityLoss(run, b.phase());
            table.row(
                    PhaseName.of(run, b.phase()),
                    Show.number(b.burns(), 0),
                    Show.number(b.deltaV(), 1),
                    Show.number(loss, 1),
                    Show.number(b.propellant(), 1));
            burns += b.burns();
            speed += b.deltaV();
            losses += loss;
            propellant += b.propellant();
        }
        table.row(
                "sum",
                List.of(
                        "sum",
                        Show.number(burns, 0),
                        Show.number(speed, 1),
                        Show.number(losses, 1),
                        Show.number(propellant, 1)));
        table.row(
                "margin",
                List.of(
                        "left at the end",
                        "",
                        Show.number(run.margin().deltaV(), 1),
                        "",
                        Show.number(run.margin().propellant(), 1)));
        table.end();
    }

    static void mass(Html html, Run run) {
        Run.Mass m = run.mass();
        Table table = Table.begin(
                html,
                "Mass budget",
                "=module",
                "#structure (kg)",
                "#propellant at launch (kg)",
                "#used (kg)",
                "=dropped (UTC)",
                "#mass when dropped (kg)");
        double dry = 0;
        double loaded = 0;
        for (Run.Module module : m.modules()) {
            double used = run.maneuvers().stream()
                    .filter(b -> b.module().equals(module.name()))
                    .mapToDouble(b -> b.massBefore() - b.massAfter())
                    .sum();
            String when = "kept to the end";
            String mass = "";
            for (Run.Drop d : m.dropped()) {
                if (d.module().equals(module.name())) {
                    when = d.epoch().minute();
                    mass = Show.number(d.mass(), 1);
                }
            }
            table.row(
                    Show.words(module.name()),
                    Show.number(module.dry(), 1),
                    Show.number(module.propellant(), 1),
                    Show.number(used, 1),
                    when,
                    mass);
            dry += module.dry();
            loaded += module.propellant();
        }
        table.row(
                "sum",
                List.of(
                        "sum",
                        Show.number(dry, 1),
                        Show.number(loaded, 1),
                        Show.number(m.propellant(), 1),
                        "",
                        Show.number(droppedMass(m), 1)));
        table.end();
        html.leaf(
                "p",
                Show.number(m.start(), 1) + " kg at launch − " + Show.number(m.propellant(), 1)
                        + " kg of propellant burnt − "
                        + Show.number(droppedMass(m), 1) + " kg dropped = "
                        + Show.number(m.start() - m.propellant() - droppedMass(m), 1)
                        + " kg; at the end the spacecraft weighs " + Show.number(m.end(), 1) + " kg, of it "
                        + Show.number(m.left(), 1) + " kg of propellant.",
                "class",
                "note");
    }

    private static double droppedMass(Run.Mass m) {
        return m.dropped().stream().mapToDouble(Run.Drop::mass).sum();
    }
}
