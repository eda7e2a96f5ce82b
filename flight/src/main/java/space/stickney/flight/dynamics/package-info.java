/**
 * How a spacecraft moves: n-body attraction, gravity fields, radiation pressure and thrust, integrated by Orekit.
 *
 * <p>Every propagation has one centre (Sun, Earth or Mars) and ICRF axes. The equation of motion is Newtonian,
 * r'' = -GM r/r^3 + sum of third bodies + harmonics of the centre + radiation pressure + thrust/m, plus the
 * Schwarzschild term of the Sun in heliocentric flight. The integrator is Dormand and Prince's 8(5,3) (Hairer, Norsett
 * and Wanner 1993, II.5). Frames are not inertial (their origin falls with the centre); the third-body terms carry the
 * indirect part.
 */
@NullMarked
package space.stickney.flight.dynamics;

import org.jspecify.annotations.NullMarked;
