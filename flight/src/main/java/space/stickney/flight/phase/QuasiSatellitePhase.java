package space.stickney.flight.phase;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.kind.Named;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Burn;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * Into a quasi-satellite orbit and along with the moon. From one of them into the next: {@link QuasiSatelliteChange}. From
 * the raised ellipse: circularisation (third burn of the insertion) into a phasing
 * orbit that meets the moon after a number of revolutions, corrections, entry, and the stay,
 * held by small corrections.
 *
 * <p>The phasing orbit touches the moon's orbit where the burn is made and is a little longer, so that its two burns
 * together cost no more than a direct circularisation.
 */
public final class QuasiSatellitePhase implements PhaseKind<QuasiSatellitePhase.Configuration> {
    /** A spacecraft nearer than this (m) is beside the moon already. */
    private static final double BESIDE = 1.5e6;

    private static final double LEAST_ENTRY = 50e3;

    /** Points of the orbit at which it may be met. */
    private static final int CORNERS = 8;

    /** An approach stays this share of the amplitude away from the moon. */
    private static final double CLEAR = 0.6;

    /** Looks back along an approach (s): half a revolution of Phobos. */
    private static final double LOOK = 120;

    private static final int LOOKS = 120;

    /** Its part of the scenario file. */
    @About(
            "Way into a quasi-satellite orbit about a moon, and the stay there. The first behind an insertion phases with the"
                    + " moon and enters; one that follows transfers from the orbit flown by two impulses.")
    public record Configuration(
            @About("moon") String about,

            @About("radial half-axis of the orbit, from the moon's centre; along the track it is up to twice as long")
            @In("km")
            @Between(min = 20e3, max = 300e3)
            Sourced amplitude,

            @About("largest distance from the moon's orbit plane; without it the orbit lies in that plane")
            @In("km")
            @Above(0)
            Optional<Sourced> outOfPlane,

            @About("length of the stay; without it, until the departure that follows") @Named("for") @In("d") @Above(0)
            Optional<Double> stay,

            @About("revolutions of the phasing orbit") @Between(min = 4, max = 60) @Default("14")
            int phasingRevolutions,

            @About("time between checks of the orbit") @In("d") @Above(86400) @Default("14 d")
            double controlInterval,

            @About(
                    "departure of the crossings of the axes from the orbit that is let be; without it 0.15 of the amplitude, and a"
                            + " tenth of the height over the plane more")
            @In("km")
            @Above(0)
            Optional<Double> deadband,

            @About("error of the known position, 1 sigma on each axis") @In("m") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity, 1 sigma on each axis") @In("mm/s") @Between(min = 0)
            Sourced navigationVelocity,

            @About("months of a Monte Carlo of the station-keeping, for the summary; 0: none")
            @Between(min = 0, max = 1e5)
            @Default("0")
            int months,

            @About("modules dropped once the orbit is reached") @Default("[]")
            List<String> drop) {

        int moon(Voyage voyage) {
            return voyage.system().bodies().find(about).naif();
        }

        double height() {
            return outOfPlane.map(Sourced::value).orElse(0.0);
        }

        double letBe() {
            return deadband.orElseGet(() -> 0.15 * amplitude.value() + 0.1 * height());
        }
    }

    @Override
    public String name() {
        return "quasi-satellite";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "enters a quasi-satellite orbit about a moon, or moves to another, and stays";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        if (Beside.distance(voyage, c.moon(voyage)) < BESIDE) {
            new QuasiSatelliteChange(c, voyage).fly();
        } else {
            arrive(c, voyage);
        }
        c.drop().forEach(voyage::jettison);
        new KeepingForecast(c, voyage).tell();
        double period = MoonOrbit.at(voyage, c.moon(voyage), voyage.tdb()).period();
        double end = c.stay()
                .map(d -> voyage.tdb() + d)
                .or(() -> ahead.leave(voyage).map(leave -> leave - 2 * period))
                .orElseThrow(() -> new NoSolution("The stay has no end: no 'for' and no departure behind it."));
        new Stay(c, voyage).until(end);
    }

    private static void arrive(Configuration c, Voyage voyage) {
        if (c.amplitude().value() < LEAST_ENTRY) {
            throw new NoSolution(
                    "The first quasi-satellite orbit is entered from a phasing orbit, which needs an amplitude of at"
                            + " least " + Math.round(LEAST_ENTRY / 1e3)
                            + " km; smaller ones follow in phases of their own.");
        }
        double arrival = circularise(c, voyage);
        double period = MoonOrbit.at(voyage, c.moon(voyage), arrival).period();
        correctTiming(c, voyage, arrival, arrival - 0.75 * c.phasingRevolutions() * period);
        Propagation free = voyage.planningWithout(Naif.MARS, c.moon(voyage));
        voyage.coast(arrival - 1.3 * period);
        int corner = corner(c, voyage, arrival);
        approach(c, voyage, arrival, "approach 1", free, corner);
        voyage.coast(arrival - 0.35 * period);
        approach(c, voyage, arrival, "approach 2", voyage.planning(Naif.MARS), corner);
        voyage.coast(arrival);
        new QuasiSatelliteChange(c, voyage).enter();
    }

    /** Third burn of the insertion; returns the epoch at which the moon is met. */
    private static double circularise(Configuration c, Voyage voyage) {
        FlightState known = estimate(c, voyage, "circularisation");
        double gm = voyage.environment(Naif.MARS).centerGm();
        FlightState periapsis = ApoapsisTurn.periapsis(voyage, known);
        MoonOrbit moon = MoonOrbit.at(voyage, c.moon(voyage), periapsis.tdb());
        Vector3D there = MoonOrbit.state(voyage, moon.naif(), periapsis.tdb()).position();
        double wait = Apses.angleAbout(moon.normal(), there, periapsis.position()) / (2 * FastMath.PI);
        double arrival = periapsis.tdb() + (c.phasingRevolutions() + wait) * moon.period();
        double stretch = 1 + wait / c.phasingRevolutions();
        double a = moon.semiMajorAxis() * FastMath.pow(stretch, 2.0 / 3.0);
        double r = periapsis.position().getNorm();
        double speed = FastMath.sqrt(gm * (2 / r - 1 / a));
        Vector3D along = moon.normal().crossProduct(periapsis.position()).normalize();
        Vector3D impulse = along.scalarMultiply(speed).subtract(periapsis.velocity());
        Engine engine = voyage.engine();
        Propagation plan = voyage.planningWithout(Naif.MARS, moon.naif());
        // after whole revolutions only the time of the return can be chosen: one control, one target
        double change = timing(c, voyage, arrival, x -> {
            Vector3D v = new Vector3D(1, impulse, x, along);
            double duration = engine.duration(periapsis.mass(), v.getNorm());
            FlightState ignition = plan.to(known, periapsis.tdb() - duration / 2);
            return plan.burn(ignition, Burn.fixed(engine, v), duration, Optional.empty());
        });
        Vector3D dv = new Vector3D(1, impulse, change, along);
        double duration = voyage.engine().duration(periapsis.mass(), dv.getNorm());
        voyage.coast(periapsis.tdb() - duration / 2);
        voyage.burn("circularisation", Burn.fixed(voyage.engine(), dv), duration, impulse.getNorm());
        voyage.fact("phasing_days", (arrival - periapsis.tdb()) / 86400);
        return arrival;
    }

    /** Change of the tangential velocity (m/s) with which the spacecraft is at the moon's longitude at the arrival. */
    private static double timing(Configuration c, Voyage voyage, double arrival, DoubleFunction<FlightState> start) {
        Propagation plan = voyage.planningWithout(Naif.MARS, c.moon(voyage));
        FlightState moon = MoonOrbit.state(voyage, c.moon(voyage), arrival);
        Vector3D along = moon.position()
                .crossProduct(moon.velocity())
                .crossProduct(moon.position())
                .normalize();
        return new DifferentialCorrection("meeting with " + c.about(), new double[] {0.02}, new double[] {1e3}, 60)
                .solve(
                        x -> {
                            FlightState there = plan.to(start.apply(x[0]), arrival);
                            return new double[] {there.position().dotProduct(along)};
                        },
                        new double[1])[0];
    }

    /** A tangential impulse that mends the time of the meeting. */
    private static void correctTiming(Configuration c, Voyage voyage, double arrival, double when) {
        voyage.coast(when);
        FlightState known = estimate(c, voyage, "timing");
        Vector3D along = known.velocity().normalize();
        double dv = timing(c, voyage, arrival, x -> known.withImpulse(along.scalarMultiply(x)));
        voyage.impulse("phasing correction", along.scalarMultiply(dv));
    }

    /** An impulse less than two revolutions before the meeting that brings the spacecraft to the meeting point. */
    private static void approach(
            Configuration c, Voyage voyage, double arrival, String name, Propagation plan, int corner) {
        FlightState known = estimate(c, voyage, name);
        Vector3D meeting = meetingPoint(c, voyage, arrival, corner);
        // uncorrected, the path may end on the moon: the first guess is found without its pull
        double[] free =
                aimed(known, meeting, arrival, name, voyage.planningWithout(Naif.MARS, c.moon(voyage)), new double[3]);
        voyage.impulse(name, new Vector3D(aimed(known, meeting, arrival, name, plan, free)));
    }

    private static double[] aimed(
            FlightState known, Vector3D meeting, double arrival, String name, Propagation plan, double[] guess) {
        return new DifferentialCorrection(name, new double[] {0.01, 0.01, 0.01}, new double[] {200, 200, 200}, 60)
                .solve(
                        x -> plan.to(known.withImpulse(new Vector3D(x)), arrival)
                                .position()
                                .subtract(meeting)
                                .toArray(),
                        guess);
    }

    /**
     * The corner of the orbit to be met: the one that costs least among those that are reached without coming near the moon.
     * Cost: the impulse now and the change from the velocity of arrival to that of Hill's ellipse.
     */
    private static int corner(Configuration c, Voyage voyage, double arrival) {
        FlightState known = estimate(c, voyage, "approach 1");
        Propagation plan = voyage.planningWithout(Naif.MARS, c.moon(voyage));
        double n =
                2 * FastMath.PI / MoonOrbit.at(voyage, c.moon(voyage), arrival).period();
        double a = c.amplitude().value();
        double lowest = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int k = 0; k < CORNERS; k++) {
            double[] dv = aimed(known, meetingPoint(c, voyage, arrival, k), arrival, "approach", plan, new double[3]);
            Samples path = new Samples(Naif.MARS);
            plan.to(known.withImpulse(new Vector3D(dv)), arrival, path);
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < LOOKS; i++) {
                nearest = Math.min(
                        nearest, place(c, voyage, path, arrival - i * LOOK).getNorm());
            }
            double angle = 2 * FastMath.PI * k / CORNERS;
            Vector3D wanted = new Vector3D(-a * n * FastMath.sin(angle), -2 * a * n * FastMath.cos(angle), 0);
            Vector3D flown = place(c, voyage, path, arrival)
                    .subtract(place(c, voyage, path, arrival - 1))
                    .subtract(wanted);
            double cost = new Vector3D(dv).getNorm() + flown.getNorm();
            if (nearest > CLEAR * a && cost < lowest) {
                lowest = cost;
                best = k;
            }
        }
        if (best < 0) {
            throw new NoSolution("Every approach to the quasi-satellite orbit of " + Math.round(a / 1e3)
                    + " km comes closer than " + Math.round(CLEAR * a / 1e3) + " km to " + c.about() + ".");
        }
        return best;
    }

    private static Vector3D place(Configuration c, Voyage voyage, Samples path, double tdb) {
        double[] s = new double[6];
        path.at(tdb, s);
        return Beside.place(voyage, c.moon(voyage), tdb, new Vector3D(s[0], s[1], s[2]));
    }

    /** A corner of Hill's ellipse, x = a cos, y = -2 a sin: x away from Mars, y along the moon's motion. */
    private static Vector3D meetingPoint(Configuration c, Voyage voyage, double arrival, int corner) {
        FlightState moon = MoonOrbit.state(voyage, c.moon(voyage), arrival);
        Vector3D x = moon.position().normalize();
        Vector3D y = moon.position()
                .crossProduct(moon.velocity())
                .crossProduct(moon.position())
                .normalize();
        double angle = 2 * FastMath.PI * corner / CORNERS;
        double a = c.amplitude().value();
        return new Vector3D(1, moon.position(), a * FastMath.cos(angle), x, -2 * a * FastMath.sin(angle), y);
    }

    private static FlightState estimate(Configuration c, Voyage voyage, String occasion) {
        return voyage.estimate(
                occasion, c.navigationPosition().value(), c.navigationVelocity().value());
    }
}
