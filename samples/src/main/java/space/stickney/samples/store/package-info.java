/**
 * Where a ledger is kept: {@link space.stickney.samples.store.LedgerStore} in a database or an exported file, and {@link space.stickney.samples.store.Ledger}, which lets in what
 * keeps the rules. A store knows lines, which samples they mention, and running sums; the lines alone are the record.
 */
@NullMarked
package space.stickney.samples.store;

import org.jspecify.annotations.NullMarked;
