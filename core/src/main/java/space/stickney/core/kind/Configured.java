package space.stickney.core.kind;

/**
 * A kind with the configuration that a file gives it. A component {@code List<Configured> phases} is read from a list of
 * maps with one key, the name of a kind of the section "phases".
 *
 * @param kind what it is
 * @param configuration of the class {@link Kind#configuration()}
 * @param path where it stands in the file, for example "phases.launch"
 */
public record Configured(Kind<?> kind, Record configuration, String path) {}
