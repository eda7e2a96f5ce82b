package space.stickney.mission.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/**
 * What a command means by a mission: the name of one in the folder {@code missions}, or a scenario file.
 *
 * @param name of the mission, as the command takes it
 * @param path of the file
 */
public record MissionFile(String name, Path path) {
    private static final String SUFFIX = ".yaml";

    /**
     * Finds the file that an argument means.
     *
     * @param argument "mmx", or a path with a folder or the ending .yaml or .yml
     * @param missions the folder of the bundled missions
     * @throws BadInput if there is none, with the nearest name
     */
    public static MissionFile find(String argument, Path missions) {
        if (isPath(argument)) {
            return file(argument);
        }
        List<MissionFile> bundled = bundled(missions);
        for (MissionFile mission : bundled) {
            if (mission.name.equals(argument)) {
                return mission;
            }
        }
        List<String> names = bundled.stream().map(MissionFile::name).toList();
        String valid = names.isEmpty()
                ? "the path of a scenario file (no bundled missions in " + missions + ")"
                : "one of " + String.join(", ", names) + ", or the path of a scenario file";
        Fault fault = Fault.of("mission", argument.isEmpty() ? "nothing" : argument, valid);
        throw new BadInput(
                Spelling.didYouMean(argument, names).map(fault::withHint).orElse(fault));
    }

    /** The missions of a folder, by name. */
    public static List<MissionFile> bundled(Path missions) {
        if (!Files.isDirectory(missions)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(missions)) {
            List<MissionFile> found = new ArrayList<>();
            files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .forEach(f -> found.add(new MissionFile(stem(f), f)));
            found.sort(Comparator.comparing(MissionFile::name)); // by name, not by file: mmx goes before mmx-2024
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPath(String argument) {
        return argument.contains("/")
                || argument.contains("\\")
                || argument.endsWith(SUFFIX)
                || argument.endsWith(".yml");
    }

    private static MissionFile file(String argument) {
        try {
            Path path = Path.of(argument);
            if (Files.isRegularFile(path)) {
                return new MissionFile(stem(path), path);
            }
            String found = argument + (Files.exists(path) ? ", which is not a file" : ", which does not exist");
            throw new BadInput("mission", found, "the path of a scenario file, or the name of a bundled mission");
        } catch (InvalidPathException e) {
            throw new BadInput("mission", argument + " (" + e.getReason() + ")", "the path of a scenario file");
        }
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }
}
