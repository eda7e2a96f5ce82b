package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.surface.Contact;
import space.stickney.flight.surface.DropOutcome;
import space.stickney.flight.surface.DropPath;
import space.stickney.flight.surface.DropRun;
import space.stickney.flight.surface.DropStatistics;
import space.stickney.flight.surface.Footprint;
import space.stickney.flight.surface.Proportion;
import space.stickney.flight.surface.RoverDrop;

/** What a drop came to, as fields, text and tables. */
final class DropReport {
    /**
     * An input as understood.
     *
     * @param name with its unit
     * @param value SI, or degrees where the name says so
     */
    record Input(String name, Object value) {}

    private static final int SHOWN = 12;

    private final DropPlace.Site site;
    private final RoverDrop drop;
    private final DropPath path;
    private final List<Input> inputs;

    DropReport(DropPlace.Site site, RoverDrop drop, DropPath path, List<Input> inputs) {
        this.site = site;
        this.drop = drop;
        this.path = path;
        this.inputs = inputs;
    }

    RoverDrop drop() {
        return drop;
    }

    String bodyName() {
        return site.body().name();
    }

    /** Effective gravity at the lander's release (m/s2). */
    double gravity() {
        double[] s = drop.state();
        return drop.motion().effectiveGravity(0, new Vector3D(s[0], s[1], s[2])).getNorm();
    }

    // ---- fields

    Result single() {
        Result result = new Result("drop").put("body", bodyName());
        planned(result);
        return provenance(result);
    }

    Result campaign(DropStatistics all) {
        Result result = new Result("drop").put("body", bodyName());
        planned(result);
        Map<String, Object> footprint = new LinkedHashMap<>();
        footprint.put("firstContact", all.firstContact().map(DropReport::fields));
        footprint.put("rest", all.rest().map(DropReport::fields));
        Map<String, Object> intervals = new LinkedHashMap<>();
        intervals.put("escaped", interval(all.escaped()));
        intervals.put("unsettled", interval(all.unsettled()));
        Map<String, Object> spreads = new LinkedHashMap<>();
        spreads.put("fallTime_s", all.fallTime().map(DropReport::fields));
        spreads.put("contactSpeed_m_s", all.contactSpeed().map(DropReport::fields));
        spreads.put("restTime_s", all.restTime().map(DropReport::fields));
        spreads.put("restDistance_m", all.restDistance().map(DropReport::fields));
        spreads.put("contacts", all.contacts().map(DropReport::fields));
        result.put("runs", all.runs().size())
                .put("footprint", footprint)
                .put("escaped", all.escaped().count())
                .put("unsettled", all.unsettled().count())
                .put("intervals95", intervals)
                .put("spread", spreads)
                .assumption("top-level times, contacts and rest are those of the planned drop, without errors")
                .assumption(
                        "footprints: points on the plane at right angles to the radius of the planned first contact;"
                                + " radii counted about their mean; the ellipses are Gaussian, the counts are not");
        return provenance(result);
    }

    private void planned(Result result) {
        Optional<Contact> first = path.firstContact();
        result.put("fallTime_s", first.map(Contact::time))
                .put("contactSpeed_m_s", first.map(Contact::speed))
                .put("effectiveGravity_m_s2", gravity())
                .put(
                        "contacts",
                        path.contacts().stream().map(DropReport::fields).toList())
                .put("rest", rest())
                .put("outcome", path.outcome().words())
                .put("end", end());
    }

    private Optional<Map<String, Object>> rest() {
        if (!(path.outcome() instanceof DropOutcome.AtRest rest)) {
            return Optional.empty();
        }
        Map<String, Object> fields = place(rest.position());
        fields.put(
                "distance_m",
                path.firstContact()
                        .map(c -> rest.position().distance(c.point()))
                        .orElse(0.0));
        fields.put("time_s", rest.time());
        fields.put("slope_deg", FastMath.toDegrees(rest.slope()));
        return Optional.of(fields);
    }

    private Map<String, Object> end() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time_s", path.outcome().time());
        fields.put("position_m", path.outcome().position().toArray());
        if (path.outcome() instanceof DropOutcome.DidNotSettle unsettled) {
            fields.put("reason", unsettled.reason());
        }
        return fields;
    }

    private Result provenance(Result result) {
        result.input("body", bodyName());
        inputs.forEach(i -> result.input(i.name(), i.value()));
        site.constants().forEach(result::constant);
        site.assumptions().forEach(result::assumption);
        return result.assumption("gravity: " + drop.motion().gravity().description())
                .assumption("setting: " + drop.motion().setting().description())
                .assumption("origin at the centre of volume; the shape was moved by "
                        + Numbers.fixed(site.body().moved().getNorm(), 1) + " m to put it there")
                .assumption("lander: a ball; rolling resistance stands for its corners")
                .assumption("rest distance: straight, from the first contact; slopes against the local vertical");
    }

    private static Map<String, Object> fields(Contact c) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time_s", c.time());
        fields.putAll(place(c.point()));
        fields.put("speed_m_s", c.speed());
        fields.put("normalSpeed_m_s", c.normalSpeed());
        fields.put("slipSpeed_m_s", c.slipSpeed());
        fields.put("slope_deg", FastMath.toDegrees(c.slope()));
        fields.put("restitution", c.restitution());
        fields.put("friction", c.friction());
        fields.put("sticks", c.sticks());
        fields.put("energyLoss_m2_s2", c.energyBefore() - c.energyAfter());
        return fields;
    }

    private static Map<String, Object> fields(Footprint f) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", f.count());
        fields.put("radius50_m", f.radius50());
        fields.put("radius95_m", f.radius95());
        fields.put("radius99_m", f.radius99());
        fields.put("meanEast_m", f.meanEast());
        fields.put("meanNorth_m", f.meanNorth());
        fields.put("sigmaMajor_m", f.major());
        fields.put("sigmaMinor_m", f.minor());
        fields.put("azimuthMajor_deg", FastMath.toDegrees(f.azimuth()));
        fields.put("gaussian99Major_m", Footprint.GAUSSIAN_99 * f.major());
        fields.put("gaussian99Minor_m", Footprint.GAUSSIAN_99 * f.minor());
        fields.put("insideGaussian99", f.insideGaussian99());
        return fields;
    }

    private static Map<String, Object> fields(DropStatistics.Spread s) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("mean", s.mean());
        fields.put("sigma", s.sigma());
        fields.put("p5", s.p5());
        fields.put("p50", s.p50());
        fields.put("p95", s.p95());
        return fields;
    }

    private static List<Double> interval(Proportion p) {
        return List.of(p.low(), p.high());
    }

    static double longitude(Vector3D p) {
        double lon = FastMath.toDegrees(FastMath.atan2(p.getY(), p.getX()));
        return lon < 0 ? lon + 360 : lon;
    }

    static double latitude(Vector3D p) {
        return FastMath.toDegrees(FastMath.atan2(p.getZ(), FastMath.hypot(p.getX(), p.getY())));
    }

    private static Map<String, Object> place(Vector3D p) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("longitude_deg", longitude(p));
        fields.put("latitude_deg", latitude(p));
        return fields;
    }

    // ---- text

    void singleText(PrintWriter out) {
        out.println(bodyName() + ": effective gravity at the release " + Numbers.fixed(gravity() * 1e3, 4) + " mm/s2");
        out.println("  " + drop.motion().setting().description());
        out.println();
        contacts(out);
        out.println(ending());
    }

    private void contacts(PrintWriter out) {
        out.println("contact   time s   longitude   latitude   speed m/s   normal m/s   slip m/s   slope deg");
        List<Contact> all = path.contacts();
        for (int i = 0; i < Math.min(SHOWN, all.size()); i++) {
            Contact c = all.get(i);
            out.println(right(Integer.toString(i + 1), 7)
                    + right(Numbers.fixed(c.time(), 2), 9)
                    + right(Numbers.fixed(longitude(c.point()), 5), 12)
                    + right(Numbers.fixed(latitude(c.point()), 5), 11)
                    + right(Numbers.fixed(c.speed(), 4), 12)
                    + right(Numbers.fixed(c.normalSpeed(), 4), 13)
                    + right(Numbers.fixed(c.slipSpeed(), 4), 11)
                    + right(Numbers.fixed(FastMath.toDegrees(c.slope()), 1), 12));
        }
        if (all.size() > SHOWN) {
            out.println("    ... " + (all.size() - SHOWN) + " more");
        }
    }

    private String ending() {
        DropOutcome end = path.outcome();
        String words = "Outcome: " + end.words() + " after " + Numbers.fixed(end.time(), 1) + " s";
        if (end instanceof DropOutcome.AtRest rest) {
            double way = path.firstContact()
                    .map(c -> rest.position().distance(c.point()))
                    .orElse(0.0);
            return words + " at longitude " + Numbers.fixed(longitude(rest.position()), 5) + ", latitude "
                    + Numbers.fixed(latitude(rest.position()), 5) + " deg, " + Numbers.fixed(way, 1)
                    + " m from the first contact, on a slope of " + Numbers.fixed(FastMath.toDegrees(rest.slope()), 1)
                    + " deg.";
        }
        return end instanceof DropOutcome.DidNotSettle unsettled
                ? words + ": " + unsettled.reason() + "."
                : words + ".";
    }

    void campaignText(PrintWriter out, DropStatistics all) {
        out.println("The drop as planned");
        singleText(out);
        out.println();
        out.println(all.runs().size() + " runs with errors, seed " + seed());
        out.println("footprint        count   50 % m   95 % m   99 % m   sigma m           azimuth   in Gaussian 99 %");
        all.firstContact().ifPresent(f -> out.println(line("first contact", f)));
        all.rest().ifPresent(f -> out.println(line("rest", f)));
        all.rest()
                .filter(DropReport::heavy)
                .ifPresent(f ->
                        out.println("  Rest has heavier tails than a Gaussian: " + (f.count() - f.insideGaussian99())
                                + " of " + f.count() + " lie outside its 99 % ellipse; use the counts."));
        out.println();
        out.println("                          mean      sigma         5 %     median       95 %");
        all.fallTime().ifPresent(s -> out.println(line("fall time s", s, 1)));
        all.contactSpeed().ifPresent(s -> out.println(line("contact speed m/s", s, 4)));
        all.restTime().ifPresent(s -> out.println(line("time to rest s", s, 1)));
        all.restDistance().ifPresent(s -> out.println(line("first contact to rest m", s, 1)));
        all.contacts().ifPresent(s -> out.println(line("contacts", s, 1)));
        out.println();
        out.println(share("escaped", all.escaped()) + "; " + share("did not settle", all.unsettled()) + ".");
    }

    private String seed() {
        return inputs.stream()
                .filter(i -> i.name().equals("seed"))
                .map(i -> i.value().toString())
                .findFirst()
                .orElse("");
    }

    /** More outside the ellipse than three standard deviations of the binomial allow. */
    private static boolean heavy(Footprint f) {
        double n = f.count();
        return n - f.insideGaussian99() > 0.01 * n + 3 * Math.sqrt(0.0099 * n);
    }

    private static String line(String name, Footprint f) {
        return left(name, 14)
                + right(Integer.toString(f.count()), 8)
                + right(Numbers.fixed(f.radius50(), 1), 9)
                + right(Numbers.fixed(f.radius95(), 1), 9)
                + right(Numbers.fixed(f.radius99(), 1), 9)
                + "   "
                + left(Numbers.fixed(f.major(), 1) + " x " + Numbers.fixed(f.minor(), 1), 18)
                + left(Numbers.fixed(FastMath.toDegrees(f.azimuth()), 0) + " deg", 10)
                + f.insideGaussian99();
    }

    private static String line(String name, DropStatistics.Spread s, int decimals) {
        return left(name, 24)
                + right(Numbers.fixed(s.mean(), decimals), 6)
                + right(Numbers.fixed(s.sigma(), decimals), 11)
                + right(Numbers.fixed(s.p5(), decimals), 12)
                + right(Numbers.fixed(s.p50(), decimals), 11)
                + right(Numbers.fixed(s.p95(), decimals), 11);
    }

    private static String share(String what, Proportion p) {
        return what + ": " + p.count() + " of " + p.of() + " (95 %: " + Numbers.fixed(100 * p.low(), 2) + " to "
                + Numbers.fixed(100 * p.high(), 2) + " %)";
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    // ---- tables

    String contactTable() {
        StringBuilder out = new StringBuilder(Csv.row(
                "contact",
                "time_s",
                "longitude_deg",
                "latitude_deg",
                "speed_m_s",
                "normalSpeed_m_s",
                "slipSpeed_m_s",
                "slope_deg",
                "restitution",
                "friction",
                "energyLoss_m2_s2"));
        int number = 1;
        for (Contact c : path.contacts()) {
            out.append(row(
                    number++,
                    c.time(),
                    longitude(c.point()),
                    latitude(c.point()),
                    c.speed(),
                    c.normalSpeed(),
                    c.slipSpeed(),
                    FastMath.toDegrees(c.slope()),
                    c.restitution(),
                    c.friction(),
                    c.energyBefore() - c.energyAfter()));
        }
        return out.toString();
    }

    String runTable(DropStatistics all) {
        StringBuilder out = new StringBuilder(Csv.row(
                "run",
                "outcome",
                "fallTime_s",
                "contactSpeed_m_s",
                "contactEast_m",
                "contactNorth_m",
                "contacts",
                "endTime_s",
                "endEast_m",
                "endNorth_m",
                "endLongitude_deg",
                "endLatitude_deg",
                "distance_m"));
        for (DropRun run : all.runs()) {
            out.append(Csv.row(fields(run, all)));
        }
        return out.toString();
    }

    private static List<String> fields(DropRun run, DropStatistics all) {
        DropOutcome end = run.path().outcome();
        Optional<Contact> first = run.path().firstContact();
        double[] ended = all.plane().project(end.position());
        List<String> fields = new ArrayList<>();
        fields.add(Integer.toString(run.number()));
        fields.add(end.words());
        fields.add(first.map(c -> Numbers.shortest(c.time())).orElse(""));
        fields.add(first.map(c -> Numbers.shortest(c.speed())).orElse(""));
        fields.add(first.map(c -> Numbers.shortest(all.plane().project(c.point())[0]))
                .orElse(""));
        fields.add(first.map(c -> Numbers.shortest(all.plane().project(c.point())[1]))
                .orElse(""));
        fields.add(Integer.toString(run.path().contacts().size()));
        fields.add(Numbers.shortest(end.time()));
        fields.add(Numbers.shortest(ended[0]));
        fields.add(Numbers.shortest(ended[1]));
        fields.add(Numbers.shortest(longitude(end.position())));
        fields.add(Numbers.shortest(latitude(end.position())));
        fields.add(first.map(c -> Numbers.shortest(end.position().distance(c.point())))
                .orElse(""));
        return fields;
    }

    private static String row(int number, double... values) {
        List<String> fields = new ArrayList<>();
        fields.add(Integer.toString(number));
        for (double v : values) {
            fields.add(Numbers.shortest(v));
        }
        return Csv.row(fields);
    }
}
