package space.stickney.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ECMAScript module as an expression that gives its exports as one object, so that several stand in one classic script. (A page
 * that opens from disk under a policy of hashes can import nothing: modules in data addresses need {@code script-src data:}.) Made for the modules
 * of three.js: imports at the beginning of a line, one list of exports at the end, {@code export … from} before it.
 */
final class EsModule {
    private static final Pattern IMPORT =
            Pattern.compile("^import\\s*\\{([^}]*)}\\s*from\\s*['\"]([^'\"]+)['\"];", Pattern.MULTILINE);
    private static final Pattern FORWARD = Pattern.compile("export\\s*\\{([^}]*)}\\s*from\\s*['\"]([^'\"]+)['\"];");
    private static final Pattern EXPORT = Pattern.compile("export\\s*\\{([^}]*)};?\\s*$");

    private EsModule() {}

    /**
     * @param name for messages
     * @param source of the module
     * @param modules the names of the objects that hold the exports of what it imports, by the address that it imports
     * @return {@code (() => {…; return {…}; })()}
     * @throws IllegalStateException if the module is not of the form that this can take
     */
    static String expression(String name, String source, Map<String, String> modules) {
        List<String> exports = new ArrayList<>();
        String text = IMPORT.matcher(source)
                .replaceAll(m -> Matcher.quoteReplacement(
                        "const {" + pairs(m.group(1), ": ") + "} = " + module(name, modules, m.group(2)) + ";"));
        text = FORWARD.matcher(text).replaceAll(m -> {
            String from = module(name, modules, m.group(2));
            for (String[] pair : names(m.group(1))) {
                exports.add(pair[1] + ": " + from + "." + pair[0]);
            }
            return "";
        });
        Matcher last = EXPORT.matcher(text);
        if (!last.find()) {
            throw new IllegalStateException(name + " does not end with its exports");
        }
        for (String[] pair : names(last.group(1))) {
            exports.add(pair[1] + ": " + pair[0]);
        }
        String body = text.substring(0, last.start());
        if (Pattern.compile("^(import|export)\\b", Pattern.MULTILINE)
                        .matcher(body)
                        .find()
                || body.contains(";export{")
                || body.contains("import.meta")) {
            throw new IllegalStateException(name + " has an import or export of another form");
        }
        return "(() => {\n" + body + "\nreturn {" + String.join(", ", exports) + "};\n})()";
    }

    private static String module(String name, Map<String, String> modules, String address) {
        String object = modules.get(address);
        if (object == null) {
            throw new IllegalStateException(name + " imports " + address);
        }
        return object;
    }

    private static String pairs(String list, String between) {
        return names(list).stream()
                .map(p -> p[0].equals(p[1]) ? p[0] : p[0] + between + p[1])
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** "a as b, c" as pairs (a, b), (c, c). */
    private static List<String[]> names(String list) {
        List<String[]> names = new ArrayList<>();
        for (String item : list.split(",")) {
            String[] words = item.trim().split("\\s+as\\s+");
            if (!words[0].isEmpty()) {
                names.add(new String[] {words[0], words[words.length - 1]});
            }
        }
        return names;
    }
}
