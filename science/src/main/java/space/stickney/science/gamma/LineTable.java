package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import space.stickney.science.scene.ResourceTable;

/** The lines that the ground emits and those of spacecraft and sensor, from the program's tables. */
public final class LineTable {
    /** Named in files, so that a retrieval can tell whether it speaks of the same lines. */
    private static final String VERSION = "stickney-lines-2";

    private static final LineTable STANDARD = read();

    private final List<GammaLine> lines;
    private final List<BackgroundLine> background;

    private LineTable(List<GammaLine> lines, List<BackgroundLine> background) {
        this.lines = List.copyOf(lines);
        this.background = List.copyOf(background);
    }

    /** The table of the program. */
    public static LineTable standard() {
        return STANDARD;
    }

    /** Name and number of the table. */
    public String version() {
        return VERSION;
    }

    /** Lines of the ground, by energy; {@link GammaLine#index()} is the place here. */
    public List<GammaLine> lines() {
        return lines;
    }

    public int size() {
        return lines.size();
    }

    public GammaLine line(int index) {
        return lines.get(index);
    }

    /** The line with this identifier. */
    public GammaLine line(String id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no line " + id));
    }

    /** Lines of spacecraft and sensor, by energy. */
    public List<BackgroundLine> background() {
        return background;
    }

    private static LineTable read() {
        List<Map<String, String>> feeds = ResourceTable.read(LineTable.class, "feeds.csv");
        List<GammaLine> lines = new ArrayList<>();
        for (Map<String, String> row : ResourceTable.read(LineTable.class, "lines.csv")) {
            List<Feed> all = new ArrayList<>();
            all.add(feed(row));
            feeds.stream()
                    .filter(f -> text(f, "line").equals(text(row, "id")))
                    .map(LineTable::feed)
                    .forEach(all::add);
            lines.add(new GammaLine(
                    lines.size(),
                    text(row, "id"),
                    text(row, "element"),
                    text(row, "nuclide"),
                    Double.parseDouble(text(row, "energyKeV")),
                    all.get(0).process(),
                    all,
                    text(row, "confidence"),
                    text(row, "notes")));
        }
        List<BackgroundLine> background = new ArrayList<>();
        for (Map<String, String> row : ResourceTable.read(LineTable.class, "background.csv")) {
            background.add(new BackgroundLine(
                    text(row, "id"),
                    text(row, "element"),
                    text(row, "nuclide"),
                    Double.parseDouble(text(row, "energyKeV")),
                    Double.parseDouble(text(row, "halfLifeS")),
                    text(row, "origin"),
                    text(row, "notes")));
        }
        return new LineTable(lines, background);
    }

    private static Feed feed(Map<String, String> row) {
        LineProcess process = LineProcess.of(text(row, "process"));
        // per g to per kg, barn and millibarn to m2
        double unit = switch (process) {
            case NATURAL -> 1e3;
            case CAPTURE -> 1e-28;
            case INELASTIC -> 1e-31;
        };
        String threshold = text(row, "thresholdMeV");
        return new Feed(
                text(row, "element"),
                process,
                unit * Double.parseDouble(text(row, "strength")),
                threshold.isEmpty() ? 0 : Double.parseDouble(threshold),
                Double.parseDouble(text(row, "sigma")),
                text(row, "source"));
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }
}
