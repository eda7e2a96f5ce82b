/**
 * Samples taken on the ground, as a distribution of masses. A core of diameter D and depth h in regolith of bulk density rho, of which a
 * share f stays in the tube, weighs rho f h pi D^2 / 4; a shot takes a core with a chance; a pneumatic sampler takes a mass from a
 * range, with a chance; a landing takes place with the chance that the flight found for it. What is not known is drawn: uniform in its
 * range, density and filling once for the mission (they are what nobody knows of Phobos), depth for each shot. Not modelled: the limit
 * of the container, grains too large for the tube, losses on the way home.
 */
@NullMarked
package space.stickney.science.sampling;

import org.jspecify.annotations.NullMarked;
