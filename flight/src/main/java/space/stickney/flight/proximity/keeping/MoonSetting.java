package space.stickney.flight.proximity.keeping;

import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Environment;
import space.stickney.flight.gravity.SphericalHarmonicField;
import space.stickney.flight.orekit.SolarSystem;

/**
 * A moon of Mars and what a spacecraft beside it feels.
 *
 * @param environment Mars with its field and third bodies, the moon among them, as other flights there use it
 * @param moon NAIF code
 * @param moonField the moon's gravity with its point mass
 * @param areaToMass what sunlight pushes on, with the coefficient Cr: Cr A / m (m2/kg); 0 for none
 */
public record MoonSetting(Environment environment, int moon, SphericalHarmonicField moonField, double areaToMass) {
    public MoonSetting {
        if (environment.center() != Naif.MARS || environment.field().isEmpty()) {
            throw new IllegalArgumentException("station-keeping is modelled at the moons of Mars");
        }
    }

    /** In the environment of flights near a moon of Mars, with the moon's figure there. */
    public static MoonSetting near(SolarSystem system, int moon, double areaToMass) {
        Environment near = Environment.near(system, moon);
        SphericalHarmonicField field = near.thirdBodies().stream()
                .filter(mass -> mass.naif() == moon)
                .flatMap(mass -> mass.figure().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no figure of " + moon))
                .field();
        return new MoonSetting(near, moon, field, areaToMass);
    }

    Body body() {
        return environment.system().bodies().get(moon);
    }

    IauRotation rotation() {
        return body().needRotation();
    }
}
