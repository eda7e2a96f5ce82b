/**
 * What every kind of instrument shares: it observes along a flown path (a forward model, which sees the truth) and retrieves
 * from the files that it left (which does not), and what comes out are {@link space.stickney.science.instrument.Finding}s.
 */
@NullMarked
package space.stickney.science.instrument;

import org.jspecify.annotations.NullMarked;
