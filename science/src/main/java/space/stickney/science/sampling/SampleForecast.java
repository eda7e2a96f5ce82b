package space.stickney.science.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.science.instrument.Finding;

/** Forecasts the mass of all landings together and of one, from the files that the sampler left. */
final class SampleForecast {
    static final int DRAWS = 1000;
    /** Percentiles of the table. */
    private static final int[] PERCENT = {1, 5, 16, 25, 50, 75, 84, 95, 99};

    private final Map<String, Sourced> values;
    private final List<Landing> landings;
    private final CollectedMass model;
    private final RandomStreams streams;
    private final Path products;
    private final String name;

    SampleForecast(Path observations, Path products) throws IOException {
        values = SamplerFiles.read(observations);
        landings = Landing.read(observations);
        model = CollectedMass.of(values);
        Sourced seed = values.get(SamplerFiles.SEED);
        streams = new RandomStreams(seed == null ? 1 : Long.parseLong(seed.text()));
        this.products = products;
        name = observations.getFileName().toString();
    }

    List<Finding> findings() throws IOException {
        List<Landing> first =
                landings.isEmpty() ? List.of(new Landing("landing", 0, true, 1, 1)) : landings.subList(0, 1);
        double[] total = total(model, landings, false);
        double[] single = total(model, first, true);
        String file = write(total, single);
        Finding mass = Finding.of("mass", "g", median(total), evidence(file))
                .with(Finding.Spread.of(list(total)))
                .withDrivers(drivers(landings, false))
                .withHistory(history());
        Finding each = Finding.of("mass-per-landing", "g", median(single), evidence(file))
                .with(Finding.Spread.of(list(single)))
                .withDrivers(drivers(first, true));
        return List.of(mass, each);
    }

    private double[] total(CollectedMass m, List<Landing> some, boolean certain) {
        return Arrays.stream(m.draws(some, certain, DRAWS, streams))
                .mapToDouble(d -> Arrays.stream(d).sum())
                .toArray();
    }

    private double middle(CollectedMass m, List<Landing> some, boolean certain) {
        return median(total(m, some, certain));
    }

    /** Each input at the ends of its range, the others drawn as before. */
    private List<Finding.Driver> drivers(List<Landing> some, boolean certain) {
        List<Finding.Driver> all = new ArrayList<>();
        range(all, "density", v -> middle(model.withDensity(v), some, certain));
        range(all, "corer.fill", v -> middle(model.withFill(v), some, certain));
        range(all, "corer.depth", v -> middle(model.withDepth(v), some, certain));
        Sourced shots = values.get("corer.shots");
        Sourced success = values.get("corer.success");
        if (shots != null && success != null) {
            int n = model.shots();
            all.add(new Finding.Driver(
                    "corer.shots",
                    Integer.toString(n - 1),
                    middle(model.withShots(n - 1), some, certain),
                    Integer.toString(n + 1),
                    middle(model.withShots(n + 1), some, certain),
                    shots.kind()));
            double low = Math.max(0, 2 * model.success() - 1); // twice the chance of a failure
            all.add(new Finding.Driver(
                    "corer.success",
                    percent(low),
                    middle(model.withSuccess(low), some, certain),
                    percent(1),
                    middle(model.withSuccess(1), some, certain),
                    success.kind()));
        }
        Sourced pneumatic = values.get("pneumatic.success");
        if (pneumatic != null) {
            all.add(new Finding.Driver(
                    "pneumatic.success",
                    "0 %",
                    middle(model.withPneumatic(0), some, certain),
                    "100 %",
                    middle(model.withPneumatic(1), some, certain),
                    pneumatic.kind()));
        }
        if (!certain && !landings.isEmpty()) {
            all.add(new Finding.Driver(
                    "last landing",
                    "lost",
                    middle(model, landings.subList(0, landings.size() - 1), false),
                    "flown",
                    middle(model, landings, false),
                    Provenance.PLANNED));
        }
        return all;
    }

    private void range(List<Finding.Driver> all, String key, java.util.function.DoubleUnaryOperator number) {
        Sourced least = values.get(key + ".least");
        Sourced most = values.get(key + ".most");
        if (least != null && most != null) {
            all.add(new Finding.Driver(
                    key,
                    least.text(),
                    number.applyAsDouble(least.value()),
                    most.text(),
                    number.applyAsDouble(most.value()),
                    least.kind()));
        }
    }

    /** The sum after each landing. */
    private List<Finding.Reached> history() {
        List<Finding.Reached> all = new ArrayList<>();
        for (int n = 1; n <= landings.size(); n++) {
            all.add(new Finding.Reached(landings.get(n - 1).tdb(), middle(model, landings.subList(0, n), false)));
        }
        return all;
    }

    private Finding.Evidence evidence(String file) {
        List<String> assumptions = values.entrySet().stream()
                .filter(e -> e.getValue().kind() == Provenance.ASSUMED)
                .map(e -> e.getKey() + " " + e.getValue().text() + ": "
                        + e.getValue().source().orElse("no source"))
                .toList();
        return Finding.Evidence.of(
                file,
                List.of(
                        landings.size() + " landings with the chance of a go that the flight found",
                        "volume of the cores times density and filling, chance of each shot",
                        "and what the pneumatic sampler takes",
                        DRAWS + " draws; the value is their median"),
                assumptions);
    }

    private String write(double[] total, double[] single) throws IOException {
        StringBuilder out = new StringBuilder(Csv.row("percentile", "total_g", "one_landing_g"));
        for (int p : PERCENT) {
            out.append(Csv.row(
                    Integer.toString(p),
                    Numbers.fixed(1000 * percentile(total, p), 3),
                    Numbers.fixed(1000 * percentile(single, p), 3)));
        }
        String file = name + "-mass.csv";
        Files.writeString(products.resolve(file), out);
        return "products/" + file;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double median(double[] values) {
        return percentile(values, 50);
    }

    /** By rank, linear between neighbours (type 7 of Hyndman and Fan 1996). */
    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = percent / 100.0 * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 0) + " %";
    }
}
