package space.stickney.report.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.JsonTree;

/**
 * What a retrieval of the composition says beyond its tables.
 *
 * @param file its path in the run folder
 * @param hypotheses probability of each origin (0 to 1), in the order of the file
 * @param decisions what the box test says at each relative error allowed
 * @param goodness figures of the fit by name
 */
public record Composition(
        String file, Map<String, Double> hypotheses, List<Decision> decisions, Map<String, Double> goodness) {
    /** End of the name of such a file. */
    public static final String ENDING = "-composition.json";

    private static final String SCHEMA = "stickney/gamma-composition/1";

    /**
     * The box test at one size of the box.
     *
     * @param error relative error allowed of each element (1)
     * @param decision what is within it
     */
    public record Decision(double error, String decision) {}

    /**
     * Reads the text of such a file.
     *
     * @throws BadInput if it is damaged
     */
    static Composition read(String file, String where, String text) {
        JsonTree tree = JsonTree.read(where, text);
        String schema = tree.at("schema").text();
        if (!schema.equals(SCHEMA)) {
            throw new BadInput(where + ": schema", schema, SCHEMA);
        }
        Map<String, Double> hypotheses = new LinkedHashMap<>();
        tree.at("hypotheses")
                .items()
                .forEach(h -> hypotheses.put(
                        Texts.clean(h.at("name").text()), h.at("probability").number()));
        List<Decision> decisions = tree.at("decisions").items().stream()
                .map(d -> new Decision(
                        d.at("error").number(), Texts.clean(d.at("decision").text())))
                .toList();
        return new Composition(
                file,
                java.util.Collections.unmodifiableMap(hypotheses),
                decisions,
                tree.at("goodness").numbers());
    }

    /** The instrument's name. */
    public String instrument() {
        return file.substring(file.indexOf('/') + 1, file.length() - ENDING.length());
    }

    /** A figure of the fit. */
    public Optional<Double> goodness(String name) {
        return Optional.ofNullable(goodness.get(name));
    }
}
