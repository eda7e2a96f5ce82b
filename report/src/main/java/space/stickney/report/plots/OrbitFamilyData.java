package space.stickney.report.plots;

import java.util.List;

/**
 * A family of orbits beside a moon, for {@link OrbitFamily}.
 *
 * @param title headline
 * @param subtitle line below it
 * @param planet name of the body on the left
 * @param moonA semi-axis of the moon along x (km)
 * @param moonB semi-axis along y (km)
 * @param orbits drawn in the plane, the smallest first
 * @param curves along the family
 * @param marks bifurcations
 */
public record OrbitFamilyData(
        String title,
        String subtitle,
        String planet,
        double moonA,
        double moonB,
        List<Orbit> orbits,
        Curves curves,
        List<Mark> marks) {
    /**
     * One orbit.
     *
     * @param label written at its top
     * @param points x0, y0, x1, y1, ... from the moon (km)
     */
    public record Orbit(String label, double[] points) {}

    /**
     * Values along the family, all of the same length.
     *
     * @param amplitude x0 (km), rising
     * @param period in the turning axes (h)
     * @param planar stability index in the plane
     * @param vertical stability index out of the plane
     * @param revolution of the moon (h)
     */
    public record Curves(double[] amplitude, double[] period, double[] planar, double[] vertical, double revolution) {}

    /**
     * A bifurcation.
     *
     * @param amplitude x0 (km)
     * @param index value of the stability index there
     * @param vertical whether it leads out of the plane
     * @param label for example 1:3
     */
    public record Mark(double amplitude, double index, boolean vertical, String label) {}
}
