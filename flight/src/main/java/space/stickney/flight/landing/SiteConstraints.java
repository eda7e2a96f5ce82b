package space.stickney.flight.landing;

/**
 * What a site must keep to be admissible.
 *
 * @param slope largest against the effective gravity (rad); pi/2 for no limit
 * @param sunlit least fraction of the time
 * @param earth least fraction of the time with the Earth in sight
 * @param roughness largest (m); infinite for no limit
 * @param night longest time without Sun (s); infinite for no limit
 * @param latitude largest absolute planetocentric latitude (rad); pi/2 for no limit
 */
public record SiteConstraints(
        double slope, double sunlit, double earth, double roughness, double night, double latitude) {
    public static final SiteConstraints NONE =
            new SiteConstraints(0.5 * Math.PI, 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0.5 * Math.PI);

    /** Whether a site keeps them all. */
    public boolean admit(SiteScore s) {
        return s.slope() <= slope
                && s.sunlit() >= sunlit
                && s.earth() >= earth
                && s.roughness() <= roughness
                && s.longestNight() <= night
                && Math.abs(s.site().latitude()) <= latitude;
    }

    /**
     * Figure of merit: sunlit fraction x Earth fraction x (1 - slope / largest slope), from 0 to 1. It only orders the
     * admissible sites; all that goes into it stands beside it.
     */
    public double merit(SiteScore s) {
        return s.sunlit() * s.earth() * Math.max(0, 1 - s.slope() / slope);
    }
}
