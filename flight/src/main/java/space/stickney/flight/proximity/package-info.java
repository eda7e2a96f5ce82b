/**
 * Motion beside a moon: the restricted three-body problem, quasi-satellite orbits, their families and stability.
 *
 * <p>Close to a moon like Phobos no orbit about it exists in the usual sense: the sphere in which it rules (Hill's, 16.6 km) hardly
 * leaves its surface. What stays is relative motion of two neighbouring orbits of the planet, a retrograde ellipse in the turning axes,
 * bent by the moon's pull. {@link space.stickney.flight.proximity.RestrictedThreeBody} has the equations (Szebehely 1967), written without
 * cancellation beside the moon; {@link space.stickney.flight.proximity.RestrictedFlow} integrates them with the transition matrix;
 * {@link space.stickney.flight.proximity.RestrictedPath} ends paths on the moon or away from it
 * ({@link space.stickney.flight.proximity.PathEnd}); {@link space.stickney.flight.proximity.EllipticThreeBody} gives the moon's orbit an
 * eccentricity.
 *
 * <p>{@link space.stickney.flight.proximity.QuasiSatelliteFamily} follows the planar family f of Henon (1969) by pseudo-arclength and finds its
 * bifurcations; {@link space.stickney.flight.proximity.SwingFamily} (planar, several revolutions),
 * {@link space.stickney.flight.proximity.SpatialFamily} (periodic out of the plane) and {@link space.stickney.flight.proximity.VerticalTorus}
 * (quasi-periodic out of the plane) branch off. {@link space.stickney.flight.proximity.MultipleShooting} carries any of them into another model
 * given as a {@link space.stickney.flight.proximity.Flow}.
 *
 * <p>Units: SI, or canonical through {@link space.stickney.flight.proximity.ThreeBodySystem#canonical}. Axes: x from planet to moon, y along the moon's
 * motion, z along its angular momentum; origin: the moon's centre. Neglected in the circular problem: the moon's eccentricity (Phobos:
 * 0.015, which moves an orbit of 20 km by some hundred metres), its figure, the planet's oblateness, the Sun.
 */
@NullMarked
package space.stickney.flight.proximity;

import org.jspecify.annotations.NullMarked;
