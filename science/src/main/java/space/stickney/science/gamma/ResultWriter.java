package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Chains;
import space.stickney.science.scene.Composition;

/** Puts what was fitted into the record of the result. */
final class ResultWriter {
    /** Chains are believed below this split R-hat and above this number of independent samples, for every element. */
    private static final double CONVERGED = 1.05;

    private static final double ENOUGH = 100;

    private final SummedObservation observation;
    private final CompositionRetrieval.Fitted f;
    /** What was sampled, converged or not. */
    private final Optional<GammaResult.Posterior> sampled;

    private final PosteriorShape shape;
    private final double[] theta;
    private final double[] w;
    private final List<String> symbols;

    ResultWriter(SummedObservation observation, CompositionRetrieval.Fitted f, Optional<Chains> chains) {
        this.observation = observation;
        this.f = f;
        sampled = chains.map(this::posterior);
        shape = PosteriorShape.of(f, chains.filter(c -> sampled.orElseThrow().used()));
        theta = f.solution().fit().parameters();
        w = f.unknowns().fractions(theta);
        symbols = CompositionRetrieval.symbols(f.unknowns());
    }

    PosteriorShape shape() {
        return shape;
    }

    GammaResult result(double[] boxErrors) {
        List<GammaResult.Element> elements = symbols.stream().map(this::element).toList();
        Map<String, Double> amounts = new LinkedHashMap<>();
        elements.forEach(e -> amounts.put(e.symbol(), e.massFraction()));
        Composition found = Composition.ofElements(amounts);
        return new GammaResult(
                elements,
                new FormationHypotheses(f.unknowns()).judge(shape.covariance()).probabilities(shape.centre()),
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
        return f.unknowns().elements().indexOf(symbol);
    }

    private GammaResult.Element element(String symbol) {
        int e = place(symbol);
        double[] slopes = CompositionFit.slopes(f.unknowns(), theta, e);
        double[] toSilicon = slopes.clone();
        double[] silicon = CompositionFit.slopes(f.unknowns(), theta, place(Unknowns.REFERENCE));
        for (int i = 0; i < silicon.length; i++) {
            toSilicon[i] -= silicon[i];
        }
        double statistical =
                FastMath.sqrt(CompositionFit.variance(slopes, f.solution().statistical()));
        double ratioStatistical =
                FastMath.sqrt(CompositionFit.variance(toSilicon, f.solution().statistical()));
        double ratioTotal = FastMath.sqrt(
                CompositionFit.variance(toSilicon, f.solution().fit().covariance()));
        double best = FastMath.exp(shape.p50()[e]);
        double total = shape.sigma(e);
        double ratio = w[e] / w[place(Unknowns.REFERENCE)];
        return new GammaResult.Element(
                symbol,
                best,
                best * statistical,
                best * rest(total, statistical),
                FastMath.exp(shape.p16()[e]),
                FastMath.exp(shape.p84()[e]),
                ratio,
                ratio * ratioStatistical,
                ratio * rest(ratioTotal, ratioStatistical),
                new Determined(observation, f, shape).unknown(symbol));
    }

    private static double rest(double total, double statistical) {
        return FastMath.sqrt(FastMath.max(0, total * total - statistical * statistical));
    }

    private List<GammaResult.Line> lines() {
        List<GammaResult.Line> all = new ArrayList<>();
        for (int i = 0; i < f.lines().length; i++) {
            GammaLine line = LineTable.standard().line(f.lines()[i]);
            double flux = f.exposures().fluxPerRadiance(line);
            all.add(new GammaResult.Line(
                    line.id(),
                    line.element(),
                    line.energyKeV(),
                    flux * f.data()[i],
                    flux * f.peaks().sigma(f.lines()[i]),
                    flux * f.predicted()[i],
                    f.peaks().signal()[f.lines()[i]],
                    f.peaks().mars()[f.lines()[i]],
                    f.peaks().spacecraft()[f.lines()[i]]));
        }
        return all;
    }

    private GammaResult.Goodness goodness() {
        PeakFit.Peaks p = f.peaks();
        return new GammaResult.Goodness(
                p.deviance(),
                p.expected().mean() - (p.channels() - p.free()),
                FastMath.sqrt(p.expected().variance()),
                p.channels(),
                f.solution().chiSquare(),
                f.data().length,
                f.energy().offsetKeV(),
                f.energy().gain(),
                f.energy().width());
    }

    private List<GammaResult.Nuisance> nuisances() {
        return IntStream.range(f.unknowns().ratios(), f.unknowns().size())
                .mapToObj(i -> new GammaResult.Nuisance(
                        f.unknowns().names().get(i),
                        FastMath.exp(theta[i]),
                        f.solution().fit().sigma(i),
                        f.unknowns().priors().sigma()[i]))
                .toList();
    }

    private List<List<Double>> covariance() {
        double[][] slopes = symbols.stream()
                .map(s -> CompositionFit.slopes(f.unknowns(), theta, place(s)))
                .toArray(double[][]::new);
        double[][] c = f.solution().fit().covariance();
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
        for (int e = 0; e < f.unknowns().ratios(); e++) {
            int at = e;
            Chains.Summary s = c.summary(t -> FastMath.log(f.unknowns().fractions(t)[at]));
            worst = FastMath.max(worst, s.rHat());
            least = FastMath.min(least, s.effective());
        }
        return new GammaResult.Posterior(
                c.samples().length * c.samples()[0].length,
                c.accepted(),
                worst,
                least,
                worst < CONVERGED && least >= ENOUGH);
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
        TreeMap<Integer, double[]> sums = new TreeMap<>();
        for (PeakFit.Peaks.Stretch s : f.peaks().stretches()) {
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
                channel, f.energy().detector().scale().energyKeV(channel + 0.5), sum[0], sum[1])));
        return all;
    }
}
