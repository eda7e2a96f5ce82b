package space.stickney.samples.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.ledger.Chain;

/** An exported ledger, a line an event. It is read as it is, also if it is broken, and never written. */
final class FileStore implements LedgerStore {
    private final Path file;

    FileStore(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadInput("--ledger", file + ", which cannot be read", "an exported ledger, *.jsonl");
        }
        this.file = file;
    }

    @Override
    public Head head() {
        Chain chain = new Chain();
        forEach(chain::add);
        return new Head(chain.events(), chain.head(), Head.NONE.recorded());
    }

    @Override
    public boolean append(Head before, Entry entry) {
        throw new BadInput("--ledger", file + ", an export, which is read only", "the database of the ledger");
    }

    @Override
    public void restore(LedgerStore from, Head after, Collection<Total> totals) {
        throw new BadInput("--ledger", file + ", an export, which is read only", "the database of the ledger");
    }

    @Override
    public List<String> linesOf(Collection<String> subjects) {
        Set<String> wanted = Set.copyOf(subjects);
        List<String> found = new ArrayList<>();
        int[] number = {0};
        forEach(line -> {
            Event e = EventText.read(file + ":" + ++number[0], line);
            if (Entry.mentions(e.act()).stream().anyMatch(wanted::contains)) {
                found.add(line);
            }
        });
        return found;
    }

    /** None: a file is never appended to, so no rule asks. */
    @Override
    public Optional<Total> total(String subject) {
        return Optional.empty();
    }

    @Override
    public void forEach(Consumer<String> reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    reader.accept(text(line.toByteArray()));
                    line.reset();
                } else {
                    line.write(b);
                }
            }
            if (line.size() > 0) {
                reader.accept(text(line.toByteArray()));
            }
        } catch (IOException e) {
            throw new BadInput("--ledger", file + ", which cannot be read (" + e.getMessage() + ")", "a file");
        }
    }

    /** Bytes that are no UTF-8 become a text that is no event either, so that the chain breaks there. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "(bytes that are no UTF-8)";
        }
    }

    @Override
    public void close() {
        // nothing is open between calls
    }
}
