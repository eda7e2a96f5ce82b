package space.stickney.core.fault;

/**
 * The input is valid but the model could not: no convergence, an impact, no window, not enough propellant. Exit code 3.
 * The message is the reason in whole sentences, with the numbers that show it.
 */
public final class NoSolution extends RuntimeException {
    public static final int EXIT_CODE = 3;
    private static final long serialVersionUID = 1L;

    public NoSolution(String reason) {
        super(reason);
    }

    public NoSolution(String reason, Throwable cause) {
        super(reason, cause);
    }
}
