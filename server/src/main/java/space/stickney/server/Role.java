package space.stickney.server;

/** What a user may do; each role may also do what those before it may. */
public enum Role {
    /** Looks at runs and downloads them. */
    VIEWER,
    /** Starts and cancels runs. */
    ANALYST,
    /** Keeps samples and agreements. */
    CURATOR,
    /** Sees metrics. */
    ADMINISTRATOR
}
