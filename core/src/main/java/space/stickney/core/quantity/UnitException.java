package space.stickney.core.quantity;

/** A text that is no number with a fitting unit; the message says what stands there. Callers turn it into a located fault. */
public final class UnitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnitException(String message) {
        super(message);
    }
}
