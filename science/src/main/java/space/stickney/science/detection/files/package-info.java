/**
 * Spectra in the files of laboratories and archives: ORTEC's ASCII (SPE), N42-2012 (ANSI N42.42), OGIP's PHA (FITS), and PDS4 labels.
 */
@NullMarked
package space.stickney.science.detection.files;

import org.jspecify.annotations.NullMarked;
