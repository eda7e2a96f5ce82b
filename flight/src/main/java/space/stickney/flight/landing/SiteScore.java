package space.stickney.flight.landing;

/**
 * A facet as a landing site.
 *
 * @param facet of the shape
 * @param site its centre, vertical and effective gravity
 * @param sunlit fraction of the time that the Sun shines on it, eclipses and terrain counted
 * @param longestNight longest time without Sun (s)
 * @param earth fraction of the time that the Earth is in sight
 * @param roughness rms distance of the vertices around from the plane that fits them best (m)
 */
public record SiteScore(int facet, Site site, double sunlit, double longestNight, double earth, double roughness) {
    /** Slope against the effective gravity (rad). */
    public double slope() {
        return site.slope();
    }
}
