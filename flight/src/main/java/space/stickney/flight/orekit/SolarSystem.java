package space.stickney.flight.orekit;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.orekit.bodies.CelestialBody;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;

/**
 * Frames and celestial bodies for Orekit from an ephemeris and a catalogue, with no orekit-data: for every body an inertial
 * frame centred at it with ICRF axes, a body-fixed frame where its rotation is published, and a {@link CelestialBody} that
 * force models and event detectors take. Immutable and safe for threads; one object per ephemeris.
 *
 * <p>The tree: the root is Orekit's GCRF, taken as centred at the Earth (399) with ICRF axes (relativistic differences
 * between geocentric and barycentric coordinates, 1e-8 of a length, are neglected). Sun, Moon and Earth-Moon barycentre hang on
 * it, planets and asteroids on the Sun, moons on their planet, so that a state about Phobos never passes through
 * heliocentric distances on its way to Mars.
 */
public final class SolarSystem {
    private final Ephemeris ephemeris;
    private final Bodies bodies;
    private final Map<Integer, Frame> inertial = new HashMap<>();
    private final Map<Integer, Frame> bodyFixed = new HashMap<>();
    private final Map<Frame, Integer> centers = new HashMap<>();
    private final Map<Integer, CelestialBody> celestialBodies = new HashMap<>();

    public SolarSystem(Ephemeris ephemeris) {
        this(ephemeris, Bodies.standard());
    }

    public SolarSystem(Ephemeris ephemeris, Bodies bodies) {
        this.ephemeris = ephemeris;
        this.bodies = bodies;
        for (Body body : bodies.all()) {
            Frame frame = makeInertial(body.naif());
            body.rotation()
                    .ifPresent(r -> bodyFixed.put(
                            body.naif(),
                            new Frame(frame, new RotationTransform(r), body.name() + " body-fixed", false)));
            celestialBodies.put(body.naif(), new EphemerisBody(this, body));
        }
    }

    /** Inertial frame centred at a body, ICRF axes; the Earth's is Orekit's GCRF. */
    public Frame inertialFrame(int naif) {
        return of(inertial, bodies.get(naif), "frame");
    }

    /** Frame that turns with the body after its {@link space.stickney.flight.bodies.IauRotation}. */
    public Frame bodyFixedFrame(int naif) {
        return of(bodyFixed, bodies.get(naif), "rotation model");
    }

    /**
     * The body for force models and event detectors. Its inertially oriented frame is {@link #inertialFrame} (ICRF axes, not
     * the body's equator as in Orekit's own bodies), its body-oriented frame is {@link #bodyFixedFrame}.
     */
    public CelestialBody body(int naif) {
        return of(celestialBodies, bodies.get(naif), "body");
    }

    /** Spheroid in the body-fixed frame: mean equatorial radius and flattening to the polar radius. */
    public OneAxisEllipsoid spheroid(int naif) {
        Body body = bodies.get(naif);
        double equatorial = body.equatorialRadius();
        return new OneAxisEllipsoid(equatorial, 1.0 - body.radiusC() / equatorial, bodyFixedFrame(naif));
    }

    /** NAIF code of the body at whose centre this inertial frame of ours (or GCRF) sits; empty for any other frame. */
    public OptionalInt centerOf(Frame frame) {
        Integer center = centers.get(frame);
        return center == null ? OptionalInt.empty() : OptionalInt.of(center);
    }

    public Ephemeris ephemeris() {
        return ephemeris;
    }

    public Bodies bodies() {
        return bodies;
    }

    BodyMotion motion(int target, int center) {
        return new BodyMotion(ephemeris, target, center);
    }

    private Frame makeInertial(int naif) {
        Frame known = inertial.get(naif);
        if (known != null) {
            return known;
        }
        Frame frame = naif == Naif.EARTH ? FramesFactory.getGCRF() : child(naif);
        inertial.put(naif, frame);
        centers.put(frame, naif);
        return frame;
    }

    private Frame child(int naif) {
        int parent = frameParent(naif);
        Frame parentFrame = makeInertial(parent);
        return new Frame(
                parentFrame,
                new CenterTransform(motion(naif, parent)),
                bodies.get(naif).name() + " ICRF",
                true);
    }

    private int frameParent(int naif) {
        if (naif == Naif.SUN || naif == Naif.EARTH_MOON_BARYCENTER) {
            return Naif.EARTH;
        }
        int parent = bodies.get(naif).parent().orElse(Naif.SOLAR_SYSTEM_BARYCENTER);
        return parent == Naif.SOLAR_SYSTEM_BARYCENTER ? Naif.SUN : parent;
    }

    private static <V> V of(Map<Integer, V> map, Body body, String what) {
        V value = map.get(body.naif());
        if (value == null) {
            throw new BadInput("body " + body.name(), "no " + what, "a body that has one");
        }
        return value;
    }
}
