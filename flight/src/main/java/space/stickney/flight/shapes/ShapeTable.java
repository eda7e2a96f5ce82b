package space.stickney.flight.shapes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import space.stickney.core.run.Numbers;

/**
 * A table of radius coefficients as a resource: comment lines with source and licence, then rows "n,m,C,S" (m) in the order of degree
 * and order.
 *
 * @param comments header lines without their number sign
 * @param harmonics the coefficients
 */
public record ShapeTable(List<String> comments, RadiusHarmonics harmonics) {
    private static final int DECIMALS = 3;
    private static final String CREDIT = "Shape: ";

    public ShapeTable {
        comments = List.copyOf(comments);
    }

    /** Whose shape it is: author, year, licence. */
    public String credit() {
        return comments.stream()
                .filter(c -> c.startsWith(CREDIT))
                .findFirst()
                .map(c -> c.substring(CREDIT.length()))
                .orElseThrow();
    }

    /** The built-in table of this name. */
    static ShapeTable builtIn(String name) {
        try (InputStream in = ShapeTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("built-in shape missing: " + name);
            }
            return of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("built-in shape cannot be read: " + name, e);
        }
    }

    /** A table from its lines. */
    public static ShapeTable of(List<String> lines) {
        List<String> comments = lines.stream()
                .filter(l -> l.startsWith("#"))
                .map(l -> l.substring(1).strip())
                .toList();
        List<String> rows =
                lines.stream().filter(l -> !l.startsWith("#")).skip(1).toList();
        int degree = Integer.parseInt(rows.get(rows.size() - 1).split(",", -1)[0]);
        double[] c = new double[SurfaceHarmonics.size(degree)];
        double[] s = new double[c.length];
        for (String row : rows) {
            String[] parts = row.split(",", -1);
            int at = SurfaceHarmonics.index(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            c[at] = Double.parseDouble(parts[2]);
            s[at] = Double.parseDouble(parts[3]);
        }
        return new ShapeTable(comments, new RadiusHarmonics(degree, c, s));
    }

    /** The lines of this table, coefficients rounded to a millimetre. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        comments.forEach(c -> lines.add("# " + c));
        lines.add("n,m,C,S");
        for (int n = 0; n <= harmonics.degree(); n++) {
            for (int m = 0; m <= n; m++) {
                lines.add(n + "," + m + "," + Numbers.fixed(harmonics.c(n, m), DECIMALS) + ","
                        + (m == 0 ? "0" : Numbers.fixed(harmonics.s(n, m), DECIMALS)));
            }
        }
        return lines;
    }
}
