package space.stickney.core.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;

/**
 * Writes a run folder beside its final place and renames it at the end: it appears whole or not at all. Closed without
 * {@link #publish()}, it removes what was written.
 */
public final class RunFolder implements Closeable {
    private final Path target;
    private final Path draft;
    private final boolean replace;
    private boolean published;

    private RunFolder(Path target, Path draft, boolean replace) {
        this.target = target;
        this.draft = draft;
        this.replace = replace;
    }

    /**
     * Begins a run.
     *
     * @param target the folder as the user will find it
     * @param replace whether an existing one may be replaced ({@code --force})
     * @throws BadInput if the target exists and must not be replaced, or its parent cannot be written
     */
    public static RunFolder beside(Path target, boolean replace) {
        Path absolute = target.toAbsolutePath().normalize();
        refuseExisting(absolute, replace);
        Path parent = absolute.getParent();
        if (parent == null || absolute.getFileName() == null) {
            throw new BadInput("--out", absolute.toString(), "a folder that can be created");
        }
        try {
            Files.createDirectories(parent);
            return new RunFolder(
                    absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + ".draft-"), replace);
        } catch (IOException e) {
            throw unwritable(target, parent);
        }
    }

    /** Checks early, before the work, what {@link #beside} would refuse. */
    public static void refuseExisting(Path target, boolean replace) {
        if (Files.exists(target) && !replace) {
            throw new BadInput(
                    "--out",
                    "the existing folder " + target,
                    "a folder that does not exist yet, or --force to replace it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target.resolve("provenance.json")) && !isEmpty(target)) {
            throw new BadInput(
                    "--out",
                    target + ", which is not a run folder (no provenance.json)",
                    "a run folder, or a new name");
        }
        refuseUnwritable(target);
    }

    /** The nearest folder that exists must be one in which the run can be written. */
    private static void refuseUnwritable(Path target) {
        Path folder = target.toAbsolutePath().normalize().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            throw unwritable(target, folder);
        }
    }

    private static BadInput unwritable(Path target, Path folder) {
        return new BadInput(
                "--out", target + ", which cannot be made in " + folder, "a place where folders can be created");
    }

    private static boolean isEmpty(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length == 0;
    }

    /** Where a file of the run is to be written; sub-folders are made. */
    public Path file(String name) throws IOException {
        Path path = draft.resolve(name).normalize();
        if (!path.startsWith(draft)) {
            throw new IllegalArgumentException(name + " leaves the run folder");
        }
        Files.createDirectories(requireParent(path));
        return path;
    }

    /** The folder as it is being written, for a product that is made from the others. */
    public Path draft() {
        return draft;
    }

    /** Writes a text file in UTF-8. */
    public void write(String name, String text) throws IOException {
        Files.writeString(file(name), text, StandardCharsets.UTF_8);
    }

    /** Makes the folder appear under its own name. */
    public Path publish() throws IOException {
        draft.toFile().setReadable(true, false);
        draft.toFile().setExecutable(true, false);
        @Nullable Path old = null;
        if (replace && Files.exists(target)) {
            old = Files.createTempDirectory(requireParent(target), "." + target.getFileName() + ".old-");
            Files.move(target, old, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target);
        }
        published = true;
        if (old != null) {
            remove(old);
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            remove(draft);
        }
    }

    private static Path requireParent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " has no parent folder");
        }
        return parent;
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
