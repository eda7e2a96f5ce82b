package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Priors;
import space.stickney.science.scene.Composition;

/**
 * The parameters of a retrieval. First logarithms of the amounts of elements, or of the ratio to the element that one goes with in
 * nature (U to Th, Sm to Gd, Co to Ni); mass fractions follow by normalising to one, so that every parameter vector is a
 * composition. One direction, all amounts together, changes nothing; the priors hold it. Then logarithms of factors that are not
 * of interest: yields, efficiency, nuclear data where they are poor, neutron sensors.
 *
 * <p>Prior of an amount of H, O, Mg, Si, S, K, Ca, Fe, Th: 1 sigma a factor 3.3, or 0.6 of the half range as below if that is more. Of others: about the middle of the range of its mass fraction (in the logarithm) over all built-in compositions, 1
 * sigma 0.6 of the half range (that of an even distribution over it), and at least 0.7 (a factor 2), for ratios at least 0.2 (a factor
 * 1.2). Where a composition has none of an element, a third of the least that another has stands for it. That says little
 * of what is measured and keeps within nature what is not.
 */
final class Unknowns {
    static final String REFERENCE = "Si";
    private static final double RANGE_TO_SIGMA = 0.6;
    /** Elements with good lines, of which little is to be assumed. */
    private static final java.util.Set<String> MEASURED =
            java.util.Set.of("H", "O", "Mg", "Si", "S", "K", "Ca", "Fe", "Th");

    /** Nuclear data of a line known no better than this are a factor of their own (log-normal), not noise of the line. */
    private static final double OWN_FACTOR = 0.3;

    private static final double MEASURED_SIGMA = 1.2;
    private static final Map<String, String> PARTNERS = Map.of("U", "Th", "Sm", "Gd", "Co", "Ni");

    private final List<String> elements;
    private final int[] partner;
    private final List<String> names = new ArrayList<>();
    private final List<String> yields;
    private final int[] yieldIndex;
    private final List<Double> means = new ArrayList<>();
    private final List<Double> sigmas = new ArrayList<>();
    private final int[] factored;
    private final int sensors;

    Unknowns(GammaCalibration calibration) {
        elements = new ArrayList<>(Composition.named("CI").elements());
        // a partner stands before those that refer to it
        elements.sort(java.util.Comparator.comparing(PARTNERS::containsKey));
        partner = elements.stream()
                .mapToInt(e -> elements.indexOf(PARTNERS.getOrDefault(e, "")))
                .toArray();
        Map<String, Double> least = least();
        for (String element : elements) {
            addRatio(element, least);
        }
        yields = List.copyOf(calibration.yields().keySet());
        yieldIndex = yields.stream().mapToInt(Yields.names()::indexOf).toArray();
        calibration.yields().forEach((name, sigma) -> add(name, 0, sigma));
        add("efficiency", 0, calibration.areaSigma());
        factored = LineTable.standard().lines().stream()
                .filter(l -> l.relativeSigma() > OWN_FACTOR)
                .mapToInt(GammaLine::index)
                .toArray();
        for (int line : factored) {
            GammaLine l = LineTable.standard().line(line);
            add("nuclear data " + l.id(), 0, l.relativeSigma());
        }
        sensors = calibration.neutrons().size();
        calibration.neutrons().forEach(s -> add("sensor " + s.name(), 0, s.sigma()));
    }

    private static Map<String, Double> least() {
        Map<String, Double> least = new LinkedHashMap<>();
        for (String name : Composition.names()) {
            Composition c = Composition.named(name);
            for (String element : c.elements()) {
                least.merge(element, c.fraction(element), Math::min);
            }
        }
        return least;
    }

    private void addRatio(String element, Map<String, Double> least) {
        Optional<String> other = Optional.ofNullable(PARTNERS.get(element));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String name : Composition.names()) {
            Composition c = Composition.named(name);
            double amount = FastMath.log(amount(c, element, least));
            if (other.isPresent()) {
                amount -= FastMath.log(amount(c, other.get(), least));
            }
            low = FastMath.min(low, amount);
            high = FastMath.max(high, amount);
        }
        add(
                "ln " + element + other.map(o -> "/" + o).orElse(""),
                0.5 * (low + high),
                MEASURED.contains(element)
                        ? FastMath.max(RANGE_TO_SIGMA * 0.5 * (high - low), MEASURED_SIGMA)
                        : FastMath.max(RANGE_TO_SIGMA * 0.5 * (high - low), other.isPresent() ? 0.2 : 0.7));
    }

    /** Mass fraction, never zero. */
    private static double amount(Composition c, String element, Map<String, Double> least) {
        double w = c.fraction(element);
        return w > 0 ? w : least.getOrDefault(element, 1e-6) / 3;
    }

    private void add(String name, double mean, double sigma) {
        names.add(name);
        means.add(mean);
        sigmas.add(FastMath.max(sigma, 1e-6));
    }

    int size() {
        return names.size();
    }

    /** How many of the parameters are of the composition; they come first. */
    int ratios() {
        return elements.size();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Elements by parameter: those that go with another last. */
    List<String> elements() {
        return List.copyOf(elements);
    }

    Priors priors() {
        return new Priors(
                means.stream().mapToDouble(Double::doubleValue).toArray(),
                sigmas.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Mass fractions in the order of {@link #elements()}. */
    double[] fractions(double[] theta) {
        double[] w = new double[elements.size()];
        fractions(theta, w);
        return w;
    }

    /** The same into an array that is there. */
    void fractions(double[] theta, double[] w) {
        double sum = 0;
        for (int e = 0; e < w.length; e++) {
            w[e] = FastMath.exp(theta[e]) * (partner[e] >= 0 ? w[partner[e]] : 1);
            sum += w[e];
        }
        for (int e = 0; e < w.length; e++) {
            w[e] /= sum;
        }
    }

    Composition composition(double[] theta) {
        double[] w = fractions(theta);
        Map<String, Double> map = new LinkedHashMap<>();
        for (int e = 0; e < elements.size(); e++) {
            map.put(elements.get(e), w[e]);
        }
        return Composition.ofElements(map);
    }

    /** The amounts of a composition as parameters; what it lacks at a third of the least of all built-in ones. */
    double[] ratios(Composition c) {
        Map<String, Double> least = least();
        double[] theta = new double[elements.size()];
        for (int e = 0; e < theta.length; e++) {
            theta[e] = FastMath.log(amount(c, elements.get(e), least));
            if (partner[e] >= 0) {
                theta[e] -= FastMath.log(amount(c, elements.get(partner[e]), least));
            }
        }
        return theta;
    }

    /** The yields of a parameter vector. */
    Yields yields(Yields nominal, double[] theta) {
        double[] values = nominal.values();
        for (int k = 0; k < yieldIndex.length; k++) {
            values[yieldIndex[k]] *= FastMath.exp(theta[elements.size() + k]);
        }
        return Yields.of(values);
    }

    double efficiency(double[] theta) {
        return FastMath.exp(theta[elements.size() + yields.size()]);
    }

    /** Relative 1 sigma of nuclear data that is noise of a line: 0 where they are a factor among the unknowns. */
    static double nuclearNoise(int line) {
        double sigma = LineTable.standard().line(line).relativeSigma();
        return sigma > OWN_FACTOR ? 0 : sigma;
    }

    /** Multiplies the strengths of lines by the factors of their nuclear data. */
    void applyNuclearData(double[] theta, int[] lines, double[] strengths) {
        for (int k = 0; k < factored.length; k++) {
            for (int i = 0; i < lines.length; i++) {
                if (lines[i] == factored[k]) {
                    strengths[i] *= FastMath.exp(theta[elements.size() + yieldIndex.length + 1 + k]);
                }
            }
        }
    }

    double sensor(double[] theta, int sensor) {
        return FastMath.exp(theta[theta.length - sensors + sensor]);
    }
}
