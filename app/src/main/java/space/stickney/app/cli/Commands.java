package space.stickney.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The commands by name, in the order of the help. Nothing is loaded until {@link #create} is called. */
final class Commands {
    static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("fly", Fly::new);
        ALL.put("matrix", MatrixCommand::new);
        ALL.put("missions", Missions::new);
        ALL.put("ephemeris", EphemerisCommand::new);
        ALL.put("view", ViewCommand::new);
        ALL.put("kernel", KernelCommand::new);
        ALL.put("lambert", LambertCommand::new);
        ALL.put("window", WindowCommand::new);
        ALL.put("tour", TourCommand::new);
        ALL.put("gravity", GravityCommand::new);
        ALL.put("qso", QsoCommand::new);
        ALL.put("keeping", KeepingCommand::new);
        ALL.put("gamma", GammaCommand::new);
        ALL.put("propagate", PropagateCommand::new);
        ALL.put("sites", SitesCommand::new);
        ALL.put("drop", DropCommand::new);
        ALL.put("coverage", CoverageCommand::new);
        ALL.put("plan", PlanCommand::new);
        ALL.put("serve", ServeCommand::new);
        ALL.put("samples", SamplesCommand::new);
        ALL.put("agreements", AgreementsCommand::new);
        ALL.put("schema", Schema::new);
        ALL.put("doctor", Doctor::new);
        ALL.put("completion", Completion::new);
    }

    private Commands() {}

    static Object create(String name) {
        Supplier<Object> supplier = ALL.get(name);
        if (supplier == null) {
            throw new IllegalArgumentException("no command " + name);
        }
        return supplier.get();
    }
}
