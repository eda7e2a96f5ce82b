package space.stickney.core.kind;

/**
 * A kind of phase or instrument, found with {@link java.util.ServiceLoader}: whoever adds one adds a package, the line in
 * {@code META-INF/services/space.stickney.core.kind.Kind} and a handbook page, and changes nothing else.
 *
 * @param <C> its part of the scenario file
 */
public interface Kind<C extends Record> {
    /** The key under which it stands in a scenario file: lower case with hyphens, for example "orbit-insertion". */
    String name();

    /** The record that its part of the file is read into. */
    Class<C> configuration();

    /** What it does, in a sentence, for the schema and the handbook. */
    String summary();

    /** The list of the scenario file in which it stands. */
    default String section() {
        return "phases";
    }
}
