package space.stickney.science.gamma;

import java.util.Map;

/**
 * What a science team assumes of the planet in the sky of its target, before its own background run.
 *
 * @param composition mass fraction by element, of a published mean crust
 * @param sigma relative 1-sigma of each mass fraction
 * @param atmosphere column mass of the atmosphere (kg/m2); its air is {@link MarsEmission#AIR}
 * @param atmosphereSigma relative 1-sigma of the column
 * @param temperature of the ground (K)
 * @param neutronTransmission share of leaking neutrons that passes the atmosphere
 */
public record MarsForeground(
        Map<String, Double> composition,
        double sigma,
        double atmosphere,
        double atmosphereSigma,
        double temperature,
        double neutronTransmission) {}
