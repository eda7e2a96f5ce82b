/** Events along a flown path: eclipses, occultations, conjunctions, apses. */
@NullMarked
package space.stickney.flight.events;

import org.jspecify.annotations.NullMarked;
