/**
 * How a spacecraft is turned: laws (nadir, tracking, inertial, two vectors), the slews between them, and their samples.
 *
 * <p>An attitude is a Hipparchus {@code Rotation} whose {@code applyTo} turns ICRF components of a vector into components along the
 * spacecraft's axes. Its quaternion has the scalar first, (q0, q1, q2, q3) = (cos phi/2, e sin phi/2) where the axes are turned by phi
 * about e: that is the quaternion of the CCSDS message too (504.0-B-1, annex), which writes the scalar last.
 */
@NullMarked
package space.stickney.flight.attitude;

import org.jspecify.annotations.NullMarked;
