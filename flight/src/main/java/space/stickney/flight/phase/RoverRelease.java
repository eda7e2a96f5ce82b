package space.stickney.flight.phase;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.landing.Landed;
import space.stickney.flight.landing.Outcome;
import space.stickney.flight.landing.Site;
import space.stickney.flight.surface.Contact;
import space.stickney.flight.surface.Dispersion;
import space.stickney.flight.surface.DropLimits;
import space.stickney.flight.surface.DropPath;
import space.stickney.flight.surface.DropStatistics;
import space.stickney.flight.surface.EphemerisSetting;
import space.stickney.flight.surface.Footprint;
import space.stickney.flight.surface.RoverDrop;
import space.stickney.flight.surface.SphereLander;
import space.stickney.flight.surface.SurfaceProperties;

/**
 * A rover let go from the low hover of a rehearsal: it falls, bounces and comes to rest ({@link RoverDrop}). What its release
 * scatters by is taken from the runs of the descent; the drop itself starts from the state that was flown.
 */
final class RoverRelease {
    private static final double SPAN = 2 * 86400;

    /** Factor of inertia of a homogeneous sphere. */
    private static final double SPHERE = 0.4;

    private static final double CONTACT_SCATTER = 0.1;
    /** Resistance to rolling: a rover is no ball. */
    private static final double ROLLING = 0.3;

    private final Voyage voyage;
    private final LandingScene scene;
    private final LandingPhase.Rover rover;

    RoverRelease(Voyage voyage, LandingScene scene, LandingPhase.Rover rover) {
        this.voyage = voyage;
        this.scene = scene;
        this.rover = rover;
    }

    /**
     * Lets it go where the spacecraft is.
     *
     * @param runs of the descent, which end where the rover is let go
     * @param gravity relative uncertainty of the body's attraction, 1 sigma
     * @param roughness of the ground (rad)
     */
    void drop(List<Landed> runs, double gravity, double roughness) {
        double[] state = new double[6];
        scene.axes.toBodyFixed(voyage.state(), state);
        EphemerisSetting setting =
                EphemerisSetting.of(scene.body, voyage.system().ephemeris(), voyage.tdb(), SPAN, 0);
        RoverDrop drop = new RoverDrop(
                scene.fields.ground(),
                setting,
                new SphereLander(rover.radius().value(), rover.mass().value(), SPHERE),
                new SurfaceProperties(
                        rover.restitution().value(),
                        CONTACT_SCATTER,
                        rover.friction().value(),
                        CONTACT_SCATTER,
                        ROLLING,
                        roughness),
                DropLimits.USUAL,
                state,
                Vector3D.ZERO);
        voyage.note("rover-release", rover.name() + " let go " + place(new Vector3D(state[0], state[1], state[2])));
        path(drop.run(Dispersion.NONE, voyage.streams().seed(), 0).path());
        Dispersion errors = scatter(runs);
        statistics(drop.statistics(
                new Dispersion(
                        errors.lateral(), errors.vertical(), errors.lateralSpeed(), errors.verticalSpeed(), 0, gravity),
                rover.drops(),
                voyage.streams().seed()));
        if (voyage.has(rover.name())) {
            voyage.jettison(rover.name());
        }
    }

    private void path(DropPath path) {
        double release = voyage.tdb();
        path.firstContact().ifPresent(c -> {
            voyage.note(
                    release + c.time(),
                    "rover-contact",
                    rover.name() + " touches down " + place(c.point()) + " at " + Numbers.fixed(c.speed(), 3) + " m/s");
            voyage.fact("rover_fall_s", c.time());
            voyage.fact("rover_contact_m_s", c.speed());
        });
        voyage.note(
                release + path.outcome().time(),
                "rover-end",
                rover.name() + " " + path.outcome().words() + " "
                        + place(path.outcome().position()) + " after "
                        + path.contacts().size() + " contacts");
        voyage.fact("rover_outcome", path.outcome().words());
        voyage.fact("rover_contacts", path.contacts().size());
        path.firstContact()
                .map(Contact::point)
                .ifPresent(p ->
                        voyage.fact("rover_rolled_m", p.distance(path.outcome().position())));
    }

    private void statistics(DropStatistics s) {
        s.firstContact().ifPresent(f -> footprint("rover_first_contact", f));
        s.rest().ifPresent(f -> footprint("rover_rest", f));
        voyage.fact("rover_escaped", s.escaped().count());
        voyage.fact("rover_unsettled", s.unsettled().count());
        s.fallTime().ifPresent(t -> voyage.fact("rover_fall_p50_s", t.p50()));
        s.contactSpeed().ifPresent(v -> voyage.fact("rover_contact_p95_m_s", v.p95()));
    }

    private void footprint(String name, Footprint f) {
        voyage.fact(name + "_p50_m", f.radius50());
        voyage.fact(name + "_p95_m", f.radius95());
        voyage.fact(name + "_p99_m", f.radius99());
        voyage.fact(name + "_sigma_major_m", f.major());
        voyage.fact(name + "_sigma_minor_m", f.minor());
        voyage.fact(name + "_azimuth_deg", FastMath.toDegrees(f.azimuth()));
    }

    /** Standard deviations of the runs at the end of the low hover. */
    private Dispersion scatter(List<Landed> runs) {
        Site site = scene.site;
        List<Outcome.End> ends = runs.stream()
                .filter(r -> r.outcome() instanceof Outcome.Completed)
                .map(r -> r.outcome().end())
                .toList();
        double east = sigma(ends, e -> site.east(e.position()));
        double north = sigma(ends, e -> site.north(e.position()));
        double up = sigma(ends, e -> site.height(e.position()));
        double eastSpeed = sigma(ends, e -> e.velocity().dotProduct(site.east()));
        double northSpeed = sigma(ends, e -> e.velocity().dotProduct(site.north()));
        double upSpeed = sigma(ends, e -> e.velocity().dotProduct(site.up()));
        return new Dispersion(rms(east, north), up, rms(eastSpeed, northSpeed), upSpeed, 0, 0);
    }

    private static double rms(double a, double b) {
        return Math.sqrt(0.5 * (a * a + b * b));
    }

    private static double sigma(List<Outcome.End> ends, ToDoubleFunction<Outcome.End> value) {
        if (ends.size() < 2) {
            return 0;
        }
        double mean = 0;
        for (Outcome.End e : ends) {
            mean += value.applyAsDouble(e) / ends.size();
        }
        double squares = 0;
        for (Outcome.End e : ends) {
            double d = value.applyAsDouble(e) - mean;
            squares += d * d;
        }
        return Math.sqrt(squares / (ends.size() - 1));
    }

    private static String place(Vector3D p) {
        return "at longitude " + Numbers.fixed(FastMath.toDegrees(p.getAlpha()), 3) + " deg, latitude "
                + Numbers.fixed(FastMath.toDegrees(p.getDelta()), 3) + " deg";
    }
}
