package space.stickney.server.runs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The files of a run, one or all. Nothing outside of the run's folder can be had, not by dots and not by links. */
@Component
public class RunFiles {
    /** Zip cannot say "no date"; its first day. */
    private static final long NO_DATE = 315_532_800_000L;

    private final RunCatalog catalog;

    RunFiles(RunCatalog catalog) {
        this.catalog = catalog;
    }

    /** A file as the list shows it. */
    public record Entry(String name, long bytes) {}

    /** Whether a text can be the name of a run's folder; hidden folders are not. */
    public static boolean isId(String id) {
        return id.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,199}");
    }

    /** A file of a run; empty if there is none, or if the path leads out of the run. */
    public Optional<Path> file(String id, String path) {
        if (!isId(id) || path.contains("\\") || path.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = catalog.folder(id);
            Path file = folder.resolve(path).normalize();
            boolean inside = file.startsWith(folder)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder.toRealPath());
            return inside ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** All files of a run by name. */
    public List<Entry> list(String id) throws IOException {
        Path folder = catalog.folder(id);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            List<Entry> entries = new java.util.ArrayList<>();
            for (Path file : files) {
                entries.add(new Entry(folder.relativize(file).toString().replace('\\', '/'), Files.size(file)));
            }
            return List.copyOf(entries);
        }
    }

    /** All files of a run as a zip, in a folder of the run's name. */
    public void zip(String id, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry file : list(id)) {
                ZipEntry entry = new ZipEntry(id + "/" + file.name());
                entry.setTime(NO_DATE);
                zip.putNextEntry(entry);
                Files.copy(catalog.folder(id).resolve(file.name()), zip);
                zip.closeEntry();
            }
        }
    }
}
