package space.stickney.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;
import space.stickney.server.ConfigurationFile;
import space.stickney.server.ServerConfiguration;
import space.stickney.server.ServerSettings;
import space.stickney.server.StickneyServer;
import space.stickney.server.security.Secrets;

/** What {@link ServeCommand} does with the server's classes. */
final class Serving {
    private static final int MAX_PORT = 65535;
    private static final int SHORTEST_PASSWORD = 10;

    /** More bytes than this bcrypt does not see. */
    private static final int LONGEST_PASSWORD = 72;

    private final PrintWriter out;

    Serving(PrintWriter out) {
        this.out = out;
    }

    /** Starts, prints the address, and waits for the end. */
    void serve(String host, int port, Path runs, @Nullable Path config) throws InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            throw new BadInput("--port", Integer.toString(port), "a number from 0 to " + MAX_PORT);
        }
        ServerConfiguration configuration = config == null ? ServerConfiguration.NONE : ConfigurationFile.read(config);
        ServerSettings settings = new ServerSettings(host, port, runs, Home.missions(), Version.text(), configuration);
        try (StickneyServer server = StickneyServer.start(settings)) {
            out.println("Stickney is at " + server.address() + " (runs in "
                    + runs.toAbsolutePath().normalize() + "; Ctrl+C stops it)");
            out.flush();
            server.await();
        }
    }

    /** Reads a password, without showing it on a terminal, and prints its hash. */
    void hashPassword() throws IOException {
        String password = read();
        if (password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new BadInput(
                    "--hash-password",
                    "a password of " + password.length() + " characters",
                    SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " of them, on one line of standard input");
        }
        out.println(Secrets.hashOfPassword(password));
    }

    @SuppressWarnings(
            "SystemConsoleNull") // newer JDKs have a console without a terminal, and it reads the line as well
    private static String read() throws IOException {
        Console console = System.console();
        char @Nullable [] typed = console == null ? null : console.readPassword("Password: ");
        if (typed != null) {
            return new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    /** Prints a token and its hash; the token is kept nowhere. */
    void newToken() {
        String token = Secrets.newToken();
        out.println("token (for the program, shown once): " + token);
        out.println("hash (for the configuration file): " + Secrets.hashOfToken(token));
    }
}
