package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.mission.scenario.Criterion;
import space.stickney.mission.scenario.FindingNames;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Evidence;

/** What the arrival at the Earth's atmosphere yields: date, speed, and how far the entry lies from the one asked for. */
final class EntryFindings {
    private final Flown flown;
    private final FlightFacts facts;

    EntryFindings(Flown flown, FlightFacts facts) {
        this.flown = flown;
        this.facts = facts;
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        List<Flown.Phase> entries = facts.phases("entry");
        if (!entries.isEmpty()) {
            Flown.Phase p = entries.get(entries.size() - 1);
            all.add(finding("return-date", Criterion.DATE, Optional.of(p.end()), "epoch at the entry interface"));
            Optional<Double> speed = facts.number(p, "speed_km_s").map(v -> 1e3 * v);
            all.add(finding("entry-speed", "km/s", speed, "inertial speed at the entry interface"));
            all.add(error(p, "angle", "flightPathAngle", "flight-path angle"));
            all.add(error(p, "latitude", "latitude", "geodetic latitude"));
            all.add(error(p, "longitude", "longitude", "longitude"));
        }
        return all;
    }

    private Finding error(Flown.Phase p, String name, String fact, String words) {
        Optional<Double> reached = facts.number(p, fact + "_deg");
        Optional<Double> wanted = facts.number(p, fact + "_wanted_deg");
        Optional<Double> error = reached.flatMap(r -> wanted.map(w -> FastMath.toRadians(turn(r - w))));
        return finding("entry-" + name + "-error", "deg", error, words + " at the interface against the one asked for");
    }

    /** Size of an angle between two directions (deg): 359 is 1. */
    private static double turn(double degrees) {
        double d = FastMath.abs(degrees) % 360;
        return FastMath.min(d, 360 - d);
    }

    private Finding finding(String name, String unit, Optional<Double> value, String how) {
        Evidence evidence = Evidence.of(
                "summary.json",
                List.of("flight: return with drawn errors of navigation and burns", how),
                List.of(
                        "One flight with errors drawn from seed " + flown.seed() + "; not a distribution.",
                        "The flight through the atmosphere is not flown."));
        Finding finding = Finding.of(FindingNames.FLIGHT + name, unit, value.orElse(Double.NaN), evidence);
        return value.isPresent() ? finding : finding.unknown("the entry left no such fact");
    }
}
