package space.stickney.mission.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.quantity.Provenance;
import space.stickney.mission.scenario.Criterion;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;
import space.stickney.science.instrument.Finding.Reached;

/**
 * One limit held against one finding.
 *
 * <ol>
 *   <li>Without a finding, with one that calls itself unknown, or with no number: indeterminate.
 *   <li>Judged is the predicted value; with a confidence c asked for, the value that a share c of the draws does not
 *       exceed (for a lower limit: does not fall below). A confidence without draws: indeterminate.
 *   <li>An input that is assumed and within its range brings the judged value to the other side of the limit:
 *       indeterminate. So do all assumed inputs together, their moves towards the limit added in quadrature.
 *   <li>Else met or missed.
 * </ol>
 *
 * A tighter limit never improves a verdict in the order met, indeterminate, missed: in each step the set of good values
 * shrinks.
 *
 * @param criterion the limit
 * @param verdict about it
 * @param reasons why it is indeterminate; empty else
 * @param margin distance of the predicted value from the limit, positive on the good side (SI, s for a date)
 * @param probability share of the draws that are good
 * @param reached first epoch from which on the history is good (TDB seconds past J2000)
 */
public record Judgement(
        Criterion criterion,
        Verdict verdict,
        List<String> reasons,
        Optional<Double> margin,
        Optional<Double> probability,
        Optional<Double> reached) {
    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /**
     * Judges.
     *
     * @param wanted name of the finding, if the requirement names one
     * @param finding what was found
     * @param confidence with which the limit shall be kept
     */
    static Judgement of(
            Criterion criterion, Optional<String> wanted, Optional<Finding> finding, Optional<Double> confidence) {
        if (finding.isEmpty()) {
            String why = wanted.map(w -> "the run holds no finding " + w)
                    .orElse("nothing computes it: the requirement names no finding");
            return undecided(criterion, why);
        }
        return new Bench(criterion, finding.get(), confidence).judge();
    }

    private static Judgement undecided(Criterion criterion, String why) {
        return new Judgement(
                criterion, Verdict.INDETERMINATE, List.of(why), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Margin as a share of the limit; none for dates and for a limit of zero. */
    public Optional<Double> relativeMargin() {
        return criterion.isDate() || criterion.value() == 0
                ? Optional.empty()
                : margin.map(m -> m / FastMath.abs(criterion.value()));
    }

    /** The judging of one finding. */
    private static final class Bench {
        private final Criterion criterion;
        private final Finding finding;
        private final Optional<Double> confidence;
        private final Draws draws;

        private Bench(Criterion criterion, Finding finding, Optional<Double> confidence) {
            this.criterion = criterion;
            this.finding = finding;
            this.confidence = confidence;
            this.draws = new Draws(finding.spread().draws());
        }

        private Judgement judge() {
            Optional<Double> margin =
                    Optional.of(criterion.margin(finding.value())).filter(Double::isFinite);
            Optional<Double> probability = draws.none() ? Optional.empty() : Optional.of(draws.probability(criterion));
            List<String> reasons = reasons();
            Verdict verdict =
                    !reasons.isEmpty() ? Verdict.INDETERMINATE : criterion.met(judged()) ? Verdict.MET : Verdict.MISSED;
            return new Judgement(criterion, verdict, reasons, margin, probability, reached());
        }

        private List<String> reasons() {
            if (finding.unknown().isPresent()) {
                return List.of(finding.unknown().get());
            }
            if (Double.isNaN(finding.value())) {
                return List.of("the finding " + finding.name() + " holds no number");
            }
            if (confidence.isPresent() && draws.none()) {
                return List.of("a confidence of " + Shown.of(confidence.get(), "%")
                        + " is asked for, but no runs were drawn for " + finding.name());
            }
            return turned();
        }

        /** The value that decides. */
        private double judged() {
            return confidence
                    .map(c ->
                            criterion.side() == Criterion.Side.AT_MOST ? draws.quantile(c) : draws.quantileFromAbove(c))
                    .orElse(finding.value());
        }

        private List<String> turned() {
            double judged = judged();
            boolean met = criterion.met(judged);
            double shift = confidence.isPresent() ? judged - finding.value() : 0;
            List<String> reasons = new ArrayList<>();
            double quadrature = 0;
            int movers = 0;
            for (Driver driver : finding.drivers()) {
                if (driver.kind() == Provenance.ASSUMED) {
                    End worst = worst(driver, met);
                    double moved = worst.value() + shift;
                    if (criterion.met(moved) != met) {
                        reasons.add(driver.input() + " (assumed, " + driver.low() + " to " + driver.high()
                                + ") decides it: " + Shown.of(worst.value(), criterion.unit()) + " at "
                                + worst.at());
                    }
                    double step = FastMath.abs(moved - judged);
                    boolean towards = met
                            ? criterion.margin(moved) < criterion.margin(judged)
                            : criterion.margin(moved) > criterion.margin(judged);
                    quadrature += towards ? step * step : 0;
                    movers += towards ? 1 : 0;
                }
            }
            if (reasons.isEmpty() && movers > 1) {
                together(judged, met, FastMath.sqrt(quadrature), movers).ifPresent(reasons::add);
            }
            return reasons;
        }

        private Optional<String> together(double judged, boolean met, double step, int movers) {
            boolean down = (criterion.side() == Criterion.Side.AT_LEAST) == met;
            double moved = down ? judged - step : judged + step;
            return criterion.met(moved) == met
                    ? Optional.empty()
                    : Optional.of("no assumed input alone, but " + movers
                            + " together (added in quadrature) decide it: "
                            + Shown.of(moved, criterion.unit()));
        }

        /** The end of the range that works against the verdict. */
        private End worst(Driver driver, boolean met) {
            End low = new End(driver.low(), driver.valueAtLow());
            End high = new End(driver.high(), driver.valueAtHigh());
            if (Double.isNaN(low.value()) || Double.isNaN(high.value())) {
                return Double.isNaN(low.value()) ? low : high;
            }
            boolean lowIsBetter = criterion.margin(low.value()) > criterion.margin(high.value());
            return lowIsBetter == met ? high : low;
        }

        private record End(String at, double value) {}

        private Optional<Double> reached() {
            Optional<Double> first = Optional.empty();
            for (Reached r : finding.history()) {
                if (!criterion.met(r.value())) {
                    first = Optional.empty();
                } else if (first.isEmpty()) {
                    first = Optional.of(r.tdb());
                }
            }
            return first;
        }
    }
}
