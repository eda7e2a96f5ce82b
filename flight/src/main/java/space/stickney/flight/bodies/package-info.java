/** The solar system with no data file at all: constants, rotation, shape and motion of its bodies. */
@NullMarked
package space.stickney.flight.bodies;

import org.jspecify.annotations.NullMarked;
