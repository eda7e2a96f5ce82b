/** How fast the hot kernels are, measured with JMH. */
@NullMarked
package space.stickney.bench;

import org.jspecify.annotations.NullMarked;
