package space.stickney.server.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.MissionFile;
import space.stickney.mission.scenario.Scenario;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.scenario.ScenarioSchema;
import space.stickney.server.ServerSettings;

/** Bundled missions and scenario texts. A scenario is data: it names no file, and no path of a request is opened. */
@Component
public class Scenarios {
    /** How messages name a text that was sent. */
    public static final String SOURCE = "scenario";

    private final ServerSettings settings;
    private final String schema = ScenarioSchema.json();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Scenarios(ServerSettings settings) {
        this.settings = settings;
    }

    private record Known(FileTime written, Mission mission) {}

    /** A bundled mission. */
    public record Mission(String name, String title, List<String> faults) {}

    /** The bundled missions by name, each with what is wrong with its file, if anything is; read again when a file changes. */
    public List<Mission> missions() {
        return MissionFile.bundled(settings.missions()).stream()
                .map(this::mission)
                .toList();
    }

    private Mission mission(MissionFile file) {
        try {
            FileTime written = Files.getLastModifiedTime(file.path());
            Known before = known.get(file.name());
            if (before != null && before.written().equals(written)) {
                return before.mission();
            }
            Mission mission = read(file);
            known.put(file.name(), new Known(written, mission));
            return mission;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mission read(MissionFile file) {
        try {
            Scenario scenario =
                    ScenarioFile.read(file.path(), List.of(), Epochs.standard()).scenario();
            return new Mission(file.name(), scenario.title().orElse(file.name()), List.of());
        } catch (BadInput e) {
            List<String> faults = e.faults().stream().map(Fault::paragraph).toList();
            return new Mission(file.name(), file.name(), faults);
        }
    }

    /**
     * The text of a bundled mission.
     *
     * @throws BadInput if there is none of that name, with the nearest
     */
    public String text(String mission) {
        List<MissionFile> bundled = MissionFile.bundled(settings.missions());
        for (MissionFile m : bundled) {
            if (m.name().equals(mission)) {
                try {
                    return Files.readString(m.path(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        List<String> names = bundled.stream().map(MissionFile::name).toList();
        Fault fault =
                Fault.of("mission", mission.isEmpty() ? "nothing" : mission, "one of " + String.join(", ", names));
        throw new BadInput(
                Spelling.didYouMean(mission, names).map(fault::withHint).orElse(fault));
    }

    /**
     * The text that a request means.
     *
     * @throws BadInput if it names none, or two
     */
    String text(RunRequest request) {
        if (request.mission().isPresent() == request.scenario().isPresent()) {
            String found = request.mission().isPresent() ? "mission and scenario" : "neither mission nor scenario";
            throw new BadInput("request", found, "one of mission and scenario");
        }
        Optional<String> text = request.scenario();
        return text.isPresent() ? text.get() : text(request.mission().orElse(""));
    }

    /**
     * Reads a text.
     *
     * @throws BadInput with all faults, each with line and column as the command line gives them
     */
    public ScenarioFile read(String text, List<String> changes) {
        return ScenarioFile.read(SOURCE, text, changes, Epochs.standard());
    }

    /** The JSON Schema, as {@code stickney schema} prints it. */
    public String schema() {
        return schema;
    }
}
