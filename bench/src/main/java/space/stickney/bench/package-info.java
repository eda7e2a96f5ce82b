/** JMH benchmarks, one per hot kernel, with the ratio to a peer where there is one. Not shipped. */
@NullMarked
package space.stickney.bench;

import org.jspecify.annotations.NullMarked;
