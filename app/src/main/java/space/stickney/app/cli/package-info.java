/** The command line: a class per command, registered lazily so that a command loads only what it needs. */
@NullMarked
package space.stickney.app.cli;

import org.jspecify.annotations.NullMarked;
