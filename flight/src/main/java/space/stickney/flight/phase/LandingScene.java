package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.landing.NearField;
import space.stickney.flight.landing.Profile;
import space.stickney.flight.landing.Site;
import space.stickney.flight.landing.SiteFields;
import space.stickney.flight.landing.SiteSky;
import space.stickney.flight.landing.TransferPlan;
import space.stickney.flight.landing.TurningAxes;
import space.stickney.flight.shapes.MeshTree;

/**
 * Where and when a landing takes place: the body with its shape and attraction, the site, the orbit that is left and found
 * again, and the epoch of touchdown.
 *
 * <p>The epoch: on every turn of the moon the moment is sought at which Sun and Earth stand highest over the stay, compared
 * by the least margin over their limits; of the {@value #MOST_MOMENTS} best whose margin is positive the one with the cheapest transfer down is
 * taken, and if there is none the one with the largest margin.
 */
final class LandingScene {
    /** Time of braking from the transfer's arrival speed to rest (s). */
    static final double BRAKING = 120;

    /** What stands behind the terrain counts as well below the horizon (rad). */
    private static final double HIDDEN = 0.5;

    private static final double LOOK = 600;
    private static final int MOST_MOMENTS = 4;
    private static final double SHORTEST_TRANSFER = 1200;
    private static final double LONGEST_TRANSFER = 4 * 3600;
    private static final double COLUMN_SIGMAS = 6;
    private static final double NARROWEST_COLUMN = 100;

    final Body body;
    final TurningAxes axes;
    final SiteFields fields;
    final MeshTree tree;
    final NearField coarse;
    final NearField near;
    final Site site;
    final Profile profile;
    /** Free fall at the end of the profile (s), estimated. */
    final double fall;

    final double touchdown;
    final TransferPlan down;
    private final LandingPhase.Configuration configuration;
    private final Samples orbit;

    /** A moment that may become the touchdown. */
    private record Moment(double tdb, double margin) {}

    LandingScene(LandingPhase.Configuration c, Voyage voyage) {
        configuration = c;
        body = voyage.system().bodies().find(c.on());
        axes = new TurningAxes(voyage.system().ephemeris(), body);
        if (axes.parent() != Naif.MARS) {
            throw new NoSolution("A landing phase needs a moon of Mars, " + body.name() + " is none.");
        }
        double span = c.within()
                + c.stay().value()
                + c.lowHover()
                + c.gateHover()
                + c.liftOffWindow()
                + 4 * LONGEST_TRANSFER
                + 86400;
        fields = SiteFields.of(body, voyage.system().ephemeris(), voyage.tdb() - 3600, span);
        tree = fields.tree();
        coarse = fields.coarse();
        site = Site.at(
                tree,
                fields.full(),
                voyage.tdb(),
                c.site().longitude(),
                c.site().latitude());
        near = fields.above(
                site,
                c.gateAltitude().value(),
                Math.max(NARROWEST_COLUMN, COLUMN_SIGMAS * c.descent().position()));
        profile = profile(c);
        fall = c.rehearsal() ? 0 : Math.sqrt(2 * c.freeFallAltitude().value() / site.gravity());
        orbit = orbit(voyage, span - 86400);
        Plan plan = choose(voyage);
        touchdown = plan.touchdown;
        down = plan.down;
    }

    private record Plan(double touchdown, TransferPlan down) {}

    private static Profile profile(LandingPhase.Configuration c) {
        List<Profile.Piece> pieces = new ArrayList<>();
        double gate = c.gateAltitude().value();
        if (c.gateHover() > 0) {
            pieces.add(Profile.hover("hover at the gate", gate, c.gateHover()));
        }
        pieces.add(Profile.move("descent", gate, c.hoverAltitude(), c.descentSpeed()));
        if (c.lowHover() > 0) {
            pieces.add(Profile.hover("low hover", c.hoverAltitude(), c.lowHover()));
        }
        if (!c.rehearsal() && c.freeFallAltitude().value() < c.hoverAltitude()) {
            pieces.add(Profile.move(
                    "final descent", c.hoverAltitude(), c.freeFallAltitude().value(), c.finalSpeed()));
        }
        return new Profile(pieces);
    }

    /** The orbit as navigation expects it to go on, about the planet. */
    private static Samples orbit(Voyage voyage, double span) {
        Samples path = new Samples(Naif.MARS);
        voyage.planning(Naif.MARS).to(voyage.state(), voyage.tdb() + span, path);
        return path;
    }

    /** From the gate to the ground, or to the lowest point of a rehearsal (s). */
    double downTime() {
        return profile.duration() + fall;
    }

    Vector3D gate() {
        return site.above(configuration.gateAltitude().value());
    }

    /** State on the orbit that is left: x, y, z (m), velocity (m/s), body-fixed. */
    double[] onOrbit(double tdb) {
        double[] s = new double[6];
        axes.toBodyFixed(orbitState(tdb), s);
        return s;
    }

    /** The same about the planet, ICRF axes. */
    FlightState orbitState(double tdb) {
        double[] s = new double[6];
        orbit.at(tdb, s);
        return new FlightState(tdb, Naif.MARS, new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]), 0);
    }

    /** The cheapest transfer that arrives at a point at rest, or leaves it. */
    Optional<TransferPlan> transfer(Vector3D gate, double tdb, boolean downwards) {
        return TransferPlan.search(
                coarse,
                body,
                this::onOrbit,
                gate,
                tdb,
                downwards,
                SHORTEST_TRANSFER,
                LONGEST_TRANSFER,
                0.5 * configuration.gateAltitude().value());
    }

    private Plan choose(Voyage voyage) {
        double first = voyage.tdb() + LONGEST_TRANSFER + BRAKING + downTime();
        double last = Math.max(first + LOOK, voyage.tdb() + configuration.within());
        List<Moment> moments = moments(first, last);
        boolean good = moments.get(0).margin() > 0;
        Optional<Plan> best = Optional.empty();
        for (Moment m : moments.subList(0, Math.min(MOST_MOMENTS, moments.size()))) {
            boolean done = good ? m.margin() <= 0 : best.isPresent();
            if (done) {
                break;
            }
            Optional<TransferPlan> transfer = transfer(gate(), m.tdb() - downTime() - 0.5 * BRAKING, true);
            if (transfer.isPresent()
                    && (best.isEmpty()
                            || transfer.get().deltaV() < best.get().down().deltaV())) {
                best = Optional.of(new Plan(m.tdb(), transfer.get()));
            }
        }
        return best.orElseThrow(() -> new NoSolution("No transfer of "
                + Numbers.fixed(SHORTEST_TRANSFER / 60, 0) + " to " + Numbers.fixed(LONGEST_TRANSFER / 3600, 0)
                + " h leads from the orbit to the gate over longitude "
                + Numbers.fixed(Math.toDegrees(site.longitude()), 2) + " deg, latitude "
                + Numbers.fixed(Math.toDegrees(site.latitude()), 2) + " deg, and clears the ground."));
    }

    /** The best moment of each turn, the largest margin first. */
    private List<Moment> moments(double first, double last) {
        double day = 2 * Math.PI / axes.angularVelocity(first).getNorm();
        SiteSky sky = new SiteSky(axes, tree);
        List<Moment> all = new ArrayList<>();
        for (double from = first; from < last; from += day) {
            double until = Math.min(last, from + day);
            Moment best = new Moment(from, margin(sky, from));
            for (double t = from + LOOK; t < until; t += LOOK) {
                double margin = margin(sky, t);
                if (margin > best.margin()) {
                    best = new Moment(t, margin);
                }
            }
            all.add(best);
        }
        all.sort(Comparator.comparingDouble(Moment::margin).reversed());
        return all;
    }

    /** Least height of Sun and Earth over their limits at touchdown, in the middle and at the end of the stay (rad). */
    private double margin(SiteSky sky, double tdb) {
        double stay = configuration.rehearsal() ? 0 : configuration.stay().value();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 2; i++) {
            SiteSky.View view = sky.at(tdb + 0.5 * i * stay, site.position(), site.up());
            double sun = view.lit() > 0 ? view.sunElevation() : Math.min(view.sunElevation(), -HIDDEN);
            double earth = view.earthVisible() ? view.earthElevation() : Math.min(view.earthElevation(), -HIDDEN);
            least = Math.min(least, sun - configuration.limits().sunElevation());
            least = Math.min(least, earth - configuration.limits().earthElevation());
        }
        return least;
    }
}
