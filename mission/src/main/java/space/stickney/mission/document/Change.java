package space.stickney.mission.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/**
 * One value changed from the command line, {@code --set phases.quasi-satellite.amplitude=80km}. The path names keys; an item of a list
 * is named by its kind, by its name or id, or by its number from 0. A key that is not there yet is added.
 */
public final class Change {
    private static final String FORM = "key.path=value, such as phases.quasi-satellite.amplitude=80km";

    private final String path;
    private final String option;
    private final Node value;

    private Change(String path, String option, Node value) {
        this.path = path;
        this.option = option;
        this.value = value;
    }

    /** Applies the options in their order; no path may be given twice. */
    public static Node apply(Node root, List<String> options) {
        Node changed = root;
        Set<String> paths = new HashSet<>();
        for (String option : options) {
            Change change = parse(option);
            if (!paths.add(change.path)) {
                throw new BadInput(change.option, "the path " + change.path + " a second time", "each path once");
            }
            changed = change.in(changed, change.path, "");
        }
        return changed;
    }

    private static Change parse(String text) {
        String option = "--set " + text;
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new BadInput("--set", text.isBlank() ? "nothing" : text, FORM);
        }
        Node value = moved(value(option, text.substring(equals + 1)), Place.whole(option));
        return new Change(text.substring(0, equals).strip(), option, value);
    }

    private static Node value(String option, String text) {
        if (text.startsWith(">=")) {
            return new Node.Text(text, false, Place.whole(option)); // in YAML it would begin a block of text
        }
        try {
            return StrictYaml.read(option, text);
        } catch (BadInput e) {
            throw new BadInput(e.faults().stream()
                    .map(f -> new Fault(option, f.found(), f.valid(), f.hint()))
                    .toList());
        }
    }

    /** The value stands in the option as a whole: lines and columns within it would mislead. */
    private static Node moved(Node node, Place place) {
        if (node instanceof Node.Items list) {
            return new Node.Items(
                    list.items().stream().map(item -> moved(item, place)).toList(), place);
        }
        if (node instanceof Node.Table table) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            table.entries().forEach((k, e) -> entries.put(k, new Node.Entry(place, moved(e.value(), place))));
            return new Node.Table(entries, place);
        }
        Node.Text text = (Node.Text) node;
        return new Node.Text(text.value(), text.plain(), place);
    }

    private Node in(Node node, String rest, String done) {
        if (rest.isEmpty()) {
            return value;
        }
        if (node instanceof Node.Table table) {
            return inTable(table, rest, done);
        }
        if (node instanceof Node.Items list) {
            return inList(list, rest, done);
        }
        throw new BadInput(
                option,
                "the path " + path + ", but " + done + " is " + node.describe(),
                "a path to a value of the file");
    }

    private Node inTable(Node.Table table, String rest, String done) {
        String key = head(rest, table.entries().keySet()).orElse(firstPart(rest));
        if (key.isBlank()) {
            throw new BadInput(option, "an empty key in the path", FORM);
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(table.entries());
        Node.Entry old = entries.get(key);
        Node child = old == null ? new Node.Table(Map.of(), Place.whole(option)) : old.value();
        Node changed = in(child, tail(rest, key), Paths.child(done, key));
        entries.put(key, new Node.Entry(old == null ? Place.whole(option) : old.key(), changed));
        return new Node.Table(Collections.unmodifiableMap(entries), table.place());
    }

    private Node inList(Node.Items list, String rest, String done) {
        List<String> names = Paths.names(list);
        List<String> numbers =
                IntStream.range(0, names.size()).mapToObj(Integer::toString).toList();
        String name = head(rest, Stream.concat(names.stream(), numbers.stream()).toList())
                .orElseThrow(() -> noItem(list, rest, done));
        int index = names.contains(name) ? names.indexOf(name) : numbers.indexOf(name);
        List<Node> items = new ArrayList<>(list.items());
        items.set(index, inItem(items.get(index), tail(rest, name), Paths.child(done, name)));
        return new Node.Items(List.copyOf(items), list.place());
    }

    /** The name of a kind stands for its configuration, and so does the number of a map with one key that is a kind's. */
    private Node inItem(Node item, String rest, String done) {
        if (item instanceof Node.Table table && table.entries().size() == 1 && !rest.isEmpty()) {
            String kind = table.entries().keySet().iterator().next();
            Node.Entry entry = table.entries().values().iterator().next();
            String inner = head(rest, List.of(kind)).isPresent() ? tail(rest, kind) : rest;
            return new Node.Table(
                    Map.of(kind, new Node.Entry(entry.key(), in(entry.value(), inner, done))), item.place());
        }
        return in(item, rest, done);
    }

    private BadInput noItem(Node.Items list, String rest, String done) {
        String part = firstPart(rest);
        List<String> own = Paths.ownNames(list);
        List<String> shown = IntStream.range(0, own.size())
                .mapToObj(i -> (i + " " + own.get(i)).strip())
                .toList();
        String valid = own.isEmpty() ? "no items: the list is empty" : "in " + done + " " + String.join(", ", shown);
        boolean several = own.contains(part);
        if (several) {
            valid = "its number in place of its name, " + valid;
        }
        Fault fault = Fault.of(option, several ? "more than one " + part + " in " + done : part + " in " + done, valid);
        return new BadInput(Spelling.didYouMean(part, several ? List.of() : own)
                .map(fault::withHint)
                .orElse(fault));
    }

    /** The longest of the names with which the path begins; names may hold dots themselves ("M1.1"). */
    private static Optional<String> head(String rest, Collection<String> names) {
        return names.stream()
                .filter(n -> rest.equals(n) || rest.startsWith(n + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static String firstPart(String rest) {
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static String tail(String rest, String head) {
        return rest.length() == head.length() ? "" : rest.substring(head.length() + 1);
    }
}
