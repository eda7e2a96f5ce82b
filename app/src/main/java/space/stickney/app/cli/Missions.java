package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.MissionFile;
import space.stickney.mission.scenario.Scenario;
import space.stickney.mission.scenario.ScenarioFile;

/** Lists the bundled missions and whether each can be read. */
@Command(
        name = "missions",
        description = "List the bundled missions, each with its state.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./stickney missions --json"})
final class Missions implements Callable<Integer> {
    @Mixin
    private final Output output = new Output();

    /**
     * A mission of the list.
     *
     * @param state "reads" or "faults"
     * @param faults what is wrong with the file, a paragraph each
     */
    private record Line(String name, String file, String state, Optional<String> title, List<String> faults) {}

    @Override
    public Integer call() {
        List<Line> lines = MissionFile.bundled(Home.missions()).stream()
                .map(Missions::line)
                .toList();
        output.print(new Result("missions").put("missions", lines), out -> print(lines, out));
        return 0;
    }

    private static Line line(MissionFile mission) {
        String file = "missions/" + mission.path().getFileName();
        try {
            Scenario scenario = ScenarioFile.read(mission.path(), List.of(), Epochs.standard())
                    .scenario();
            return new Line(mission.name(), file, "reads", scenario.title(), List.of());
        } catch (BadInput e) {
            List<String> faults = e.faults().stream().map(Fault::paragraph).toList();
            return new Line(mission.name(), file, "faults", Optional.empty(), faults);
        }
    }

    private static void print(List<Line> lines, PrintWriter out) {
        if (lines.isEmpty()) {
            out.println("no missions in " + Home.missions());
        }
        int width = lines.stream().mapToInt(line -> line.name.length()).max().orElse(0);
        for (Line line : lines) {
            String name = line.name + " ".repeat(width - line.name.length());
            out.println((name + "  " + line.state + "  " + line.title.orElse("")).stripTrailing());
            line.faults.forEach(fault -> out.println("  " + fault));
        }
    }
}
