package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.inference.Chains;
import space.stickney.science.inference.DifferentialEvolutionChains;
import space.stickney.science.inference.LeastSquaresWithPriors;
import space.stickney.science.scene.Composition;
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
    /** Chains are believed below this split R-hat and above this number of independent samples, for every element. */
    private static final double CONVERGED = 1.05;

    private static final double ENOUGH = 100;

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
        return new CompositionRetrieval(observation).run(posterior, progress);
    }

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

    private GammaResult run(Posterior posterior, Progress progress) {
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
        return new ResultWriter(observation, fitted, chains).result(BOX_ERRORS);
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

    /** Puts what was fitted into the record of the result. */
    private static final class ResultWriter {
        private final SummedObservation observation;
        private final Fitted f;
        /** What was sampled, converged or not. */
        private final Optional<GammaResult.Posterior> sampled;
        /** Those that have converged. */
        private final Optional<Chains> chains;

        private final double[] theta;
        private final double[] w;
        private final List<String> symbols;

        ResultWriter(SummedObservation observation, Fitted f, Optional<Chains> chains) {
            this.observation = observation;
            this.f = f;
            sampled = chains.map(this::posterior);
            this.chains = chains.filter(c -> sampled.orElseThrow().used());
            theta = f.solution.fit().parameters();
            w = f.unknowns.fractions(theta);
            symbols = symbols(f.unknowns);
        }

        GammaResult result(double[] boxErrors) {
            Composition found = f.unknowns.composition(theta);
            return new GammaResult(
                    symbols.stream().map(this::element).toList(),
                    new FormationHypotheses(f.unknowns, theta, f.solution.fit().covariance()).probabilities(),
                    Arrays.stream(boxErrors)
                            .mapToObj(e -> FormationHypotheses.decision(found, e))
                            .toList(),
                    lines(),
                    goodness(),
                    nuisances(),
                    covariance(),
                    observation.groups().stream()
                            .map(g -> new GammaResult.Live(g.name(), g.mode(), g.live()))
                            .toList(),
                    sampled,
                    assumptions(),
                    spectrum());
        }

        private int place(String symbol) {
            return f.unknowns.elements().indexOf(symbol);
        }

        private GammaResult.Element element(String symbol) {
            int e = place(symbol);
            double[] slopes = CompositionFit.slopes(f.unknowns, theta, e);
            double[] toSilicon = slopes.clone();
            double[] silicon = CompositionFit.slopes(f.unknowns, theta, place(Unknowns.REFERENCE));
            for (int i = 0; i < silicon.length; i++) {
                toSilicon[i] -= silicon[i];
            }
            double statistical = FastMath.sqrt(CompositionFit.variance(slopes, f.solution.statistical()));
            double total = FastMath.sqrt(
                    CompositionFit.variance(slopes, f.solution.fit().covariance()));
            double ratioStatistical = FastMath.sqrt(CompositionFit.variance(toSilicon, f.solution.statistical()));
            double ratioTotal = FastMath.sqrt(
                    CompositionFit.variance(toSilicon, f.solution.fit().covariance()));
            double best = w[e];
            double p16 = best * FastMath.exp(-total);
            double p84 = best * FastMath.exp(total);
            if (chains.isPresent()) {
                Chains.Summary s = chains.get().summary(t -> f.unknowns.fractions(t)[e]);
                best = s.p50();
                p16 = s.p16();
                p84 = s.p84();
                total = 0.5 * FastMath.log(p84 / p16);
            }
            double ratio = w[e] / w[place(Unknowns.REFERENCE)];
            return new GammaResult.Element(
                    symbol,
                    best,
                    best * statistical,
                    best * rest(total, statistical),
                    p16,
                    p84,
                    ratio,
                    ratio * ratioStatistical,
                    ratio * rest(ratioTotal, ratioStatistical),
                    new Determined(observation, f).unknown(symbol));
        }

        private static double rest(double total, double statistical) {
            return FastMath.sqrt(FastMath.max(0, total * total - statistical * statistical));
        }

        private List<GammaResult.Line> lines() {
            List<GammaResult.Line> all = new ArrayList<>();
            for (int i = 0; i < f.lines.length; i++) {
                GammaLine line = LineTable.standard().line(f.lines[i]);
                double flux = f.exposures.fluxPerRadiance(line);
                all.add(new GammaResult.Line(
                        line.id(),
                        line.element(),
                        line.energyKeV(),
                        flux * f.data[i],
                        flux * f.peaks.sigma(f.lines[i]),
                        flux * f.predicted[i],
                        f.peaks.signal()[f.lines[i]],
                        f.peaks.mars()[f.lines[i]],
                        f.peaks.spacecraft()[f.lines[i]]));
            }
            return all;
        }

        private GammaResult.Goodness goodness() {
            PeakFit.Peaks p = f.peaks;
            return new GammaResult.Goodness(
                    p.deviance(),
                    p.expected().mean() - (p.channels() - p.free()),
                    FastMath.sqrt(p.expected().variance()),
                    p.channels(),
                    f.solution.chiSquare(),
                    f.data.length,
                    f.energy.offsetKeV(),
                    f.energy.gain(),
                    f.energy.width());
        }

        private List<GammaResult.Nuisance> nuisances() {
            return IntStream.range(f.unknowns.ratios(), f.unknowns.size())
                    .mapToObj(i -> new GammaResult.Nuisance(
                            f.unknowns.names().get(i),
                            FastMath.exp(theta[i]),
                            f.solution.fit().sigma(i),
                            f.unknowns.priors().sigma()[i]))
                    .toList();
        }

        private List<List<Double>> covariance() {
            double[][] slopes = symbols.stream()
                    .map(s -> CompositionFit.slopes(f.unknowns, theta, place(s)))
                    .toArray(double[][]::new);
            double[][] c = f.solution.fit().covariance();
            List<List<Double>> rows = new ArrayList<>();
            for (double[] a : slopes) {
                List<Double> row = new ArrayList<>();
                for (double[] b : slopes) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        for (int j = 0; j < b.length; j++) {
                            sum += a[i] * b[j] * c[i][j];
                        }
                    }
                    row.add(sum);
                }
                rows.add(row);
            }
            return rows;
        }

        private GammaResult.Posterior posterior(Chains c) {
            double worst = 1;
            double least = Double.POSITIVE_INFINITY;
            for (int e = 0; e < f.unknowns.ratios(); e++) {
                int at = e;
                Chains.Summary s = c.summary(t -> FastMath.log(f.unknowns.fractions(t)[at]));
                worst = FastMath.max(worst, s.rHat());
                least = FastMath.min(least, s.effective());
            }
            return new GammaResult.Posterior(
                    CHAINS * c.samples()[0].length, c.accepted(), worst, least, worst < CONVERGED && least >= ENOUGH);
        }

        private List<String> assumptions() {
            List<String> all = new ArrayList<>(observation.calibration().assumptions());
            all.add(
                    "Mass fractions before the data: H, O, Mg, Si, S, K, Ca, Fe, Th 1 sigma at least a factor 3.3; all others about the middle of the range of all built-in compositions, 1 sigma"
                            + " 0.6 of the half range (logarithms), at least a factor 2; U/Th, Sm/Gd, Co/Ni likewise, at least a factor 1.2.");
            all.add(
                    "Yields: nominal values and 1 sigma of the calibration file; surrogate model of the ground within 2 % for each line"
                            + " and sensor on its own.");
            all.add(
                    observation.has(GammaAccumulation.MARS)
                            ? "Mars: subtracted as its own term, told by the background run in Mars orbit."
                            : "Mars: no background run; its lines as assumed in the calibration file.");
            all.add(FormationHypotheses.ASSUMPTION);
            return all;
        }

        private List<GammaResult.Channel> spectrum() {
            java.util.TreeMap<Integer, double[]> sums = new java.util.TreeMap<>();
            for (PeakFit.Peaks.Stretch s : f.peaks.stretches()) {
                if (observation.groups().get(s.group()).target()) {
                    for (int i = 0; i < s.counts().length; i++) {
                        double[] sum = sums.computeIfAbsent(s.from() + i, c -> new double[2]);
                        sum[0] += s.counts()[i];
                        sum[1] += s.fit()[i];
                    }
                }
            }
            List<GammaResult.Channel> all = new ArrayList<>();
            sums.forEach((channel, sum) -> all.add(new GammaResult.Channel(
                    channel, f.energy.detector().scale().energyKeV(channel + 0.5), sum[0], sum[1])));
            return all;
        }
    }
}
