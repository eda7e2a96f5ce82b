package space.stickney.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.Document;
import space.stickney.mission.document.StrictYaml;

/** Reads the configuration file: the same strict YAML as scenarios, with the same messages. */
public final class ConfigurationFile {
    private ConfigurationFile() {}

    /**
     * The configuration of a file.
     *
     * @throws space.stickney.core.fault.BadInput with all faults at once
     */
    public static ServerConfiguration read(Path file) {
        return Document.of(StrictYaml.read(file), ServerConfiguration.class, List.of(), Epochs.standard(), Map.of())
                .content();
    }
}
