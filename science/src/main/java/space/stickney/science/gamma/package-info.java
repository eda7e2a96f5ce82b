/**
 * Gamma rays and neutrons of a planetary surface: from a composition to what leaves the ground, to counts in a detector, and
 * back.
 */
@NullMarked
package space.stickney.science.gamma;

import org.jspecify.annotations.NullMarked;
