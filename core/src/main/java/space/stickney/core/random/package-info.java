/** Named streams of random numbers, the same on every JDK and for every number of threads. */
@NullMarked
package space.stickney.core.random;

import org.jspecify.annotations.NullMarked;
