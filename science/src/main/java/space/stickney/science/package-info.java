/** What an instrument records, and what can be learned from the records. */
@NullMarked
package space.stickney.science;

import org.jspecify.annotations.NullMarked;
