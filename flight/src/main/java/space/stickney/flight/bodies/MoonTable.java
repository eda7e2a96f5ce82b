package space.stickney.flight.bodies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the built-in table of a moon's theory. */
final class MoonTable {
    private MoonTable() {}

    static MoonTheory load(String resource) {
        try (InputStream stream = Objects.requireNonNull(MoonTable.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MoonTheory parse(List<String> lines) {
        double[] axes = {};
        double[] scale = {};
        List<MoonTheory.Term> terms = new ArrayList<>();
        List<double[]> slow = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",");
            switch (cells[0]) {
                case "frame" -> axes = numbers(cells);
                case "scale" -> scale = numbers(cells);
                case "term" -> terms.add(term(numbers(cells)));
                case "slow" -> slow.add(numbers(cells));
                default -> {
                    // a comment
                }
            }
        }
        double[] all = slow.stream().flatMapToDouble(Arrays::stream).toArray();
        MoonTheory.Frame frame =
                new MoonTheory.Frame(axes, scale[0], scale[1], scale[2], scale[3], scale[4], (int) scale[5]);
        return new MoonTheory(frame, terms, all);
    }

    private static MoonTheory.Term term(double[] n) {
        return new MoonTheory.Term((int) n[0], (int) n[1], (int) n[2], (int) n[3], n[4], n[5]);
    }

    private static double[] numbers(String[] cells) {
        double[] numbers = new double[cells.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(cells[i + 1]);
        }
        return numbers;
    }
}
