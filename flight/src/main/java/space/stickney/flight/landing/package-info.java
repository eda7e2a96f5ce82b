/**
 * Down to the surface of a small body and up again: transfer to a gate above a site, guided descent, free fall, touchdown,
 * their dispersion, and the comparison of sites.
 *
 * <p>Motion in axes that turn with the body, r'' = g(r) + tide(r, t) - 2 W x v - W x (W x r) - W' x r + f, with f the
 * acceleration of the engines. A site's vertical is that of its effective gravity: attraction, tide of the planet and
 * centrifugal term together, which at Phobos is less than the attraction alone by up to a third. Literature:
 * Murray and Dermott (1999, "Solar System Dynamics", chapters 2 and 4) for the forces; D'Souza (1997, AIAA 97-3709) and
 * Guo, Hawkins and Wie (2013, J. Guidance Control Dynamics 36, 810) for the guidance; Montenbruck and Gill (2000, section
 * 3.4.2) for eclipses.
 */
@NullMarked
package space.stickney.flight.landing;

import org.jspecify.annotations.NullMarked;
