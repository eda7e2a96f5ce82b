package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;

/**
 * Galactic cosmic-ray protons at 1 to 2 au, as the force field of the Sun lets them in.
 *
 * <p>Local interstellar spectrum: Burger et al. 2000 as written by Usoskin et al. 2005 (eq. 2), protons per (m2 sr s GeV):
 * {@code J = 1.9e4 P^-2.78 / (1 + 0.4866 P^-2.51)}, P the rigidity (GV). Force field (Gleeson and Axford 1968):
 * {@code J(T) = J_LIS(T + phi) T (T + 2 m) / ((T + phi)(T + phi + 2 m))}. The potential belongs to this spectrum; values of
 * other authors for other spectra differ by some 100 MV. Protons only: the factor 1.4 for heavier nuclei is part of the
 * neutron production.
 */
public final class CosmicRays {
    /** The potential (MV) at which {@link Yields#nominal()} holds: there {@link #flux} is 3.9 protons/(cm2 s), the "about 4" it is made of. */
    public static final double REFERENCE_MV = 500;

    private static final double PROTON_GEV = 0.938272;
    private static final double LOWEST_GEV = 0.01;
    private static final double HIGHEST_GEV = 1e3;
    private static final int STEPS = 400;

    private CosmicRays() {}

    /**
     * Protons from all sides, 10 MeV to 1 TeV (1/(m2 s)), far from any body.
     *
     * @param potentialMV modulation potential (MV), 0 to 3000
     */
    public static double flux(double potentialMV) {
        // trapezoids in ln T: the integrand is smooth and falls at both ends
        double h = FastMath.log(HIGHEST_GEV / LOWEST_GEV) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double energy = LOWEST_GEV * FastMath.exp(i * h);
            sum += (i == 0 || i == STEPS ? 0.5 : 1) * energy * intensity(energy, potentialMV);
        }
        return 4 * FastMath.PI * h * sum;
    }

    /**
     * Differential intensity of protons (1/(m2 sr s GeV)).
     *
     * @param energyGeV kinetic energy (GeV)
     * @param potentialMV modulation potential (MV)
     */
    public static double intensity(double energyGeV, double potentialMV) {
        double outside = energyGeV + potentialMV * 1e-3;
        double rigidity2 = outside * (outside + 2 * PROTON_GEV);
        double rigidity = FastMath.sqrt(rigidity2);
        double interstellar = 1.9e4 * FastMath.pow(rigidity, -2.78) / (1 + 0.4866 * FastMath.pow(rigidity, -2.51));
        return interstellar * energyGeV * (energyGeV + 2 * PROTON_GEV) / rigidity2;
    }

    /** Flux over the flux at {@link #REFERENCE_MV}: the factor of the neutron production. */
    public static double relative(double potentialMV) {
        return flux(potentialMV) / flux(REFERENCE_MV);
    }
}
