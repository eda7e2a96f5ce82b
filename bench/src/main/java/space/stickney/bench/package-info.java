/** JMH benchmarks, one per hot kernel; run with {@code java -cp ... org.openjdk.jmh.Main NAME}. Not shipped. */
@NullMarked
package space.stickney.bench;

import org.jspecify.annotations.NullMarked;
