package space.stickney.samples.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server of its own for the tests of this JVM, in a temporary folder; also as root. Stopped at the end of the JVM. */
final class Postgres {
    private static Optional<Postgres> running = Optional.empty();

    private final Path folder;
    private final Path bin;
    private final int port;
    private int databases;

    private Postgres(Path bin) throws IOException, InterruptedException {
        this.bin = bin;
        folder = Files.createTempDirectory("stickney-postgres");
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(as(
                bin.resolve("initdb").toString(),
                "-D",
                folder + "/data",
                "-U",
                "stickney",
                "--auth=trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        run(as(
                bin.resolve("pg_ctl").toString(),
                "-D",
                folder + "/data",
                "-l",
                folder + "/log",
                "-w",
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off",
                "start"));
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> as(String... command) {
        List<String> all = new ArrayList<>();
        if (root()) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("stickney", ".log");
        int code = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(code).as(command + ": " + Files.readString(log)).isZero();
        Files.delete(log);
    }

    private void stop() {
        try {
            run(as(bin.resolve("pg_ctl").toString(), "-D", folder + "/data", "-m", "immediate", "stop"));
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The URL of a fresh database. Without PostgreSQL the test is skipped; under CI it fails. */
    static synchronized String database() {
        try {
            if (running.isEmpty()) {
                running = Optional.of(new Postgres(installed()));
            }
            Postgres server = running.get();
            String name = "ledger" + ++server.databases;
            try (var handle = Jdbi.create(server.url("postgres")).open()) {
                handle.execute("create database " + name);
            }
            return server.url(name);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=stickney";
    }

    private static Path installed() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                Optional<Path> bin = found.map(v -> v.resolve("bin"))
                        .filter(b -> Files.isExecutable(b.resolve("initdb")))
                        .max(Comparator.naturalOrder());
                if (bin.isPresent()) {
                    return bin.get();
                }
            }
        }
        assertThat(System.getenv("CI")).as("PostgreSQL is not installed").isNull();
        return Assumptions.abort("SKIPPED: PostgreSQL is not installed (Debian: apt-get install postgresql)");
    }
}
