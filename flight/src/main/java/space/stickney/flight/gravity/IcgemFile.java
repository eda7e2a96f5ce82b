package space.stickney.flight.gravity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orekit.forces.gravity.potential.TideSystem;

/**
 * The format of the International Centre for Global Earth Models (.gfc; Barthelmes and Foerste 2011, "The ICGEM-format"): a header of keys
 * up to {@code end_of_head}, then lines {@code gfc n m C S ...}. Of time-variable fields (gfct with trnd, dot, acos,
 * asin) the values at the reference epoch are taken; the name of the source then says so.
 */
final class IcgemFile {
    private static final Set<String> VARIATIONS = Set.of("trnd", "dot", "acos", "asin");
    private static final Set<String> KEYS = Set.of(
            "modelname", "gravity_constant", "earth_gravity_constant", "radius", "tide_system", "norm", "max_degree");

    private final String file;
    private final List<String> lines;
    private final CoefficientLines coefficients;
    private final Map<String, String> header = new TreeMap<>();
    private boolean variable;

    IcgemFile(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        this.coefficients = new CoefficientLines(file);
    }

    SphericalHarmonicField read() {
        int start = readHeader();
        for (int i = start; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                coefficient(i + 1, List.of(line.split("\\s+")));
            }
        }
        if ("unnormalized".equals(header.getOrDefault("norm", "fully_normalized"))) {
            coefficients.normalise();
        }
        String gmKey = header.containsKey("gravity_constant") ? "gravity_constant" : "earth_gravity_constant";
        String model = header.getOrDefault("modelname", file);
        String note = variable ? " (time-variable terms left out: values at the reference epoch)" : "";
        return coefficients.field(model, positive(gmKey, start), positive("radius", start), tide(start), file + note);
    }

    private int readHeader() {
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).strip().split("\\s+");
            if ("end_of_head".equals(words[0])) {
                return i + 1;
            }
            if (words.length > 1 && KEYS.contains(words[0])) {
                header.put(words[0], words[1]);
            }
        }
        throw coefficients.fault(lines.size(), "no line end_of_head", "an ICGEM header that ends with end_of_head");
    }

    private void coefficient(int line, List<String> fields) {
        String kind = fields.get(0).toLowerCase(Locale.ROOT);
        if (VARIATIONS.contains(kind)) {
            variable = true;
            return;
        }
        if (!"gfc".equals(kind) && !"gfct".equals(kind)) {
            throw coefficients.fault(line, "\"" + fields.get(0) + "\"", "gfc, gfct, trnd, dot, acos or asin");
        }
        variable |= "gfct".equals(kind);
        coefficients.add(
                line,
                coefficients.integer(line, fields, 1, "degree"),
                coefficients.integer(line, fields, 2, "order"),
                coefficients.number(line, fields, 3, "cosine coefficient"),
                coefficients.number(line, fields, 4, "sine coefficient"));
    }

    private double positive(String key, int headerEnd) {
        String text = header.get(key);
        if (text == null) {
            throw coefficients.fault(headerEnd, "a header without " + key, "the keys gravity_constant and radius");
        }
        double value = coefficients.number(headerEnd, text, key);
        if (value <= 0.0) {
            throw coefficients.fault(headerEnd, key + " " + text, "a positive " + key);
        }
        return value;
    }

    private TideSystem tide(int headerEnd) {
        String text = header.getOrDefault("tide_system", "unknown");
        return Arrays.stream(TideSystem.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> coefficients.fault(headerEnd, "tide_system " + text, "tide_free, zero_tide or unknown"));
    }
}
