package space.stickney.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import space.stickney.core.fault.BadInput;

/** Writes one file beside its place and renames it: it appears whole or not at all. */
final class OutputFile {
    private OutputFile() {}

    static void write(String option, Path file, String text) {
        write(option, file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(String option, Path file, byte[] bytes) {
        check(option, file);
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            Path draft = Files.createTempFile(folder, ".", ".draft");
            try {
                Files.write(draft, bytes);
                draft.toFile().setReadable(true, false);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new BadInput(option, file + ", which cannot be written (" + e.getMessage() + ")", "a place to write");
        }
    }

    /** Checks early, before the work, what {@link #write} would refuse. */
    static void check(String option, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(option, file + " in a folder that does not exist", "a file in an existing folder");
        }
        if (Files.isDirectory(file)) {
            throw new BadInput(option, file + ", which is a folder", "the name of a file");
        }
    }
}
