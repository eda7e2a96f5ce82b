package space.stickney.mission.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        List<String> own = ownNames(list);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            boolean unique = !own.get(i).isEmpty() && Collections.frequency(own, own.get(i)) == 1;
            names.add(unique ? own.get(i) : Integer.toString(i));
        }
        return names;
    }

    /** The names that the items bear, empty for none, shared or not. */
    static List<String> ownNames(Node.Items list) {
        return list.items().stream().map(Paths::ownName).toList();
    }

    /** The node that a path names; empty if there is none, or for an empty path. */
    static Optional<Node> find(Node from, String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Node> children = children(from);
        return children.keySet().stream()
                .filter(name -> path.equals(name) || path.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .flatMap(name -> below(children.getOrDefault(name, from), name, path));
    }

    private static Optional<Node> below(Node child, String name, String path) {
        Node node = configuration(child, name);
        return path.equals(name) ? Optional.of(node) : find(node, path.substring(name.length() + 1));
    }

    /** The name of a kind stands for its configuration. */
    private static Node configuration(Node item, String name) {
        return item instanceof Node.Table table
                        && table.entries().size() == 1
                        && table.entries().containsKey(name)
                ? table.entries().values().iterator().next().value()
                : item;
    }

    private static Map<String, Node> children(Node node) {
        Map<String, Node> children = new LinkedHashMap<>();
        if (node instanceof Node.Table table) {
            table.entries().forEach((key, entry) -> children.put(key, entry.value()));
        } else if (node instanceof Node.Items list) {
            List<String> names = names(list);
            for (int i = 0; i < names.size(); i++) {
                children.put(names.get(i), list.items().get(i));
            }
        }
        return children;
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
