/** Motion about one centre of attraction. */
@NullMarked
package space.stickney.flight.orbit;

import org.jspecify.annotations.NullMarked;
