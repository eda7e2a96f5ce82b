package space.stickney.server.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server has to remember when it is killed: the jobs, and the scenarios that were sent to it. A hidden folder in the folder of
 * runs; the file of jobs is written beside itself and renamed, so that it is always whole. One server at a time may have it.
 */
final class Journal implements AutoCloseable {
    private static final String FOLDER = ".stickney-server";

    /** The newest jobs are kept. */
    private static final int KEPT = 500;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private record Jobs(String schema, List<Job> jobs) {}

    private Journal(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.file = folder.resolve("journal.json");
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the journal of a folder of runs; makes both if need be.
     *
     * @throws BadInput if the folder cannot be written, or another server has it
     */
    static Journal open(Path runs) {
        Path folder = runs.resolve(FOLDER);
        try {
            Files.createDirectories(folder.resolve("scenarios"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new BadInput(
                        "--runs", runs + ", which another server has", "a folder of its own for each server");
            }
            return new Journal(folder, channel, lock);
        } catch (IOException e) {
            throw new BadInput(
                    "--runs", runs + ", which cannot be written (" + e + ")", "a folder that can be written");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another server in this JVM
        }
    }

    /** The jobs as they were written last, the oldest first. */
    List<Job> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), Jobs.class)
                    .jobs();
        } catch (IOException | JacksonException e) {
            throw new BadInput(
                    file.toString(),
                    "a journal that cannot be read (" + e.getMessage() + ")",
                    "to move it away: runs that are finished do not need it");
        }
    }

    void write(List<Job> jobs) {
        List<Job> newest = jobs.subList(Math.max(0, jobs.size() - KEPT), jobs.size());
        replace(file, MAPPER.writeValueAsString(new Jobs("stickney/server-journal/1", newest)));
    }

    /** Keeps the scenario of a job. */
    void keepScenario(String id, String text) {
        replace(scenario(id), text);
    }

    Path scenario(String id) {
        return folder.resolve("scenarios").resolve(id + ".yaml");
    }

    private static void replace(Path target, String text) {
        try {
            Path draft = target.resolveSibling(target.getFileName() + ".new");
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + target + " cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
