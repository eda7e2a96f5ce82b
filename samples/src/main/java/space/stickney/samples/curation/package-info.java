/**
 * What the events of a sample ledger mean: {@link space.stickney.samples.curation.Act} is what happened, {@link space.stickney.samples.curation.Catalogue} the state that follows from
 * all that happened, {@link space.stickney.samples.curation.Rules} what must not happen. Holders, masses, states and lineage are never stored, only derived. Masses are whole
 * micrograms; times are UTC.
 */
@NullMarked
package space.stickney.samples.curation;

import org.jspecify.annotations.NullMarked;
