/** Progress of long work: on standard error, and only on a terminal. */
@NullMarked
package space.stickney.core.progress;

import org.jspecify.annotations.NullMarked;
