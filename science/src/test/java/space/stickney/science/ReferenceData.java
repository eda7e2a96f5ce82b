package space.stickney.science;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The reference data beside the project ({@code ../shared/data}, or the folder named by the environment variable
 * STICKNEY_DATA). Where they are missing a test is skipped and says so; with CI set, it fails.
 */
public final class ReferenceData {
    private ReferenceData() {}

    /** A file of the data folder, for example {@code ephemeris/gm.csv}. */
    public static Path path(String name) {
        Path file = folder().resolve(name);
        if (!Files.exists(file)) {
            String message =
                    "reference data missing: " + file + " (set STICKNEY_DATA to the folder that holds " + name + ")";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(message);
            }
            Assumptions.abort("SKIPPED, " + message);
        }
        return file;
    }

    private static Path folder() {
        String set = System.getenv("STICKNEY_DATA");
        return set != null ? Path.of(set) : Path.of(System.getProperty("stickney.root", ".."), "..", "shared", "data");
    }
}
