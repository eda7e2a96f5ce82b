package space.stickney.app.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.proximity.RestrictedFlow;
import space.stickney.flight.proximity.RestrictedThreeBody;
import space.stickney.flight.proximity.ThreeBodySystem;

/** Follows a particle near two bodies that circle each other. */
@Command(
        name = "cr3bp",
        description = {
            "The circular restricted three-body problem in canonical units: distance, sum of the masses and mean motion of the"
                    + " two bodies are 1, a revolution takes 2 pi.",
            "Origin: the centre of mass. Axes turn with the bodies: primary at x = -X, secondary at x = 1 - X (X: mass ratio),"
                    + " z along the angular momentum. Velocities are those seen in the turning axes.",
            "Jacobi constant: x^2 + y^2 + 2 (1 - X)/r1 + 2 X/r2 - v^2."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example (a halo orbit of the Earth and the Moon):",
            "  stickney propagate cr3bp --mu-ratio 0.01215058560962404 \\",
            "    --state=1.0829,0,-0.2022,0,-0.2010,0 --for 2.38"
        })
final class PropagateCr3bp implements Callable<Integer> {
    private static final double TOLERANCE = 1e-14;

    @Option(
            names = "--mu-ratio",
            required = true,
            paramLabel = "X",
            description = "Mass of the secondary over the sum of both, 0 to 0.5.")
    @SuppressWarnings("NullAway.Init")
    private String massRatio;

    @Option(
            names = "--state",
            required = true,
            paramLabel = "X,Y,Z,VX,VY,VZ",
            description = "Position and velocity (canonical units, from the centre of mass).")
    @SuppressWarnings("NullAway.Init")
    private String state;

    @Option(
            names = "--for",
            required = true,
            paramLabel = "T",
            description = "Time (canonical units: 2 pi is a revolution), negative to go back.")
    @SuppressWarnings("NullAway.Init")
    private String time;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        double ratio = Options.quantity("--mu-ratio", massRatio, "1");
        if (!(ratio >= 0 && ratio <= 0.5)) {
            throw new BadInput("--mu-ratio", massRatio, "a mass ratio from 0 to 0.5");
        }
        double[] start = parsed();
        double until = Options.quantity("--for", time, "1");
        ThreeBodySystem system = ThreeBodySystem.canonical(ratio);
        RestrictedThreeBody equations = new RestrictedThreeBody(system);
        double[] relative = system.relative(start);
        double jacobiStart = equations.jacobi(relative);
        if (!Double.isFinite(jacobiStart) || !Double.isFinite(until)) {
            throw new BadInput("--state", state, "finite numbers, and a place away from the centres of the two bodies");
        }
        double[] end = new RestrictedFlow(equations, TOLERANCE).state(0, relative, until);
        double jacobiEnd = equations.jacobi(end);
        if (!Double.isFinite(jacobiEnd)) {
            throw new NoSolution("propagate cr3bp: the motion leaves what numbers can hold.");
        }
        double[] last = system.barycentric(end);
        Result result = new Result("propagate")
                .put("model", "cr3bp")
                .put("state", last)
                .put("jacobiStart", jacobiStart)
                .put("jacobiEnd", jacobiEnd)
                .input("muRatio", ratio)
                .input("state", start)
                .input("for", until)
                .assumption(
                        "circular restricted three-body problem, canonical units, axes turning with the two bodies");
        output.print(result, out -> {
            out.println("state         " + line(last));
            out.println("Jacobi start  " + Numbers.shortest(jacobiStart));
            out.println("Jacobi end    " + Numbers.shortest(jacobiEnd));
        });
        return 0;
    }

    private double[] parsed() {
        String[] parts = state.split(",", -1);
        try {
            double[] numbers = Arrays.stream(parts)
                    .mapToDouble(p -> Double.parseDouble(p.strip()))
                    .toArray();
            if (numbers.length == 6) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw new BadInput("--state", state, "six numbers x,y,z,vx,vy,vz in canonical units");
        }
        throw new BadInput("--state", state, "six numbers x,y,z,vx,vy,vz in canonical units");
    }

    private static String line(double[] vector) {
        return Arrays.stream(vector).boxed().map(Numbers::shortest).collect(Collectors.joining(", "));
    }
}
