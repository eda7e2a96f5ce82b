package space.stickney.report.page;

import java.util.ArrayList;
import java.util.List;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/**
 * What happened, in two sentences, and whether it holds.
 *
 * @param flight the events of the flight in their order
 * @param budget velocity change, propellant and margin
 * @param good whether the budget closes and every check holds
 * @param badge the same in a few words
 */
record Verdict(String flight, String budget, boolean good, String badge) {
    static Verdict of(Run run) {
        List<String> parts = new ArrayList<>();
        for (Run.Phase p : run.phases()) {
            String part = part(run, p);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        String flight = capital(parts.isEmpty() ? "no phase was flown" : String.join(", ", parts)) + ".";
        Run.Mass m = run.mass();
        boolean closes = run.margin().propellant() >= 0 && run.margin().deltaV() >= 0 && m.left() >= 0;
        String budget = Show.number(run.deltaV() / 1000, 3) + " km/s flown with " + Show.number(m.propellant(), 0)
                + " kg of propellant; " + Show.number(run.margin().propellant(), 1) + " kg are left, good for "
                + Show.deltaV(run.margin().deltaV()) + ".";
        long held = run.checks().stream().filter(Run.Check::ok).count();
        boolean all = held == run.checks().size();
        String checks = run.checks().isEmpty()
                ? "no checks"
                : held + " of " + run.checks().size() + " checks hold";
        return new Verdict(
                flight, budget, closes && all, (closes ? "Budget closes" : "Budget does not close") + " · " + checks);
    }

    private static String part(Run run, Run.Phase p) {
        String at = run.center(p).map(c -> " at " + c).orElse("");
        return switch (p.kind()) {
            case "launch" ->
                "launch on " + p.end().date()
                        + p.fact("km2_s2", "c3")
                                .map(c3 -> " (C3 " + Show.number(c3, 2) + " km²/s²)")
                                .orElse("");
            case "swing-by" -> "swing-by" + at + " on " + p.start().date();
            case "orbit-insertion" -> "arrival" + at + " on " + run.arrival(p).date();
            case "orbit" -> Show.number(stay(p), 0) + " days in orbit";
            case "quasi-satellite" -> first(run, p) ? Stay.of(run).words() : "";
            case "flyby-tour" ->
                p.number("flybys").map(n -> Show.number(n, 0) + " flybys").orElse("flybys")
                        + (run.points("deimos", "spacecraft").isEmpty() ? "" : " of Deimos")
                        + p.number("nearest_km")
                                .map(d -> " (nearest " + Show.number(d, 0) + " km)")
                                .orElse("");
            case "departure" -> "departure on " + p.end().date();
            case "entry" ->
                "entry" + at + " on " + p.end().date()
                        + p.fact("km_s", "speed", "velocity")
                                .map(v -> " with " + Show.number(v, 2) + " km/s")
                                .orElse("")
                        + (p.facts().containsKey("site")
                                ? " for " + p.facts().get("site").text()
                                : "");
            default -> "";
        };
    }

    private static boolean first(Run run, Run.Phase p) {
        return run.phaseOf(p.kind()).filter(p::equals).isPresent();
    }

    /** Days in the orbit proper, without the way into it, when the phase tells; else all of the phase. */
    static double stay(Run.Phase p) {
        return p.fact("days", "stay").orElse(p.durationDays());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
