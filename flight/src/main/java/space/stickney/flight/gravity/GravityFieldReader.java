package space.stickney.flight.gravity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orekit.forces.gravity.potential.TideSystem;
import space.stickney.core.fault.BadInput;

/**
 * Reads a gravity field from a file: ICGEM (.gfc) or the tables of the Planetary Data System (SHA, SHADR), told apart by their
 * content. A bad file is refused with its line.
 */
public final class GravityFieldReader {
    private GravityFieldReader() {}

    public static SphericalHarmonicField read(Path file) {
        try {
            return parse(String.valueOf(file.getFileName()), Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new BadInput(file.toString(), "a file that cannot be read (" + e + ")", "a readable gravity field");
        }
    }

    /**
     * @param name of the file, for messages and as source
     * @param lines of the file
     */
    public static SphericalHarmonicField parse(String name, List<String> lines) {
        boolean icgem = lines.stream()
                .map(String::strip)
                .anyMatch(l -> l.startsWith("end_of_head") || l.startsWith("product_type") || l.startsWith("gfc"));
        return icgem ? new IcgemFile(name, lines).read() : new ShaTable(name, lines, TideSystem.UNKNOWN, name).read();
    }
}
