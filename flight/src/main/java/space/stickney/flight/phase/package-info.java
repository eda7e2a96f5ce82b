/**
 * The kinds of phase that a mission is made of: launch, cruise, swing-by, orbit insertion,
 * quasi-satellite orbit, departure, entry.
 *
 * <p>A phase takes the {@link space.stickney.flight.phase.Voyage} where the phase before left it, plans with what a
 * navigation team would know (an estimate with errors), and flies with what really happens (execution errors, full
 * dynamics). What it leaves are legs of the trajectory, manoeuvres, a mass and, where it looked ahead, an aim for the next
 * phase.
 */
@NullMarked
package space.stickney.flight.phase;

import org.jspecify.annotations.NullMarked;
