/** SPICE kernels: SPK read and written, text kernels read. */
@NullMarked
package space.stickney.flight.kernels;

import org.jspecify.annotations.NullMarked;
