/**
 * From one body to another: Lambert's problem, launch windows, swing-bys, B-plane.
 *
 * <p>Lambert's problem (two positions and the time between them give the conic) is solved after Izzo 2015 in {@link
 * space.stickney.flight.transfer.Lambert}; {@link space.stickney.flight.transfer.LaunchWindow} solves it on a grid of
 * departure and arrival dates. Both are two-body models: the planets' pulls and finite burns come with the flight
 * simulation. Literature: Izzo 2015, Celest. Mech. Dyn. Astr. 121, 1-15; Lancaster and Blanchard 1969, NASA TN D-5368;
 * Battin 1999, An Introduction to the Mathematics and Methods of Astrodynamics, chapter 7.
 */
@NullMarked
package space.stickney.flight.transfer;

import org.jspecify.annotations.NullMarked;
