package space.stickney.mission.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.mission.document.Given;
import space.stickney.mission.scenario.Requirement;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;

/**
 * A requirement and what a flown mission yields for it.
 *
 * @param requirement as the scenario states it
 * @param finding the number held against it, if there is one
 * @param baseline the verdict of the row: the limit of the full mission
 * @param threshold the limit of the smallest mission worth flying
 * @param keys values of the scenario on which the row rests: its limits, and the drivers that are keys
 */
public record Row(
        Requirement requirement, Optional<Finding> finding, Judgement baseline, Judgement threshold, List<Given> keys) {
    public Row {
        keys = List.copyOf(keys);
    }

    /** What the row certainly reaches. */
    public enum Meets {
        BASELINE,
        THRESHOLD,
        NONE,
        UNDECIDED
    }

    static Row of(Requirement r, Optional<Finding> finding, List<Given> keys) {
        return new Row(
                r,
                finding,
                Judgement.of(r.baseline(), r.evaluate(), finding, r.confidence()),
                Judgement.of(r.threshold(), r.evaluate(), finding, r.confidence()),
                keys);
    }

    /** The verdict, which is that about the baseline. */
    public Verdict verdict() {
        return baseline.verdict();
    }

    /** The strictest limit whose verdict is met; undecided if none is but one might be. */
    public Meets meets() {
        if (baseline.verdict() == Verdict.MET) {
            return Meets.BASELINE;
        }
        return switch (threshold.verdict()) {
            case MET -> Meets.THRESHOLD;
            case MISSED -> Meets.NONE;
            case INDETERMINATE -> Meets.UNDECIDED;
        };
    }

    /** The predicted value (SI, or TDB seconds past J2000), if it is a finite number. */
    public Optional<Double> predicted() {
        return finding.map(Finding::value).filter(Double::isFinite);
    }

    /** A percentile of the draws, if there are any and it is finite. */
    public Optional<Double> percentile(double percent) {
        return finding.map(f -> new Draws(f.spread().draws()))
                .filter(d -> !d.none())
                .map(d -> d.quantile(percent / 100))
                .filter(Double::isFinite);
    }

    /** How many runs were drawn. */
    public int draws() {
        return finding.map(f -> f.spread().draws().size()).orElse(0);
    }

    /** Half the distance of the 16 and 84 % points of the draws; without draws the parts added in quadrature. */
    public Optional<Double> sigma() {
        if (draws() > 1) {
            return percentile(84).flatMap(high -> percentile(16).map(low -> (high - low) / 2));
        }
        Optional<Double> statistical = finding.flatMap(f -> f.spread().statistical());
        Optional<Double> systematic = finding.flatMap(f -> f.spread().systematic());
        return statistical.isEmpty() && systematic.isEmpty()
                ? Optional.empty()
                : Optional.of(FastMath.hypot(statistical.orElse(0.0), systematic.orElse(0.0)));
    }

    /** A margin in units of {@link #sigma}; none where nothing scatters. */
    public Optional<Double> marginInSigma(Judgement judgement) {
        return sigma().filter(s -> s > 0).flatMap(s -> judgement.margin().map(m -> m / s));
    }

    /** The drivers, the one that moves the number most first. */
    public List<Driver> drivers() {
        return finding.map(Finding::drivers).orElse(List.of()).stream()
                .sorted(Comparator.comparingDouble((Driver d) -> Double.isNaN(d.swing()) ? 0 : -d.swing())
                        .thenComparing(Driver::input))
                .toList();
    }

    /** Whether an input within its range brings the number to the other side of the baseline. */
    public boolean turns(Driver driver) {
        boolean met = finding.map(f -> requirement.baseline().met(f.value())).orElse(false);
        return requirement.baseline().met(driver.valueAtLow()) != met
                || requirement.baseline().met(driver.valueAtHigh()) != met;
    }
}
