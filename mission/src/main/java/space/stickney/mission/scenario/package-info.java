/** A mission as one file describes it: what flies, its phases in their order, what it is for. */
@NullMarked
package space.stickney.mission.scenario;

import org.jspecify.annotations.NullMarked;
