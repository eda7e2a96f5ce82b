package space.stickney.science.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;

/** {@code sampler.csv}: the design values and beliefs (SI) with their kinds and sources, a row each. */
final class SamplerFiles {
    static final String SAMPLER = "sampler.csv";
    static final String SEED = "seed";

    private SamplerFiles() {}

    static void write(Path folder, SamplerConfiguration c, long seed) throws IOException {
        StringBuilder out = new StringBuilder(Csv.row("key", "value", "text", "kind", "source"));
        out.append(Csv.row(SEED, Long.toString(seed), Long.toString(seed), "planned", ""));
        values(c)
                .forEach((key, s) -> out.append(Csv.row(
                        key,
                        Numbers.shortest(s.value()),
                        s.text(),
                        s.kind().name().toLowerCase(Locale.ROOT),
                        s.source().orElse(""))));
        Files.writeString(folder.resolve(SAMPLER), out);
    }

    private static Map<String, Sourced> values(SamplerConfiguration c) {
        Map<String, Sourced> all = new LinkedHashMap<>();
        all.put("density.least", c.density().least());
        all.put("density.most", c.density().most());
        c.corer().ifPresent(k -> {
            all.put("corer.diameter", k.diameter());
            all.put("corer.shots", k.shots());
            all.put("corer.success", k.success());
            all.put("corer.depth.least", k.depth().least());
            all.put("corer.depth.most", k.depth().most());
            all.put("corer.fill.least", k.fill().least());
            all.put("corer.fill.most", k.fill().most());
        });
        c.pneumatic().ifPresent(k -> {
            all.put("pneumatic.success", k.success());
            all.put("pneumatic.mass.least", k.mass().least());
            all.put("pneumatic.mass.most", k.mass().most());
        });
        return all;
    }

    /** Values by key. */
    static Map<String, Sourced> read(Path folder) throws IOException {
        Path file = folder.resolve(SAMPLER);
        List<List<String>> rows = Csv.read(file.toString(), Files.readString(file));
        Map<String, Sourced> values = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Optional<String> source = row.get(4).isEmpty() ? Optional.empty() : Optional.of(row.get(4));
            Provenance kind = Provenance.valueOf(row.get(3).toUpperCase(Locale.ROOT));
            values.put(row.get(0), new Sourced(Double.parseDouble(row.get(1)), row.get(2), kind, source));
        }
        return values;
    }
}
