package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.gravity.GravityFields;
import space.stickney.flight.tour.CircularMoon;
import space.stickney.flight.tour.MeanPeriod;
import space.stickney.flight.tour.Resonance;
import space.stickney.flight.tour.ResonantOrbit;
import space.stickney.flight.tour.TourCost;

/** Resonant orbits with a moon of Mars by closed form: periods, flyby speeds, costs. */
@Command(
        name = "tour",
        description = {
            "Orbits about Mars that meet a moon again and again: p revolutions of the moon take as long as q of the spacecraft,"
                    + " whose apoapsis touches the moon's orbit. Periods, speeds of the flybys, costs.",
            "Closed form: two bodies, moons on circles in one plane, impulses at the apses. The phase flyby-tour of a mission"
                    + " flies such a tour in the full dynamics."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney tour --of deimos --from phobos --resonances 3:5,4:7"})
final class TourCommand implements Callable<Integer> {
    private static final double DAY = 86400;

    @Option(names = "--of", required = true, paramLabel = "MOON", description = "The moon to fly by.")
    @SuppressWarnings("NullAway.Init")
    private String of;

    @Option(
            names = "--from",
            defaultValue = "phobos",
            paramLabel = "MOON",
            description = "The moon whose orbit is left (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(
            names = "--resonances",
            defaultValue = "1:2,5:9,4:7,3:5,5:8,2:3,3:4,4:5",
            paramLabel = "P:Q,...",
            description = "Revolutions of the moon and of the spacecraft (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String resonances;

    @Option(
            names = "--apoapsis",
            defaultValue = "135848km",
            paramLabel = "R",
            description = "Apoapsis of the departure ellipse from the centre of Mars (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String apoapsis;

    @Option(
            names = "--minimum-altitude",
            defaultValue = "300km",
            paramLabel = "H",
            description = "Least altitude of a periapsis over Mars (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String minimumAltitude;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Body moon = moonOfMars("--of", of);
        Body home = moonOfMars("--from", from);
        double far = Options.positive("--apoapsis", apoapsis, "m");
        double lowest = Bodies.standard().get(Naif.MARS).equatorialRadius()
                + Options.positive("--minimum-altitude", minimumAltitude, "m");
        double gm = GravityFields.mars().gm();
        CircularMoon circle = circle(moon, gm);
        CircularMoon start = circle(home, gm);
        List<TourCost> rows = TourCost.table(circle, start.radius(), far, lowest, parsed());
        Result result = new Result("tour")
                .put("moon", moon.name())
                .put("moonPeriod_s", circle.period())
                .put("moonRadius_m", circle.radius())
                .put("from", home.name())
                .put("fromRadius_m", start.radius())
                .put("direct_m_s", rows.get(0).direct())
                .put("orbits", rows.stream().map(TourCommand::fields).toList())
                .input("of", moon.name())
                .input("from", home.name())
                .input("resonances", resonances)
                .input("apoapsis_m", far)
                .input("lowestRadius_m", lowest)
                .input("gm_m3_s2", gm)
                .assumption("two bodies; moons on circles in one plane, of their mean sidereal periods in the embedded"
                        + " ephemeris 2026 to 2036; impulses along the velocity at the apses")
                .assumption("GM of Mars: " + GravityFields.mars().source())
                .assumption("different planes, oblateness, finite burns and corrections are not in these costs");
        output.print(result, out -> text(out, moon, home, start, rows));
        return 0;
    }

    private List<Resonance> parsed() {
        List<Resonance> list = new ArrayList<>();
        for (String text : resonances.split(",", -1)) {
            try {
                list.add(Resonance.parse(text));
            } catch (IllegalArgumentException e) {
                if (text.matches("\\s*[1-9]\\d{0,2}\\s*[:/]\\s*[1-9]\\d{0,2}\\s*")) {
                    throw new NoSolution(
                            "The resonance " + text.strip() + " is impossible: " + e.getMessage() + ".", e);
                }
                throw new BadInput(
                        "--resonances",
                        text + " (" + e.getMessage() + ")",
                        "revolutions of the moon and, more of them, of the spacecraft, such as 3:5");
            }
        }
        return list;
    }

    private static Body moonOfMars(String option, String name) {
        Body body = BodyName.parse(option, name);
        if (body.naif() != Naif.PHOBOS && body.naif() != Naif.DEIMOS) {
            throw new BadInput(option, name, "phobos or deimos");
        }
        return body;
    }

    private static CircularMoon circle(Body moon, double gm) {
        return CircularMoon.ofPeriod(moon.name(), gm, MeanPeriod.of(EmbeddedEphemeris.get(), moon.naif(), Naif.MARS));
    }

    private static Map<String, Object> fields(TourCost row) {
        ResonantOrbit orbit = row.orbit();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("resonance", orbit.resonance().toString());
        fields.put("period_s", orbit.period());
        fields.put("semiMajorAxis_m", orbit.semiMajorAxis());
        fields.put("periapsis_m", orbit.periapsis());
        fields.put("flybySpeed_m_s", orbit.flybySpeed());
        fields.put("interval_s", orbit.interval());
        fields.put("fromHome_m_s", row.fromHome());
        fields.put("backHome_m_s", row.backHome());
        fields.put("toDeparture_m_s", row.toDeparture());
        fields.put("extra_m_s", row.extra());
        fields.put("fromBefore_m_s", row.fromBefore());
        return fields;
    }

    private static void text(PrintWriter out, Body moon, Body home, CircularMoon start, List<TourCost> rows) {
        out.println("Orbits about Mars that touch the orbit of " + moon.name() + " ("
                + Numbers.fixed(rows.get(0).orbit().apoapsis() / 1e3, 0)
                + " km) with their apoapsis; m/s from and to the orbit"
                + " of " + home.name() + " (" + Numbers.fixed(start.radius() / 1e3, 0) + " km)");
        out.println();
        out.println("orbit  period h  periapsis km  flyby m/s  every d  from " + pad(home.name(), 8)
                + "back  to departure   extra  from orbit above");
        for (TourCost row : rows) {
            ResonantOrbit orbit = row.orbit();
            out.println(pad(orbit.resonance().toString(), 5)
                    + right(orbit.period() / 3600, 3, 10)
                    + right(orbit.periapsis() / 1e3, 0, 14)
                    + right(orbit.flybySpeed(), 1, 11)
                    + right(orbit.interval() / DAY, 3, 9)
                    + right(row.fromHome(), 1, 13)
                    + right(row.backHome(), 1, 8)
                    + right(row.toDeparture(), 1, 14)
                    + right(row.extra(), 1, 8)
                    + row.fromBefore().map(v -> right(v, 1, 18)).orElse("                 -"));
        }
        out.println();
        out.println("Straight from " + home.name() + " to the departure ellipse: "
                + Numbers.fixed(rows.get(0).direct(), 1) + " m/s; extra: what the way by the orbit costs more.");
        out.println(
                "Two bodies, circular orbits in one plane. Different planes cost up to about 90 m/s more, corrections about"
                        + " 1 m/s a flyby.");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(double value, int decimals, int width) {
        String text = Numbers.fixed(value, decimals);
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
