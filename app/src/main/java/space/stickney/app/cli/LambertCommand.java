package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.transfer.Lambert;
import space.stickney.flight.transfer.LambertProblem;
import space.stickney.flight.transfer.LambertSolution;

/** Solves Lambert's problem: the orbits from one position to another in a given time. */
@Command(
        name = "lambert",
        description = {
            "The orbits that lead from one position to another in a given time (two bodies).",
            "Prograde: the angular momentum has a positive component along z, or along --normal."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example (Curtis, Orbital Mechanics for Engineering Students, example 5.2):",
            "  stickney lambert --mu \"398600.4418 km3/s2\" --r1 5000,10000,2100km --r2=-14600,2500,7000km --tof 1h"
        })
final class LambertCommand implements Callable<Integer> {
    @Option(
            names = "--mu",
            required = true,
            paramLabel = "MU",
            description = "Gravitational parameter of the centre (m3/s2).")
    @SuppressWarnings("NullAway.Init")
    private String mu;

    @Option(names = "--r1", required = true, paramLabel = "X,Y,Z", description = "First position (m).")
    @SuppressWarnings("NullAway.Init")
    private String r1;

    @Option(names = "--r2", required = true, paramLabel = "X,Y,Z", description = "Second position (m).")
    @SuppressWarnings("NullAway.Init")
    private String r2;

    @Option(names = "--tof", required = true, paramLabel = "T", description = "Time of flight (s).")
    @SuppressWarnings("NullAway.Init")
    private String tof;

    @Option(names = "--retrograde", description = "Angular momentum against the z axis (or --normal).")
    private boolean retrograde;

    @Option(
            names = "--max-revs",
            defaultValue = "0",
            paramLabel = "N",
            description = "Largest number of full revolutions (default: ${DEFAULT-VALUE}).")
    private int maxRevolutions;

    @Option(
            names = "--normal",
            paramLabel = "X,Y,Z",
            description =
                    "Prograde is meant about this axis; needed when the transfer angle is 180 degrees, where it also"
                            + " gives the plane.")
    private @Nullable String normal;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        LambertProblem problem = problem();
        List<LambertSolution> solutions = solve(problem);
        Result result = new Result("lambert")
                .put("solutions", solutions.stream().map(LambertCommand::fields).toList())
                .input("mu", problem.mu())
                .input("r1", problem.r1().toArray())
                .input("r2", problem.r2().toArray())
                .input("tof", problem.timeOfFlight())
                .input("retrograde", problem.retrograde())
                .input("maxRevolutions", problem.maxRevolutions())
                .input("normal", problem.normal().map(Vector3D::toArray))
                .assumption("two bodies; all vectors in one inertial frame with the origin at the centre of attraction")
                .assumption(
                        problem.normal().isPresent()
                                ? "prograde: angular momentum along the given normal"
                                : "prograde: angular momentum along +z of the frame of the positions");
        output.print(result, out -> text(out, solutions));
        return 0;
    }

    /** All faults of the options are reported together. */
    private LambertProblem problem() {
        List<Fault> faults = new ArrayList<>();
        double muValue = collect(faults, () -> Options.positive("--mu", mu, "m3/s2"), Double.NaN);
        double tofValue = collect(faults, () -> Options.positive("--tof", tof, "s"), Double.NaN);
        double[] a = collect(faults, () -> Options.vector("--r1", r1, "m"), new double[3]);
        double[] b = collect(faults, () -> Options.vector("--r2", r2, "m"), new double[3]);
        String axis = normal;
        Optional<Vector3D> pole = axis == null
                ? Optional.empty()
                : Optional.of(new Vector3D(
                        collect(faults, () -> Options.vector("--normal", axis, "1"), new double[] {0, 0, 1})));
        if (maxRevolutions < 0) {
            faults.add(Fault.of("--max-revs", Integer.toString(maxRevolutions), "a whole number from 0 up"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new LambertProblem(
                muValue, new Vector3D(a), new Vector3D(b), tofValue, pole, retrograde, maxRevolutions);
    }

    private static <T> T collect(List<Fault> faults, java.util.function.Supplier<T> reader, T otherwise) {
        try {
            return reader.get();
        } catch (BadInput e) {
            faults.addAll(e.faults());
            return otherwise;
        }
    }

    private static List<LambertSolution> solve(LambertProblem problem) {
        List<LambertSolution> solutions = located(() -> Lambert.solve(problem));
        for (LambertSolution s : solutions) {
            if (s.v1().isNaN() || s.v1().isInfinite() || s.v2().isNaN() || s.v2().isInfinite()) {
                throw new NoSolution(
                        "lambert: the numbers of this problem are beyond the range of the arithmetic (time of"
                                + " flight of " + Numbers.shortest(problem.timeOfFlight())
                                + " s between these positions)");
            }
        }
        return solutions;
    }

    /** The faults of the library named after the options. */
    private static <T> T located(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInput e) {
            throw new BadInput(e.faults().stream()
                    .map(f -> new Fault("--" + f.where().replace(", ", ", --"), f.found(), f.valid(), f.hint()))
                    .toList());
        }
    }

    private static Map<String, Object> fields(LambertSolution s) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("revolutions", s.revolutions());
        fields.put("branch", s.branch().name().toLowerCase(Locale.ROOT));
        fields.put("v1", s.v1().toArray());
        fields.put("v2", s.v2().toArray());
        fields.put(
                "semiMajorAxis",
                Double.isInfinite(s.semiMajorAxis()) ? Optional.empty() : Optional.of(s.semiMajorAxis()));
        return fields;
    }

    private static void text(PrintWriter out, List<LambertSolution> solutions) {
        out.println(
                "revs  branch  velocity at r1 (m/s)                       velocity at r2 (m/s)                       "
                        + "semi-major axis (m)");
        for (LambertSolution s : solutions) {
            out.println(pad(Integer.toString(s.revolutions()), 6)
                    + pad(s.branch().name().toLowerCase(Locale.ROOT), 8)
                    + pad(vector(s.v1()), 43)
                    + pad(vector(s.v2()), 43)
                    + (Double.isInfinite(s.semiMajorAxis()) ? "parabola" : Numbers.shortest(s.semiMajorAxis())));
        }
    }

    private static String vector(Vector3D v) {
        return Numbers.fixed(v.getX(), 5) + ", " + Numbers.fixed(v.getY(), 5) + ", " + Numbers.fixed(v.getZ(), 5);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
