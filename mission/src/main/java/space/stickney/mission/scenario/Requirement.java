package space.stickney.mission.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Below;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;

/**
 * A row of the science traceability matrix, as the mission's documents state it; the columns are those of the table B1 of
 * NASA's announcements of opportunity. What a flight makes of it is {@code mission.matrix.Row}.
 */
@About("A requirement of the mission.")
public record Requirement(
        @About("its number in the mission's documents") String id,
        @About("the science goal it serves") String goal,
        @About("the objective below the goal") Optional<String> objective,

        @About("the hypothesis that it tells from others") Optional<String> hypothesis,

        @About("the physical parameter to be known") String parameter,
        @About("what is recorded to know it") Optional<String> observable,
        @About("the number by which success is judged") String metric,

        @About("what that number means over noise and time, such as 1 sigma, 95 % over the mission")
        Optional<String> statistic,

        @About("the finding that gives the number, such as megane.Fe.error or flight.delta-v-margin;"
                + " without one the row stays indeterminate")
        Optional<String> evaluate,

        @About("what the full mission shall reach, such as <= 10 %")
        Criterion baseline,

        @About("what the smallest mission worth flying shall reach")
        Criterion threshold,

        @About("probability with which it shall be reached, judged by drawn runs; without one the predicted value is"
                + " judged")
        @In("1")
        @Between(min = 0.5, max = 1)
        @Below(1)
        Optional<Double> confidence,

        @About("the instrument that measures it") Optional<String> instrument,

        @About("what the instrument must do for it") Optional<String> instrumentRequirement,

        @About("what the mission must do for it: geometry, coverage, time, data")
        Optional<String> missionRequirement,

        @About("the product that holds the result") Optional<String> dataProduct,
        @About("who provides it: an agency or institute") Optional<String> provider,

        @About("how it is verified") Optional<Verification> verification,

        @About("what is taken for granted") @Default("[]") List<String> assumptions)
        implements Consistent {
    /** The methods of verification of the systems-engineering standards (A, I, T, D). */
    public enum Verification {
        ANALYSIS,
        INSPECTION,
        TEST,
        DEMONSTRATION
    }

    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        if (!baseline.comparable(threshold)) {
            String valid = "a limit of what the baseline " + baseline + " measures";
            found.add(new Contradiction("threshold", threshold.text(), valid));
        } else if (baseline.side() != threshold.side()) {
            String valid = "a limit with " + baseline.side().sign() + ", as the baseline has";
            found.add(new Contradiction("threshold", threshold.text(), valid));
        } else if (!threshold.met(baseline.value())) {
            String what = "the baseline " + baseline + ", looser than the threshold " + threshold;
            found.add(new Contradiction("baseline", what, "a baseline at least as strict as the threshold"));
        }
        return found;
    }
}
