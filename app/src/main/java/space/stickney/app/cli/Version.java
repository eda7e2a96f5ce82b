package space.stickney.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the file that the build fills in. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"stickney " + text()};
    }

    static String text() {
        try (InputStream in = Version.class.getResourceAsStream("/stickney.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
