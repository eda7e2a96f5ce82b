/** What a run leaves: a folder that appears whole or not at all, and the one writer of numbers for all files. */
@NullMarked
package space.stickney.core.run;

import org.jspecify.annotations.NullMarked;
