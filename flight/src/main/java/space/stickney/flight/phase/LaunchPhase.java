package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.time.EpochRange;
import space.stickney.flight.transfer.DifferentialCorrection;
import space.stickney.flight.transfer.Hyperbola;

/**
 * From the launch site into a departure hyperbola: finds the best dates of departure and arrival in the windows (Lambert),
 * then aims the injection from the parking orbit at the arrival's B-plane in the full dynamics, and draws the launcher's
 * injection error. The ascent itself is not flown: the trajectory begins at the injection's perigee, and the launcher's
 * limit is a largest C3 for the spacecraft's mass.
 */
public final class LaunchPhase implements PhaseKind<LaunchPhase.Configuration> {
    /** Its part of the scenario file. */
    @About("Launch into a departure hyperbola; the dates are found in the windows.")
    public record Configuration(
            @About("launch site") String from,

            @About("latitude of the site: the smallest inclination of the parking orbit")
            @In("deg")
            @Between(min = -1.6, max = 1.6)
            Sourced latitude,

            @About("dates of departure allowed") EpochRange window,

            @About("altitude of the circular parking orbit") @In("km") @Above(100e3)
            Sourced parkingAltitude,

            @About("largest launch energy that the launcher gives this mass") @In("km2/s2") @Above(0)
            Sourced maximumC3,

            @About("error of the injection velocity, 1 sigma on each axis") @In("m/s") @Between(min = 0, max = 100)
            Sourced injectionError,

            @About("spacing of the search grid") @In("d") @Above(0) @Default("2 d")
            double step) {}

    @Override
    public String name() {
        return "launch";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "finds the dates, and injects from a parking orbit into a departure hyperbola";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        CruisePhase.Configuration cruise = ahead.next(CruisePhase.Configuration.class)
                .orElseThrow(() -> new NoSolution("A launch needs a cruise ahead that says where to go."));
        TransferSearch.Choice choice = new TransferSearch(voyage.system(), Naif.EARTH, cruise.target(voyage))
                .best(c.window(), cruise.window(), c.step(), transfer -> cost(c, voyage, ahead, transfer))
                .orElseThrow(
                        () -> new NoSolution("No transfer in the windows of launch and arrival has a C3 of at most "
                                + Numbers.fixed(c.maximumC3().value() / 1e6, 2) + " km2/s2"
                                + (cruise.pass(voyage, ahead).isPresent()
                                        ? " and a swing-by within its limits."
                                        : ".")));
        Encounter encounter = cruise.encounter(voyage, ahead, choice);
        voyage.aimAt(encounter);
        Injection injection = new Injection(voyage, c, choice.departTdb());
        double[] asymptote = aim(voyage, injection, choice, encounter);
        FlightState perigee = injection.state(asymptote);
        begin(c, voyage, perigee);
        report(voyage, c, choice, asymptote, perigee);
    }

    private static double cost(Configuration c, Voyage voyage, Ahead ahead, TransferSearch.Choice transfer) {
        double vDepart = transfer.departure().getNorm();
        if (vDepart * vDepart > c.maximumC3().value()) {
            return Double.POSITIVE_INFINITY;
        }
        CruisePhase.Configuration cruise =
                ahead.next(CruisePhase.Configuration.class).orElseThrow();
        double arrival = cruise.pass(voyage, ahead)
                .map(pass -> pass.onward(voyage, ahead.beyond(pass), transfer)
                        .map(SwingByPhase.Onward::cost)
                        .orElse(Double.POSITIVE_INFINITY))
                .orElse(transfer.arrival().getNorm());
        return vDepart + arrival;
    }

    /** Excess speed (m/s), right ascension and declination (rad) of the departure asymptote that meets the aim. */
    private static double[] aim(Voyage voyage, Injection injection, TransferSearch.Choice choice, Encounter encounter) {
        Vector3D v = choice.departure();
        double[] guess = {v.getNorm(), v.getAlpha(), v.getDelta()};
        return new DifferentialCorrection(
                        "injection towards "
                                + voyage.system().bodies().get(encounter.body()).name(),
                        new double[] {1e-2, 3e-6, 3e-6},
                        Encounter.tolerances(),
                        80)
                .solve(x -> encounter.misses(Approach.near(voyage, injection.state(x), encounter)), guess);
    }

    private static void begin(Configuration c, Voyage voyage, FlightState perigee) {
        RandomGenerator draw = voyage.stream("injection", "velocity");
        double sigma = c.injectionError().value();
        Vector3D error =
                new Vector3D(sigma * draw.nextGaussian(), sigma * draw.nextGaussian(), sigma * draw.nextGaussian());
        voyage.begin(
                perigee.tdb(),
                Naif.EARTH,
                perigee.position(),
                perigee.velocity().add(error));
        voyage.note("injection", "injection error " + Numbers.fixed(error.getNorm(), 2) + " m/s (drawn)");
    }

    private static void report(
            Voyage voyage, Configuration c, TransferSearch.Choice choice, double[] asymptote, FlightState perigee) {
        Hyperbola h = Hyperbola.of(
                perigee.position(),
                perigee.velocity(),
                voyage.environment(Naif.EARTH).centerGm());
        voyage.fact("c3_km2_s2", h.vInfinity() * h.vInfinity() / 1e6);
        voyage.fact("maximumC3_km2_s2", c.maximumC3().value() / 1e6);
        voyage.fact("dla_deg", FastMath.toDegrees(asymptote[2]));
        voyage.fact("vinf_arrive_two_body_km_s", choice.arrival().getNorm() / 1e3);
        voyage.fact(
                "inclination_deg", FastMath.toDegrees(FastMath.acos(h.normal().getZ())));
    }

    /** States at the perigee of departure hyperbolae of one parking orbit altitude and date. */
    private static final class Injection {
        private final Voyage voyage;
        private final double tdb;
        private final double radius;
        private final double latitude;
        private final double gm;

        Injection(Voyage voyage, Configuration c, double tdb) {
            this.voyage = voyage;
            this.tdb = tdb;
            this.radius = voyage.environment(Naif.EARTH).centerRadius()
                    + c.parkingAltitude().value();
            this.latitude = c.latitude().value();
            this.gm = voyage.environment(Naif.EARTH).centerGm();
        }

        FlightState state(double[] asymptote) {
            double vInfinity = asymptote[0];
            Vector3D s = new Vector3D(asymptote[1], asymptote[2]);
            Vector3D h = plane(s, asymptote[2]);
            double e = Hyperbola.eccentricity(radius, vInfinity, gm);
            Vector3D b = s.crossProduct(h);
            Vector3D p = new Vector3D(-1 / e, s, FastMath.sqrt(1 - 1 / (e * e)), b);
            double speed = FastMath.sqrt(vInfinity * vInfinity + 2 * gm / radius);
            return new FlightState(
                    tdb,
                    Naif.EARTH,
                    p.scalarMultiply(radius),
                    h.crossProduct(p).scalarMultiply(speed),
                    voyage.startMass());
        }

        /** Normal of the orbit that contains the asymptote, at the smallest inclination the site allows. */
        private Vector3D plane(Vector3D s, double declination) {
            double inclination = Math.max(Math.abs(latitude), Math.abs(declination));
            Vector3D north = new Vector3D(1, Vector3D.PLUS_K, -s.getZ(), s).normalize();
            Vector3D east = north.crossProduct(s);
            double cosine = Math.min(1, FastMath.cos(inclination) / FastMath.cos(declination));
            return new Vector3D(cosine, north, FastMath.sqrt(1 - cosine * cosine), east);
        }
    }
}
