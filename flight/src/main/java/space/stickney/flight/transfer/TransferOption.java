package space.stickney.flight.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * One way from body to body: dates, branch and what it costs. Vectors along ICRF axes.
 *
 * @param depart departure, TDB seconds past J2000
 * @param arrive arrival, TDB seconds past J2000
 * @param revolutions full revolutions about the centre on the way
 * @param branch which of the solutions with that many revolutions
 * @param departureExcess hyperbolic excess velocity at the departure body (m/s)
 * @param arrivalExcess hyperbolic excess velocity at the arrival body (m/s)
 * @param v1 velocity with respect to the centre at departure (m/s)
 * @param v2 velocity with respect to the centre at arrival (m/s)
 * @param declination of the departure asymptote over the request's equator (rad)
 * @param total the cost after {@link TransferCost} (m/s)
 */
public record TransferOption(
        double depart,
        double arrive,
        int revolutions,
        LambertSolution.Branch branch,
        Vector3D departureExcess,
        Vector3D arrivalExcess,
        Vector3D v1,
        Vector3D v2,
        double declination,
        double total) {
    public double timeOfFlight() {
        return arrive - depart;
    }

    /** Launch energy C3: the square of the departure excess speed (m2/s2). */
    public double c3() {
        return departureExcess.getNormSq();
    }
}
