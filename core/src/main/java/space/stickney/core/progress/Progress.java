package space.stickney.core.progress;

/** Where long work says how far it is. Results never go here. Each method may throw {@link Cancelled}, which stops the work. */
public interface Progress {
    /** A new stage begins, for example "cruise to Mars". */
    void stage(String name);

    /** How much of the stage is done, from 0 to 1. */
    void fraction(double done);

    /** The work goes on, and cannot say how far it is: an opportunity to stop it. */
    default void pulse() {}

    /** For callers that do not want to hear. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void fraction(double done) {}
    };
}
