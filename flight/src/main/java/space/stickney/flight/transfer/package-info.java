/** From one body to another: Lambert's problem, launch windows, swing-bys, B-plane. */
@NullMarked
package space.stickney.flight.transfer;

import org.jspecify.annotations.NullMarked;
