package space.stickney.flight.gravity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.orekit.forces.gravity.potential.TideSystem;
import space.stickney.core.fault.BadInput;

/** What the readers share: numbers in FORTRAN's notation, coefficients collected by degree and order, faults with their line. */
final class CoefficientLines {
    /** Larger files exist (2190); the bound keeps a wrong number from asking for gigabytes. */
    private static final int MAX_DEGREE = 2200;

    private final String file;
    private double[][] c = {{1.0}};
    private double[][] s = {{0.0}};
    private boolean[][] seen = {{false}};

    CoefficientLines(String file) {
        this.file = file;
    }

    /** One coefficient pair; the array grows as degrees come. */
    void add(int line, int n, int m, double cosine, double sine) {
        if (n < 0 || m < 0 || m > n || n > MAX_DEGREE) {
            throw fault(line, "degree " + n + ", order " + m, "0 <= order <= degree <= " + MAX_DEGREE);
        }
        grow(n);
        if (seen[n][m]) {
            throw fault(line, "degree " + n + ", order " + m + " a second time", "each coefficient once");
        }
        seen[n][m] = true;
        c[n][m] = cosine;
        s[n][m] = sine;
    }

    int degree() {
        return c.length - 1;
    }

    SphericalHarmonicField field(String name, double gm, double radius, TideSystem tide, String source) {
        if (degree() < 1) {
            throw new BadInput(file, "no coefficient", "lines of degree, order, C, S");
        }
        if (!(c[0][0] > 0.0)) {
            throw new BadInput(file, "C00 = " + c[0][0], "a positive C00, usually 1");
        }
        return new SphericalHarmonicField(name, gm, radius, c, s, tide, source);
    }

    /** Unnormalised coefficients turned into normalised ones: divided by sqrt((2 - delta) (2n + 1) (n - m)! / (n + m)!). */
    void normalise() {
        for (int n = 0; n <= degree(); n++) {
            double factor = Math.sqrt(2.0 * n + 1.0);
            for (int m = 0; m <= n; m++) {
                if (m > 0) {
                    factor /= Math.sqrt((n + m) * (n - m + 1.0)) / (m == 1 ? Math.sqrt(2.0) : 1.0);
                }
                c[n][m] /= factor;
                s[n][m] /= factor;
            }
        }
    }

    double number(int line, List<String> fields, int index, String what) {
        if (index >= fields.size()) {
            throw fault(line, "only " + fields.size() + " columns", what + " in column " + (index + 1));
        }
        return number(line, fields.get(index), what);
    }

    double number(int line, String text, String what) {
        try {
            double value = Double.parseDouble(text.toLowerCase(Locale.ROOT).replace('d', 'e'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw fault(line, "\"" + text + "\"", what + ", a number such as -0.875D-03");
        }
        throw fault(line, text, what + ", a finite number");
    }

    int integer(int line, List<String> fields, int index, String what) {
        double value = number(line, fields, index, what);
        if (value != Math.rint(value) || Math.abs(value) > 1e6) {
            throw fault(line, fields.get(index), what + ", a whole number");
        }
        return (int) value;
    }

    BadInput fault(int line, String found, String valid) {
        return new BadInput(file + ":" + line, found, valid);
    }

    private void grow(int degree) {
        int old = c.length;
        if (degree < old) {
            return;
        }
        c = Arrays.copyOf(c, degree + 1);
        s = Arrays.copyOf(s, degree + 1);
        seen = Arrays.copyOf(seen, degree + 1);
        for (int n = old; n <= degree; n++) {
            c[n] = new double[n + 1];
            s[n] = new double[n + 1];
            seen[n] = new boolean[n + 1];
        }
    }
}
