package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.inference.Priors;
import space.stickney.science.scene.Composition;

/**
 * How Phobos formed: a captured asteroid of a class of chondrites, or a giant impact, which leaves m of Mars and 1 - m of an
 * asteroid, m from 0.35 to 1 (Hyodo and others 2017; prior uniform). Capture and impact are equally likely beforehand, classes
 * among themselves too.
 *
 * <p>The likelihood of a hypothesis is the integral over compositions about its mean: posterior of the logarithms of ratios
 * (Gaussian) divided by their prior, times a Gaussian of the class's scatter. All in closed form.
 */
final class FormationHypotheses {
    static final List<String> CLASSES = List.of("CI", "CM", "TL", "CO", "CV", "CK", "CR", "H", "L", "LL", "EH", "EL");

    static final String IMPACT = "giant impact";
    static final double LEAST_MARS = 0.35;
    private static final int SHARES = 14;
    /** The elements of Hirata and others 2024. */
    private static final List<String> BOX = List.of("Fe", "Si", "O", "Ca", "Mg", "Th");

    private static final Map<String, Double> SCATTER = Map.ofEntries(
            Map.entry("H", 0.5),
            Map.entry("C", 0.5),
            Map.entry("N", 0.7),
            Map.entry("Cl", 0.5),
            Map.entry("S", 0.3),
            Map.entry("Na", 0.25),
            Map.entry("K", 0.25),
            Map.entry("P", 0.2),
            Map.entry("Th", 0.2),
            Map.entry("U", 0.15),
            Map.entry("Gd", 0.2),
            Map.entry("Sm", 0.15));
    private static final double USUAL_SCATTER = 0.1;

    static final String ASSUMPTION =
            "Formation: capture and impact equally likely beforehand, classes too; Mars share of an impact"
                    + " uniform from 0.35 to 1; scatter within a class, 1 sigma of ln(amount): 0.1, but 0.5 for H, C, Cl, 0.7 for N,"
                    + " 0.3 for S, 0.25 for Na, K, 0.2 for P, Th, Gd, 0.15 for U/Th, Sm/Gd.";

    /** Logarithms of the amounts of every class, then of every mixture. */
    private final List<double[]> captured = new ArrayList<>();

    private final List<double[]> mixed = new ArrayList<>();
    private final Priors prior;
    /** 1 over the variance of a class, by element. */
    private final double[] scatter;

    FormationHypotheses(Unknowns unknowns) {
        prior = unknowns.priors();
        scatter = unknowns.elements().stream()
                .mapToDouble(e -> SCATTER.getOrDefault(e, USUAL_SCATTER))
                .map(s -> 1 / (s * s))
                .toArray();
        for (String asteroid : classes()) {
            captured.add(unknowns.ratios(Composition.named(asteroid)));
            for (String mars : mantles()) {
                for (int i = 0; i < SHARES; i++) {
                    double m = LEAST_MARS + (1 - LEAST_MARS) * (i + 0.5) / SHARES;
                    mixed.add(unknowns.ratios(Composition.named(mars).mix(m, Composition.named(asteroid))));
                }
            }
        }
    }

    /**
     * The probabilities for posteriors of one covariance.
     *
     * @param covariance of all parameters; the amounts come first
     */
    Judge judge(double[][] covariance) {
        return new Judge(covariance);
    }

    /** Judges posteriors of one covariance. */
    final class Judge {
        private final double[][] precision;
        private final Cholesky factor;

        private Judge(double[][] covariance) {
            int k = scatter.length;
            double[][] part = new double[k][];
            for (int i = 0; i < k; i++) {
                part[i] = java.util.Arrays.copyOf(covariance[i], k);
            }
            precision = Cholesky.of(part).inverse();
            double[][] sum = new double[k][];
            for (int i = 0; i < k; i++) {
                sum[i] = precision[i].clone();
                sum[i][i] += scatter[i] - 1 / (prior.sigma()[i] * prior.sigma()[i]);
            }
            factor = Cholesky.of(sum);
        }

        /** Of each hypothesis, for a posterior about a centre. */
        List<GammaResult.Hypothesis> probabilities(double[] centre) {
            double[] pull = pull(centre);
            List<String> names = new ArrayList<>();
            List<Double> logs = new ArrayList<>();
            for (int i = 0; i < captured.size(); i++) {
                names.add("captured " + classes().get(i));
                logs.add(logEvidence(captured.get(i), pull) - FastMath.log(captured.size()));
            }
            names.add(IMPACT);
            logs.add(logSum(mixed.stream().map(c -> logEvidence(c, pull)).toList()) - FastMath.log(mixed.size()));
            double all = logSum(logs);
            List<GammaResult.Hypothesis> result = new ArrayList<>();
            for (int i = 0; i < logs.size(); i++) {
                result.add(new GammaResult.Hypothesis(names.get(i), FastMath.exp(logs.get(i) - all)));
            }
            return result;
        }

        /** The probability of a giant impact. */
        double impact(double[] centre) {
            return probabilities(centre).stream()
                    .filter(h -> h.name().equals(IMPACT))
                    .mapToDouble(GammaResult.Hypothesis::probability)
                    .sum();
        }

        /** What posterior over prior has of the linear term. */
        private double[] pull(double[] centre) {
            double[] pull = new double[scatter.length];
            for (int i = 0; i < pull.length; i++) {
                for (int j = 0; j < pull.length; j++) {
                    pull[i] += precision[i][j] * centre[j];
                }
                pull[i] -= prior.mean()[i] / (prior.sigma()[i] * prior.sigma()[i]);
            }
            return pull;
        }

        /** ln of the integral of posterior / prior x class, up to a constant of all hypotheses. */
        private double logEvidence(double[] c, double[] pull) {
            double[] b = new double[c.length];
            double quadratic = 0;
            for (int i = 0; i < c.length; i++) {
                b[i] = pull[i] + scatter[i] * c[i];
                quadratic -= scatter[i] * c[i] * c[i];
            }
            factor.whiten(b);
            for (double x : b) {
                quadratic += x * x;
            }
            return 0.5 * quadratic;
        }
    }

    private static List<String> classes() {
        return CLASSES.stream().filter(Composition.names()::contains).toList();
    }

    private static List<String> mantles() {
        return Stream.of("BSM", "BSM-YM").filter(Composition.names()::contains).toList();
    }

    private static double logSum(List<Double> logs) {
        double most = logs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return most
                + FastMath.log(
                        logs.stream().mapToDouble(l -> FastMath.exp(l - most)).sum());
    }

    /**
     * The box test of Hirata and others 2024, as the sheet gives it: which origins are within a relative error of what was found for
     * all six elements, m of Mars and 1 - m of an asteroid, capture at m = 0, impact from m = 0.35. The
     * published rule calls all else ambiguous; here what no origin fits is "neither", so that it is not taken for a tie.
     */
    static GammaResult.Decision decision(Composition found, double error) {
        boolean captured = false;
        boolean impact = false;
        for (String asteroid : classes()) {
            for (String mars : mantles()) {
                double[] m = shares(Composition.named(mars), Composition.named(asteroid), found, error);
                captured |= m[0] <= 0 && m[0] <= m[1];
                impact |= FastMath.max(m[0], LEAST_MARS) <= m[1];
            }
        }
        String text = captured ? impact ? "ambiguous" : "captured" : impact ? "impact" : "neither";
        return new GammaResult.Decision(error, text);
    }

    /** From which to which share of Mars a mixture is in the box; empty if the first is larger. Amounts are linear in m. */
    private static double[] shares(Composition mars, Composition asteroid, Composition found, double error) {
        double low = 0;
        double high = 1;
        for (String e : BOX) {
            double at = asteroid.fraction(e);
            double slope = mars.fraction(e) - at;
            double least = found.fraction(e) / (1 + error) - at;
            double most = found.fraction(e) / (1 - error) - at;
            if (slope == 0) {
                high = least <= 0 && most >= 0 ? high : -1;
            } else {
                low = FastMath.max(low, (slope > 0 ? least : most) / slope);
                high = FastMath.min(high, (slope > 0 ? most : least) / slope);
            }
        }
        return new double[] {low, high};
    }
}
