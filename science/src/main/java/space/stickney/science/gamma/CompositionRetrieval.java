package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import space.stickney.core.fault.BadInput;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.inference.Chains;
import space.stickney.science.inference.DifferentialEvolutionChains;
import space.stickney.science.inference.LeastSquaresWithPriors;
import space.stickney.science.scene.Elements;

/**
 * From the files of an observation to a composition and an origin, as a science team would: energy scale, peaks of all groups at once,
 * neutrons, composition with nuisance factors, posterior, hypotheses. It knows the files and the program's tables of nuclear
 * data, nothing of the scene.
 */
public final class CompositionRetrieval {
    /** Errors of the box test. */
    private static final double[] BOX_ERRORS = {0.1, 0.2, 0.3};

    private static final int CHAINS = 4;
    private static final int STEPS = 300_000;
    private static final int KEPT = 2000;
    private final SummedObservation observation;

    private CompositionRetrieval(SummedObservation observation) {
        this.observation = observation;
    }

    /** How the posterior is described. */
    public enum Posterior {
        /** A Gaussian in the logarithms, from the curvature at the best fit. */
        GAUSSIAN,
        /** Markov chains. */
        SAMPLED
    }

    /**
     * Retrieves from a folder.
     *
     * @param observations folder with spectra.fits, geometry.csv, calibration.json
     */
    public static GammaResult retrieve(Path observations, Posterior posterior, Progress progress) throws IOException {
        progress.stage("gamma rays: reading " + observations.getFileName());
        return retrieve(ObservationSums.of(GammaObservation.read(observations)), posterior, progress);
    }

    /** Retrieves from sums. */
    public static GammaResult retrieve(SummedObservation observation, Posterior posterior, Progress progress) {
        return new CompositionRetrieval(observation).run(posterior, progress).result();
    }

    /** Retrieves from sums, with what forecasts need beside the result. */
    static Retrieved all(SummedObservation observation, Posterior posterior, Progress progress) {
        return new CompositionRetrieval(observation).run(posterior, progress);
    }

    /**
     * The result with what it was made from.
     *
     * @param shape of the posterior, sampled if that has converged
     */
    record Retrieved(GammaResult result, Fitted fitted, PosteriorShape shape) {}

    /** What the fits gave, before it is put into words. */
    record Fitted(
            Exposures exposures,
            Unknowns unknowns,
            EnergyCalibration.Result energy,
            PeakFit.Peaks peaks,
            CompositionModel model,
            int[] lines,
            double[] data,
            double[] predicted,
            CompositionFit fit,
            CompositionFit.Solution solution) {}

    private Retrieved run(Posterior posterior, Progress progress) {
        if (observation.live(GammaAccumulation.TARGET) <= 0) {
            throw new BadInput("observations", "no live time with the target", "accumulations of mode target");
        }
        progress.stage("gamma rays: peaks and composition");
        Fitted fitted = fit(observation);
        Optional<Chains> chains = Optional.empty();
        if (posterior == Posterior.SAMPLED) {
            progress.stage("gamma rays: posterior");
            chains = Optional.of(sample(observation, fitted));
        }
        ResultWriter writer = new ResultWriter(observation, fitted, chains);
        return new Retrieved(writer.result(BOX_ERRORS), fitted, writer.shape());
    }

    /** Everything but the posterior's samples. */
    static Fitted fit(SummedObservation observation) {
        GammaCalibration calibration = observation.calibration();
        Exposures exposures = new Exposures(observation);
        EnergyCalibration.Result energy = new EnergyCalibration(calibration.detector(), observation).run();
        PeakFit.Peaks peaks = new PeakFit(observation, energy.detector(), exposures).run();
        Unknowns unknowns = new Unknowns(calibration);
        int[] lines = IntStream.range(0, LineTable.standard().size())
                .filter(l -> peaks.seen(l))
                .toArray();
        int n = lines.length + calibration.neutrons().size();
        double[] data = new double[n];
        double[][] noise = new double[n][n];
        for (int i = 0; i < lines.length; i++) {
            data[i] = peaks.strength()[lines[i]];
            for (int j = 0; j < lines.length; j++) {
                noise[i][j] = peaks.covariance()[lines[i]][lines[j]];
            }
        }
        NeutronFit neutrons = new NeutronFit(observation, exposures);
        for (int s = lines.length; s < n; s++) {
            NeutronFit.Strength strength = neutrons.of(s - lines.length);
            data[s] = strength.strength();
            noise[s][s] = strength.variance();
        }
        CompositionModel model = new CompositionModel(observation, exposures, unknowns, lines);
        CompositionFit fit = new CompositionFit(unknowns, model, lines, data, noise);
        CompositionFit.Solution solution = fit.run();
        double[] predicted = new double[n];
        model.predict(solution.fit().parameters(), predicted);
        return new Fitted(exposures, unknowns, energy, peaks, model, lines, data, predicted, fit, solution);
    }

    /** The seed is a constant: the same files give the same bytes. */
    private static Chains sample(SummedObservation observation, Fitted f) {
        return sample(
                observation,
                f,
                new DifferentialEvolutionChains(new RandomStreams(1), "gamma retrieval", CHAINS, STEPS, KEPT));
    }

    /** Samples of the parameters; the chains walk in the coordinates of {@link ChainCoordinates}. */
    static Chains sample(SummedObservation observation, Fitted f, DifferentialEvolutionChains sampler) {
        ChainCoordinates coordinates = new ChainCoordinates(f.unknowns);
        double[] theta = f.solution.fit().parameters();
        return sampler.sample(
                        () -> {
                            LeastSquaresWithPriors own = f.fit.another(
                                    new CompositionModel(observation, f.exposures, f.unknowns, f.lines),
                                    f.solution.covariance());
                            ChainCoordinates back = new ChainCoordinates(f.unknowns);
                            double[] at = theta.clone();
                            return x -> {
                                System.arraycopy(x, 0, at, 0, at.length);
                                back.inPlace(at);
                                return -0.5 * own.value(at);
                            };
                        },
                        coordinates.to(theta),
                        coordinates.to(theta, f.solution.fit().covariance()))
                .map(coordinates::from);
    }

    /** Symbols by atomic number, with the place of each in the vector of mass fractions. */
    static List<String> symbols(Unknowns unknowns) {
        List<String> symbols = new ArrayList<>(unknowns.elements());
        symbols.sort(java.util.Comparator.comparingInt(s -> Elements.of(s).number()));
        return symbols;
    }
}
