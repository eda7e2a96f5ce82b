/**
 * Quasi-satellite orbits in the true setting: a moon of Mars on its eccentric orbit, turning with its librations and pulling
 * with its figure, Mars with its harmonics, the other moon, Sun, planets and sunlight.
 *
 * <p>Nothing is periodic there. What a member of the circular family becomes is a bounded motion; found is the one whose
 * extents along and across the track stay closest to constant (least squares over its crossings of the axes), which is the
 * motion without a free oscillation about the family. Literature: Henon 1969 (Astron. Astrophys. 1, 223), Baresi et al.
 * 2019 (Nonlinear Dyn., 10.1007/s11071-019-05344-4).
 */
@NullMarked
package space.stickney.flight.proximity.ephemeris;

import org.jspecify.annotations.NullMarked;
