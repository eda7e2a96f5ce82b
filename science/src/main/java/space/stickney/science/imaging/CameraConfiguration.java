package space.stickney.science.imaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.kind.Named;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;

/** A camera and what it is to take. */
@About("A camera: its field, its pixels, what counts as an image, and which images it takes.")
public record CameraConfiguration(
        @About("agency that provides it") Optional<String> provider,

        @About("pixels along the flight") @Between(min = 1, max = 100000)
        int columns,

        @About("pixels across") @Between(min = 1, max = 100000)
        int rows,

        @About("angle of a pixel at the middle of the field") @In("urad") @Above(0)
        Sourced pixelAngle,

        @About("how well that angle is known, 1 sigma, as a fraction")
        @In("1")
        @Between(min = 0, max = 0.2)
        @Default("1 %")
        Sourced pixelAngleError,

        @About("pictures taken at the same time, one for each filter") @Between(min = 1, max = 1000) @Default("1")
        int bands,

        @About("bits of a pixel") @In("1") @Between(min = 1, max = 64) @Default("12")
        Sourced bits,

        @About("what is left of an image after compression, as a fraction")
        @In("1")
        @Between(min = 0.001, max = 1)
        @Default("1")
        Sourced compression,

        @About("time of exposure") @In("ms") @Above(0) Sourced exposure,

        @About("error of pointing, 1 sigma about each of two axes") @In("deg") @Between(min = 0, max = 0.2)
        Sourced pointing,

        @About("error of the rate of the attitude, 1 sigma") @In("deg/s") @Between(min = 0, max = 0.1)
        Sourced rate,

        @About("share of the images that never arrive") @In("1") @Between(min = 0, max = 0.9) @Default("0")
        Sourced lost,

        @About("within which angles ground counts as imaged")
        Limits limits,

        @About("resolution that a map asks for, metres a pixel") @In("m") @Above(0)
        Sourced mapResolution,

        @About("share of the surface over which a map states its resolution")
        @In("1")
        @Between(min = 0.01, max = 1)
        @Default("95 %")
        Sourced mapShare,

        @About("what it takes") List<Activity> activities)
        implements Consistent {
    /** Angles of illumination and view. */
    @About("Angles within which ground counts as imaged.")
    public record Limits(
            @About("least incidence: no relief without shadows")
            @In("deg")
            @Between(min = 0, max = 1.5)
            @Default("0 deg")
            Sourced leastIncidence,

            @About("largest incidence") @In("deg") @Between(min = 0.01, max = 1.53)
            Sourced incidence,

            @About("largest emission angle") @In("deg") @Between(min = 0.01, max = 1.48)
            Sourced emission,

            @About("largest phase angle") @In("deg") @Between(min = 0.01, max = 3.1416) @Default("180 deg")
            Sourced phase) {}

    /** What an image is for. */
    public enum Purpose {
        /** A map of the whole body. */
        MAP,
        /** A body seen while flying by. */
        FLYBY,
        /** The landing sites, before the landings. */
        SITES
    }

    /** Where the camera is pointed. */
    public enum Aim {
        /** The centre of the body. */
        CENTRE,
        /** The ground that gains most: never imaged, or imaged worse. */
        MOSAIC
    }

    /** A series of images. */
    @About("A series of images of one body, taken while the distance is right.")
    public record Activity(
            @About("its name") String name,
            @Named("of") @About("body looked at") String body,
            @About("what it is for") Purpose purpose,

            @About("where it is pointed; landing sites are pointed at themselves") @Default("centre")
            Aim aim,

            @About("least distance from the body's centre") @In("km") @Between(min = 0) @Default("0 km")
            double nearest,

            @About("largest distance from the body's centre") @In("km") @Above(0)
            double farthest,

            @About("time from image to image") @In("min") @Above(0)
            Sourced every) {}

    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        Set<String> mapped = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Activity a : activities) {
            if (!imageable(a.body())) {
                found.add(new Contradiction(
                        "activities", "an activity of " + a.body(), "a body with radii and rotation"));
            }
            if (a.nearest() >= a.farthest()) {
                found.add(new Contradiction("activities", a.name() + ": nearest is not below farthest", "a shell"));
            }
            if (!names.add(a.name())) {
                found.add(new Contradiction("activities", "the name " + a.name() + " twice", "each name once"));
            }
            if (a.purpose() == Purpose.MAP) {
                mapped.add(a.body());
            }
        }
        if (mapped.size() > 1) {
            found.add(new Contradiction("activities", "maps of " + mapped.size() + " bodies", "maps of one body"));
        }
        if (limits.leastIncidence().value() >= limits.incidence().value()) {
            String text = limits.leastIncidence().text();
            found.add(new Contradiction("limits.least-incidence", text, "less than the largest incidence"));
        }
        return found;
    }

    private static boolean imageable(String body) {
        return Bodies.standard().all().stream()
                .anyMatch(b -> b.name().equals(body)
                        && b.rotation().isPresent()
                        && b.constant(Body.RADIUS_C).isPresent());
    }
}
