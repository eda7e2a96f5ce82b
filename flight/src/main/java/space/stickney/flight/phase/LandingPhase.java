package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.landing.Errors;
import space.stickney.flight.landing.Limits;

/**
 * From a quasi-satellite orbit down to the surface of a moon and back: two-impulse transfer to a gate above the site,
 * braking, guided descent along the vertical, free fall, stay, ascent, transfer back into the orbit that was left. A
 * rehearsal turns round at the low hover. The same descent is flown many times with errors drawn anew, for the footprint and
 * the chance that the limits are kept.
 */
public final class LandingPhase implements PhaseKind<LandingPhase.Configuration> {
    /** Its part of the scenario file. */
    @About("Descent from a quasi-satellite orbit to the surface of a moon, stay, ascent into the same orbit.")
    public record Configuration(
            @About("moon") String on,

            @About("where to land") Place site,

            @About(
                    "touchdown, or the rehearsal's lowest point, within this time: the lightest hour of the cheapest day")
            @In("d")
            @Between(min = 43200, max = 8 * 86400)
            @Default("2 d")
            double within,

            @About("height of the gate over the site, where the transfer ends at rest")
            @In("km")
            @Between(min = 300, max = 10e3)
            @Default("2 km")
            Sourced gateAltitude,

            @About("time at the gate") @In("min") @Between(min = 0, max = 86400) @Default("10 min")
            double gateHover,

            @About("height of the low hover") @In("m") @Between(min = 5, max = 200) @Default("40 m")
            double hoverAltitude,

            @About("time at the low hover") @In("min") @Between(min = 0, max = 7200) @Default("2 min")
            double lowHover,

            @About("height at which the engines are switched off, to spare the soil")
            @In("m")
            @Between(min = 1, max = 200)
            @Default("20 m")
            Sourced freeFallAltitude,

            @About("greatest speed of the descent between gate and low hover, and of the ascent")
            @In("m/s")
            @Between(min = 0.05, max = 10)
            @Default("1 m/s")
            double descentSpeed,

            @About("greatest speed of the last descent, from the low hover to the height of the free fall")
            @In("m/s")
            @Between(min = 0.01, max = 2)
            @Default("0.2 m/s")
            double finalSpeed,

            @About("turn round at the low hover instead of landing") @Default("false")
            boolean rehearsal,

            @About("rover dropped from the low hover of a rehearsal")
            Optional<Rover> rover,

            @About("time on the ground") @In("h") @Between(min = 60, max = 30 * 86400) @Default("2.5 h")
            Sourced stay,

            @About("time that sampling takes, in the middle of the stay")
            @In("min")
            @Between(min = 0)
            @Default("30 min")
            double sampling,

            @About("time after the stay within which the cheapest lift-off is sought")
            @In("h")
            @Between(min = 0, max = 86400)
            @Default("1 h")
            double liftOffWindow,

            @About("error of the known position in orbit, 1 sigma on each axis") @In("m") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity in orbit, 1 sigma on each axis") @In("mm/s") @Between(min = 0)
            Sourced navigationVelocity,

            @About("what is known in the guided descent and how well its engines obey, 1 sigma")
            @Default("{ position: 10 m, velocity: 10 mm/s }")
            Descent descent,

            @About("error of the moon's gravitational parameter, 1 sigma, as a fraction")
            @In("1")
            @Between(min = 0, max = 0.1)
            @Default("0.3 %")
            Sourced gravity,

            @About("slopes below the resolution of the shape, 1 sigma about each of two axes")
            @In("deg")
            @Between(min = 0, max = 0.6)
            @Default("5 deg")
            Sourced roughness,

            @About("what a touchdown must keep to be a go") @Default("{ slope: 30 deg }")
            Go limits,

            @About("offset from the profile beyond which the descent is given up")
            @In("m")
            @Between(min = 1)
            @Default("150 m")
            double corridor,

            @About("runs of the descent for the statistics") @Between(min = 2, max = 1e6) @Default("300")
            int runs)
            implements Consistent {
        @Override
        public List<Contradiction> contradictions() {
            List<Contradiction> found = new ArrayList<>();
            if (hoverAltitude >= gateAltitude.value()) {
                found.add(new Contradiction("hover-altitude", hoverAltitude + " m", "a height below the gate"));
            }
            if (!rehearsal && freeFallAltitude.value() > hoverAltitude) {
                found.add(new Contradiction(
                        "free-fall-altitude", freeFallAltitude.text(), "a height not above the low hover"));
            }
            if (rover.isPresent() && !rehearsal) {
                found.add(new Contradiction("rover", "a rover", "rehearsal: true beside it"));
            }
            if (sampling > stay.value()) {
                found.add(new Contradiction("sampling", sampling + " s", "a time not longer than the stay"));
            }
            return found;
        }

        Errors errors() {
            return new Errors(
                    descent.position(),
                    descent.velocity(),
                    descent.positionTime(),
                    descent.velocityTime(),
                    descent.altimeterBelow(),
                    descent.altimeter(),
                    descent.thrustSize(),
                    descent.thrustPointing(),
                    gravity.value());
        }

        Limits goLimits() {
            return new Limits(
                    limits.slope(),
                    limits.lateralSpeed(),
                    limits.verticalSpeed(),
                    limits.sunElevation(),
                    limits.earthElevation());
        }
    }

    /** A place on a body. */
    @About("A place on the surface.")
    public record Place(
            @About("east longitude") @In("deg") @Between(min = -6.2831853072, max = 6.2831853072)
            double longitude,

            @About("planetocentric latitude") @In("deg") @Between(min = -1.5707963268, max = 1.5707963268)
            double latitude) {}

    /** Knowledge and control near the ground. */
    @About("Errors of the guided descent, 1 sigma.")
    public record Descent(
            @About("of the known position against the site, on each axis") @In("m") @Between(min = 0)
            double position,

            @About("of the known velocity, on each axis") @In("mm/s") @Between(min = 0)
            double velocity,

            @About("correlation time of the position error") @In("min") @Above(0) @Default("10 min")
            double positionTime,

            @About("correlation time of the velocity error") @In("s") @Above(0) @Default("60 s")
            double velocityTime,

            @About("height from which the altimeter serves") @In("m") @Between(min = 0) @Default("1000 m")
            double altimeterBelow,

            @About("of the altimeter") @In("m") @Between(min = 0) @Default("0.5 m")
            double altimeter,

            @About("of the thrust, as a fraction") @In("1") @Between(min = 0, max = 0.2) @Default("1 %")
            double thrustSize,

            @About("of the direction of the thrust, about each of two axes")
            @In("deg")
            @Between(min = 0, max = 0.2)
            @Default("0.5 deg")
            double thrustPointing) {}

    /** Limits of a touchdown. */
    @About("Limits that a touchdown must keep.")
    public record Go(
            @About("largest slope against the vertical") @In("deg") @Between(min = 0, max = 1.5707963268)
            double slope,

            @About("largest speed across the vertical") @In("m/s") @Above(0) @Default("0.3 m/s")
            double lateralSpeed,

            @About("largest speed along the vertical") @In("m/s") @Above(0) @Default("1 m/s")
            double verticalSpeed,

            @About("least elevation of the Sun, in sight") @In("deg") @Between(min = -1.6, max = 1.6) @Default("10 deg")
            double sunElevation,

            @About("least elevation of the Earth, in sight")
            @In("deg")
            @Between(min = -1.6, max = 1.6)
            @Default("5 deg")
            double earthElevation) {}

    /** A rover. */
    @About("A rover that is dropped, falls, bounces and comes to rest.")
    public record Rover(
            @About("its name; a module of this name is dropped with it")
            String name,

            @About("its mass") @In("kg") @Above(0) Sourced mass,

            @About("radius of the sphere that stands for it") @In("m") @Between(min = 0.01, max = 5)
            Sourced radius,

            @About("energetic restitution of a contact") @In("1") @Between(min = 0, max = 1)
            Sourced restitution,

            @About("Coulomb friction of a contact") @In("1") @Between(min = 0)
            Sourced friction,

            @About("drops for its footprints") @Between(min = 2, max = 1e5) @Default("100")
            int drops) {}

    @Override
    public String name() {
        return "landing";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "descends from a quasi-satellite orbit to a moon's surface, stays and ascends again";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        if (voyage.state().center() != Naif.MARS) {
            throw new NoSolution(
                    "A landing on " + c.on() + " begins in an orbit there: a quasi-satellite phase before it.");
        }
        new LandingFlight(c, voyage).fly();
    }
}
