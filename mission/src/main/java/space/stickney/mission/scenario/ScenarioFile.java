package space.stickney.mission.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import space.stickney.core.kind.Kind;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.Canonical;
import space.stickney.mission.document.Change;
import space.stickney.mission.document.Document;
import space.stickney.mission.document.Given;
import space.stickney.mission.document.Node;
import space.stickney.mission.document.StrictYaml;

/**
 * A scenario as it was read.
 *
 * @param scenario what it says
 * @param given every value with where it comes from
 * @param hash SHA-256 of what the file says after --set, in hexadecimal; comments and white space do not matter
 */
public record ScenarioFile(Scenario scenario, List<Given> given, String hash) {
    /** Sections of the format that come with later releases. */
    private static final List<String> LATER = List.of("links", "samples", "agreements");

    /**
     * Reads a scenario.
     *
     * @param changes the options --set, each {@code key.path=value}
     * @throws space.stickney.core.fault.BadInput with all faults of the file at once
     */
    public static ScenarioFile read(Path file, List<String> changes, Epochs epochs) {
        return of(StrictYaml.read(file), changes, kinds(), epochs);
    }

    /**
     * Reads a scenario from a text that is in no file.
     *
     * @param source names the text in messages
     * @param changes as the options --set, each {@code key.path=value}
     * @throws space.stickney.core.fault.BadInput with all faults at once, also for a text that is too large
     */
    public static ScenarioFile read(String source, String text, List<String> changes, Epochs epochs) {
        return of(StrictYaml.read(source, text.getBytes(StandardCharsets.UTF_8)), changes, kinds(), epochs);
    }

    static ScenarioFile of(Node root, List<String> changes, List<Kind<?>> kinds, Epochs epochs) {
        Node changed = Change.apply(root, changes);
        Document<Scenario> document = Document.of(changed, Scenario.class, kinds, epochs, later());
        return new ScenarioFile(document.content(), document.given(), Canonical.hash(changed));
    }

    static Map<String, String> later() {
        Map<String, String> later = new LinkedHashMap<>();
        for (String section : LATER) {
            later.put(section, "no section " + section + " yet; it comes with a later release");
        }
        return later;
    }

    /** The kinds on the class path, in the order of their names. */
    public static List<Kind<?>> kinds() {
        List<Kind<?>> kinds = new ArrayList<>();
        ServiceLoader.load(Kind.class).forEach(kinds::add);
        kinds.sort(Comparator.comparing((Kind<?> k) -> k.section()).thenComparing(k -> k.name()));
        return List.copyOf(kinds);
    }

    /** The values that are assumptions: stated as one, or the program's defaults. */
    public List<Given> assumptions() {
        return given.stream().filter(Given::isAssumption).toList();
    }
}
