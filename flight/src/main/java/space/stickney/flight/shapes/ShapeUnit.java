package space.stickney.flight.shapes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;

/** The unit of a shape file: said by the caller or by the comments before the first vertex; never guessed from the numbers. */
final class ShapeUnit {
    private static final String NAMES = "(km|kilomet(?:er|re)s?|m|met(?:er|re)s?)";
    /** "unit: km", "units are meters", "in kilometres", or "km" between commas, semicolons and the end of the line. */
    private static final Pattern STATED = Pattern.compile("\\bunits?\\b\\W*(?:is\\b|are\\b|in\\b)?\\W*" + NAMES
            + "\\b|\\bin " + NAMES + "\\b|[,;] *" + NAMES + " *(?=[,;]|$)");

    private ShapeUnit() {}

    /**
     * "km" or "m".
     *
     * @param said what the caller says, empty to rely on the file
     * @param otherwise what holds where neither says anything; empty to refuse
     */
    static String decide(String file, Optional<String> said, Optional<String> otherwise, List<String> header) {
        TreeSet<String> stated = new TreeSet<>();
        for (String line : header) {
            Matcher m = STATED.matcher(line.toLowerCase(Locale.ROOT));
            while (m.find()) {
                for (int g = 1; g <= m.groupCount(); g++) {
                    if (m.group(g) != null) {
                        stated.add(m.group(g).startsWith("k") ? "km" : "m");
                    }
                }
            }
        }
        if (said.isPresent()) {
            String unit = known(said.get());
            if (stated.size() == 1 && !stated.contains(unit)) {
                throw new BadInput(
                        file + ", unit",
                        unit + ", but the file's header says " + stated.first(),
                        "the unit of the file");
            }
            return unit;
        }
        if (stated.isEmpty() && otherwise.isPresent()) {
            return otherwise.get();
        }
        if (stated.size() != 1) {
            throw new BadInput(Fault.of(
                            file + ", unit",
                            stated.isEmpty() ? "none in the header" : "both km and m in the header",
                            "m or km, said with the file or in a comment before the first vertex")
                    .withHint("For example \"# unit: km\"."));
        }
        return stated.first();
    }

    static double metres(String unit) {
        return unit.equals("km") ? 1000 : 1;
    }

    private static String known(String unit) {
        if (!unit.equals("m") && !unit.equals("km")) {
            throw new BadInput("unit of a shape", "\"" + unit + "\"", "m or km");
        }
        return unit;
    }
}
