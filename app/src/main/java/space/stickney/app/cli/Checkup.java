package space.stickney.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import space.stickney.flight.time.LeapSeconds;
import space.stickney.mission.scenario.MissionFile;

/** Looks at the machine. */
final class Checkup {
    private static final int BASELINE = 17;
    private static final long MEGABYTE = 1_000_000;
    private static final long WANTED_MEMORY = 1_300 * MEGABYTE;

    private Checkup() {}

    static List<Check> all() {
        return List.of(
                java(),
                cores(),
                memory(),
                runs(),
                missions(),
                leapSeconds(),
                chromium(),
                driver(),
                postgres(),
                spice());
    }

    private static Check java() {
        Runtime.Version version = Runtime.version();
        boolean good = version.feature() >= BASELINE;
        String found = "JDK " + version + " (" + System.getProperty("java.vendor") + ")";
        return new Check("java", true, good, found, "a JDK from 17 on: apt-get install openjdk-17-jdk-headless");
    }

    private static Check cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Check("cores", false, cores >= 2, Integer.toString(cores), "two cores; with one, runs take longer");
    }

    private static Check memory() {
        long limit = Runtime.getRuntime().maxMemory();
        String remedy = "at least 1300 MB for flying a mission: java -Xmx1400m, as the launcher has it";
        return new Check("memory limit", false, limit >= WANTED_MEMORY, limit / MEGABYTE + " MB", remedy);
    }

    private static Check runs() {
        Path runs = Path.of("runs").toAbsolutePath();
        Path folder = Files.exists(runs) ? runs : runs.getParent();
        boolean good = folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        return new Check(
                "folder for runs", true, good, String.valueOf(folder), "a folder that can be written, or --out DIR");
    }

    private static Check missions() {
        int count = MissionFile.bundled(Home.missions()).size();
        String remedy = "start the program with ./stickney from its checkout";
        return new Check("bundled missions", false, count > 0, Integer.toString(count), remedy);
    }

    private static Check leapSeconds() {
        LeapSeconds table = LeapSeconds.builtIn();
        String found = table.rows().size() + " rows, last change " + table.lastChange() + "; " + table.source();
        return new Check("leap seconds", true, true, found, "a newer leap-seconds kernel with --kernels");
    }

    private static Check chromium() {
        return tool("chromium", "page tests", "chromium", "chromium", "chromium-browser", "google-chrome");
    }

    private static Check driver() {
        return tool("chromedriver", "page tests", "chromium-driver", "chromedriver");
    }

    private static Check tool(String name, String purpose, String debian, String... programs) {
        Optional<Path> found = onPath(programs);
        String text = found.map(Path::toString).orElse("not found");
        return new Check(name, false, found.isPresent(), text, "for " + purpose + ": apt-get install " + debian);
    }

    private static Check postgres() {
        Optional<Path> found = onPath("initdb").or(Checkup::debianPostgres);
        String text = found.map(Path::toString).orElse("not found");
        String remedy = "for the ledger's tests with several users: apt-get install postgresql";
        return new Check("postgresql", false, found.isPresent(), text, remedy);
    }

    /** Debian keeps the server's programs off the PATH, in a folder per version. */
    private static Optional<Path> debianPostgres() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.map(f -> f.resolve("bin/initdb"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Check spice() {
        String purpose = "for cross-checks against SPICE: apt-get install python3-venv;"
                + " python3 -m venv spice; spice/bin/pip install spiceypy; then put spice/bin first in PATH";
        Optional<String> version = onPath("python3")
                .flatMap(p -> output(p.toString(), "-c", "import spiceypy; print(spiceypy.__version__)"));
        String found = version.map(v -> "spiceypy " + v).orElse("not found");
        return new Check("python with spiceypy", false, version.isPresent(), found, purpose);
    }

    private static Optional<Path> onPath(String... programs) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(programs)
                .flatMap(program -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The first line that a program prints; empty if it fails or takes longer than ten seconds. */
    private static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
