package space.stickney.mission.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of values in a file, "phases.launch.mass": the form that messages show and that --set takes. */
final class Paths {
    private Paths() {}

    static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** An item of a list, counted from 0. */
    static String child(String path, int index) {
        return child(path, Integer.toString(index));
    }

    /**
     * What the items of a list are called: by their kind (a map with one key), by their {@code name} or {@code id}, or
     * by their number from 0 where they have none or share it.
     */
    static List<String> names(Node.Items list) {
        List<String> own = list.items().stream().map(Paths::ownName).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            boolean unique = !own.get(i).isEmpty() && Collections.frequency(own, own.get(i)) == 1;
            names.add(unique ? own.get(i) : Integer.toString(i));
        }
        return names;
    }

    private static String ownName(Node item) {
        if (!(item instanceof Node.Table table)) {
            return "";
        }
        Map<String, Node.Entry> entries = table.entries();
        if (entries.size() == 1) {
            return entries.keySet().iterator().next();
        }
        return Stream.of("name", "id")
                .map(entries::get)
                .flatMap(e -> Optional.ofNullable(e).stream())
                .flatMap(e -> e.value() instanceof Node.Text text ? Stream.of(text.value()) : Stream.empty())
                .findFirst()
                .orElse("");
    }
}
