package space.stickney.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.orbit.TwoBodyMotion;

/** Follows a motion about one centre of attraction. */
@Command(
        name = "kepler",
        description = {
            "The state after some time when only one point attracts: ellipse, parabola or hyperbola, forward or back.",
            "Vectors are from the centre, along axes that do not turn."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example (Vallado 2013, example 2-4):",
            "  stickney propagate kepler --mu \"398600.4418 km3/s2\" --r=1131.340,-2282.343,6672.423km \\",
            "    --v=-5.64305,4.30333,2.42879km/s --for 40min"
        })
final class PropagateKepler implements Callable<Integer> {
    @Option(
            names = "--mu",
            required = true,
            paramLabel = "MU",
            description = "Gravitational parameter of the centre (m3/s2).")
    @SuppressWarnings("NullAway.Init")
    private String mu;

    @Option(names = "--r", required = true, paramLabel = "X,Y,Z", description = "Position (m).")
    @SuppressWarnings("NullAway.Init")
    private String r;

    @Option(names = "--v", required = true, paramLabel = "X,Y,Z", description = "Velocity (m/s).")
    @SuppressWarnings("NullAway.Init")
    private String v;

    @Option(names = "--for", required = true, paramLabel = "T", description = "Time (s), negative to go back.")
    @SuppressWarnings("NullAway.Init")
    private String time;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        double attraction = Options.positive("--mu", mu, "m3/s2");
        double[] position = Options.vector("--r", r, "m");
        double[] velocity = Options.vector("--v", v, "m/s");
        double seconds = Options.quantity("--for", time, "s");
        double[] start = {position[0], position[1], position[2], velocity[0], velocity[1], velocity[2]};
        double[] end = motion(attraction, start).state(seconds);
        if (!Arrays.stream(end).allMatch(Double::isFinite)) {
            throw new BadInput("--for", time + ", at which the numbers overflow", "a shorter time");
        }
        double[] r1 = {end[0], end[1], end[2]};
        double[] v1 = {end[3], end[4], end[5]};
        Result result = new Result("propagate")
                .put("model", "kepler")
                .put("r", r1)
                .put("v", v1)
                .input("mu", attraction)
                .input("r", position)
                .input("v", velocity)
                .input("for", seconds)
                .assumption("two bodies, one of them a point that attracts");
        output.print(result, out -> {
            out.println("r (m)    " + line(r1));
            out.println("v (m/s)  " + line(v1));
        });
        return 0;
    }

    private TwoBodyMotion motion(double attraction, double[] start) {
        try {
            return new TwoBodyMotion(attraction, start);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--r", r, "a position away from the centre, with finite speed and energy");
        }
    }

    private static String line(double[] vector) {
        return List.of(vector[0], vector[1], vector[2]).stream()
                .map(Numbers::shortest)
                .collect(Collectors.joining(", "));
    }
}
