package space.stickney.flight.kernels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.LeapSeconds;

/**
 * The user's own kernels: SPK files, and a leap-seconds kernel that takes the place of the built-in table. Text kernels of
 * other kinds are refused, because nothing would be taken from them.
 *
 * @param spk in the order given; later files go before earlier ones
 * @param leapSeconds of the last leap-seconds kernel, else those built in
 * @param names of all files
 */
public record KernelSet(List<SpkFile> spk, LeapSeconds leapSeconds, List<String> names) {
    /** What a kernel is by its first bytes. */
    public enum Kind {
        SPK,
        TEXT
    }

    public static KernelSet none() {
        return new KernelSet(List.of(), LeapSeconds.builtIn(), List.of());
    }

    /**
     * Opens files.
     *
     * @throws BadInput naming the file, if one is missing, damaged or of a kind that is not used
     */
    public static KernelSet open(List<Path> files) {
        List<SpkFile> spk = new ArrayList<>();
        List<String> names = new ArrayList<>();
        LeapSeconds leapSeconds = LeapSeconds.builtIn();
        for (Path file : files) {
            if (kind(file) == Kind.SPK) {
                spk.add(SpkFile.open(file));
            } else {
                TextKernel kernel = TextKernel.open(file);
                if (!kernel.has(LeapSecondsKernel.VARIABLE)) {
                    throw new BadInput(
                            file.toString(),
                            "a text kernel without leap seconds",
                            "SPK files and leap-seconds kernels");
                }
                leapSeconds = LeapSecondsKernel.read(kernel);
            }
            names.add(String.valueOf(file.getFileName()));
        }
        return new KernelSet(List.copyOf(spk), leapSeconds, List.copyOf(names));
    }

    /** What a file is: SPK if it begins as a DAF file, else text. */
    public static Kind kind(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file.toString(), Files.exists(file) ? "no regular file" : "no such file", "a kernel");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(1024);
            String word = new String(head, StandardCharsets.ISO_8859_1);
            boolean binary = word.startsWith("DAF/") || word.startsWith("NAIF/DAF") || word.indexOf('\0') >= 0;
            return binary || head.length == 0 ? Kind.SPK : Kind.TEXT;
        } catch (IOException e) {
            throw new BadInput(file.toString(), "a file that cannot be read (" + e.getMessage() + ")", "a kernel");
        }
    }

    /** The states of these files, laid over another ephemeris; that ephemeris itself if there are none. */
    public Ephemeris over(Ephemeris fallback) {
        return spk.isEmpty() ? fallback : KernelEphemeris.over(fallback, spk);
    }

    /** Reads and writes epochs with these leap seconds. */
    public Epochs epochs() {
        return Epochs.with(leapSeconds);
    }
}
