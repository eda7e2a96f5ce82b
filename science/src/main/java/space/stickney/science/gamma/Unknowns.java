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
 * The parameters of a retrieval. First logarithms of ratios of mass fractions: of an element to silicon, or of an element to the one
 * it goes with in nature (U to Th, Sm to Gd, Co to Ni); mass fractions follow by normalising to one, so that every parameter
 * vector is a composition. Then logarithms of factors that are not of interest: yields, efficiency, neutron sensors.
 *
 * <p>Prior of a ratio: about the middle of its range (in the logarithm) over all built-in compositions, 1 sigma the full half range
 * and at least 0.2 (a factor 1.2), for ratios to silicon at least 0.7 (a factor 2). Where a composition has none of an element, a third
 * of the least that another has stands for it. That says little of what is measured and keeps within nature what is not.
 */
final class Unknowns {
    static final String REFERENCE = "Si";
    private static final Map<String, String> PARTNERS = Map.of("U", "Th", "Sm", "Gd", "Co", "Ni");

    private final List<String> elements;
    private final int[] partner;
    private final List<String> names = new ArrayList<>();
    private final List<String> yields;
    private final List<Double> means = new ArrayList<>();
    private final List<Double> sigmas = new ArrayList<>();
    private final int sensors;

    Unknowns(GammaCalibration calibration) {
        elements = new ArrayList<>(Composition.named("CI").elements());
        elements.remove(REFERENCE);
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
        calibration.yields().forEach((name, sigma) -> add(name, 0, sigma));
        add("efficiency", 0, calibration.areaSigma());
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
            double ratio = FastMath.log(
                    amount(c, element, least) / amount(c, other.orElse(REFERENCE), least));
            low = FastMath.min(low, ratio);
            high = FastMath.max(high, ratio);
        }
        add("ln " + element + "/" + other.orElse(REFERENCE),
                0.5 * (low + high),
                FastMath.max(0.5 * (high - low), other.isPresent() ? 0.2 : 0.7));
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

    /** Elements by ratio, silicon left out. */
    List<String> elements() {
        return List.copyOf(elements);
    }

    Priors priors() {
        return new Priors(
                means.stream().mapToDouble(Double::doubleValue).toArray(),
                sigmas.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** ln(w/w_Si) of each element of {@link #elements()}. */
    double[] logs(double[] theta) {
        double[] logs = new double[elements.size()];
        for (int e = 0; e < logs.length; e++) {
            logs[e] = theta[e] + (partner[e] >= 0 ? logs[partner[e]] : 0);
        }
        return logs;
    }

    /** Mass fractions, silicon last, else in the order of {@link #elements()}. */
    double[] fractions(double[] theta) {
        double[] logs = logs(theta);
        double[] w = new double[logs.length + 1];
        double sum = 1;
        for (int e = 0; e < logs.length; e++) {
            w[e] = FastMath.exp(logs[e]);
            sum += w[e];
        }
        w[logs.length] = 1;
        for (int e = 0; e < w.length; e++) {
            w[e] /= sum;
        }
        return w;
    }

    Composition composition(double[] theta) {
        double[] w = fractions(theta);
        Map<String, Double> map = new LinkedHashMap<>();
        for (int e = 0; e < elements.size(); e++) {
            map.put(elements.get(e), w[e]);
        }
        map.put(REFERENCE, w[elements.size()]);
        return Composition.ofElements(map);
    }

    /** The ratios of a composition as parameters; what it lacks at a third of the least of all built-in ones. */
    double[] ratios(Composition c) {
        Map<String, Double> least = least();
        double[] theta = new double[elements.size()];
        for (int e = 0; e < theta.length; e++) {
            String other = PARTNERS.getOrDefault(elements.get(e), REFERENCE);
            theta[e] = FastMath.log(amount(c, elements.get(e), least) / amount(c, other, least));
        }
        return theta;
    }

    /** The yields of a parameter vector. */
    Yields yields(Yields nominal, double[] theta) {
        Yields y = nominal;
        for (int k = 0; k < yields.size(); k++) {
            y = y.withFactor(yields.get(k), FastMath.exp(theta[elements.size() + k]));
        }
        return y;
    }

    double efficiency(double[] theta) {
        return FastMath.exp(theta[elements.size() + yields.size()]);
    }

    double sensor(double[] theta, int sensor) {
        return FastMath.exp(theta[theta.length - sensors + sensor]);
    }
}
