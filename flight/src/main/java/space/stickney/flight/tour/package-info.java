/**
 * Tours of a moon: orbits about its planet whose period is a simple fraction of the moon's, so that the moon is met again
 * and again at the same place.
 *
 * <p>p revolutions of the moon take as long as q of the spacecraft (Kepler's third law: a = a_moon (p/q)^(2/3)); with p
 * less than q the orbit touches the moon's with its apoapsis, where both move along the same tangent and pass each other
 * slowest: v_moon - sqrt(2 GM (1/r - 1/(r + rp))). The closed forms take two bodies and a circular orbit of the moon in
 * the plane of the spacecraft; the planet's oblateness turns the line of apses by {@link
 * space.stickney.flight.tour.ApsidalDrift}, and different planes cost what {@link
 * space.stickney.flight.tour.PlaneMatch} says. The phase that flies a tour is {@link
 * space.stickney.flight.phase.FlybyTourPhase}. Literature: Vallado 2013, Fundamentals of Astrodynamics and Applications,
 * chapters 6 (transfers, plane changes) and 9 (oblateness); that resonant orbits are how MMX observes Deimos: Nakamura et
 * al. 2021, Earth Planets Space 73, 227 (abstract).
 */
@NullMarked
package space.stickney.flight.tour;

import org.jspecify.annotations.NullMarked;
