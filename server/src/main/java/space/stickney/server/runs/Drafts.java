package space.stickney.server.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed server left of runs that it was writing. */
final class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private Drafts() {}

    /** Removes the hidden folders in which a run was being written. */
    static void remove(Path runs, String id) {
        try (Stream<Path> all = Files.list(runs)) {
            String begin = "." + id + ".draft-";
            for (Path draft : all.filter(f -> String.valueOf(f.getFileName()).startsWith(begin))
                    .toList()) {
                removeAll(draft);
            }
        } catch (IOException e) {
            LOG.warn("what is left of the run {} cannot be removed: {}", id, e.toString());
        }
    }

    /** Whether a job had come as far as its run folder, and was killed before the journal said so. */
    static boolean published(Path folder, Job job) {
        try {
            Instant written =
                    Files.getLastModifiedTime(folder.resolve("summary.json")).toInstant();
            return job.started().filter(s -> !written.isBefore(s)).isPresent();
        } catch (IOException e) {
            return false; // there is no such run
        }
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
