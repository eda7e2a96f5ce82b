/** The server: several people at the runs of one machine, in the browser and by programs. */
@NullMarked
package space.stickney.server;

import org.jspecify.annotations.NullMarked;
