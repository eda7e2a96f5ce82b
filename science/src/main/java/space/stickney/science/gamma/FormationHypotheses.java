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

    private final Unknowns unknowns;
    private final Priors prior;
    private final double[] centre;
    private final double[][] precision;

    /**
     * For a posterior.
     *
     * @param theta best parameters
     * @param covariance of them
     */
    FormationHypotheses(Unknowns unknowns, double[] theta, double[][] covariance) {
        this.unknowns = unknowns;
        prior = unknowns.priors();
        int k = unknowns.ratios();
        centre = java.util.Arrays.copyOf(theta, k);
        double[][] part = new double[k][];
        for (int i = 0; i < k; i++) {
            part[i] = java.util.Arrays.copyOf(covariance[i], k);
        }
        precision = Cholesky.of(part).inverse();
    }

    List<GammaResult.Hypothesis> probabilities() {
        List<String> names = new ArrayList<>();
        List<Double> logs = new ArrayList<>();
        List<Double> impacts = new ArrayList<>();
        for (String asteroid : classes()) {
            names.add("captured " + asteroid);
            logs.add(logEvidence(Composition.named(asteroid))
                    - FastMath.log(classes().size()));
            for (String mars : mantles()) {
                for (int i = 0; i < SHARES; i++) {
                    double m = LEAST_MARS + (1 - LEAST_MARS) * (i + 0.5) / SHARES;
                    impacts.add(logEvidence(Composition.named(mars).mix(m, Composition.named(asteroid))));
                }
            }
        }
        names.add("giant impact");
        logs.add(logSum(impacts) - FastMath.log(impacts.size()));
        double all = logSum(logs);
        List<GammaResult.Hypothesis> result = new ArrayList<>();
        for (int i = 0; i < logs.size(); i++) {
            result.add(new GammaResult.Hypothesis(names.get(i), FastMath.exp(logs.get(i) - all)));
        }
        return result;
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

    /** ln of the integral of posterior / prior x class, up to a constant of all hypotheses. */
    private double logEvidence(Composition mean) {
        double[] c = unknowns.ratios(mean);
        int k = c.length;
        double[][] a = new double[k][];
        double[] b = new double[k];
        double quadratic = 0;
        double logDeterminant = 0;
        for (int i = 0; i < k; i++) {
            a[i] = precision[i].clone();
            double scatter = SCATTER.getOrDefault(unknowns.elements().get(i), USUAL_SCATTER);
            double weight = 1 / (scatter * scatter);
            double before = 1 / (prior.sigma()[i] * prior.sigma()[i]);
            a[i][i] += weight - before;
            for (int j = 0; j < k; j++) {
                b[i] += precision[i][j] * centre[j];
            }
            b[i] += weight * c[i] - before * prior.mean()[i];
            quadratic -= weight * c[i] * c[i];
            logDeterminant += FastMath.log(scatter * scatter);
        }
        Cholesky factor = Cholesky.of(a);
        double[] x = b.clone();
        factor.solve(x);
        for (int i = 0; i < k; i++) {
            quadratic += b[i] * x[i];
        }
        return 0.5 * (quadratic - logDeterminant - factor.logDeterminant());
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
