package space.stickney.science.detection.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;

/** The sections of an SPE file, with the places of their lines. */
final class SpeSections {
    private final String where;
    private final Map<String, Section> byName = new LinkedHashMap<>();

    private SpeSections(String where) {
        this.where = where;
    }

    static SpeSections of(String where, String text) {
        SpeSections all = new SpeSections(where);
        Section current = null;
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            String stripped = line.strip().replace("\u00ef\u00bb\u00bf", "");
            if (stripped.startsWith("$")) {
                int colon = stripped.indexOf(':');
                String name = stripped.substring(1, colon < 0 ? stripped.length() : colon)
                        .strip()
                        .toUpperCase(Locale.ROOT);
                current = new Section(where, number + 1);
                // of two sections with a name the first counts
                all.byName.putIfAbsent(name, current);
                if (colon >= 0 && !stripped.substring(colon + 1).isBlank()) {
                    current.lines.add(stripped.substring(colon + 1).strip());
                }
            } else if (current != null) {
                current.lines.add(stripped);
            } else if (!stripped.isEmpty()) {
                throw new BadInput(where + ":" + number, shortened(stripped), "a section such as $SPEC_ID:");
            }
        }
        return all;
    }

    Optional<Section> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Section need(String name, String what) {
        return find(name).orElseThrow(() -> new BadInput(where, "no section $" + name + ":", "one with " + what));
    }

    /** The description of the detector, else what the file calls itself. */
    String detector() {
        for (String line : find("SPEC_REM").map(s -> s.lines).orElse(List.of())) {
            if (line.startsWith("DETDESC#")) {
                return line.substring("DETDESC#".length()).strip();
            }
        }
        return find("SPEC_ID")
                .filter(s -> !s.lines.isEmpty())
                .map(s -> s.lines.get(0))
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    /** Lines of a section. */
    static final class Section {
        private final String file;
        private final int firstLine;
        private final List<String> lines = new ArrayList<>();

        private Section(String file, int firstLine) {
            this.file = file;
            this.firstLine = firstLine;
        }

        String where(int line) {
            return file + ":" + (firstLine + line);
        }

        String line(int i) {
            if (i >= lines.size()) {
                throw new BadInput(where(i), "the section's end", "a line");
            }
            return lines.get(i);
        }

        /** Everything between blanks. */
        List<Token> tokens() {
            List<Token> out = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isEmpty()) {
                    for (String part : lines.get(i).split("\\s+")) {
                        out.add(new Token(where(i), part));
                    }
                }
            }
            return out;
        }
    }

    /** A word and its place. */
    record Token(String where, String text) {
        double number() {
            try {
                double value = Double.parseDouble(text.indexOf('.') < 0 ? text.replace(',', '.') : text);
                if (Double.isFinite(value) && !text.endsWith("d") && !text.endsWith("f")) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw notANumber();
            }
            throw notANumber();
        }

        long whole() {
            double value = number();
            if (value != (long) value || value < 0 || value > 1e15) {
                throw new BadInput(where, shortened(text), "a whole number, not negative");
            }
            return (long) value;
        }

        private BadInput notANumber() {
            return new BadInput(where, shortened(text), "a number");
        }
    }
}
