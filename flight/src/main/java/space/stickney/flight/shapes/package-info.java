/**
 * Shapes of small bodies: closed triangle meshes, read, checked and searched.
 *
 * <p>Metres, body-fixed axes (z the north pole, x the prime meridian), facets counter-clockwise seen from outside. Built-in shapes are
 * radii in real spherical harmonics of published models, or triaxial ellipsoids; their origin is the centre of figure. The flat facets
 * of an ellipsoid with 20 x 4^level facets miss its volume by 0.054 % at level 5, four times less with each level. Not modelled:
 * overhangs and boulders below the resolution of the built-in shapes (files may have the former).
 *
 * <p>Literature: Baerentzen and Aanaes, IEEE TVCG 11(3), 2005 (sign of distances); Woop, Benthin and Wald, JCGT 2(1), 2013 (rays);
 * Ericson, "Real-Time Collision Detection", 2005 (nearest points); Wald, IEEE Symposium on Interactive Ray Tracing, 2007 (trees).
 */
@NullMarked
package space.stickney.flight.shapes;

import org.jspecify.annotations.NullMarked;
