package space.stickney.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that repeat, as a list of those that differ and a number for each. */
final class Coded {
    private Coded() {}

    /** {@code names} in the order of their first appearance, {@code index} packed, as {@code decode} in core.js reads them. */
    static Map<String, Object> of(List<String> texts) {
        Map<String, Integer> names = new LinkedHashMap<>();
        double[] index = new double[texts.size()];
        for (int i = 0; i < index.length; i++) {
            Integer known = names.putIfAbsent(texts.get(i), names.size());
            index[i] = known == null ? names.size() - 1 : known;
        }
        Map<String, Object> coded = new LinkedHashMap<>();
        coded.put("names", List.copyOf(names.keySet()));
        coded.put("index", Packed.of(index, 1));
        return coded;
    }
}
