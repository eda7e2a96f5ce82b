/**
 * The executable science traceability matrix: each requirement of the scenario with what the flown mission yields for it, how
 * far that is from the limit, how sure it is, and what drives it.
 *
 * <p>A {@link space.stickney.science.instrument.Finding} is the number that a requirement names. Its draws, if it has any,
 * stand for what chance does (aleatory); its drivers for what is not known (epistemic). The two are never mixed: draws give
 * percentiles and probabilities, drivers decide whether a verdict can be given at all. See {@link
 * space.stickney.mission.matrix.Judgement} for the rules and docs/matrix.md for their reasons.
 */
@NullMarked
package space.stickney.mission.matrix;

import org.jspecify.annotations.NullMarked;
