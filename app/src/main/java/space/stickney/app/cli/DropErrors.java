package space.stickney.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.util.FastMath;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.surface.Dispersion;

/** The errors of a campaign of drops, one sigma each. A picocli mixin; the defaults are assumptions. */
final class DropErrors {
    @Option(
            names = "--sigma-position",
            defaultValue = "5",
            paramLabel = "S",
            description = "With --runs, one sigma: east, north, up (m; default: ${DEFAULT-VALUE}).")
    private String position = "5";

    @Option(
            names = "--sigma-velocity",
            defaultValue = "0.02",
            paramLabel = "S",
            description = "East, north, up (m/s; default: ${DEFAULT-VALUE}).")
    private String velocity = "0.02";

    @Option(
            names = "--sigma-spin",
            defaultValue = "0.01",
            paramLabel = "S",
            description = "Each component (rad/s; default: ${DEFAULT-VALUE}).")
    private String spin = "0.01";

    @Option(
            names = "--sigma-gm",
            defaultValue = "0.003",
            paramLabel = "S",
            description = "Relative, of the body's gravity (default: ${DEFAULT-VALUE}).")
    private double gm;

    @Option(
            names = "--sigma-restitution",
            defaultValue = "0.1",
            paramLabel = "S",
            description = "At each contact (default: ${DEFAULT-VALUE}).")
    private double restitution;

    @Option(
            names = "--sigma-friction",
            defaultValue = "0.1",
            paramLabel = "S",
            description = "At each contact (default: ${DEFAULT-VALUE}).")
    private double friction;

    @Option(
            names = "--roughness",
            defaultValue = "10deg",
            paramLabel = "S",
            description = "Slope of stones that the shape does not show, at each contact (default: ${DEFAULT-VALUE}).")
    private String roughness = "10deg";

    Dispersion dispersion() {
        double p = positive("--sigma-position", Options.quantity("--sigma-position", position, "m"));
        double v = positive("--sigma-velocity", Options.quantity("--sigma-velocity", velocity, "m/s"));
        double w = positive("--sigma-spin", Options.quantity("--sigma-spin", spin, "rad/s"));
        if (!(gm >= 0 && gm < 0.2)) {
            throw new BadInput("--sigma-gm", text(gm), "0 to 0.2");
        }
        roughness();
        restitutionSigma();
        frictionSigma();
        return new Dispersion(p, p, v, v, w, gm);
    }

    double restitutionSigma() {
        if (!(restitution >= 0 && restitution <= 1)) {
            throw new BadInput("--sigma-restitution", text(restitution), "0 to 1");
        }
        return restitution;
    }

    double frictionSigma() {
        if (!(friction >= 0 && friction <= 100)) {
            throw new BadInput("--sigma-friction", text(friction), "0 to 100");
        }
        return friction;
    }

    double roughness() {
        double slope = Options.quantity("--roughness", roughness, "rad");
        if (!(slope >= 0 && slope <= 1)) {
            throw new BadInput("--roughness", roughness, "0 to 1 rad, with a unit such as 10deg");
        }
        return slope;
    }

    /** As understood, for the provenance. */
    Map<String, Object> fields() {
        Dispersion d = dispersion();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position_m", d.lateral());
        fields.put("velocity_m_s", d.lateralSpeed());
        fields.put("spin_rad_s", d.spin());
        fields.put("gm_relative", d.gm());
        fields.put("restitution", restitutionSigma());
        fields.put("friction", frictionSigma());
        fields.put("roughness_deg", FastMath.toDegrees(roughness()));
        return fields;
    }

    private static double positive(String option, double value) {
        if (!(value >= 0)) {
            throw new BadInput(option, text(value), "a value from zero");
        }
        return value;
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Numbers.shortest(value) : "no number";
    }
}
