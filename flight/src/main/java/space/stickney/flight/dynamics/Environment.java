package space.stickney.flight.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.forces.ForceModel;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.Relativity;
import org.orekit.forces.gravity.ThirdBodyAttraction;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.orekit.SolarSystem;

/**
 * What surrounds a spacecraft: the centre of its propagation and what pulls besides.
 *
 * @param system frames, bodies and ephemeris
 * @param center NAIF code of the centre
 * @param thirdBodies point masses besides the centre
 * @param field the non-central part of the centre's gravity
 * @param relativity whether the Schwarzschild term of the centre is included
 */
public record Environment(
        SolarSystem system, int center, List<PointMass> thirdBodies, Optional<CenterField> field, boolean relativity) {

    /**
     * A body that pulls as a point, or with its figure where one flies near it.
     *
     * @param naif NAIF code
     * @param gm gravitational parameter (m3/s2)
     * @param figure what its gravity adds to that of a point; how it pulls back at the centre is neglected (for Phobos
     *     1e-16 m/s2)
     */
    public record PointMass(int naif, double gm, Optional<CenterField> figure) {
        public PointMass(int naif, double gm) {
            this(naif, gm, Optional.empty());
        }
    }

    public Environment {
        thirdBodies = List.copyOf(thirdBodies);
    }

    /**
     * The environment that flights about this centre use: about the Sun all planets and the Moon; about the Earth the
     * Moon, Sun, Venus, Mars and Jupiter and the embedded field; about Mars Phobos, Deimos, Sun, Earth and Jupiter and the
     * embedded field. What is left out pulls a spacecraft there by less than 1e-12 m/s2.
     */
    public static Environment about(SolarSystem system, int center) {
        return switch (center) {
            case Naif.SUN ->
                of(
                        system,
                        center,
                        List.of(
                                Naif.MERCURY_BARYCENTER,
                                Naif.VENUS_BARYCENTER,
                                Naif.EARTH,
                                Naif.MOON,
                                Naif.MARS_BARYCENTER,
                                Naif.JUPITER_BARYCENTER,
                                Naif.SATURN_BARYCENTER,
                                Naif.URANUS_BARYCENTER,
                                Naif.NEPTUNE_BARYCENTER),
                        true);
            case Naif.EARTH ->
                of(
                        system,
                        center,
                        List.of(
                                Naif.MOON,
                                Naif.SUN,
                                Naif.VENUS_BARYCENTER,
                                Naif.MARS_BARYCENTER,
                                Naif.JUPITER_BARYCENTER),
                        false);
            case Naif.MARS ->
                of(
                        system,
                        center,
                        List.of(
                                Naif.PHOBOS,
                                Naif.DEIMOS,
                                Naif.SUN,
                                Naif.EARTH_MOON_BARYCENTER,
                                Naif.JUPITER_BARYCENTER),
                        false);
            default -> throw new IllegalArgumentException("no flights about " + center + " yet");
        };
    }

    /**
     * The environment of flights near moons of Mars: that about Mars, with the figures of these moons. The centre stays
     * Mars, so that the moon's motion is that of the ephemeris with all that acts on it.
     */
    public static Environment near(SolarSystem system, int... moons) {
        Environment mars = about(system, Naif.MARS);
        List<PointMass> masses = mars.thirdBodies().stream()
                .map(mass -> Arrays.stream(moons).anyMatch(moon -> moon == mass.naif())
                        ? new PointMass(mass.naif(), mass.gm(), Optional.of(CenterField.ofMoon(system, mass.naif())))
                        : mass)
                .toList();
        return new Environment(system, Naif.MARS, masses, mars.field(), mars.relativity());
    }

    /** The third bodies whose figures pull. */
    List<PointMass> figures() {
        return thirdBodies.stream().filter(mass -> mass.figure().isPresent()).toList();
    }

    private static Environment of(SolarSystem system, int center, List<Integer> others, boolean relativity) {
        List<PointMass> masses = others.stream()
                .map(naif -> new PointMass(naif, system.bodies().get(naif).gm()))
                .toList();
        return new Environment(system, center, masses, CenterField.embedded(system, center), relativity);
    }

    /** Gravitational parameter of the centre (m3/s2). */
    public double centerGm() {
        return field.map(f -> f.field().gm())
                .orElseGet(() -> system.bodies().get(center).gm());
    }

    /** Equatorial radius of the centre (m). */
    public double centerRadius() {
        return system.bodies().get(center).equatorialRadius();
    }

    /** The same forces as Orekit's own models, in no particular order. */
    List<ForceModel> reference(Optional<Attraction.Sail> sail) {
        List<ForceModel> models = new ArrayList<>();
        for (PointMass mass : thirdBodies) {
            models.add(new ThirdBodyAttraction(system.body(mass.naif()), "body " + mass.naif(), mass.gm()));
            mass.figure()
                    .ifPresent(f -> models.add(new HolmesFeatherstoneAttractionModel(
                            system.bodyFixedFrame(mass.naif()), f.field().provider())));
        }
        field.ifPresent(f -> models.add(new HolmesFeatherstoneAttractionModel(
                system.bodyFixedFrame(center), f.field().provider())));
        if (relativity) {
            models.add(new Relativity(centerGm()));
        }
        sail.ifPresent(s -> models.add(sunlight(s)));
        return models;
    }

    private ForceModel sunlight(Attraction.Sail sail) {
        List<OneAxisEllipsoid> bodies = new ArrayList<>();
        bodies.add(sphere(center == Naif.SUN ? Naif.EARTH : center));
        figures().forEach(mass -> bodies.add(sphere(mass.naif())));
        return new ShadedSunlight(149597870700.0, 1361.0 / 299792458.0, system.body(Naif.SUN), bodies, sail);
    }

    /** The body that casts the shadow: a sphere, as in {@link Shadow}. */
    private OneAxisEllipsoid sphere(int naif) {
        return new OneAxisEllipsoid(system.bodies().get(naif).equatorialRadius(), 0.0, system.bodyFixedFrame(naif));
    }
}
