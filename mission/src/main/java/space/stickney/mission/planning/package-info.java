/**
 * Lays the observations of a mission on its flown timeline: activities with constraints (place, light, link to ground, power,
 * data volume), greedily in the order of their priorities, with the reason for everything that was not placed.
 *
 * <p>Greedy by priority is what mission planners can check by hand; it is not optimal. JPL's coverage schedulers work alike
 * and name explained rejections as what users miss most (see docs/planning.md).
 */
@NullMarked
package space.stickney.mission.planning;

import org.jspecify.annotations.NullMarked;
