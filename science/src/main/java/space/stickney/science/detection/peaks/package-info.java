/** Peaks of a spectrum: found, fitted, and what they say of the energy scale and the resolution. */
@NullMarked
package space.stickney.science.detection.peaks;

import org.jspecify.annotations.NullMarked;
