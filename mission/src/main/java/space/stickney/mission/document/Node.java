package space.stickney.mission.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a file as it was written, before it means anything. */
public sealed interface Node {
    Place place();

    /** What stands there, for an error message. */
    String describe();

    /**
     * A text or a number.
     *
     * @param plain whether it was written without quotes
     */
    record Text(String value, boolean plain, Place place) implements Node {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        /** Whether the key has no value. */
        public boolean isNothing() {
            return plain && NOTHING.contains(value);
        }

        @Override
        public String describe() {
            if (isNothing()) {
                return "nothing";
            }
            String shown = value.length() > 80 ? value.substring(0, 77) + "..." : value;
            String safe = shown.replace("\n", "\\n").replaceAll("\\p{Cntrl}", "?");
            return plain ? safe : "\"" + safe + "\"";
        }
    }

    /** A list. */
    record Items(List<Node> items, Place place) implements Node {
        @Override
        public String describe() {
            return items.isEmpty() ? "an empty list" : "a list of " + items.size();
        }
    }

    /** A map, in the order of the file. */
    record Table(Map<String, Entry> entries, Place place) implements Node {
        @Override
        public String describe() {
            return entries.isEmpty()
                    ? "an empty map"
                    : "a map with " + entries.keySet().stream().limit(8).collect(Collectors.joining(", "));
        }
    }

    /** A key's place and its value. */
    record Entry(Place key, Node value) {}
}
