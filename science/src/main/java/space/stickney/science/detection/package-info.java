/**
 * What every counting spectrometer shares: channels and their energies, counts, resolution, the shape of a peak, and the
 * draws of counts. Energies in keV, areas in m2, times in s; a channel i reaches from channel coordinate i to i + 1.
 */
@NullMarked
package space.stickney.science.detection;

import org.jspecify.annotations.NullMarked;
