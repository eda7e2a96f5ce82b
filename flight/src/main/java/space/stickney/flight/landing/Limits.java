package space.stickney.flight.landing;

/**
 * What a touchdown must keep to be a go.
 *
 * @param slope largest, of the ground against the vertical (rad)
 * @param lateral largest speed across the vertical (m/s)
 * @param vertical largest speed along it (m/s)
 * @param sunElevation least (rad), with the Sun in sight
 * @param earthElevation least (rad), with the Earth in sight
 */
public record Limits(double slope, double lateral, double vertical, double sunElevation, double earthElevation) {}
