package space.stickney.science.gamma;

import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;

/**
 * Whether an element can be stated. Not if its lines, weighted by what they tell, have more foreground than signal and the
 * background run that would tell the foreground is missing; not if the data say no more of it than was assumed before.
 */
final class Determined {
    /** Of a posterior sigma over the prior one, from which the data have said nothing. */
    private static final double NOTHING_LEARNT = 0.9;

    private final SummedObservation observation;
    private final CompositionRetrieval.Fitted f;
    private final PosteriorShape posterior;

    Determined(SummedObservation observation, CompositionRetrieval.Fitted f, PosteriorShape posterior) {
        this.observation = observation;
        this.posterior = posterior;
        this.f = f;
    }

    /** Why not, if not. */
    Optional<String> unknown(String symbol) {
        double weight = 0;
        double mars = 0;
        double spacecraft = 0;
        double signal = 0;
        for (int i = 0; i < f.lines().length; i++) {
            int line = f.lines()[i];
            if (LineTable.standard().line(line).element().equals(symbol)) {
                double told = f.predicted()[i] / f.peaks().sigma(line);
                weight += told * told;
                mars += told * told * FastMath.max(0, f.peaks().mars()[line]);
                spacecraft += told * told * FastMath.max(0, f.peaks().spacecraft()[line]);
                signal += told * told * f.predicted()[i] * f.peaks().exposure()[line];
            }
        }
        if (weight > 0 && mars > signal && !observation.has(GammaAccumulation.MARS)) {
            return Optional.of(
                    "Mars sends " + Numbers.fixed(mars / signal, 1)
                            + " times the signal of its lines, and there is no background run in Mars orbit away from the target");
        }
        if (weight > 0
                && spacecraft > signal
                && !observation.has(GammaAccumulation.MARS)
                && !observation.has(GammaAccumulation.CRUISE)) {
            return Optional.of("the spacecraft makes " + Numbers.fixed(spacecraft / signal, 1)
                    + " times the signal of its lines, and there is no background run");
        }
        return nothingLearnt(symbol);
    }

    private Optional<String> nothingLearnt(String symbol) {
        int at = f.unknowns().elements().indexOf(symbol);
        if (at < 0) {
            return Optional.empty();
        }
        double share = FastMath.sqrt(posterior.covariance()[at][at])
                / f.unknowns().priors().sigma()[at];
        return share < NOTHING_LEARNT
                ? Optional.empty()
                : Optional.of("the data say nothing of "
                        + f.unknowns().names().get(at).substring(3) + " beyond its assumed range");
    }
}
