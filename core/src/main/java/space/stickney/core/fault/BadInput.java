package space.stickney.core.fault;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input cannot be used; all faults found are reported together. Exit code 2. */
public final class BadInput extends RuntimeException {
    public static final int EXIT_CODE = 2;
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public BadInput(List<Fault> faults) {
        super(faults.stream().map(Fault::paragraph).collect(Collectors.joining("\n\n")));
        this.faults = List.copyOf(faults);
    }

    public BadInput(Fault fault) {
        this(List.of(fault));
    }

    /** The usual case: one place, what was found there, what would be valid. */
    public BadInput(String where, String found, String valid) {
        this(Fault.of(where, found, valid));
    }

    public List<Fault> faults() {
        return faults;
    }
}
