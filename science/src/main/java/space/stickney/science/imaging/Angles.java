package space.stickney.science.imaging;

/**
 * Within which angles ground counts as imaged (rad).
 *
 * @param leastIncidence smallest angle between the normal and the Sun
 * @param incidence largest
 * @param emission largest angle between the normal and the camera
 * @param phase largest angle between Sun and camera
 */
record Angles(double leastIncidence, double incidence, double emission, double phase) {
    static Angles of(CameraConfiguration.Limits limits) {
        return new Angles(
                limits.leastIncidence().value(),
                limits.incidence().value(),
                limits.emission().value(),
                limits.phase().value());
    }

    boolean hold(double i, double e, double p) {
        return i >= leastIncidence && i <= incidence && e <= emission && p <= phase;
    }

    /** With other largest angles (rad), never beyond what an image can show. */
    Angles widened(double byIncidence, double byEmission) {
        double flattest = 1.518; // 87 degrees
        return new Angles(
                leastIncidence,
                Math.max(0, Math.min(flattest, incidence + byIncidence)),
                Math.max(0, Math.min(flattest, emission + byEmission)),
                phase);
    }
}
