/** Values with units: the one parser of the project. Unit strings exist only at the door (scenario files, command line); inside, everything is SI. */
@NullMarked
package space.stickney.core.quantity;

import org.jspecify.annotations.NullMarked;
