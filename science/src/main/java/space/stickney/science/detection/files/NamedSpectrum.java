package space.stickney.science.detection.files;

import space.stickney.science.detection.Spectrum;

/**
 * A spectrum of a file.
 *
 * @param name in the file, such as the id of N42
 * @param spectrum counts and energies
 */
public record NamedSpectrum(String name, Spectrum spectrum) {}
