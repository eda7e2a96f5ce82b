/**
 * The program that turns published shape models into the compact tables of radius coefficients which are built in. Not used in a flight.
 */
@NullMarked
package space.stickney.flight.shapes.generation;

import org.jspecify.annotations.NullMarked;
