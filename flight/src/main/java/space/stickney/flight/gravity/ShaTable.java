package space.stickney.flight.gravity;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.orekit.forces.gravity.potential.TideSystem;

/**
 * The table of the Planetary Data System (SHA, SHADR): a first line with GM and reference radius, then a line per coefficient with
 * degree, order, C, S and, if given, their sigmas; blanks or commas between; normalised. Lines that start with a number sign are comments.
 *
 * <p>Two first lines are in use: GM (m3/s2) then radius (m); and radius (km) then GM (km3/s2), as the archive itself has it.
 * The order is the one that gives the body a density between 200 and 9,000 kg/m3; if none or both do, the file is
 * refused.
 */
final class ShaTable {
    private static final double GRAVITATIONAL_CONSTANT = 6.6743e-11;

    private final String name;
    private final List<String> lines;
    private final TideSystem tide;
    private final String source;
    private final CoefficientLines coefficients;

    ShaTable(String name, List<String> lines, TideSystem tide, String source) {
        this.name = name;
        this.lines = lines;
        this.tide = tide;
        this.source = source;
        this.coefficients = new CoefficientLines(name);
    }

    SphericalHarmonicField read() {
        double[] gmAndRadius = {};
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.split("[\\s,]+"));
            if (gmAndRadius.length == 0) {
                gmAndRadius = header(i + 1, fields);
            } else {
                coefficient(i + 1, fields);
            }
        }
        if (gmAndRadius.length == 0) {
            throw coefficients.fault(1, "an empty file", "a first line with GM and reference radius");
        }
        return coefficients.field(name, gmAndRadius[0], gmAndRadius[1], tide, source);
    }

    private double[] header(int line, List<String> fields) {
        double first = coefficients.number(line, fields, 0, "GM or reference radius");
        double second = coefficients.number(line, fields, 1, "reference radius or GM");
        boolean metres = plausible(first, second);
        boolean kilometres = plausible(second, first);
        if (metres && kilometres) {
            throw coefficients.fault(
                    line,
                    "GM and radius " + fields.get(0) + ", " + fields.get(1) + ", which can be read both ways",
                    "values whose order is plain");
        }
        if (metres) {
            return new double[] {first, second};
        }
        if (kilometres) {
            return new double[] {second * 1e9, first * 1e3};
        }
        throw coefficients.fault(
                line,
                "GM and radius " + fields.get(0) + ", " + fields.get(1),
                "GM (m3/s2) and radius (m), or radius (km) and GM (km3/s2), of a body of 200 to 9000 kg/m3");
    }

    /** Density does not change with the unit of length, so it tells the order; each order has its customary unit. */
    private static boolean plausible(double gm, double radius) {
        double density = gm / GRAVITATIONAL_CONSTANT / (4.0 / 3.0 * FastMath.PI * radius * radius * radius);
        return density > 200.0 && density < 9000.0;
    }

    private void coefficient(int line, List<String> fields) {
        int n = coefficients.integer(line, fields, 0, "degree");
        int m = coefficients.integer(line, fields, 1, "order");
        coefficients.add(
                line,
                n,
                m,
                coefficients.number(line, fields, 2, "cosine coefficient"),
                coefficients.number(line, fields, 3, "sine coefficient"));
    }
}
