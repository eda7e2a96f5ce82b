package space.stickney.flight.shapes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;

/** The lines of a text file as words, with places for messages. Any line ending; blanks, tabs and commas separate. */
final class LineReader {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    /** Decimal numbers, also with Fortran's D exponent. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eEdD][+-]?\\d+)?");

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    private final Path file;
    private final List<String> lines;
    private int number;
    private String text = "";
    private String[] words = {};

    LineReader(Path file) {
        this.file = file;
        try {
            // not decoded strictly: a name in a comment in another encoding does no harm
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            this.lines =
                    (all.startsWith("\uFEFF") ? all.substring(1) : all).lines().toList();
        } catch (NoSuchFileException e) {
            throw new BadInput("shape file", "no file " + file, "the path of a text file with vertices and facets");
        } catch (IOException e) {
            throw new BadInput("shape file", file + ", which cannot be read (" + e + ")", "a readable text file");
        }
    }

    /** Goes to the next line; false at the end. */
    boolean next() {
        if (number >= lines.size()) {
            return false;
        }
        text = lines.get(number++).strip();
        words = text.isEmpty() ? new String[0] : SEPARATOR.split(text);
        return true;
    }

    /** Goes to the next line that is neither blank nor comment; comments go to the list. */
    boolean nextData(List<String> comments) {
        while (next()) {
            if (isComment()) {
                comments.add(text);
            } else if (words.length > 0) {
                return true;
            }
        }
        return false;
    }

    boolean isComment() {
        return text.startsWith("#");
    }

    String text() {
        return text;
    }

    int size() {
        return words.length;
    }

    String word(int i) {
        return words[i];
    }

    /** Number of the line, from 1. */
    int line() {
        return number;
    }

    boolean isInteger(int i) {
        return i < words.length && INTEGER.matcher(words[i]).matches();
    }

    double number(int i, String valid) {
        if (i >= words.length || !NUMBER.matcher(words[i]).matches()) {
            throw bad(valid);
        }
        double value = Double.parseDouble(words[i].replace('d', 'e').replace('D', 'e'));
        if (!Double.isFinite(value)) {
            throw bad(valid);
        }
        return value;
    }

    int integer(int i, String valid) {
        if (!isInteger(i)) {
            throw bad(valid);
        }
        return Integer.parseInt(words[i]);
    }

    /** A fault in this line. */
    BadInput bad(String valid) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        return new BadInput(place(), "\"" + shown + "\"", valid);
    }

    /** A fault at the end of the file. */
    BadInput ended(String found, String valid) {
        return new BadInput(file + ", line " + lines.size(), found, valid);
    }

    String place() {
        return file + ", line " + number;
    }
}
