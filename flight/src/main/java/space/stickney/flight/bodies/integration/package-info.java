/**
 * The project's own solar system: the n-body integration behind the embedded ephemeris, and the program that writes its
 * resources.
 *
 * <p>Sun, planets (as the barycentres of their systems), Earth, Moon and the heaviest asteroids move as relativistic
 * point masses (Einstein, Infeld and Hoffmann), with the oblateness of the Sun and the Earth and the figure of the Moon
 * on top. Units are SI, axes are ICRF, time is TDB in seconds past J2000, the origin is the solar system barycentre.
 *
 * <p>Literature: Park, Folkner, Williams, Boggs, "The JPL Planetary and Lunar Ephemerides DE440 and DE441", Astron. J.
 * 161:105, 2021; Moyer, "Formulation for Observed and Computed Values of Deep Space Network Data Types", JPL 2000,
 * section 4.
 */
@NullMarked
package space.stickney.flight.bodies.integration;

import org.jspecify.annotations.NullMarked;
