package space.stickney.flight.landing;

/**
 * One run of a landing and what it met.
 *
 * @param outcome how it ended
 * @param east of the site (m); north likewise
 * @param slope of the ground with the roughness below the shape's resolution (rad)
 * @param sky at the place and time of the end
 */
public record Landed(Outcome outcome, double east, double north, double slope, SiteSky.View sky) {
    boolean touchedDown() {
        return outcome instanceof Outcome.Touchdown;
    }

    boolean keepsSlope(Limits limits) {
        return touchedDown() && slope <= limits.slope();
    }

    boolean keepsLateral(Limits limits) {
        return outcome instanceof Outcome.Touchdown t && t.lateral() <= limits.lateral();
    }

    boolean keepsVertical(Limits limits) {
        return outcome instanceof Outcome.Touchdown t && t.vertical() <= limits.vertical();
    }

    boolean keepsSun(Limits limits) {
        return touchedDown() && sky.lit() > 0 && sky.sunElevation() >= limits.sunElevation();
    }

    boolean keepsEarth(Limits limits) {
        return touchedDown() && sky.earthVisible() && sky.earthElevation() >= limits.earthElevation();
    }

    /** All limits together. */
    public boolean go(Limits limits) {
        return keepsSlope(limits)
                && keepsLateral(limits)
                && keepsVertical(limits)
                && keepsSun(limits)
                && keepsEarth(limits);
    }
}
