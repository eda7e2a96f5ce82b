package space.stickney.flight.kernels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/**
 * A SPICE text kernel (leap seconds, planetary constants, frames, GM): variables between \begindata and \begintext, each
 * {@code NAME = value} or {@code NAME = ( values )}, {@code +=} to add to one that stands above (NAIF, "Kernel Required
 * Reading", N67). Numbers may have Fortran exponents; texts stand between quotes, two quotes being one; dates begin with @
 * and are kept as written. Immutable.
 */
public final class TextKernel {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eEdD][+-]?\\d{1,4})?");
    private static final Pattern DATE = Pattern.compile("@\\S+");
    private static final int LONGEST_NAME = 32;
    private static final long LONGEST_FILE = 64L << 20;

    /** What a variable holds. */
    sealed interface Value {
        int line();
    }

    /** @param line of the file */
    record NumberValue(double value, int line) implements Value {}

    /** @param line of the file */
    record TextValue(String text, int line) implements Value {}

    /** @param text without the @ */
    record DateValue(String text, int line) implements Value {}

    private final String name;
    private final Map<String, List<Value>> variables;

    private TextKernel(String name, Map<String, List<Value>> variables) {
        this.name = name;
        this.variables = variables;
    }

    /**
     * Reads a file.
     *
     * @throws BadInput naming the file and the line, if there is none or it is no text kernel
     */
    public static TextKernel open(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInput(file.toString(), Files.exists(file) ? "no regular file" : "no such file", "a file");
            }
            if (Files.size(file) > LONGEST_FILE) {
                throw new BadInput(file.toString(), Files.size(file) + " bytes", "a text kernel of at most 64 MiB");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return parse(String.valueOf(file.getFileName()), text);
        } catch (IOException e) {
            throw new BadInput(
                    file.toString(), "a file that cannot be read (" + e.getMessage() + ")", "a readable file");
        }
    }

    /** Reads a text; the name is for messages. */
    public static TextKernel parse(String name, String text) {
        Map<String, List<Value>> variables = new LinkedHashMap<>();
        new Parser(name, text, variables).parse();
        return new TextKernel(name, variables);
    }

    public String name() {
        return name;
    }

    /** Names of the variables in the order of the file. */
    public List<String> names() {
        return List.copyOf(variables.keySet());
    }

    public boolean has(String variable) {
        return variables.containsKey(variable);
    }

    /** How many values a variable has. */
    public int count(String variable) {
        return values(variable).size();
    }

    /** The numbers of a variable. */
    public double[] numbers(String variable) {
        return values(variable).stream()
                .mapToDouble(v -> {
                    if (v instanceof NumberValue n) {
                        return n.value();
                    }
                    throw new BadInput(where(name, v.line()), variable + " with a value that is no number", "numbers");
                })
                .toArray();
    }

    /** The one number of a variable. */
    public double number(String variable) {
        double[] numbers = numbers(variable);
        if (numbers.length != 1) {
            int line = values(variable).get(0).line();
            throw new BadInput(where(name, line), variable + " with " + numbers.length + " values", "one number");
        }
        return numbers[0];
    }

    /** The texts of a variable. */
    public List<String> texts(String variable) {
        return values(variable).stream()
                .map(v -> {
                    if (v instanceof TextValue t) {
                        return t.text();
                    }
                    throw new BadInput(where(name, v.line()), variable + " with a value that is no text", "'texts'");
                })
                .toList();
    }

    /** All values with their lines. */
    List<Value> values(String variable) {
        List<Value> values = variables.get(variable);
        if (values == null) {
            Fault fault = Fault.of(name, "no variable " + variable, "a kernel that holds it");
            Optional<String> hint = Spelling.didYouMean(variable, variables.keySet());
            throw new BadInput(hint.map(fault::withHint).orElse(fault));
        }
        return values;
    }

    static String where(String name, int line) {
        return name + ", line " + line;
    }

    /** One pass over the lines; a variable is put away when its value is complete. */
    private static final class Parser {
        private final String file;
        private final String[] lines;
        private final Map<String, List<Value>> variables;
        private boolean data;
        private boolean open;
        private String variable = "";
        private int begun;
        private List<Value> values = new ArrayList<>();

        Parser(String file, String text, Map<String, List<Value>> variables) {
            this.file = file;
            this.lines = text.split("\r\n|\n|\r", -1);
            this.variables = variables;
        }

        void parse() {
            boolean any = false;
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].replace('\t', ' ').strip();
                if (line.equals("\\begindata") || line.equals("\\begintext")) {
                    finish(i + 1);
                    data = line.equals("\\begindata");
                    any |= data;
                } else if (data && !line.isEmpty()) {
                    line(line, i + 1);
                }
            }
            finish(lines.length);
            if (!any) {
                throw new BadInput(file, "a file without \\begindata", "a SPICE text kernel");
            }
        }

        private void finish(int line) {
            if (open) {
                throw new BadInput(where(file, line), "the end of the data inside " + variable, "a closing )");
            }
        }

        private void line(String line, int number) {
            if (open) {
                values(line, number);
                return;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new BadInput(where(file, number), abbreviate(line), "NAME = value");
            }
            boolean append = equals > 0 && line.charAt(equals - 1) == '+';
            variable = line.substring(0, append ? equals - 1 : equals).strip();
            if (variable.isEmpty() || variable.length() > LONGEST_NAME || !variable.matches("[^\\s,()']+")) {
                throw new BadInput(
                        where(file, number), "the name " + abbreviate(variable), "a name of 1 to 32 characters");
            }
            begun = number;
            values = append ? new ArrayList<>(variables.getOrDefault(variable, List.of())) : new ArrayList<>();
            String rest = line.substring(equals + 1).strip();
            if (rest.startsWith("(")) {
                open = true;
                values(rest.substring(1), number);
            } else {
                int end = item(rest, 0, number);
                if (end < 0 || !rest.substring(end).isBlank()) {
                    throw new BadInput(where(file, number), abbreviate(line), "one value, or values between ( and )");
                }
                put();
            }
        }

        /** The values of one line, until a closing bracket. */
        private void values(String line, int number) {
            int at = 0;
            while (at < line.length()) {
                char c = line.charAt(at);
                if (c == ' ' || c == ',') {
                    at++;
                } else if (c == ')') {
                    if (!line.substring(at + 1).isBlank()) {
                        throw new BadInput(
                                where(file, number), abbreviate(line.substring(at + 1)) + " after )", "a new line");
                    }
                    open = false;
                    put();
                    return;
                } else {
                    at = item(line, at, number);
                }
            }
        }

        /** Reads the value at a place; gives the place behind it, or -1 if there is none. */
        private int item(String line, int at, int number) {
            if (at >= line.length()) {
                return -1;
            }
            if (line.charAt(at) == '\'') {
                return text(line, at, number);
            }
            int end = at;
            while (end < line.length() && " ,)(".indexOf(line.charAt(end)) < 0) {
                end++;
            }
            String word = line.substring(at, Math.max(end, at + 1));
            if (NUMBER.matcher(word).matches()) {
                values.add(new NumberValue(finite(word, number), number));
            } else if (DATE.matcher(word).matches()) {
                values.add(new DateValue(word.substring(1), number));
            } else {
                throw new BadInput(
                        where(file, number), abbreviate(word) + " in " + variable, "a number, 'text' or @date");
            }
            return end;
        }

        private int text(String line, int at, int number) {
            StringBuilder text = new StringBuilder();
            int i = at + 1;
            while (i < line.length()) {
                boolean quote = line.charAt(i) == '\'';
                boolean doubled = quote && i + 1 < line.length() && line.charAt(i + 1) == '\'';
                if (quote && !doubled) {
                    values.add(new TextValue(text.toString(), number));
                    return i + 1;
                }
                text.append(line.charAt(i));
                i += doubled ? 2 : 1;
            }
            throw new BadInput(where(file, number), abbreviate(line.substring(at)), "a closing quote on the same line");
        }

        private double finite(String word, int number) {
            double value = Double.parseDouble(word.replace('d', 'e').replace('D', 'e'));
            if (Double.isInfinite(value)) {
                throw new BadInput(where(file, number), word, "a number below 1.8e308");
            }
            return value;
        }

        private void put() {
            if (values.isEmpty()) {
                throw new BadInput(where(file, begun), variable + " without a value", "at least one value");
            }
            boolean texts = values.stream().allMatch(TextValue.class::isInstance);
            boolean none = values.stream().noneMatch(TextValue.class::isInstance);
            if (!texts && !none) {
                throw new BadInput(where(file, begun), variable + " with texts and numbers", "one kind of value");
            }
            variables.put(variable, List.copyOf(values));
        }

        private static String abbreviate(String text) {
            String shown = Daf.printable(text);
            return shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
        }
    }
}
