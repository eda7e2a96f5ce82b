package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import space.stickney.science.scene.ResourceTable;

/**
 * The modulation potential of the Sun on a date, for the interstellar spectrum of {@link CosmicRays}: annual means from the world's neutron
 * monitors (Usoskin, Bazilevskaya and Kovaltsov 2011, J. Geophys. Res. 116, A02104, and its continuation by the University of Oulu),
 * joined by straight lines from the middle of one year to the middle of the next.
 *
 * <p>Years after the table are an assumption: the mean of the years 11, 22 and 33 before. Told so, 1970 to 2025 would have been off by
 * 199 MV (root mean square), 37 MV too high in the mean. The potential is that at 1 au; Mars at 1.5 au sees a few per cent more cosmic
 * rays, which are left aside.
 */
public final class SolarModulation {
    /** Years of a cycle, and how many cycles are looked back. */
    private static final int CYCLE = 11;

    private static final int CYCLES = 3;

    private static final double J2000_YEAR = 2000;
    private static final double YEAR = 365.25 * 86400;

    private static final SolarModulation STANDARD = read();

    private final int first;
    private final double[] annual;

    /** Of annual means from a year on (MV). */
    SolarModulation(int first, double[] annual) {
        this.first = first;
        this.annual = annual.clone();
    }

    /** The table of the program. */
    public static SolarModulation standard() {
        return STANDARD;
    }

    /** The first year with a value, and the last one that was measured. */
    public List<Integer> measured() {
        return List.of(first, first + annual.length - 1);
    }

    /**
     * Potential at an epoch (MV).
     *
     * @param tdb TDB seconds past J2000; from the first year of the table on
     */
    public double potentialMV(double tdb) {
        double year = J2000_YEAR + tdb / YEAR - 0.5;
        int before = (int) Math.floor(year);
        double share = year - before;
        return (1 - share) * annualMV(Math.max(before, first)) + share * annualMV(Math.max(before + 1, first));
    }

    /** Mean of a calendar year (MV): measured, or after the table the mean of earlier cycles. */
    double annualMV(int year) {
        int at = year - first;
        if (at < 0) {
            throw new IllegalArgumentException("no modulation potential before " + first);
        }
        if (at < annual.length) {
            return annual[at];
        }
        double sum = 0;
        for (int k = 1; k <= CYCLES; k++) {
            sum += annualMV(year - k * CYCLE);
        }
        return sum / CYCLES;
    }

    private static SolarModulation read() {
        List<Map<String, String>> rows = ResourceTable.read(SolarModulation.class, "modulation.csv");
        List<Double> values = new ArrayList<>();
        int first = Integer.parseInt(rows.get(0).getOrDefault("year", "missing"));
        for (Map<String, String> row : rows) {
            if (Integer.parseInt(row.getOrDefault("year", "missing")) != first + values.size()) {
                throw new IllegalStateException("modulation.csv: years must follow one another");
            }
            values.add(Double.parseDouble(row.getOrDefault("MV", "missing")));
        }
        return new SolarModulation(
                first, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
