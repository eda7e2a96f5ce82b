/**
 * The solar system as Orekit sees it: inertial and body-fixed frames and celestial bodies, made from an
 * {@link space.stickney.flight.bodies.Ephemeris} and the built-in constants, with no orekit-data.
 */
@NullMarked
package space.stickney.flight.orekit;

import org.jspecify.annotations.NullMarked;
