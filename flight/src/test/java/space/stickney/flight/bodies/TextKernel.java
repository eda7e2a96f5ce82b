package space.stickney.flight.bodies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text kernel read with two regular expressions, and the orientation formulas evaluated in degrees, days and centuries as
 * NAIF's PCK Required Reading states them: on purpose nothing is shared with the program.
 */
final class TextKernel {
    private final Map<String, double[]> values = new TreeMap<>();

    TextKernel(Path file) throws IOException {
        StringBuilder data = new StringBuilder();
        Matcher blocks = Pattern.compile("(?ms)^\\s*\\\\begindata\\s*$(.*?)(?:^\\s*\\\\begintext\\s*$|\\z)")
                .matcher(Files.readString(file));
        while (blocks.find()) {
            data.append(blocks.group(1)).append('\n');
        }
        Matcher entries = Pattern.compile("(\\w+)\\s*=\\s*(?:\\(([^)]*)\\)|([-+.\\dDEde]+))")
                .matcher(data);
        while (entries.find()) {
            String text = entries.group(2) == null ? entries.group(3) : entries.group(2);
            if (text.contains("'")) {
                continue;
            }
            values.put(
                    entries.group(1),
                    Arrays.stream(text.trim().split("[\\s,]+"))
                            .mapToDouble(
                                    s -> Double.parseDouble(s.replace('D', 'E').replace('d', 'e')))
                            .toArray());
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    double[] get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Right ascension, declination of the pole and W, in degrees. */
    double[] angles(int body, double tdb) {
        double days = tdb / 86400.0;
        double centuries = days / 36525.0;
        return new double[] {
            polynomial(get("BODY" + body + "_POLE_RA"), centuries) + periodic(body, "RA", centuries, true),
            polynomial(get("BODY" + body + "_POLE_DEC"), centuries) + periodic(body, "DEC", centuries, false),
            polynomial(get("BODY" + body + "_PM"), days) + periodic(body, "PM", centuries, true)
        };
    }

    private double periodic(int body, String angle, double centuries, boolean sine) {
        if (!has("BODY" + body + "_NUT_PREC_" + angle)) {
            return 0.0;
        }
        double[] amplitude = get("BODY" + body + "_NUT_PREC_" + angle);
        int system = body / 100;
        double[] phases = get("BODY" + system + "_NUT_PREC_ANGLES");
        String degree = "BODY" + system + "_MAX_PHASE_DEGREE";
        int stride = has(degree) ? (int) get(degree)[0] + 1 : 2;
        double sum = 0.0;
        for (int i = 0; i < amplitude.length; i++) {
            double[] phase = Arrays.copyOfRange(phases, i * stride, (i + 1) * stride);
            double argument = Math.toRadians(polynomial(phase, centuries) % 360.0);
            sum += amplitude[i] * (sine ? Math.sin(argument) : Math.cos(argument));
        }
        return sum;
    }

    private static double polynomial(double[] c, double x) {
        double sum = 0.0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }
}
