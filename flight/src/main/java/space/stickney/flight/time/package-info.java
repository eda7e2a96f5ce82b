/** Epochs and time scales, with the leap seconds built in. */
@NullMarked
package space.stickney.flight.time;

import org.jspecify.annotations.NullMarked;
