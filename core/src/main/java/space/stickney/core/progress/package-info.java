/** Progress of long work, on standard error: a line that grows on a terminal, plain lines elsewhere. */
@NullMarked
package space.stickney.core.progress;

import org.jspecify.annotations.NullMarked;
