package space.stickney.app.cli;

import java.nio.file.Path;

/** The checkout that the launcher started; what it brings lies there. */
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("stickney.home", "."));
    }

    /** The folder of the bundled missions. */
    static Path missions() {
        return folder().resolve("missions");
    }
}
