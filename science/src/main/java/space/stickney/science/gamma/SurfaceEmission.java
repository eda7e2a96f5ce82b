package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Composition;
import space.stickney.science.scene.Elements;

/**
 * What a flat ground of one composition emits: gamma rays line by line, and neutrons. Gamma rays are those that escape
 * without a collision. All lines come from {@link LineTable#standard()}.
 *
 * <p>Radiance from a source {@code S(x) = sum_k a_k exp(-q_k x)} per kg at the depth x (kg/m2):
 * {@code L(c) = sum_k a_k / (mu + c q_k) / 4 pi}, c the emission cosine. Natural lines: {@code S = w s}. Capture lines:
 * {@code S = n sigma K_cap (0.886 sqrt(293/T) f_3 + 0.0359 f_2)}. Inelastic lines:
 * {@code S = n sigma K_inel exp((E_th - 0.862 MeV)/E_h) f_1}. Equations: docs/gamma-emission.md.
 * Absolute cosmic-ray lines are uncertain by +-30 % (capture) and a factor 1.5 to 2 (inelastic). Immutable.
 */
public final class SurfaceEmission {
    private static final double MINUTE_CM2 = 60e-4;

    private final NeutronField neutrons;
    private final double cascade;
    private final double[] attenuation;
    private final double[] natural;
    private final double[] capture;
    private final double[] inelastic;
    private final double[] captureProfile = new double[4];
    private final double[] inelasticProfile = new double[4];

    private SurfaceEmission(NeutronField neutrons, double cascade, int lines) {
        this.neutrons = neutrons;
        this.cascade = cascade;
        this.attenuation = new double[lines];
        this.natural = new double[lines];
        this.capture = new double[lines];
        this.inelastic = new double[lines];
    }

    /**
     * Of a ground.
     *
     * @param temperatureK of the upper metre (K); positive
     */
    public static SurfaceEmission of(Composition composition, Yields yields, double temperatureK) {
        EmissionModel model = EmissionModel.STANDARD;
        NeutronField field = NeutronField.of(composition, yields, temperatureK);
        double cascade = yields.cascadeShare() * yields.neutronProduction();
        SurfaceEmission emission = new SurfaceEmission(field, cascade, model.lines);
        double[] fraction = new double[93];
        for (String symbol : composition.elements()) {
            int z = Elements.of(symbol).number();
            fraction[z] = composition.fraction(symbol);
            double[] row = model.attenuation[z];
            for (int i = 0; i < model.lines; i++) {
                emission.attenuation[i] += fraction[z] * row[i];
            }
        }
        emission.profiles(yields, temperatureK);
        emission.sources(model, fraction, yields);
        return emission;
    }

    private void profiles(Yields yields, double temperatureK) {
        double thermal = NeutronField.MAXWELL * FastMath.sqrt(293 / temperatureK);
        for (int k = 0; k < 4; k++) {
            captureProfile[k] = yields.captureScale()
                    * (thermal * neutrons.coefficient(Band.THERMAL, k)
                            + NeutronField.EPITHERMAL * neutrons.coefficient(Band.EPITHERMAL, k));
            inelasticProfile[k] = yields.inelasticScale() * neutrons.coefficient(Band.FAST, k);
        }
    }

    private void sources(EmissionModel model, double[] fraction, Yields yields) {
        for (int j = 0; j < model.feedLine.length; j++) {
            double perKg = fraction[model.feedElement[j]] * model.feedPerKg[j];
            if (perKg == 0) {
                continue;
            }
            int line = model.feedLine[j];
            switch (model.feedProcess[j]) {
                case NATURAL -> natural[line] += perKg;
                case CAPTURE -> capture[line] += perKg;
                case INELASTIC ->
                    inelastic[line] += perKg * FastMath.exp(model.feedExcessMeV[j] / yields.inelasticHardnessMeV());
            }
        }
        inelastic[model.carbon] += yields.carbonFromOxygen() * inelastic[model.oxygen];
    }

    /** Number of lines: of {@link LineTable#standard()}. */
    public int size() {
        return attenuation.length;
    }

    /**
     * Photons that leave the surface into a direction (photons/(m2 s sr)).
     *
     * @param line index in the table
     * @param emissionCosine of the angle to the vertical, 0 to 1
     */
    public double radiance(int line, double emissionCosine) {
        double mu = attenuation[line];
        double sum = natural[line] / mu;
        double byCapture = capture[line];
        double byScattering = inelastic[line];
        if (byCapture != 0 || byScattering != 0) {
            for (int k = 0; k < 4; k++) {
                double a = byCapture * captureProfile[k] + byScattering * inelasticProfile[k];
                sum += a / (mu + emissionCosine * neutrons.rate(k));
            }
        }
        return sum / (4 * FastMath.PI);
    }

    /** The part of {@link #radiance} that cosmic rays make (photons/(m2 s sr)); the rest is natural radioactivity. */
    public double cosmicRadiance(int line, double emissionCosine) {
        return radiance(line, emissionCosine) - natural[line] / attenuation[line] / (4 * FastMath.PI);
    }

    /**
     * The part of {@link #radiance} that comes from the uppermost layer: {@code sum_k a_k / (mu + c q_k) (1 - exp(-(mu/c + q_k) X)) / 4 pi}.
     *
     * @param line index in the table
     * @param emissionCosine of the angle to the vertical, above 0
     * @param column mass of the layer over a unit of ground (kg/m2)
     */
    public double layerRadiance(int line, double emissionCosine, double column) {
        double mu = attenuation[line];
        double sum = natural[line] / mu * -FastMath.expm1(-mu * column / emissionCosine);
        for (int k = 0; k < 4; k++) {
            double a = capture[line] * captureProfile[k] + inelastic[line] * inelasticProfile[k];
            if (a != 0) {
                double rate = mu + emissionCosine * neutrons.rate(k);
                sum += a / rate * -FastMath.expm1(-rate * column / emissionCosine);
            }
        }
        return sum / (4 * FastMath.PI);
    }

    /** Scalar flux at the surface (photons/(m2 s)): the radiance integrated over the upper half of the sky. */
    public double scalarFlux(int line) {
        double mu = attenuation[line];
        double sum = natural[line];
        for (int k = 0; k < 4; k++) {
            double a = capture[line] * captureProfile[k] + inelastic[line] * inelasticProfile[k];
            sum += a * Slab.fluxIntegral(neutrons.rate(k) / mu);
        }
        return sum / (2 * mu);
    }

    /** Net current through the surface (photons/(m2 s)). */
    public double current(int line) {
        double mu = attenuation[line];
        double sum = natural[line] / 2;
        for (int k = 0; k < 4; k++) {
            double a = capture[line] * captureProfile[k] + inelastic[line] * inelasticProfile[k];
            sum += a * Slab.currentIntegral(neutrons.rate(k) / mu);
        }
        return sum / (2 * mu);
    }

    /** The scalar flux in photons/(cm2 min), the unit of Reedy's tables. */
    public double scalarFluxPerCm2Min(int line) {
        return scalarFlux(line) * MINUTE_CM2;
    }

    /** Mass attenuation coefficient of the ground at a line (m2/kg). */
    public double attenuation(int line) {
        return attenuation[line];
    }

    /** Neutrons that leave the surface (n/(m2 s)), without those of the cascade above 10 MeV. */
    public double neutronLeakage(Band band) {
        return neutrons.leakage(band);
    }

    /** Neutrons that leave the surface into a direction (n/(m2 s sr)). */
    public double neutronRadiance(Band band, double cosine) {
        return neutrons.radiance(band, cosine);
    }

    /** Neutrons above 10 MeV that leave the surface (n/(m2 s)); hydrogen does not change them. */
    public double cascadeLeakage() {
        return cascade;
    }

    /** The neutrons in the ground. */
    public NeutronField neutrons() {
        return neutrons;
    }
}
