/**
 * Gamma rays and neutrons of a planetary surface: how they arise, how they reach the spacecraft, what a detector makes of them and what
 * is learned from its counts.
 */
@NullMarked
package space.stickney.science.gamma;

import org.jspecify.annotations.NullMarked;
