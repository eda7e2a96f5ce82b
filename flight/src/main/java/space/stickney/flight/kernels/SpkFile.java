package space.stickney.flight.kernels;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/**
 * An SPK file: positions and velocities of bodies, in segments. Immutable and safe for threads.
 *
 * @param name of the file
 * @param order of bytes in the file
 * @param internalName given by its maker
 * @param comments lines of the comment area
 * @param segments in the order of the file; where two cover the same body and epoch the later one holds
 */
public record SpkFile(
        String name, ByteOrder order, String internalName, List<String> comments, List<SpkSegment> segments) {
    /**
     * Opens a file: small ones are read, large ones mapped.
     *
     * @throws space.stickney.core.fault.BadInput if there is none or it is damaged; says what and where
     */
    public static SpkFile open(Path file) {
        return of(DafStorage.of(file));
    }

    /** Reads a file from memory, for example a resource. */
    public static SpkFile of(String name, byte[] bytes) {
        return of(DafStorage.of(name, bytes));
    }

    private static SpkFile of(DafStorage storage) {
        Daf daf = Daf.read(storage);
        List<SpkSegment> segments =
                daf.summaries().stream().map(s -> SpkSegment.of(daf, s)).toList();
        return new SpkFile(storage.name(), daf.order(), daf.internalName(), daf.comments(), segments);
    }
}
