package space.stickney.science.gamma;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of the model that are not well known. Each is an assumption (docs/gamma-emission.md), with a prior; a
 * retrieval treats them as nuisance parameters, a forward model draws them.
 *
 * @param neutronProduction P: neutrons made by cosmic rays below the unit of surface (n/(m2 s)) in a ground of mean atomic
 *     mass 22 (hydrogen aside), at the modulation for which it is meant
 * @param massSlope k: relative change of the production per unit of mean atomic mass (Gasnault et al. 2001: linear)
 * @param cascadeShare neutrons above 10 MeV that leave the ground, per neutron made: 0.65 per incident proton, 1.4 for
 *     heavier nuclei, 11 made for 1 proton/(cm2 s)
 * @param captureScale K_cap: scale of capture lines
 * @param inelasticScale K_inel: scale of inelastic lines at the threshold of 56Fe 847 keV
 * @param inelasticHardnessMeV E_h: how fast the effective cross section grows with threshold (MeV)
 * @param attenuationLength Lambda: of the neutron production (kg/m2)
 * @param fastRemoval inelastic removal from the fast group per nucleus heavier than 20 u (m2)
 * @param carbonFromOxygen photons made at 4439 keV by 16O(n,n'a)12C* per photon of O 6130 keV; 0.2 is a
 *     guess, no number was found
 */
public record Yields(
        double neutronProduction,
        double massSlope,
        double cascadeShare,
        double captureScale,
        double inelasticScale,
        double inelasticHardnessMeV,
        double attenuationLength,
        double fastRemoval,
        double carbonFromOxygen) {
    /** Mean atomic mass (u) to which the neutron production belongs. */
    public static final double REFERENCE_MASS = 22;

    private static final String[] NAMES = {
        "neutronProduction",
        "massSlope",
        "cascadeShare",
        "captureScale",
        "inelasticScale",
        "inelasticHardness",
        "attenuationLength",
        "fastRemoval",
        "carbonFromOxygen"
    };
    private static final double[] SIGMA = {0.30, 0.50, 0.30, 0.32, 0.50, 0.30, 0.05, 0.20, 0.50};

    /** The values of the reference sheet. */
    public static Yields nominal() {
        return new Yields(11e4, 0.03, 0.65 * 1.4 / 11, 0.62, 4.5, 3.0, 1650, 0.21e-28, 0.2);
    }

    /** Names of the constants, for {@link #withFactor}. */
    public static List<String> names() {
        return List.of(NAMES);
    }

    /**
     * Relative standard deviation of each constant, by name, in a fixed order; the distribution is meant as log-normal. All
     * assumed: +-30 % is what Monte Carlo codes disagree by in absolute flux (Mesick et al. 2018; Ota et al. 2009).
     */
    public static Map<String, Double> priors() {
        Map<String, Double> priors = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            priors.put(NAMES[i], SIGMA[i]);
        }
        return Collections.unmodifiableMap(priors);
    }

    /** The same with one constant multiplied. */
    public Yields withFactor(String name, double factor) {
        int index = Arrays.asList(NAMES).indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no constant " + name + " among " + names());
        }
        double[] v = values();
        v[index] *= factor;
        return of(v);
    }

    /** From the constants in the order of {@link #names()}. */
    static Yields of(double[] v) {
        return new Yields(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]);
    }

    /** The constants in the order of {@link #names()}. */
    public double[] values() {
        return new double[] {
            neutronProduction,
            massSlope,
            cascadeShare,
            captureScale,
            inelasticScale,
            inelasticHardnessMeV,
            attenuationLength,
            fastRemoval,
            carbonFromOxygen
        };
    }

    /** The same at another strength of the cosmic rays: see {@link CosmicRays#relative}. */
    public Yields atModulation(double potentialMV) {
        return withFactor("neutronProduction", CosmicRays.relative(potentialMV));
    }
}
