package space.stickney.mission.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Below;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.FromText;
import space.stickney.core.kind.In;
import space.stickney.core.kind.Kind;
import space.stickney.core.kind.Named;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.time.EpochRange;

/** Two kinds of phase that use every type a configuration may have; they fly nothing. */
public final class TestKinds {
    private TestKinds() {}

    /** Stands for a launch. */
    public static final class Start implements Kind<StartConfiguration> {
        @Override
        public String name() {
            return "test-start";
        }

        @Override
        public Class<StartConfiguration> configuration() {
            return StartConfiguration.class;
        }

        @Override
        public String summary() {
            return "Leaves the ground.";
        }
    }

    /** Stands for a stay in an orbit. */
    public static final class Stay implements Kind<StayConfiguration> {
        @Override
        public String name() {
            return "test-stay";
        }

        @Override
        public Class<StayConfiguration> configuration() {
            return StayConfiguration.class;
        }

        @Override
        public String summary() {
            return "Stays in an orbit.";
        }
    }

    @About("How it leaves the ground.")
    record StartConfiguration(
            @About("the pad") Optional<String> from,
            @About("days on which it may leave") EpochRange window,

            @About("mass at launch") @In("kg") @Above(0) @Between(max = 10_000)
            Sourced mass,

            @In("deg") @Between(min = 0) @Below(3.2) @Default("30 deg")
            double inclination,

            @Default("3") @Between(min = 0, max = 9) int corrections,
            @Default("[north, south-east]") List<Heading> headings,
            @Default("{ fine: true }") Guidance guidance) {}

    record Guidance(@Default("false") boolean fine, Optional<Long> code) {}

    enum Heading {
        NORTH,
        SOUTH_EAST
    }

    record StayConfiguration(
            Body about,
            @In("km") @Above(0) double periapsis,
            @In("km") @Above(0) double apoapsis,
            @Named("for") @In("d") @Above(0) Optional<Double> duration,
            @Default("{}") Map<String, Camera> cameras)
            implements Consistent {
        @Override
        public List<Contradiction> contradictions() {
            return periapsis <= apoapsis
                    ? List.of()
                    : List.of(new Contradiction("periapsis", "a periapsis above the apoapsis", "at most the apoapsis"));
        }
    }

    record Camera(@In("deg") double fieldOfView) {
        Camera {
            if (fieldOfView > 3) {
                throw new IllegalArgumentException("a camera that sees everything");
            }
        }
    }

    record Body(String name) {
        @FromText(valid = "a body such as Phobos")
        static Body of(String text) {
            if (!List.of("phobos", "deimos", "mars").contains(text.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("no such body");
            }
            return new Body(text);
        }
    }
}
