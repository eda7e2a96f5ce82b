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
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * From the raised ellipse to the moon and along with it: circularisation (third burn of the insertion) into a phasing
 * orbit that meets the moon after a number of revolutions, corrections, entry into a quasi-satellite orbit, and the stay,
 * held by small corrections.
 *
 * <p>The phasing orbit touches the moon's orbit where the burn is made and is a little longer, so that its two burns
 * together cost no more than a direct circularisation.
 */
public final class QuasiSatellitePhase implements PhaseKind<QuasiSatellitePhase.Configuration> {
    /** Its part of the scenario file. */
    @About("Phasing with a moon, entry into a quasi-satellite orbit about it, and the stay there.")
    public record Configuration(
            @About("moon") String about,

            @About("radial half-axis of the orbit, from the moon's centre; it is about twice as long along the track")
            @In("km")
            @Between(min = 60e3, max = 300e3)
            Sourced amplitude,

            @About("length of the stay; without it, until the departure that follows") @Named("for") @In("d") @Above(0)
            Optional<Double> stay,

            @About("revolutions of the phasing orbit") @Between(min = 4, max = 60) @Default("14")
            int phasingRevolutions,

            @About("time between checks of the orbit") @In("d") @Above(86400) @Default("14 d")
            double controlInterval,

            @About("drift of the centre along the track that is let be") @In("km") @Above(0) @Default("15 km")
            double deadband,

            @About("error of the known position, 1 sigma on each axis") @In("m") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity, 1 sigma on each axis") @In("mm/s") @Between(min = 0)
            Sourced navigationVelocity,

            @About("modules dropped once the orbit is reached") @Default("[]")
            List<String> drop) {

        int moon(Voyage voyage) {
            return voyage.system().bodies().find(about).naif();
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
        return "phases with a moon, enters a quasi-satellite orbit about it and stays";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        double arrival = circularise(c, voyage);
        double period = MoonOrbit.at(voyage, c.moon(voyage), arrival).period();
        correctTiming(c, voyage, arrival, arrival - 0.75 * c.phasingRevolutions() * period);
        Propagation free = voyage.planningWithout(Naif.MARS, c.moon(voyage));
        approach(c, voyage, arrival, arrival - 1.3 * period, "approach 1", free);
        approach(c, voyage, arrival, arrival - 0.35 * period, "approach 2", voyage.planning(Naif.MARS));
        enter(c, voyage, arrival);
        c.drop().forEach(voyage::jettison);
        double end = c.stay()
                .map(d -> voyage.tdb() + d)
                .or(() -> ahead.next(DeparturePhase.Configuration.class).map(d -> d.leave(voyage, ahead) - 2 * period))
                .orElseThrow(() -> new NoSolution("The stay has no end: no 'for' and no departure behind it."));
        new Stay(c, voyage).until(end);
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
            Configuration c, Voyage voyage, double arrival, double when, String name, Propagation plan) {
        voyage.coast(when);
        FlightState known = estimate(c, voyage, name);
        Vector3D meeting = meetingPoint(c, voyage, arrival);
        double[] dv = new DifferentialCorrection(
                        name, new double[] {0.01, 0.01, 0.01}, new double[] {200, 200, 200}, 60)
                .solve(
                        x -> plan.to(known.withImpulse(new Vector3D(x)), arrival)
                                .position()
                                .subtract(meeting)
                                .toArray(),
                        new double[3]);
        voyage.impulse(name, new Vector3D(dv));
    }

    /** Entry into the quasi-satellite orbit. */
    private static void enter(Configuration c, Voyage voyage, double arrival) {
        voyage.coast(arrival);
        FlightState known = estimate(c, voyage, "entry");
        Vector3D wanted = new QuasiSatelliteMotion(voyage, c.moon(voyage)).entryVelocity(known);
        voyage.impulse("quasi-satellite orbit insertion", wanted.subtract(known.velocity()));
    }

    /** On the line from Mars through the moon, one amplitude behind the moon. */
    private static Vector3D meetingPoint(Configuration c, Voyage voyage, double arrival) {
        Vector3D moon = MoonOrbit.state(voyage, c.moon(voyage), arrival).position();
        return moon.scalarMultiply(1 + c.amplitude().value() / moon.getNorm());
    }

    private static FlightState estimate(Configuration c, Voyage voyage, String occasion) {
        return voyage.estimate(
                occasion, c.navigationPosition().value(), c.navigationVelocity().value());
    }
}
