/** Catalogues for others: files that other programs read. */
@NullMarked
package space.stickney.samples.exchange;

import org.jspecify.annotations.NullMarked;
