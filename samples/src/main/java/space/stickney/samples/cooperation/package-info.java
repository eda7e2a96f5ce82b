/**
 * Who promised what to whom, from published sources: agreements, contributions, events, each with its source and caveat ({@link space.stickney.samples.cooperation.Registry}), and
 * which promises a ledger shows as kept ({@link space.stickney.samples.cooperation.Obligations}). What the sources leave open is told as open.
 */
@NullMarked
package space.stickney.samples.cooperation;

import org.jspecify.annotations.NullMarked;
