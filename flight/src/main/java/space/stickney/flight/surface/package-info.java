/**
 * Landers near and on the surface of a small body: motion in axes fixed to the body, contact, bouncing, rest, and the
 * statistics of where a dropped lander ends.
 *
 * <p>SI units, body-fixed axes with the origin at the centre of mass. Between contacts a lander is a point in gravity,
 * rotation and tides ({@link space.stickney.flight.surface.SurfaceMotion}); at a contact it is a rigid sphere with
 * energetic restitution and Coulomb friction (Stronge 2018, Impact Mechanics). Page: docs/contact.md.
 */
@NullMarked
package space.stickney.flight.surface;

import org.jspecify.annotations.NullMarked;
