package space.stickney.mission.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.quantity.Provenance;
import space.stickney.mission.scenario.Criterion;
import space.stickney.mission.scenario.Requirement;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;
import space.stickney.science.instrument.Finding.Evidence;
import space.stickney.science.instrument.Finding.Spread;

/** Findings and requirements made by hand. */
final class Findings {
    static final String NAME = "test.number";

    private Findings() {}

    static Finding of(double value) {
        return Finding.of(
                NAME, "%", value, Evidence.of("products/test.csv", List.of("drawn", "counted"), List.of("none")));
    }

    static Finding drawn(double value, double... draws) {
        List<Double> list = new ArrayList<>();
        for (double d : draws) {
            list.add(d);
        }
        return of(value).with(Spread.of(list));
    }

    static Driver driver(String input, double low, double high, Provenance kind) {
        return new Driver(input, "low end", low, "high end", high, kind);
    }

    static Requirement requirement(String baseline, String threshold) {
        return requirement(baseline, threshold, Optional.of(NAME), Optional.empty());
    }

    static Requirement requirement(
            String baseline, String threshold, Optional<String> evaluate, Optional<Double> confidence) {
        return new Requirement(
                "T1",
                "a goal, with a comma",
                Optional.empty(),
                Optional.empty(),
                "a parameter",
                Optional.empty(),
                "a metric",
                Optional.empty(),
                evaluate,
                Criterion.of(baseline),
                Criterion.of(threshold),
                confidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Requirement.Verification.ANALYSIS),
                List.of());
    }

    static Row row(String baseline, String threshold, Finding finding) {
        return Matrix.of(List.of(requirement(baseline, threshold)), List.of(finding), List.of())
                .rows()
                .get(0);
    }
}
