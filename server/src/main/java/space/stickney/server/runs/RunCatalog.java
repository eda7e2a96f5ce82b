package space.stickney.server.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import space.stickney.server.ServerSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The finished runs of a folder. What a summary says is read once, and again when the file changes. */
@Component
public class RunCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(RunCatalog.class);
    private static final String SUMMARY = "summary.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path runs;
    private final Map<String, RunInfo> known = new ConcurrentHashMap<>();

    RunCatalog(ServerSettings settings) {
        this.runs = settings.runs().toAbsolutePath().normalize();
    }

    /** All runs, the newest first. */
    public List<RunInfo> all() {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        List<RunInfo> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(runs)) {
            for (Path folder : folders.toList()) {
                find(String.valueOf(folder.getFileName())).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(RunInfo::written).reversed().thenComparing(RunInfo::id));
        return List.copyOf(found);
    }

    /** The run of a name, if there is one. */
    public Optional<RunInfo> find(String id) {
        if (!RunFiles.isId(id)) {
            return Optional.empty();
        }
        Path summary = runs.resolve(id).resolve(SUMMARY);
        try {
            Instant written = Files.getLastModifiedTime(summary).toInstant();
            RunInfo info = known.get(id);
            if (info == null || !info.written().equals(written)) {
                info = read(id, summary, written);
                known.put(id, info);
            }
            return Optional.of(info);
        } catch (IOException | JacksonException e) {
            if (Files.exists(summary)) {
                LOG.warn("{} cannot be read: {}", summary, e.toString());
            }
            known.remove(id);
            return Optional.empty();
        }
    }

    /** The folder of a run. */
    public Path folder(String id) {
        return runs.resolve(id);
    }

    private static RunInfo read(String id, Path summary, Instant written) {
        JsonNode s = MAPPER.readTree(summary);
        int[] verdicts = new int[3];
        for (JsonNode row : s.path("matrix")) {
            switch (row.path("verdict").asString("")) {
                case "met" -> verdicts[0]++;
                case "missed" -> verdicts[1]++;
                default -> verdicts[2]++;
            }
        }
        return new RunInfo(
                id,
                s.path("mission").asString(id),
                s.path("title").asString(""),
                s.path("seed").asLong(0),
                s.path("start").asString(""),
                s.path("end").asString(""),
                verdicts[0],
                verdicts[1],
                verdicts[2],
                written);
    }
}
