package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;
import space.stickney.flight.tour.Resonance;

/** What a tour leaves in the run folder: its flybys as a table, and their extremes as facts. */
final class FlybyTable {
    private static final List<String> COLUMNS = List.of(
            "number",
            "epoch",
            "orbit",
            "distance_km",
            "aimed_km",
            "speed_m_s",
            "phase_angle_deg",
            "latitude_deg",
            "east_longitude_deg",
            "lit_fraction");

    private FlybyTable() {}

    /**
     * A flyby and what was aimed at.
     *
     * @param resonance of the orbit
     * @param aimed distance (m)
     * @param flyby as flown
     */
    record Pass(Resonance resonance, double aimed, Flyby flyby) {}

    static void leave(Voyage voyage, List<Pass> passes) {
        List<List<String>> rows = new ArrayList<>();
        for (Pass p : passes) {
            rows.add(row(rows.size() + 1, p));
        }
        voyage.table("flybys", COLUMNS, rows);
        voyage.fact("flybys", passes.size());
        voyage.fact("nearest_km", -largest(passes, f -> -f.distance()) / 1e3);
        voyage.fact("slowest_m_s", -largest(passes, f -> -f.speed()));
        voyage.fact("fastest_m_s", largest(passes, Flyby::speed));
        voyage.fact("largest_phase_angle_deg", FastMath.toDegrees(largest(passes, Flyby::phaseAngle)));
        voyage.fact("flybys_in_shadow_of_mars", (int)
                passes.stream().filter(p -> p.flyby().lit() < 1).count());
        double first = passes.get(0).flyby().tdb();
        voyage.fact("first_to_last_days", (passes.get(passes.size() - 1).flyby().tdb() - first) / 86400);
    }

    private static double largest(List<Pass> passes, ToDoubleFunction<Flyby> of) {
        return passes.stream()
                .mapToDouble(p -> of.applyAsDouble(p.flyby()))
                .max()
                .orElse(0);
    }

    private static List<String> row(int number, Pass p) {
        Flyby f = p.flyby();
        return List.of(
                Integer.toString(number),
                Epochs.standard()
                        .format(Tdb.date(f.tdb()), Scale.UTC, 3)
                        .replace("Z", "")
                        .replace("UTC", ""),
                p.resonance().toString(),
                Numbers.fixed(f.distance() / 1e3, 3),
                Numbers.fixed(p.aimed() / 1e3, 3),
                Numbers.fixed(f.speed(), 2),
                Numbers.fixed(FastMath.toDegrees(f.phaseAngle()), 2),
                Numbers.fixed(FastMath.toDegrees(f.latitude()), 2),
                Numbers.fixed(FastMath.toDegrees(f.longitude()), 2),
                Numbers.fixed(f.lit(), 3));
    }
}
