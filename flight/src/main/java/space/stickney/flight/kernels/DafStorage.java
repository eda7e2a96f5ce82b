package space.stickney.flight.kernels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import space.stickney.core.fault.BadInput;

/**
 * The bytes of a DAF file: read into memory when small, mapped when large, so that a kernel of gigabytes costs only the
 * pages that are used. Views are read with absolute positions only, which is safe for threads.
 *
 * @param name for messages
 * @param size bytes
 * @param source gives a view of a stretch of bytes (offset, length)
 */
record DafStorage(String name, long size, Source source) {
    interface Source {
        ByteBuffer view(long offset, int length) throws IOException;
    }

    private static final long IN_MEMORY = 16L << 20;

    static DafStorage of(String name, byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        return new DafStorage(name, bytes.length, (offset, length) -> all.slice((int) offset, length));
    }

    static DafStorage of(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInput(file.toString(), Files.exists(file) ? "no regular file" : "no such file", "a file");
            }
            long size = Files.size(file);
            return size <= IN_MEMORY ? of(name, Files.readAllBytes(file)) : mapped(file, name, size);
        } catch (NoSuchFileException e) {
            throw new BadInput(file.toString(), "no such file", "a file");
        } catch (IOException e) {
            throw new BadInput(
                    file.toString(), "a file that cannot be read (" + e.getMessage() + ")", "a readable file");
        }
    }

    private static DafStorage mapped(Path file, String name, long size) throws IOException {
        if (size > Integer.MAX_VALUE) {
            return new DafStorage(name, size, (offset, length) -> map(file, offset, length));
        }
        ByteBuffer all = map(file, 0, (int) size);
        return new DafStorage(name, size, (offset, length) -> all.slice((int) offset, length));
    }

    private static ByteBuffer map(Path file, long offset, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, offset, length);
        }
    }

    /**
     * A view of some bytes.
     *
     * @throws BadInput if the file ends before
     */
    ByteBuffer view(long offset, long length, ByteOrder order, String what) {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw new BadInput(
                    name,
                    what + " at byte " + offset + " with " + length + " bytes, but the file has " + size,
                    "a whole file; this one is truncated or damaged");
        }
        if (length > Integer.MAX_VALUE) {
            throw new BadInput(name, what + " of " + length + " bytes", "segments of at most 2 GiB");
        }
        try {
            return source.view(offset, (int) length).order(order);
        } catch (IOException e) {
            throw new BadInput(name, what + " that cannot be read (" + e.getMessage() + ")", "a readable file");
        }
    }
}
