package space.stickney.samples.curation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.ledger.CanonicalJson;

/** Events as lines of the ledger and back. The record components of {@link Act} say what stands in a line. */
public final class EventText {
    private static final Map<String, Class<?>> KINDS = Stream.of(Act.class, Act.OfOne.class)
            .flatMap(c -> Arrays.stream(c.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toMap(c -> kebab(c.getSimpleName()), c -> c));

    private EventText() {}

    /** The kind's name in the ledger: "sample-registered". */
    public static String kind(Act act) {
        return kebab(act.getClass().getSimpleName());
    }

    /**
     * The line of an event.
     *
     * @param prev the hash of the line before
     */
    public static String line(Event event, String prev) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("seq", event.seq());
        map.put("prev", prev);
        map.put("at", event.at().toString());
        map.put("recorded", event.recorded().toString());
        map.put("by", event.by());
        event.person().ifPresent(p -> map.put("person", p));
        map.putAll(fields(event.act()));
        return CanonicalJson.write(map);
    }

    /** What stands in a line besides the frame: kind and components. */
    public static Map<String, Object> fields(Act act) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind(act));
        map.putAll(components((Record) act));
        return map;
    }

    private static Map<String, Object> components(Record value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent c : value.getClass().getRecordComponents()) {
            Object x = get(c, value);
            if (x instanceof Optional<?> optional) {
                optional.ifPresent(v -> map.put(key(c, v.getClass()), plain(v)));
            } else {
                map.put(key(c, x.getClass()), plain(x));
            }
        }
        return map;
    }

    private static Object get(RecordComponent c, Record value) {
        try {
            return c.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(RecordComponent c, Class<?> type) {
        return type == Mass.class ? c.getName() + "_ug" : c.getName();
    }

    private static Object plain(Object value) {
        if (value instanceof Mass mass) {
            return mass.micrograms();
        } else if (value instanceof Enum<?> e) {
            return kebab(e);
        } else if (value instanceof Instant) {
            return value.toString();
        } else if (value instanceof Act act) {
            return fields(act);
        } else if (value instanceof Record r) {
            return components(r);
        } else if (value instanceof List<?> list) {
            return list.stream().map(EventText::plain).toList();
        }
        return value;
    }

    /**
     * Reads a line.
     *
     * @param where for messages
     * @throws BadInput if the line is no event: a key is missing, unknown or of another type
     */
    public static Event read(String where, String line) {
        return of(where, CanonicalJson.read(where, line));
    }

    /** As {@link #read}, of a line that is parsed already. */
    public static Event of(String where, Map<String, Object> parsed) {
        Map<String, Object> map = new LinkedHashMap<>(parsed);
        long seq = (Long) take(where, map, "seq", Long.class);
        take(where, map, "prev", String.class);
        Instant at = instant(where, (String) take(where, map, "at", String.class));
        Instant recorded = instant(where, (String) take(where, map, "recorded", String.class));
        String by = (String) take(where, map, "by", String.class);
        Optional<String> person = map.containsKey("person")
                ? Optional.of((String) take(where, map, "person", String.class))
                : Optional.empty();
        return new Event(seq, at, recorded, by, person, act(where, map));
    }

    private static Act act(String where, Map<String, Object> map) {
        String kind = (String) take(where, map, "kind", String.class);
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new BadInput(
                    where + ": kind",
                    kind,
                    "one of " + KINDS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return (Act) record(where, type, map);
    }

    private static Object record(String where, Class<?> type, Map<String, Object> map) {
        Layout layout = LAYOUTS.get(type);
        Object[] values = new Object[layout.parts().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(where, layout.parts().get(i), map);
        }
        if (!map.isEmpty()) {
            throw new BadInput(
                    where, "the key " + map.keySet().iterator().next(), "the keys of " + kebab(type.getSimpleName()));
        }
        try {
            return layout.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object component(String where, Part part, Map<String, Object> map) {
        if (map.containsKey(part.key())) {
            Object value = value(where + ": " + part.key(), part.type(), map.remove(part.key()));
            return part.optional() ? Optional.of(value) : value;
        } else if (part.optional()) {
            return Optional.empty();
        }
        throw new BadInput(where, "no " + part.key(), "an event with it");
    }

    /** How a record is read: looked up once, because a ledger has many lines. */
    private record Layout(Constructor<?> constructor, List<Part> parts) {
        static Layout of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Layout(
                        type.getDeclaredConstructor(types),
                        Arrays.stream(components).map(Part::of).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Part(String key, boolean optional, Type type) {
        static Part of(RecordComponent c) {
            if (c.getType() == Optional.class) {
                Type inner = ((ParameterizedType) c.getGenericType()).getActualTypeArguments()[0];
                return new Part(EventText.key(c, (Class<?>) inner), true, inner);
            }
            return new Part(EventText.key(c, c.getType()), false, c.getGenericType());
        }
    }

    private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return Layout.of(type);
        }
    };

    @SuppressWarnings("unchecked")
    private static Object value(String where, Type type, @Nullable Object plain) {
        if (type == Mass.class) {
            return new Mass((Long) typed(where, plain, Long.class));
        } else if (type == long.class) {
            return typed(where, plain, Long.class);
        } else if (type == boolean.class) {
            return typed(where, plain, Boolean.class);
        } else if (type == String.class) {
            return typed(where, plain, String.class);
        } else if (type == Instant.class) {
            return instant(where, (String) typed(where, plain, String.class));
        } else if (type == Act.class) {
            return act(where, new LinkedHashMap<>((Map<String, Object>) typed(where, plain, Map.class)));
        } else if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            for (Object item : (List<Object>) typed(where, plain, List.class)) {
                items.add(value(where, list.getActualTypeArguments()[0], item));
            }
            return List.copyOf(items);
        } else if (((Class<?>) type).isEnum()) {
            return constant(where, (Class<?>) type, (String) typed(where, plain, String.class));
        }
        return record(
                where, (Class<?>) type, new LinkedHashMap<>((Map<String, Object>) typed(where, plain, Map.class)));
    }

    /**
     * An act with some values changed, for a correction.
     *
     * @param changes by key, as written on a command line; a mass with its unit
     * @throws BadInput if there is no such key or the value is none for it
     */
    public static Act with(String where, Act act, Map<String, String> changes) {
        Map<String, Object> map = fields(act);
        changes.forEach((key, text) -> {
            if (map.get(key + "_ug") instanceof Long) {
                map.put(key + "_ug", Mass.parse(where + ": " + key, text).micrograms());
            } else if (map.get(key) instanceof Boolean && text.matches("true|false")) {
                map.put(key, text.equals("true"));
            } else if (map.get(key) instanceof String && !key.equals("kind")) {
                map.put(key, text);
            } else {
                throw new BadInput(
                        where,
                        key + "=" + text,
                        "one of the event's single values: " + String.join(", ", map.keySet()));
            }
        });
        return act(where, map);
    }

    private static Object constant(String where, Class<?> type, String text) {
        for (Object c : type.getEnumConstants()) {
            if (kebab((Enum<?>) c).equals(text)) {
                return c;
            }
        }
        throw new BadInput(
                where,
                text,
                "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(c -> kebab((Enum<?>) c))
                                .collect(Collectors.joining(", ")));
    }

    private static Object take(String where, Map<String, Object> map, String key, Class<?> type) {
        if (!map.containsKey(key)) {
            throw new BadInput(where, "no " + key, "an event with it");
        }
        return typed(where + ": " + key, map.remove(key), type);
    }

    private static Object typed(String where, @Nullable Object value, Class<?> type) {
        if (value == null || !type.isInstance(value)) {
            throw new BadInput(where, String.valueOf(value), "a value of the type that this key has");
        }
        return value;
    }

    private static Instant instant(String where, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput(where, text, "a time in UTC such as 2020-12-18T00:00:00Z");
        }
    }

    /** The name of a constant in the ledger: "previously-allocated". */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
