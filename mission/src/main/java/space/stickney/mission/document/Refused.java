package space.stickney.mission.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.Fault;

/** A scalar that is not what its key asks for; the binder knows where it stands and makes a fault of it. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient String found;
    private final transient Optional<String> valid;
    private final transient Optional<String> hint;
    private final transient Collection<String> words;

    private Refused(String found, Optional<String> valid, Optional<String> hint, Collection<String> words) {
        super(found, null, false, false);
        this.found = found;
        this.valid = valid;
        this.hint = hint;
        this.words = words;
    }

    Refused(String found) {
        this(found, Optional.empty(), Optional.empty(), List.of());
    }

    /** With the words among which the nearest spelling is to be sought. */
    Refused(String found, Collection<String> words) {
        this(found, Optional.empty(), Optional.empty(), words);
    }

    /** What another reader said of the text; the place in the fault is not used. */
    Refused(Fault fault) {
        this(fault.found(), Optional.of(fault.valid()), fault.hint(), List.of());
    }

    String found() {
        return found;
    }

    /** More to the point than what the shape as a whole says is valid. */
    Optional<String> valid() {
        return valid;
    }

    Optional<String> hint() {
        return hint;
    }

    Collection<String> words() {
        return words;
    }
}
