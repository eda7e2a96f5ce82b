package space.stickney.mission.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keys that the format knows and this version does not read: refused with a word about them, not as misspellings. */
final class Later {
    private Later() {}

    static Node without(Node root, Map<String, String> later, Faults faults) {
        if (!(root instanceof Node.Table table)) {
            return root;
        }
        Map<String, Node.Entry> kept = new LinkedHashMap<>(table.entries());
        later.forEach((key, valid) -> {
            Node.Entry entry = kept.remove(key);
            if (entry != null) {
                faults.add(entry.key(), "", "the key " + key, valid);
            }
        });
        return new Node.Table(kept, table.place());
    }
}
