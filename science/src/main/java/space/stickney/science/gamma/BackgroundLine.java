package space.stickney.science.gamma;

/**
 * A line of the spacecraft or the sensor, not of the ground. Its strength is not known beforehand.
 *
 * @param id such as Al_1778.9_bkg
 * @param element symbol, or "annihilation"
 * @param nuclide that emits
 * @param energyKeV energy (keV)
 * @param halfLife of what emits it, or of what feeds that (s); 0 for prompt
 * @param origin sensor, structure, spacecraft, surface, structure_and_surface, all
 * @param notes what makes it
 */
public record BackgroundLine(
        String id, String element, String nuclide, double energyKeV, double halfLife, String origin, String notes) {}
