package space.stickney.server.runs;

/** A request that is well formed and cannot be met as things are. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such thing. */
        MISSING,
        /** It exists already, or is not in the state for it. */
        CONFLICT,
        /** Too much is asked for at once. */
        BUSY
    }

    private final Reason reason;

    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** There is no run of a name. */
    public static Refusal noRun(String id) {
        return new Refusal(Reason.MISSING, "There is no run " + id + ".");
    }

    public Reason reason() {
        return reason;
    }
}
