package space.stickney.science.gamma;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Composition;
import space.stickney.science.scene.Elements;

/**
 * Neutrons in a flat ground under cosmic rays: three-group diffusion with an exponential source, in closed form.
 *
 * <p>Groups: fast (above 0.5 MeV), epithermal (0.4 eV to 0.5 MeV), thermal. In each {@code D f'' - S f + Q = 0} in the depth x
 * (kg/m2), {@code f(-z) = 0} at {@code z = 2.13 D}; the source of the first is {@code (P/Lambda) exp(-x/Lambda)}, of the
 * next two what the group above loses to them. So each flux is a sum of exponentials {@code sum_k a_k exp(-q_k x)} with the
 * common rates {@code q = 1/Lambda, 1/L_1, 1/L_2, 1/L_3}. D is one third of the transport length, absorption of thermal neutrons
 * included. Equations: docs/gamma-emission.md (which leaves that out of the text, not out of its table). Where two of
 * the rates coincide the sum would be infinite minus infinite; there the removal of the group is moved by 2e-5.
 */
public final class NeutronField {
    /** Weight of the 2200 m/s cross section in the thermal group at 293 K. */
    static final double MAXWELL = 0.886;
    /** Mean of a 1/v cross section over a 1/E spectrum from 0.4 eV to 0.5 MeV, over its value at 2200 m/s. */
    static final double EPITHERMAL = 0.0359;

    private static final double FAST_LETHARGY = FastMath.log(2.5e6 / 5e5);
    private static final double EPITHERMAL_LETHARGY = FastMath.log(5e5 / 0.4);
    private static final double EXTRAPOLATION = 2.13;
    private static final double NEAR = 1e-5;

    private final double[] diffusion;
    private final double[] removal;
    private final double[] transfer;
    private final double[] rates = new double[4];
    private final double[][] flux = new double[3][4];
    private final double absorption;

    private NeutronField(double[] diffusion, double[] removal, double[] transfer, double absorption) {
        this.diffusion = diffusion;
        this.removal = removal;
        this.transfer = transfer;
        this.absorption = absorption;
    }

    /**
     * Of a ground.
     *
     * @param temperatureK of the upper metre (K)
     */
    public static NeutronField of(Composition composition, Yields yields, double temperatureK) {
        List<String> symbols = List.copyOf(composition.elements());
        return of(
                symbols.stream().map(Element::of).toArray(Element[]::new),
                symbols.stream().mapToDouble(composition::fraction).toArray(),
                yields,
                temperatureK);
    }

    /** The same from elements and their mass fractions, which add to one. */
    static NeutronField of(Element[] elements, double[] fractions, Yields yields, double temperatureK) {
        double fastScatter = 0;
        double epithermalScatter = 0;
        double fastTransport = 0;
        double epithermalTransport = 0;
        double heavy = 0;
        double absorption = 0;
        double mass = 0;
        double atoms = 0;
        for (int i = 0; i < elements.length; i++) {
            Element e = elements[i];
            double w = fractions[i];
            fastScatter += w * e.fastScatter;
            epithermalScatter += w * e.epithermalScatter;
            fastTransport += w * e.fastTransport;
            epithermalTransport += w * e.epithermalTransport;
            absorption += w * e.absorption;
            heavy += w * e.heavy;
            mass += w * e.mass;
            atoms += w * e.atoms;
        }
        double toEpithermal = fastScatter / FAST_LETHARGY + yields.fastRemoval() * heavy;
        double toThermal = epithermalScatter / EPITHERMAL_LETHARGY;
        double thermal = absorption * MAXWELL * FastMath.sqrt(293 / temperatureK);
        NeutronField field = new NeutronField(
                new double[] {
                    1 / (3 * fastTransport), 1 / (3 * epithermalTransport), 1 / (3 * (epithermalTransport + thermal))
                },
                new double[] {toEpithermal, toThermal + absorption * EPITHERMAL, thermal},
                new double[] {toEpithermal, toThermal},
                absorption);
        field.solve(production(mass / atoms, yields), yields.attenuationLength());
        return field;
    }

    /**
     * What a kilogramme of an element adds to the sums over a ground (m2/kg; nuclei/kg).
     *
     * @param mass 1 if it makes neutrons, else 0
     * @param atoms the same over its atomic mass (u)
     */
    record Element(
            double fastScatter,
            double epithermalScatter,
            double fastTransport,
            double epithermalTransport,
            double absorption,
            double heavy,
            double mass,
            double atoms) {
        static Element of(String symbol) {
            Nuclei nuclei = Nuclei.of(symbol);
            double n = nuclei.perKg;
            boolean source = Elements.of(symbol).number() > 1;
            return new Element(
                    n * nuclei.lethargy * nuclei.fast,
                    n * nuclei.lethargy * nuclei.epithermal,
                    n * nuclei.fast * nuclei.transport,
                    n * nuclei.epithermal * nuclei.transport,
                    n * nuclei.absorption,
                    nuclei.removes ? n : 0,
                    source ? 1 : 0,
                    source ? 1 / Elements.of(symbol).weight() : 0);
        }
    }

    /** Neutrons made per surface (n/(m2 s)): linear in the mean mass of the nuclei other than hydrogen, which make none. */
    static double production(Composition composition, Yields yields) {
        return production(composition.meanHeavyAtomicMass(), yields);
    }

    private static double production(double mass, Yields yields) {
        // pure hydrogen has no nuclei that make neutrons
        return Double.isNaN(mass)
                ? 0
                : yields.neutronProduction() * FastMath.max(0, 1 + yields.massSlope() * (mass - Yields.REFERENCE_MASS));
    }

    private void solve(double production, double attenuationLength) {
        rates[0] = 1 / attenuationLength;
        double[] source = new double[4];
        source[0] = production / attenuationLength;
        for (int g = 0; g < 3; g++) {
            double d = diffusion[g];
            rates[g + 1] = FastMath.sqrt(removal[g] / d);
            for (int k = 0; k <= g; k++) {
                if (FastMath.abs(rates[g + 1] / rates[k] - 1) < NEAR) {
                    removal[g] *= 1 + 2 * NEAR * 2;
                    rates[g + 1] = FastMath.sqrt(removal[g] / d);
                    k = -1;
                }
            }
            double z = EXTRAPOLATION * d;
            double own = 0;
            for (int k = 0; k <= g; k++) {
                flux[g][k] = source[k] / (removal[g] - d * rates[k] * rates[k]);
                own -= flux[g][k] * FastMath.exp((rates[k] - rates[g + 1]) * z);
            }
            flux[g][g + 1] = own;
            for (int k = 0; g < 2 && k <= g + 1; k++) {
                source[k] = transfer[g] * flux[g][k];
            }
        }
    }

    /** Rates q of the exponentials (m2/kg): 1/Lambda, 1/L_1, 1/L_2, 1/L_3. */
    double rate(int k) {
        return rates[k];
    }

    /** Coefficient of exp(-q_k x) in the flux of a group (n/(m2 s)). */
    double coefficient(Band band, int k) {
        return flux[group(band)][k];
    }

    /** Flux (n/(m2 s)) at a depth (kg/m2). */
    public double flux(Band band, double depth) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            sum += flux[group(band)][k] * FastMath.exp(-rates[k] * depth);
        }
        return sum;
    }

    /** Source of a group (n/(s kg)) at a depth (kg/m2). */
    public double source(Band band, double depth) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            sum += sourceCoefficient(group(band), k) * FastMath.exp(-rates[k] * depth);
        }
        return sum;
    }

    private double sourceCoefficient(int g, int k) {
        if (g > 0) {
            return transfer[g - 1] * flux[g - 1][k];
        }
        return k == 0 ? flux[0][0] * (removal[0] - diffusion[0] * rates[0] * rates[0]) : 0;
    }

    /** What leaves the surface (n/(m2 s)): D f'(0). */
    public double leakage(Band band) {
        int g = group(band);
        double slope = 0;
        for (int k = 0; k < 4; k++) {
            slope -= rates[k] * flux[g][k];
        }
        return diffusion[g] * slope;
    }

    /**
     * What leaves the surface into a direction (n/(m2 s sr)). The shape is that of the neutrons that leave their last
     * collision, attenuated along the ray: {@code sum_k e_k / (1 + c q_k 3 D)}; the size is such that the current through the
     * surface is {@link #leakage}.
     *
     * @param cosine of the angle to the vertical, 0 to 1
     */
    public double radiance(Band band, double cosine) {
        return seen(band, new double[] {cosine}, new double[] {1});
    }

    /**
     * The radiance added up over an exposure (n/m2).
     *
     * @param cosines of the angle to the vertical
     * @param exposure at each (s sr)
     */
    double seen(Band band, double[] cosines, double[] exposure) {
        int g = group(band);
        double path = 3 * diffusion[g];
        double scatter = FastMath.max(0, 1 / path - removal[g]);
        double shape = 0;
        double current = 0;
        for (int k = 0; k < 4; k++) {
            double emitted = scatter * flux[g][k] + sourceCoefficient(g, k);
            double s = path * rates[k];
            double sum = 0;
            for (int b = 0; b < cosines.length; b++) {
                sum += exposure[b] / (1 + cosines[b] * s);
            }
            shape += emitted * sum;
            current += emitted * Slab.currentIntegral(s);
        }
        // a ground that makes no neutrons
        return current == 0 ? 0 : leakage(band) * shape / (2 * FastMath.PI * current);
    }

    /** Macroscopic absorption at 2200 m/s (m2/kg). */
    public double absorption() {
        return absorption;
    }

    /** Diffusion coefficient (kg/m2). */
    double diffusion(Band band) {
        return diffusion[group(band)];
    }

    /** Removal (m2/kg). */
    double removal(Band band) {
        return removal[group(band)];
    }

    private static int group(Band band) {
        return switch (band) {
            case FAST -> 0;
            case EPITHERMAL -> 1;
            case THERMAL -> 2;
        };
    }
}
