/**
 * Flies a scenario from its first phase to its last and writes what the flight left: summary, trajectory in the field's
 * formats, events, drawing data, provenance.
 */
@NullMarked
package space.stickney.mission.simulation;

import org.jspecify.annotations.NullMarked;
