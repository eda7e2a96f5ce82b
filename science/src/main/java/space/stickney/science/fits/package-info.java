/**
 * Writes and reads FITS files (FITS standard 4.0, Pence et al. 2010, A&amp;A 524, A42) card by card, so that the same content gives the same bytes
 * on every machine: no dates of writing, no names of programs' versions. Reads binary tables with plain columns, and says where a broken file is broken.
 */
@NullMarked
package space.stickney.science.fits;

import org.jspecify.annotations.NullMarked;
