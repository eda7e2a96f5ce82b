package space.stickney.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Texts out of the script libraries on the class path, packed as WebJars. */
enum Webjar {
    THREE("three"),
    UPLOT("uplot");

    private final String artifact;

    Webjar(String artifact) {
        this.artifact = artifact;
    }

    /**
     * A text file of the library, with LF line ends.
     *
     * @param path within the library, such as {@code build/three.core.min.js}
     */
    String text(String path) {
        return resource("/META-INF/resources/webjars/" + artifact + "/" + version() + "/" + path);
    }

    /** The version on the class path, as Maven wrote it into the jar. */
    String version() {
        String path = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        try (InputStream in = open(path)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = Webjar.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is not on the class path");
        }
        return in;
    }
}
