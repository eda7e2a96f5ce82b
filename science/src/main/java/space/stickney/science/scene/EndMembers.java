package space.stickney.science.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/**
 * The built-in compositions: chondrite classes, Mars, Moon, each with its source and how far it was confirmed. Most numbers
 * are assumptions; a retrieval that decides between them must say so.
 */
public final class EndMembers {
    private static final Map<String, EndMember> BY_NAME = read();

    private EndMembers() {}

    /** Names, as to be given by users. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The one of this name.
     *
     * @throws BadInput if there is none, with the nearest spelling
     */
    public static EndMember of(String name) {
        EndMember found = BY_NAME.get(name);
        if (found == null) {
            Fault fault = Fault.of("composition", name, "one of " + String.join(", ", BY_NAME.keySet()));
            throw new BadInput(Spelling.didYouMean(name, BY_NAME.keySet())
                    .map(fault::withHint)
                    .orElse(fault));
        }
        return found;
    }

    private static Map<String, EndMember> read() {
        List<Map<String, String>> values = ResourceTable.read(EndMembers.class, "end-members.csv");
        Map<String, EndMember> members = new LinkedHashMap<>();
        for (Map<String, String> row : ResourceTable.read(EndMembers.class, "end-member-sources.csv")) {
            String name = row.getOrDefault("name", "");
            members.put(
                    name,
                    new EndMember(
                            name,
                            row.getOrDefault("title", ""),
                            composition(name, values),
                            row.getOrDefault("confidence", ""),
                            row.getOrDefault("source", "")));
        }
        return Collections.unmodifiableMap(members);
    }

    private static Composition composition(String name, List<Map<String, String>> values) {
        Map<String, Double> fractions = new LinkedHashMap<>();
        for (Map<String, String> row : values) {
            double unit = "ppm".equals(row.get("unit")) ? 1e-6 : 1e-2;
            fractions.put(
                    row.getOrDefault("quantity", ""), unit * Double.parseDouble(row.getOrDefault(name, "missing")));
        }
        return Composition.ofElements(fractions);
    }

    /** All of them. */
    public static List<EndMember> all() {
        return new ArrayList<>(BY_NAME.values());
    }
}
