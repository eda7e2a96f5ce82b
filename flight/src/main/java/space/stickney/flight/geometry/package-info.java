/**
 * Where things stand as seen from a spacecraft: directions with light time and aberration, angles on a surface, what is
 * visible and lit, fields of view and attitude, coverage.
 */
@NullMarked
package space.stickney.flight.geometry;

import org.jspecify.annotations.NullMarked;
