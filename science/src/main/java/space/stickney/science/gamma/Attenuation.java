package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Composition;
import space.stickney.science.scene.ResourceTable;

/**
 * Mass attenuation coefficients, 100 keV to 15 MeV, interpolated in the logarithms between the energies of the table (within
 * 1 % of NIST, Hubbell and Seltzer 1995). The K edges of Th and U (110, 116 keV) lie between two energies and are not
 * resolved.
 */
public final class Attenuation {
    private static final double[] LOG_ENERGY;
    private static final Map<String, double[]> LOG_COEFFICIENT;

    static {
        List<Map<String, String>> rows = ResourceTable.read(Attenuation.class, "attenuation.csv");
        List<String> columns = new ArrayList<>(rows.get(0).keySet());
        columns.remove("symbol");
        LOG_ENERGY = columns.stream()
                .mapToDouble(c -> FastMath.log(Double.parseDouble(c)))
                .toArray();
        Map<String, double[]> all = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            // 1 cm2/g = 0.1 m2/kg
            all.put(
                    row.getOrDefault("symbol", ""),
                    columns.stream()
                            .mapToDouble(c -> FastMath.log(0.1 * Double.parseDouble(row.getOrDefault(c, "missing"))))
                            .toArray());
        }
        LOG_COEFFICIENT = Collections.unmodifiableMap(all);
    }

    private Attenuation() {}

    /**
     * Of an element (m2/kg).
     *
     * @param energyKeV photon energy (keV), 100 to 15000
     */
    public static double of(String symbol, double energyKeV) {
        double[] table = LOG_COEFFICIENT.get(symbol);
        if (table == null) {
            throw new IllegalArgumentException("no attenuation of " + symbol);
        }
        double x = FastMath.log(energyKeV);
        int last = LOG_ENERGY.length - 1;
        if (!(x >= LOG_ENERGY[0] && x <= LOG_ENERGY[last])) {
            throw new IllegalArgumentException("no attenuation at " + energyKeV + " keV; 100 to 15000 keV");
        }
        int i = 1;
        while (i < last && LOG_ENERGY[i] < x) {
            i++;
        }
        double t = (x - LOG_ENERGY[i - 1]) / (LOG_ENERGY[i] - LOG_ENERGY[i - 1]);
        return FastMath.exp(table[i - 1] + t * (table[i] - table[i - 1]));
    }

    /** Of a mixture (m2/kg): mean of its elements by mass. */
    public static double of(Composition composition, double energyKeV) {
        double sum = 0;
        for (String symbol : composition.elements()) {
            sum += composition.fraction(symbol) * of(symbol, energyKeV);
        }
        return sum;
    }
}
