package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.PoissonDeviance;
import space.stickney.science.inference.Priors;

/**
 * The joint fit of all peaks in all groups at once: counts of channel j in group g are a continuum of the group and window plus,
 * for each peak, shape_j times the photons/m2 that target, Mars and spacecraft send in that group. What tells the three apart
 * are their exposures: near and far from the moon, Mars alone, cruise.
 */
final class PeakFit {
    private final SummedObservation observation;
    private final PeakTerms terms;
    private final PeakWindows windows;
    private final List<SparseCountsFit.Block> blocks = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** Which channels of which group a block is. */
    record Span(int group, int window, int from) {}

    PeakFit(SummedObservation observation, GammaDetector detector, Exposures exposures) {
        this.observation = observation;
        terms = new PeakTerms(observation, exposures);
        windows = new PeakWindows(detector, terms.energies());
        for (int g = 0; g < observation.groups().size(); g++) {
            if (observation.groups().get(g).live() > 0) {
                addGroup(g);
            }
        }
    }

    private void addGroup(int g) {
        SummedObservation.Group group = observation.groups().get(g);
        double[] factors = new double[terms.size()];
        for (int t = 0; t < factors.length; t++) {
            factors[t] = terms.factor(t, group);
        }
        for (int w = 0; w < windows.windows().size(); w++) {
            PeakWindows.Window window = windows.windows().get(w);
            int own = window.continuum().length;
            double[][] basis = new double[own + window.peaks().length][];
            System.arraycopy(window.continuum(), 0, basis, 0, own);
            System.arraycopy(window.shapes(), 0, basis, own, window.peaks().length);
            int[][] shared = new int[window.peaks().length][];
            double[][] weights = new double[shared.length][];
            for (int k = 0; k < shared.length; k++) {
                shared[k] = terms.of(window.peaks()[k]);
                weights[k] = java.util.Arrays.stream(shared[k])
                        .mapToDouble(t -> factors[t])
                        .toArray();
            }
            double[] counts = java.util.Arrays.copyOfRange(group.counts(), window.from(), window.to());
            blocks.add(new SparseCountsFit.Block(counts, basis, own, shared, weights));
            spans.add(new Span(g, w, window.from()));
        }
    }

    /** Fits. */
    Peaks run() {
        Priors priors = terms.priors();
        SparseCountsFit.Result result = new SparseCountsFit(blocks, priors).run();
        result = new SparseCountsFit(withScattered(result.parameters()), priors).run();
        int n = LineTable.standard().size();
        double[] strength = java.util.Arrays.copyOf(result.parameters(), n);
        double[][] covariance = new double[n][];
        for (int i = 0; i < n; i++) {
            covariance[i] = java.util.Arrays.copyOf(result.covariance()[i], n);
        }
        double[] signal = new double[n];
        double[] exposure = new double[n];
        double[] mars = new double[n];
        double[] spacecraft = new double[n];
        for (SummedObservation.Group group : observation.groups()) {
            for (int i = 0; i < n && group.target(); i++) {
                exposure[i] += terms.factor(i, group);
                for (int t : terms.of(i)) {
                    double photons = result.parameters()[t] * terms.factor(t, group);
                    switch (terms.source(t)) {
                        case TARGET -> signal[i] += photons;
                        case MARS -> mars[i] += photons;
                        case SPACECRAFT -> spacecraft[i] += photons;
                    }
                }
            }
        }
        return new Peaks(
                strength,
                covariance,
                inWindow(n),
                exposure,
                signal,
                mars,
                spacecraft,
                result.deviance(),
                result.expected(),
                result.channels() - result.own() - terms.size(),
                fitted(result));
    }

    /** The blocks with the Compton continua that lines elsewhere leave in them, whose edges no polynomial follows. */
    private List<SparseCountsFit.Block> withScattered(double[] strengths) {
        List<SparseCountsFit.Block> all = new ArrayList<>();
        double[][] photons = observation.groups().stream()
                .map(group -> photons(strengths, group))
                .toArray(double[][]::new);
        for (int b = 0; b < blocks.size(); b++) {
            PeakWindows.Window window = windows.windows().get(spans.get(b).window);
            double[] known = new double[window.to() - window.from()];
            for (int p = 0; p < window.elsewhere().length; p++) {
                double[] shape = window.elsewhere()[p];
                double amount = FastMath.max(0, photons[spans.get(b).group][p]);
                for (int i = 0; i < shape.length; i++) {
                    known[i] += amount * shape[i];
                }
            }
            all.add(blocks.get(b).with(known));
        }
        return all;
    }

    /** Photons/m2 of each peak in a group. */
    private double[] photons(double[] strengths, SummedObservation.Group group) {
        double[] sum = new double[terms.energies().size()];
        for (int t = 0; t < strengths.length && group.live() > 0; t++) {
            sum[terms.peak(t)] += strengths[t] * terms.factor(t, group);
        }
        return sum;
    }

    private boolean[] inWindow(int n) {
        boolean[] in = new boolean[n];
        for (PeakWindows.Window window : windows.windows()) {
            for (int peak : window.peaks()) {
                if (peak < n) {
                    in[peak] = true;
                }
            }
        }
        return in;
    }

    private List<Peaks.Stretch> fitted(SparseCountsFit.Result result) {
        List<Peaks.Stretch> all = new ArrayList<>();
        for (int b = 0; b < spans.size(); b++) {
            all.add(new Peaks.Stretch(
                    spans.get(b).group, spans.get(b).from, blocks.get(b).counts(), result.mu()[b]));
        }
        return all;
    }

    /**
     * What the peaks say.
     *
     * @param strength radiance straight up of each line of the target (photons/(m2 s sr)), by the laws of {@link Exposures}
     * @param covariance of them, all else marginalised
     * @param inWindow whether a line stands in any window
     * @param exposure s sr of the target in its groups, by line
     * @param signal photons/m2 of each line from the target in the target groups
     * @param mars the same from Mars
     * @param spacecraft the same from spacecraft and sensor, as if photons came
     * @param deviance of the counts in all windows
     * @param expected its moments for a right model with nothing free
     * @param free channels minus parameters
     * @param stretches counts and fit
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Peaks(
            double[] strength,
            double[][] covariance,
            boolean[] inWindow,
            double[] exposure,
            double[] signal,
            double[] mars,
            double[] spacecraft,
            double deviance,
            PoissonDeviance.Moments expected,
            int free,
            List<Stretch> stretches) {
        /**
         * A window of a group.
         *
         * @param group its place in the observation
         * @param from first channel
         * @param counts seen
         * @param fit expected
         */
        @SuppressWarnings("ArrayRecordComponent")
        record Stretch(int group, int from, double[] counts, double[] fit) {}

        double sigma(int line) {
            return FastMath.sqrt(covariance[line][line]);
        }

        /** Whether the detector has channels for a line, so that counts say something of it. */
        boolean seen(int line) {
            return inWindow[line];
        }

        int channels() {
            return stretches.stream().mapToInt(s -> s.counts.length).sum();
        }

        /** Standard deviations by which the deviance misses what a right model gives, less its free parameters. */
        double misfit() {
            double lost = expected.mean() - (channels() - free);
            return (deviance - lost) / FastMath.sqrt(expected.variance());
        }
    }
}
