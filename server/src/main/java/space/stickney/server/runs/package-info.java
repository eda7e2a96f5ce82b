/** Run folders, and the queue of runs that are being made. */
@NullMarked
package space.stickney.server.runs;

import org.jspecify.annotations.NullMarked;
