package space.stickney.core.progress;

/**
 * Somebody asked that the work be stopped. A {@link Progress} throws it from its methods; nobody but whoever began the work catches
 * it, and what was begun is discarded on the way.
 */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled(String reason) {
        super(reason);
    }
}
