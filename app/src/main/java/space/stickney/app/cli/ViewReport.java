package space.stickney.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.Aim;
import space.stickney.flight.geometry.Apparent;
import space.stickney.flight.geometry.BodyView;
import space.stickney.flight.geometry.Correction;
import space.stickney.flight.geometry.EllipsoidSurface;
import space.stickney.flight.geometry.FieldOfView;
import space.stickney.flight.geometry.FieldShare;
import space.stickney.flight.geometry.Footprint;
import space.stickney.flight.geometry.Sightline;
import space.stickney.flight.geometry.Spot;
import space.stickney.flight.geometry.Surface;
import space.stickney.flight.geometry.SurfaceAngles;

/** Computes what {@code view} prints, as the fields of its result. */
final class ViewReport {
    private final RunTrajectory flown;
    private final Body body;
    private final Surface surface;
    private final Correction correction;
    private final double tdb;
    private final Sightline line;

    ViewReport(RunTrajectory flown, Body body, Surface surface, Correction correction, double tdb) {
        this.flown = flown;
        this.body = body;
        this.surface = surface;
        this.correction = correction;
        this.tdb = tdb;
        this.line = new Sightline(body, flown.ephemeris(), flown.observer(), correction);
    }

    /** Distances, the points beneath spacecraft and Sun. */
    void body(Result result) {
        Apparent apparent = new Apparent(flown.ephemeris(), flown.observer(), correction);
        double[] r = new double[3];
        apparent.position(body.naif(), tdb, r);
        Vector3D direction = new Vector3D(r);
        BodyView view = line.point(tdb, v -> v.subObserver(surface));
        Spot beneath = view.subObserver(surface);
        double inside = view.observer().getNorm();
        result.put("distance_km", direction.getNorm() / 1e3)
                .put("altitude_km", beneath.position().distance(view.observer()) / 1e3)
                .put("lightTime_s", apparent.lightTime())
                .put("rightAscension_deg", degrees(MathUtils.normalizeAngle(direction.getAlpha(), FastMath.PI)))
                .put("declination_deg", degrees(direction.getDelta()))
                .put("angularRadius_deg", degrees(FastMath.asin(Math.min(1, body.meanRadius() / inside))))
                .put("phase_deg", degrees(view.phase()))
                .put("sunDistance_km", view.sun().getNorm() / 1e3)
                .put("subSpacecraft", point(view, beneath, Optional.empty()))
                .put("subSpacecraftOnRadius", point(view, view.subObserverIntercept(surface), Optional.empty()))
                .put("subSolar", place(view, view.subSolar(surface)));
    }

    /** Angles at one place. */
    void spot(Result result, double[] place, Optional<Double> pixel) {
        Spot spot = surface.at(place[0], place[1])
                .orElseThrow(() -> new NoSolution("The surface does not lie in the direction of --spot."));
        BodyView view = line.point(tdb, v -> spot);
        result.put("spot", point(view, spot, pixel));
    }

    /** Footprint of a field of view, and the planet behind. */
    void field(Result result, FieldOfView field, PointingRule rule, Optional<Double> pixel) {
        Rotation attitude = rule.law(flown.observer()).at(tdb);
        BodyView view = line.center(tdb);
        Aim aim = Aim.of(view, surface, attitude);
        Map<String, Object> f = new LinkedHashMap<>();
        f.put("fov", field.text());
        f.put("pointing", rule.text());
        f.put("solidAngle_sr", field.solidAngle());
        f.put("boresightOffCenter_deg", degrees(Vector3D.angle(aim.direction(Vector3D.ZERO), Vector3D.PLUS_K)));
        Optional<Footprint> print = Footprint.of(field, aim);
        f.put("share", print.map(Footprint::share).orElse(0.0));
        print.ifPresent(p -> footprint(f, p, view, pixel));
        result.put("field", f);
        planet(f, field, attitude);
    }

    private void footprint(Map<String, Object> f, Footprint p, BodyView view, Optional<Double> pixel) {
        f.put("offLimb", p.offLimb());
        f.put("area_km2", p.area() / 1e6);
        f.put("lit", p.lit());
        f.put("nearest_km", p.nearest() / 1e3);
        f.put("farthest_km", p.farthest() / 1e3);
        pixel.ifPresent(angle -> f.put("resolution_m", p.nearestResolution(angle)));
        p.boresight().ifPresent(s -> f.put("boresight", point(view, s, pixel)));
        f.put(
                "outline_deg",
                p.outline().stream()
                        .map(s -> List.of(east(s.longitude()), degrees(s.latitude())))
                        .toList());
    }

    /** The planet of a moon, as an ellipsoid; what the moon hides of it is not taken away. */
    private void planet(Map<String, Object> f, FieldOfView field, Rotation attitude) {
        int parent = body.parent().orElse(Naif.SUN);
        if (parent > Naif.PLUTO_BARYCENTER && parent != Naif.SUN) {
            Body planet = Bodies.standard().get(parent);
            BodyView view = new Sightline(planet, flown.ephemeris(), flown.observer(), correction).center(tdb);
            Aim aim = Aim.of(view, new EllipsoidSurface(planet), attitude);
            Map<String, Object> p = new LinkedHashMap<>();
            p.put("body", planet.name());
            p.put("seen", FieldShare.sees(field, aim));
            p.put("share", FieldShare.of(field, aim));
            p.put("boresightOffCenter_deg", degrees(Vector3D.angle(aim.direction(Vector3D.ZERO), Vector3D.PLUS_K)));
            f.put("planet", p);
        }
    }

    private Map<String, Object> point(BodyView view, Spot spot, Optional<Double> pixel) {
        SurfaceAngles a = view.angles(surface, spot);
        Map<String, Object> fields = place(view, spot);
        fields.put("slantRange_km", a.slantRange() / 1e3);
        fields.put("incidence_deg", degrees(a.incidence()));
        fields.put("emission_deg", degrees(a.emission()));
        fields.put("phase_deg", degrees(a.phase()));
        fields.put("lit", a.lit());
        fields.put("seen", a.seen());
        if (pixel.isPresent() && a.seen()) {
            fields.put("resolutionAcross_m", a.resolutionAcross(pixel.get()));
            fields.put("resolutionAlong_m", a.resolutionAlong(pixel.get()));
        }
        return fields;
    }

    private static Map<String, Object> place(BodyView view, Spot spot) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("longitude_deg", east(spot.longitude()));
        fields.put("latitude_deg", degrees(spot.latitude()));
        fields.put("radius_km", spot.radius() / 1e3);
        fields.put("localTime_h", view.localTime(spot.longitude()));
        return fields;
    }

    private static double east(double longitude) {
        return degrees(MathUtils.normalizeAngle(longitude, FastMath.PI));
    }

    private static double degrees(double angle) {
        return FastMath.toDegrees(angle);
    }
}
