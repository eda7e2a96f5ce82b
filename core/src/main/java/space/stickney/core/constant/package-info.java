/** Constants with value, unit, uncertainty and source. */
@NullMarked
package space.stickney.core.constant;

import org.jspecify.annotations.NullMarked;
