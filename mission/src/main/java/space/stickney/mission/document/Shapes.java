package space.stickney.mission.document;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Configured;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.FromText;
import space.stickney.core.kind.In;
import space.stickney.core.kind.Kind;
import space.stickney.core.kind.Named;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.EpochRange;
import space.stickney.flight.time.Epochs;

/** Finds the shape of a configuration record from its components and their annotations. */
final class Shapes {
    private final List<Kind<?>> kinds;
    private final Epochs epochs;

    /**
     * Shapes with the kinds that a file may name.
     *
     * @param epochs reads dates, with the leap seconds in force
     */
    Shapes(List<Kind<?>> kinds, Epochs epochs) {
        this.kinds = List.copyOf(kinds);
        this.epochs = epochs;
    }

    /** The shape of a record; a record that cannot be read from a file is a mistake of its author. */
    Shape.Fields of(Class<? extends Record> type) {
        List<Shape.Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(component));
        }
        About about = type.getAnnotation(About.class);
        return new Shape.Fields(type, List.copyOf(fields), about == null ? "" : about.value());
    }

    private Shape.Field field(RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = component.getType() == Optional.class;
        String key = key(component);
        Default standard = component.getAnnotation(Default.class);
        About about = component.getAnnotation(About.class);
        if (optional && standard != null) {
            throw new IllegalStateException(component + " is Optional and has a default");
        }
        return new Shape.Field(
                key,
                component,
                shape(optional ? argument(type, 0) : type, component, key),
                optional,
                Optional.ofNullable(standard).map(Default::value),
                Optional.ofNullable(about).map(About::value));
    }

    /** closestApproach is closest-approach in the file. */
    private static String key(RecordComponent component) {
        Named named = component.getAnnotation(Named.class);
        return named != null
                ? named.value()
                : component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private Shape shape(Type type, RecordComponent component, String key) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                return new Shape.ListOf(shape(argument(type, 0), component, key));
            }
            if (generic.getRawType() == Map.class && argument(type, 1) == Configured.class) {
                return new Shape.MapOf(new Shape.OneOfKind(key, of(key), true));
            }
            if (generic.getRawType() == Map.class && argument(type, 0) == String.class) {
                return new Shape.MapOf(shape(argument(type, 1), component, key));
            }
        }
        if (type instanceof Class<?> simple) {
            return simple(simple, component, key);
        }
        throw new IllegalStateException("no file can hold the component " + component);
    }

    private Shape simple(Class<?> type, RecordComponent component, String key) {
        if (type == Configured.class) {
            return new Shape.OneOfKind(key, of(key), false);
        }
        Shape.@Nullable Leaf leaf = leaf(type, component);
        if (leaf != null) {
            return leaf;
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        throw new IllegalStateException("no file can hold the component " + component);
    }

    private List<Kind<?>> of(String section) {
        return kinds.stream().filter(k -> k.section().equals(section)).toList();
    }

    private Shape.@Nullable Leaf leaf(Class<?> type, RecordComponent component) {
        if (type == double.class || type == Double.class || type == Sourced.class) {
            In in = component.getAnnotation(In.class);
            if (in == null) {
                throw new IllegalStateException(component + " needs the annotation In");
            }
            return new Leaves.Quantity(in.value(), Bounds.of(component), type == Sourced.class);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return new Leaves.Whole(Bounds.of(component), type == int.class || type == Integer.class);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Leaves.Truth();
        }
        if (type == String.class) {
            return new Leaves.Words();
        }
        if (type == AbsoluteDate.class || type == Epoch.class) {
            return new Instants.Instant(epochs, type == Epoch.class);
        }
        if (type == EpochRange.class) {
            return new Instants.Range(epochs);
        }
        if (type.isEnum()) {
            return new Leaves.Choice(type);
        }
        return factory(type).map(Leaves.SelfReading::new).orElse(null);
    }

    private static Optional<Method> factory(Class<?> type) {
        Optional<Method> factory = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(FromText.class) && Modifier.isStatic(m.getModifiers()))
                .findFirst();
        factory.ifPresent(m -> m.setAccessible(true));
        return factory;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
