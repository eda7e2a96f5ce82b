package space.stickney.science.imaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.Leg;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.SurfacePoint;

/**
 * A place to be known before a landing.
 *
 * @param landing name of the phase that descends to it
 * @param longitude east (rad)
 * @param latitude planetocentric (rad)
 * @param before when the descent begins (TDB seconds past J2000)
 */
record Site(String landing, double longitude, double latitude, double before) {
    /** The sites of all descents of a flight, in the order of time. */
    static List<Site> of(FlightRecord record) {
        Map<String, Double> starts = new LinkedHashMap<>();
        for (Leg leg : record.legs()) {
            starts.putIfAbsent(leg.phase(), leg.start());
        }
        List<Site> sites = new ArrayList<>();
        starts.forEach((phase, start) -> {
            Object longitude = record.facts().get(phase + ".site_longitude_deg");
            Object latitude = record.facts().get(phase + ".site_latitude_deg");
            if (longitude instanceof Number east && latitude instanceof Number north) {
                sites.add(new Site(
                        phase, FastMath.toRadians(east.doubleValue()), FastMath.toRadians(north.doubleValue()), start));
            }
        });
        return sites;
    }

    /** Where it lies on a shape that is seen from everywhere on its inside. */
    SurfacePoint on(MeshTree tree) {
        return tree.surfacePoint(longitude, latitude)
                .orElseThrow(() -> new IllegalStateException("no ground below " + landing));
    }
}
