package space.stickney.science.gamma;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Element;
import space.stickney.science.scene.Elements;
import space.stickney.science.scene.ResourceTable;

/** Neutron cross sections of the elements; sources and marks stand in the header of neutrons.csv. */
final class Nuclei {
    /** Nuclei per kg and u: N_A / (1 g/mol). */
    static final double AVOGADRO_PER_KG = 6.02214076e26;

    private static final double BARN = 1e-28;
    private static final Map<String, Nuclei> BY_SYMBOL = read();

    /** Nuclei per kg of the element. */
    final double perKg;
    /** Absorption at 2200 m/s (m2). */
    final double absorption;
    /** Scattering in the epithermal and thermal groups (m2). */
    final double epithermal;
    /** Scattering above 0.5 MeV (m2). */
    final double fast;
    /** Mean logarithmic loss of energy in a collision. */
    final double lethargy;
    /** 1 - mean cosine of scattering, with the sheet's 1 - 2/(3A). */
    final double transport;
    /** Whether it removes fast neutrons by inelastic scattering. */
    final boolean removes;

    private Nuclei(double weight, double absorption, double epithermal, double fast) {
        this.perKg = AVOGADRO_PER_KG / weight;
        this.absorption = absorption;
        this.epithermal = epithermal;
        this.fast = fast;
        this.lethargy = lethargy(weight);
        this.transport = 1 - 2 / (3 * weight);
        this.removes = weight > 20;
    }

    /** Of an element; empty of numbers for the few that the tables leave out. */
    static Nuclei of(String symbol) {
        Nuclei nuclei = BY_SYMBOL.get(symbol);
        if (nuclei == null) {
            throw new IllegalArgumentException("no neutron cross sections of " + symbol);
        }
        return nuclei;
    }

    /** Mean logarithmic energy decrement, isotropic in the centre of mass; 1 for hydrogen. */
    static double lethargy(double weight) {
        double root = (weight - 1) / (weight + 1);
        double a = root * root;
        return weight < 1.5 ? 1 : 1 + a * FastMath.log(a) / (1 - a);
    }

    private static Map<String, Nuclei> read() {
        Map<String, Nuclei> all = new LinkedHashMap<>();
        for (Map<String, String> row : ResourceTable.read(Nuclei.class, "neutrons.csv")) {
            Element element = Elements.of(row.getOrDefault("symbol", ""));
            all.put(
                    element.symbol(),
                    new Nuclei(
                            element.weight(),
                            number(row, "absorption"),
                            number(row, "epithermal"),
                            number(row, "fast")));
        }
        return Collections.unmodifiableMap(all);
    }

    private static double number(Map<String, String> row, String column) {
        return BARN * Double.parseDouble(row.getOrDefault(column, "missing"));
    }
}
