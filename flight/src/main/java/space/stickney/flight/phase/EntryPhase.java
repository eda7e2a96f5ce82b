package space.stickney.flight.phase;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.orekit.bodies.GeodeticPoint;
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
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * Arrival at the Earth's atmosphere: a last correction aims at flight-path angle, latitude and longitude of the entry
 * point, and the flight ends where it is reached. The flight through the atmosphere is not flown.
 */
public final class EntryPhase implements PhaseKind<EntryPhase.Configuration> {
    /** Its part of the scenario file. */
    @About("Arrival at the atmosphere of the Earth under entry conditions.")
    public record Configuration(
            @About("landing site") String at,

            @About("geodetic latitude of the entry point") @In("deg") @Between(min = -1.5, max = 1.5)
            Sourced latitude,

            @About("longitude of the entry point, east") @In("deg") @Between(min = -3.15, max = 6.3)
            Sourced longitude,

            @About("geodetic altitude of the entry interface") @In("km") @Above(0) @Default("120 km")
            Sourced altitude,

            @About("inertial flight-path angle at the interface, negative downwards")
            @In("deg")
            @Between(min = -0.7, max = -0.05)
            Sourced flightPathAngle,

            @About("largest inertial speed at the interface") @In("km/s") @Above(0)
            Sourced maximumSpeed,

            @About("error of the known position at the last correction, 1 sigma on each axis")
            @In("km")
            @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity at the last correction, 1 sigma on each axis")
            @In("m/s")
            @Between(min = 0)
            Sourced navigationVelocity,

            @About("modules dropped after the last correction") @Default("[]")
            List<String> drop) {

        /** Excess speed (m/s) of an arrival that enters at a speed (m/s). */
        double excessSpeed(Voyage voyage, double entrySpeed) {
            double gm = voyage.environment(Naif.EARTH).centerGm();
            double escape2 = 2 * gm / interfaceRadius();
            double v = entrySpeed - SPEED_ALLOWANCE;
            if (v * v <= escape2) {
                throw new NoSolution("No entry from another planet is slower than "
                        + Numbers.fixed(FastMath.sqrt(escape2) / 1e3, 2) + " km/s at the interface.");
            }
            return FastMath.sqrt(v * v - escape2);
        }

        private Vector3D fixedPoint() {
            return new EarthGround().point(latitude.value(), longitude.value(), altitude.value());
        }

        private double interfaceRadius() {
            return fixedPoint().getNorm();
        }

        /** The geometry of the entry, with the pole of a date (TDB seconds past J2000). */
        EntryDesign design(Voyage voyage, double tdb) {
            Vector3D point = fixedPoint();
            return new EntryDesign(
                    voyage.environment(Naif.EARTH).centerGm(),
                    point.getNorm(),
                    flightPathAngle.value(),
                    point.getDelta(),
                    new EarthGround().pole(tdb));
        }

        /** B vector and time at which the entry point is met, for a two-body arrival. */
        Encounter encounter(Voyage voyage, TransferSearch.Choice choice) {
            double gm = voyage.environment(Naif.EARTH).centerGm();
            EntryDesign design = design(voyage, choice.arriveTdb());
            Vector3D arrival = choice.arrival();
            EntryDesign.Entry entry = design.solve(arrival.normalize(), arrival.getNorm());
            EarthGround ground = new EarthGround();
            double time = choice.arriveTdb();
            for (int i = 0; i < 6; i++) {
                double ahead = ground.longitude(entry.entryPoint(), time) - longitude.value();
                ahead -= 2 * FastMath.PI * Math.rint(ahead / (2 * FastMath.PI));
                time += ahead / EARTH_RATE;
            }
            return new EntryArrival(Naif.EARTH, time + entry.periapsisAfterEntry(), gm, design);
        }
    }

    /** Kept free below the largest speed when dates are chosen, for what two bodies neglect (m/s). */
    private static final double SPEED_ALLOWANCE = 15;

    /** Rotation rate of the Earth (rad/s), IERS Conventions 2010, table 1.2. */
    private static final double EARTH_RATE = 7.292115e-5;

    @Override
    public String name() {
        return "entry";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "aims at an entry point and ends at the entry interface";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        FlightState known = voyage.estimate(
                "entry", c.navigationPosition().value(), c.navigationVelocity().value());
        voyage.impulse("entry correction", correction(c, voyage, known));
        c.drop().forEach(voyage::jettison);
        FlightState end = interfaceCrossing(c, voyage, voyage.state());
        voyage.coast(end.tdb());
        report(c, voyage);
    }

    private static Vector3D correction(Configuration c, Voyage voyage, FlightState known) {
        EarthGround ground = new EarthGround();
        double[] dv = new DifferentialCorrection(
                        "entry point", new double[] {0.002, 0.002, 0.002}, new double[] {1e-5, 1e-5, 1e-5}, 80)
                .solve(
                        x -> {
                            FlightState at = interfaceCrossing(c, voyage, known.withImpulse(new Vector3D(x)));
                            GeodeticPoint p = ground.below(at);
                            double east = p.getLongitude() - c.longitude().value();
                            return new double[] {
                                flightPathAngle(at) - c.flightPathAngle().value(),
                                p.getLatitude() - c.latitude().value(),
                                east - 2 * FastMath.PI * Math.rint(east / (2 * FastMath.PI))
                            };
                        },
                        new double[3]);
        return new Vector3D(dv);
    }

    private static FlightState interfaceCrossing(Configuration c, Voyage voyage, FlightState from) {
        double altitude = c.altitude().value();
        EarthGround ground = new EarthGround();
        return voyage.planning(Naif.EARTH)
                .untilIncreasing(
                        from,
                        from.tdb() + 4 * 86400.0,
                        s -> altitude - ground.below(s).getAltitude())
                .orElseThrow(() -> new NoSolution("The spacecraft misses the atmosphere of the Earth."));
    }

    /** Inertial flight-path angle (rad), negative downwards. */
    static double flightPathAngle(FlightState s) {
        return FastMath.asin(
                Apses.radialRate(s) / (s.position().getNorm() * s.velocity().getNorm()));
    }

    private static void report(Configuration c, Voyage voyage) {
        FlightState s = voyage.state();
        EarthGround ground = new EarthGround();
        GeodeticPoint p = ground.below(s);
        voyage.fact("site", c.at());
        voyage.fact("speed_km_s", s.velocity().getNorm() / 1e3);
        voyage.fact("maximumSpeed_km_s", c.maximumSpeed().value() / 1e3);
        voyage.fact("flightPathAngle_deg", FastMath.toDegrees(flightPathAngle(s)));
        voyage.fact(
                "flightPathAngle_wanted_deg",
                FastMath.toDegrees(c.flightPathAngle().value()));
        voyage.fact("latitude_wanted_deg", FastMath.toDegrees(c.latitude().value()));
        voyage.fact("longitude_wanted_deg", FastMath.toDegrees(c.longitude().value()));
        voyage.fact("latitude_deg", FastMath.toDegrees(p.getLatitude()));
        voyage.fact("longitude_deg", FastMath.toDegrees(p.getLongitude()));
        voyage.fact("altitude_km", p.getAltitude() / 1e3);
        voyage.note(
                "entry",
                "entry interface at " + Numbers.fixed(p.getAltitude() / 1e3, 3) + " km, "
                        + Numbers.fixed(s.velocity().getNorm() / 1e3, 3) + " km/s, "
                        + Numbers.fixed(FastMath.toDegrees(flightPathAngle(s)), 3) + " deg");
    }
}
