/** Errors that help: where, what was found, what would be valid; and the exit code that goes with them. */
@NullMarked
package space.stickney.core.fault;

import org.jspecify.annotations.NullMarked;
