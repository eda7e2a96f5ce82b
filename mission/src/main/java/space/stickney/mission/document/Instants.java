package space.stickney.mission.document;

import java.util.function.Supplier;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Epochs;

/** Epochs and ranges of epochs in a file. */
final class Instants {
    private Instants() {}

    /**
     * An epoch.
     *
     * @param withScale whether the component keeps the time scale in which it was written
     */
    record Instant(Epochs epochs, boolean withScale) implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            var epoch = refusing(() -> epochs.parse("", text.value()));
            return withScale ? epoch : epoch.date();
        }

        @Override
        public String valid() {
            return "an epoch such as 2026-11-01T00:00:00 (UTC), 2026-11-01T00:00:00TDB or JD2460310.5TDB";
        }
    }

    /** A range A..B. */
    record Range(Epochs epochs) implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            return refusing(() -> epochs.range("", text.value()));
        }

        @Override
        public String valid() {
            return "a range A..B such as 2026-10-01..2026-12-31";
        }
    }

    private static <T> T refusing(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (BadInput e) {
            throw new Refused(e.faults().get(0));
        }
    }
}
