package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.inference.LeastSquaresWithPriors;
import space.stickney.science.scene.Composition;

/**
 * How well elements would be known: the Fisher information of peaks, neutrons and composition at a composition, without the search for
 * the best one. Takes counts as they are, drawn or expected (an "Asimov" set, Cowan and others 2011).
 *
 * @param precisions by atomic number
 */
public record CompositionForecast(List<Precision> precisions) {
    /**
     * Precision of an element, relative to its mass fraction.
     *
     * @param symbol of it
     * @param statistical 1 sigma from counting, all else known
     * @param total 1 sigma
     */
    public record Precision(String symbol, double statistical, double total) {
        /** The part that more data would not lower. */
        public double systematic() {
            return FastMath.sqrt(Math.max(0, total * total - statistical * statistical));
        }
    }

    public CompositionForecast {
        precisions = List.copyOf(precisions);
    }

    /**
     * The precision at a composition.
     *
     * @param observation exposures and counts, for instance scaled by {@link SummedObservation#times}
     * @param assumed where the information is taken: what was retrieved, or what a design assumes
     */
    public static CompositionForecast of(SummedObservation observation, Composition assumed) {
        GammaCalibration calibration = observation.calibration();
        Exposures exposures = new Exposures(observation);
        PeakFit.Peaks peaks = new PeakFit(observation, calibration.detector(), exposures).run();
        Unknowns unknowns = new Unknowns(calibration);
        int[] lines = IntStream.range(0, LineTable.standard().size())
                .filter(peaks::seen)
                .toArray();
        CompositionModel model = new CompositionModel(observation, exposures, unknowns, lines);
        double[] theta = unknowns.priors().mean();
        double[] amounts = unknowns.ratios(assumed);
        System.arraycopy(amounts, 0, theta, 0, amounts.length);
        double[] expected = new double[model.data()];
        model.predict(theta, expected);
        double[][] noise = noise(observation, exposures, peaks, lines, expected.length);
        double[][] statistical = information(unknowns, model, lines, expected, noise, theta, false);
        double[][] total = information(unknowns, model, lines, expected, noise, theta, true);
        List<Precision> precisions = new ArrayList<>();
        for (String symbol : CompositionRetrieval.symbols(unknowns)) {
            double[] slopes = CompositionFit.slopes(
                    unknowns, theta, unknowns.elements().indexOf(symbol));
            precisions.add(new Precision(
                    symbol,
                    FastMath.sqrt(CompositionFit.variance(slopes, statistical)),
                    FastMath.sqrt(CompositionFit.variance(slopes, total))));
        }
        return new CompositionForecast(precisions);
    }

    private static double[][] noise(
            SummedObservation observation, Exposures exposures, PeakFit.Peaks peaks, int[] lines, int n) {
        double[][] noise = new double[n][n];
        for (int i = 0; i < lines.length; i++) {
            for (int j = 0; j < lines.length; j++) {
                noise[i][j] = peaks.covariance()[lines[i]][lines[j]];
            }
        }
        NeutronFit neutrons = new NeutronFit(observation, exposures);
        for (int s = lines.length; s < n; s++) {
            noise[s][s] = neutrons.of(s - lines.length).variance();
        }
        return noise;
    }

    /** Covariance of the amounts: of all parameters together, or with counting as the only error. */
    private static double[][] information(
            Unknowns unknowns,
            CompositionModel model,
            int[] lines,
            double[] expected,
            double[][] noise,
            double[] theta,
            boolean all) {
        double[][] covariance =
                all ? new CompositionFit(unknowns, model, lines, expected, noise).withNuclearData(expected) : noise;
        LeastSquaresWithPriors problem =
                new LeastSquaresWithPriors(model, expected, covariance, unknowns.priors());
        int n = unknowns.size();
        double[][] information = new double[n][n];
        problem.expand(theta, new double[n], information);
        int size = all ? n : unknowns.ratios();
        double[][] part = new double[size][];
        for (int i = 0; i < size; i++) {
            part[i] = java.util.Arrays.copyOf(information[i], size);
        }
        return Cholesky.of(part).inverse();
    }

    /** The precision of an element. */
    public Precision of(String symbol) {
        return precisions.stream()
                .filter(p -> p.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no element " + symbol));
    }
}
