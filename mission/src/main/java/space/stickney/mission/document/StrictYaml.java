package space.stickney.mission.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import space.stickney.core.fault.BadInput;

/**
 * Reads the part of YAML that cannot be misunderstood: one document of maps with text keys, lists and scalars. What the
 * full language adds (anchors, aliases, tags, merge keys, directives, several documents) is refused where it stands, and
 * so are duplicate keys, of which most readers silently take the last.
 */
public final class StrictYaml {
    static final int MAX_BYTES = 1_000_000;
    static final int MAX_DEPTH = 32;
    private static final int MAX_KEY = 200;

    /** Longer than any number; keeps the patterns, which may look twice at each digit, away from long texts. */
    static final int MAX_SCALAR = 500;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final String source;
    private final Faults faults = new Faults();

    private StrictYaml(String source) {
        this.source = source;
    }

    /** Reads a file, which is named in messages as it was given. */
    public static Node read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new BadInput(
                        file.toString(), "a file of " + Files.size(file) + " bytes", "at most " + MAX_BYTES + " bytes");
            }
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new BadInput(file.toString(), "a file that cannot be read (" + e + ")", "a readable YAML file");
        }
    }

    /** Reads the bytes of a text in UTF-8; {@code source} names it in messages. */
    public static Node read(String source, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new BadInput(source, "a file of " + bytes.length + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
            return read(source, text);
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            throw new BadInput(
                    placeAfter(source, before).toString(), "bytes that are not UTF-8", "a text file in UTF-8");
        }
    }

    /** Reads a text; {@code source} names it in messages. */
    public static Node read(String source, String text) {
        return new StrictYaml(source).document(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Node document(String text) {
        refuseTabs(text);
        Optional<Node> root = Optional.empty();
        try {
            root = root(text);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(this::place).orElse(Place.whole(source));
            faults.add(place, "", oneLine(e), "YAML that can be read");
        } catch (YamlEngineException e) {
            faults.add(Place.whole(source), "", String.valueOf(e.getMessage()), "YAML that can be read");
        }
        faults.raise();
        return root.orElseThrow(() -> new BadInput(source, "nothing", "a map of keys and values"));
    }

    private Optional<Node> root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(MAX_BYTES)
                .build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        Optional<Node> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (root.isPresent()) {
                    faults.add(place(event), "", "a second document", "one document in a file");
                    return root;
                }
                start.getSpecVersion()
                        .ifPresent(v -> faults.add(place(event), "", "a %YAML directive", "no directives"));
            } else if (event instanceof NodeEvent) {
                root = Optional.of(node(event, events, "", 0));
            }
        }
        return root;
    }

    private Node node(Event event, Iterator<Event> events, String path, int depth) {
        Place place = place(event);
        refuseAnchorsAndTags(event, place, path);
        if (depth > MAX_DEPTH) {
            faults.add(place, path, "more than " + MAX_DEPTH + " levels of nesting", "at most " + MAX_DEPTH);
            faults.raise();
        }
        if (event instanceof MappingStartEvent) {
            return table(events, place, path, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return items(events, place, path, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            return new Node.Text(scalar.getValue(), scalar.isPlain(), place);
        }
        faults.add(place, path, "an alias (*)", "the value itself, written out");
        return new Node.Text("", true, place);
    }

    private Node items(Iterator<Event> events, Place place, String path, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event e = events.next(); e instanceof NodeEvent; e = events.next()) {
            items.add(node(e, events, Paths.child(path, items.size()), depth + 1));
        }
        return new Node.Items(items, place);
    }

    private Node table(Iterator<Event> events, Place place, String path, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event e = events.next(); e instanceof NodeEvent; e = events.next()) {
            Node key = node(e, events, path, depth + 1);
            Optional<String> name = name(e, key, path);
            Node value = node(events.next(), events, Paths.child(path, name.orElse("?")), depth + 1);
            name.ifPresent(n -> put(entries, n, new Node.Entry(key.place(), value), path));
        }
        return new Node.Table(entries, place);
    }

    private Optional<String> name(Event event, Node key, String path) {
        if (event instanceof AliasEvent) {
            return Optional.empty();
        }
        if (!(key instanceof Node.Text text)) {
            faults.add(key.place(), path, key.describe() + " as a key", "a word as a key");
            return Optional.empty();
        }
        if (text.plain() && text.value().equals("<<")) {
            faults.add(key.place(), path, "a merge key (<<)", "the keys themselves, written out");
            return Optional.empty();
        }
        if (text.value().length() > MAX_KEY) {
            String found = "a key of " + text.value().length() + " characters";
            faults.add(key.place(), path, found, "a key of at most " + MAX_KEY);
            return Optional.empty();
        }
        if (text.isNothing() || text.value().isBlank() || isNoText(text)) {
            String shown = text.value().isBlank() ? "an empty key" : text.value() + " as a key";
            faults.add(key.place(), path, shown, "a word as a key, in quotes if it looks like a number");
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private void put(Map<String, Node.Entry> entries, String name, Node.Entry entry, String path) {
        Node.Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
            faults.add(
                    entry.key(),
                    Paths.child(path, name),
                    "the key " + name + " a second time (first in line "
                            + first.key().line() + ")",
                    "each key once");
        }
    }

    /** Whether a scalar without quotes is a number or a truth value by the core schema of YAML 1.2. */
    static boolean isNoText(Node.Text text) {
        return text.plain()
                && text.value().length() <= MAX_SCALAR
                && (NUMBER.matcher(text.value()).matches()
                        || text.value().matches("true|True|TRUE|false|False|FALSE|0x[0-9a-fA-F]+|0o[0-7]+")
                        || text.value().matches("[+-]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"));
    }

    private void refuseAnchorsAndTags(Event event, Place place, String path) {
        if (!(event instanceof AliasEvent) && event instanceof NodeEvent node) {
            node.getAnchor()
                    .ifPresent(a -> faults.add(place, path, "an anchor (&" + a + ")", "the value without an anchor"));
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        tag.ifPresent(t -> faults.add(place, path, "a tag (" + t + ")", "the value without a tag"));
    }

    private void refuseTabs(String text) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            String indent = lines[i].substring(
                    0, lines[i].length() - lines[i].stripLeading().length());
            if (indent.contains("\t") && !lines[i].isBlank()) {
                Place place = new Place(source, i + 1, indent.indexOf('\t') + 1);
                faults.add(place, "", "a tab in the indentation", "blanks");
            }
        }
        faults.raise();
    }

    private static String oneLine(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return (context + e.getProblem()).replaceAll("\\s+", " ");
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(Place.whole(source));
    }

    private Place place(Mark mark) {
        return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place placeAfter(String source, String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(source, line, before.length() - before.lastIndexOf('\n'));
    }
}
